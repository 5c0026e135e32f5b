"""Rows of the C# binding as inputs: what a record has, for a command that changes it."""
from emit_csharp_types import Bindings, camel, head, id_class, property_of
from names import class_name, pascal
from queries import list_query, queries


class Changes(Bindings):
    def found(self):
        """{input: word} of the records that a command changes and a query finds."""
        functions = {function["name"] for function in self.manifest["functions"]}
        return {given: word for word, given, _ in self.changed() if f"oi_ledger_find_{word}" in functions}

    def parts(self, row, given):
        """({property of the input: value}, [field of the input that the row has not])"""
        has = {property_of(field): self.row_type(row, field) for field in self.values(row)}
        values, others = {}, []
        for field in self.values(given):
            name, (kind, _) = property_of(field), self.input_type(given, field)
            if name not in has:
                others.append(field)
                values[name] = camel(field["name"])
            elif has[name].rstrip("?") == "Currency" and kind == "string":
                values[name] = name + ("?.Code ?? \"\"" if has[name].endswith("?") else ".Code")
            else:
                assert kind in (has[name], has[name] + "?"), f"{row['name']}.{field['name']}: {has[name]} is no {kind}"
                values[name] = name
        for flag in given["flags"]:
            assert has[self.flag_name(given, flag)] == "bool", flag
            values[self.flag_name(given, flag)] = self.flag_name(given, flag)
        return values, others

    def row(self, row, given):
        values, others = self.parts(self.structures[row], self.structures[given])
        arguments = [f"{self.input_type(self.structures[given], field)[0]} {camel(field['name'])}" for field in others]
        yield ""
        yield f"public sealed partial record {class_name(row)}"
        yield "{"
        yield f"    /// <summary>As commands take it, with everything it has{', but for what is given' if others else ''}.</summary>"
        for field in others:
            doc = self.text(field["doc"])
            yield f'    /// <param name="{camel(field["name"])}">{doc[0].upper()}{doc[1:]}.</param>'
        yield f"    public {class_name(given)} ToInput({', '.join(arguments)}) => new()"
        yield "    {"
        yield from (f"        {name} = {value}," for name, value in values.items())
        yield "    };"
        yield "}"

    def find(self, word):
        name, argument = pascal(word), camel(word)
        _, others = self.parts(self.structures[f"oi_{word}_row"], self.structures[f"oi_{word}_input"])
        known = {query.name for query in queries(self.manifest)}
        asked = ", ".join(f"{pascal(list_query(known, word, field['name']))}({argument})" for field in others)
        yield ""
        yield f"    /// <summary>What <see cref=\"Change{name}\"/> takes, as the {word} is now: say what shall be otherwise.</summary>"
        yield f"    public {name} {name}ToChange({id_class(word)} {argument}) => Find{name}({argument}).ToInput({asked});"

    def changes(self):
        yield from head("Rows as inputs", "System.Collections.Generic")
        yield "namespace OpenItem;"
        found = self.found()
        for given, row in sorted(self.inputs_of_rows().items(), key=lambda pair: pair[0] not in found):
            yield from self.row(row, given)
        yield ""
        yield "public sealed partial class Ledger"
        yield "{"
        yield from [line for word in found.values() for line in self.find(word)][1:]
        yield "}"


def files(manifest):
    return {"bindings/csharp/src/OpenItem/Changes.g.cs": "\n".join(Changes(manifest).changes()) + "\n"}
