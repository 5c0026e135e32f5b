"""Queries of the C# binding: what a host may ask a ledger."""
import re

import queries
from emit_csharp import safe
from emit_csharp_types import Bindings, camel, head, id_class
from names import class_name, pascal

RENAMED = {"as_of": "at", "micros": "instant"}
PROPERTIES = {"poisoned": "IsPoisoned", "last_sequence": "LastSequence"}
# Answers of several parts are of types in Reports.cs: called as the query, but for these.
ANSWERS = {"list_period_locks": "PeriodLocks", "transaction_history": "History", "explain_balance": "Explanation",
           "explain_aging": "Explanation"}
VALUES = {"oi_currency": ("Currency", "currency"), "oi_digest": ("UInt128", "digest"), "oi_item_ref": ("ItemRef", "item_ref"),
          "oi_money": ("Money", "money"), "uint64_t": ("ulong", "id"), "uint8_t": ("bool", "bool")}


class Queries(Bindings):
    # ---- what is asked

    @staticmethod
    def argument(given):
        """(type, name)"""
        name = camel(RENAMED.get(given.name, given.name))
        kind = {"id": id_class(given.name), "sequence": "ulong", "known_through": "ulong?", "item": "ItemRef", "as_of": "AsOf",
                "calculator": "AgingCalculator", "text": "string", "currency": "string", "index": "AgingColumn",
                "instant": "Instant", "bytes": "ReadOnlySpan<byte>"}.get(given.kind) or class_name(given.type)
        return kind + ("?" if given.none and not kind.endswith("?") else ""), safe(name)

    @classmethod
    def order(cls, inputs):
        """What may be left out stands behind, and last of it the job that narrows what is asked of a customer."""
        left_out = [(cls.argument(given)[0].endswith("?"), given) for given in inputs]
        narrows = any(given.name == "customer" and not given.none for given in inputs)
        return [given for _, given in sorted(left_out, key=lambda one: one[0] + (one[0] and narrows and one[1].name == "job"))]

    def lowered(self, given):
        """(statements before the call, what the call is handed)"""
        _, name = self.argument(given)
        local = name.lstrip("@") + "Given"
        if given.kind == "id":
            return [], [f"Lower.Id({name}{'?' if given.none else ''}.Value)"]
        if given.kind == "known_through":
            return [], [f"Lower.Id({name})"]
        if given.kind == "sequence":
            return [], [name]
        if given.kind == "item":
            return [f'var {local} = Lower.ItemRef({name});'], ["&" + local]
        if given.kind == "as_of":
            return [], [f"arena.Structure<oi_as_of>({name})"]
        if given.kind == "structure":
            return [], [f"arena.Structure<{given.type}>({name})"]
        if given.kind == "calculator":
            return [f"using var {local} = new Lease<oi_aging_calculator>({name}?.Handle);"], [local + ".Pointer"]
        if given.kind == "text":
            return [f"var {local} = arena.Text({name});"], [f"(byte*){local}.data", local + ".size"]
        if given.kind == "currency":
            return [f"var {local} = arena.Take(8);", f'Lower.Code({name}, {local}, "{given.name}");'], [local]
        if given.kind == "enum":
            return [], ["(int)" + name]
        if given.kind == "index":
            return [], [name + ".Index"]
        if given.kind == "instant":
            return [], [name + ".UnixMicroseconds"]
        return [f"fixed (byte* {local} = {name})"], [local, f"(nuint){name}.Length"]  # bytes

    # ---- what is answered

    def received(self, output):
        """(type of the variable, its first value, what is made of it, type of that)"""
        name = "found" + pascal(output.name)
        if output.kind in ("rows", "row", "tables"):
            made = "new ResultHandle(" + name + ")"
            if output.kind == "tables":
                return "oi_result*", "null", made, None
            row, table = class_name(output.type), pascal(output.tables[0]["name"])
            if output.kind == "rows":
                return "oi_result*", "null", f"Tables.{table}({made})", f"Rows<{row}>"
            return "oi_result*", "null", f"First(Tables.{table}({made}))", row
        if output.kind == "structure":
            return output.type, output.type + ".Make()", f"Make.{class_name(output.type)}({name})", class_name(output.type)
        if output.kind == "bytes":
            return "oi_buffer*", "null", f"Bytes({name})", "byte[]"
        if output.kind == "id":
            return "ulong", "0", f"new {id_class(output.type)}({name})", id_class(output.type)
        kind, lift = VALUES[output.type]
        raw = {"ulong": "ulong", "bool": "byte"}.get(kind, output.type)
        return raw, "default", f"Lift.{pascal(lift)}({name})", kind

    def answer(self, query):
        """(type, expression)"""
        made = [self.received(output) for output in query.outputs]
        if not made:
            return "void", ""
        if len(made) == 1 and made[0][3]:
            return made[0][3], made[0][2]
        parts = ", ".join(one[2] for one in made)
        if queries.tells_terms(query):
            return "IReadOnlyList<TermsPortion>", f"TermsPortion.AllOf({parts})"
        kind = ANSWERS.get(query.name, pascal(query.name))
        return kind, f"new {kind}({parts})"

    # ---- methods

    def told(self, doc):
        doc = re.sub(r"; (UTF-8; may be NULL with \w+ 0|to be freed .*|not NULL|may be NULL.*)$|, NUL-terminated(?=;)", "", doc)
        doc = self.text(re.sub(r"\b0: (all|now)", r"null: \1", doc))
        return f"{doc[0].upper()}{doc[1:]}{'' if doc[-1] in '.!?' else '.'}"

    def query(self, query):
        function, (kind, made) = query.function, self.answer(query)
        before, handed = [], []
        for given in query.inputs:
            statements, values = self.lowered(given)
            before += statements
            handed += values
        received = [(self.received(output), "found" + pascal(output.name)) for output in query.outputs]
        arguments = ["it.Pointer", *handed, *("&" + name for _, name in received), "&error"]
        call = f"Errors.Check(Raw.{function['name']}({', '.join(arguments)}), &error);"
        arena = any("arena." in part for part in before + handed)
        yield ""
        yield self.summary(function["doc"], "    ")
        if query.name not in PROPERTIES:
            for given in self.order(query.inputs):
                name = self.argument(given)[1].lstrip("@")
                yield f'    /// <param name="{name}">{self.told(given.doc)}</param>'
            if query.outputs and query.outputs[0].kind in ("id", "value"):
                yield f"    /// <returns>{self.told(query.outputs[0].doc)}</returns>"
        refused = self.refusals(function)
        if refused:
            yield f"    /// <remarks>Refused besides what every query may be refused with: {'; '.join(refused)}.</remarks>"
        body = ["using var it = handle.Lease();", "var error = oi_error.Make();"]
        body += [f"{raw} {name} = {first};" for (raw, first, _, _), name in received]
        inner = before + [("    " if before and before[-1].startswith("fixed") else "") + call] + ([f"return {made};"] if made else [])
        if arena:
            body += ["var stack = stackalloc byte[Arena.Small];", "var arena = new Arena(stack, Arena.Small);", "try", "{",
                     *("    " + line for line in inner), "}", "finally", "{", "    arena.Free();", "}"]
        else:
            body += inner
        if query.name in PROPERTIES:
            yield f"    public {kind} {PROPERTIES[query.name]}"
            body = ["get", "{", *("    " + line for line in body), "}"]
        else:
            yield f"    public {kind} {pascal(query.name)}({', '.join(self.declared(query))})"
        yield "    {"
        yield from ("        " + line for line in body)
        yield "    }"

    def declared(self, query):
        for given in self.order(query.inputs):
            kind, name = self.argument(given)
            yield f"{kind} {name}" + (" = null" if kind.endswith("?") else "")

    def queries(self):
        yield from head("Queries of a ledger", "System", "System.Collections.Generic", "OpenItem.Interop")
        yield "namespace OpenItem;"
        yield ""
        yield "public sealed unsafe partial class Ledger"
        yield "{"
        body = []
        for query in queries.queries(self.manifest):
            body += self.query(query)
        yield from body[1:]
        yield "}"


def files(manifest):
    return {"bindings/csharp/src/OpenItem/Ledger.Queries.g.cs": "\n".join(Queries(manifest).queries()) + "\n"}
