"""What repeats in the C# binding: enumerations, inputs (records), rows (records and views), tables, commands, batches."""
import re

from emit_c import MARK
from emit_csharp import safe
import emit_python_types
from emit_python_types import FROZEN, all_zero, value_of, without_unit
from names import class_name, constant_word, pascal
import queries

INTERNAL = {"oi_table"}
CONSTANTS = {"OI_NOTHING_KNOWN": "AsOf.NothingKnown", "OI_EXPLAIN_UNAPPLIED": "AgingColumn.Unapplied",
             "OI_EXPLAIN_DISPUTED": "AgingColumn.Disputed"}
CLASSES = {"money": "Money", "decimal": "ExactDecimal", "currency": "Currency", "item_ref": "ItemRef", "text": "string",
           "digest": "UInt128", "date": "DateOnly", "instant": "Instant", "bool": "bool"}
NUMBERS = {"int32_t": "int", "uint32_t": "uint", "int64_t": "long", "uint64_t": "ulong", "size_t": "ulong"}
SUMMARY = "/// <summary>"


def property_of(field):
    return pascal(without_unit(field["name"]))


def id_class(name, of=""):
    """The type of an id of a name, in a structure; of a sequence, and an id of no type of its own, a number."""
    whose = queries.entity(name, of)
    return pascal(whose) + "Id" if whose else "ulong"


def constant_name(enumeration, constant):
    return pascal(constant_word(enumeration, constant))


class Bindings(emit_python_types.Bindings):
    def __init__(self, manifest):
        super().__init__(manifest)
        self.words = {}
        for enumeration in manifest["enumerations"]:
            for constant in enumeration["constants"]:
                self.words[constant["name"]] = f"{class_name(enumeration['name'])}.{constant_name(enumeration, constant)}"
        for structure in manifest["structures"]:
            for flag in structure["flags"]:
                self.words[flag] = self.flag_name(structure, flag)
        self.words |= CONSTANTS

    # ---- comments

    def text(self, doc):
        """A comment of the header as a reader of C# needs it."""
        doc = re.sub(r"\bbits 1 << [^;]*; 0:", "empty:", re.sub(r", unless OI_\w+", "", doc))
        doc = re.sub(r"\bOI_\w+", lambda m: self.words.get(m[0], m[0]), doc)
        doc = re.sub(r"\boi_(ledger|transaction|record|result|aging_calculator)_(\w+)", lambda m: pascal(m[2]), doc)
        doc = re.sub(r"\boi_\w+", lambda m: class_name(m[0]), doc)
        doc = re.sub(r"\b(0|all zero): (none|no |not )", r"null: \2", doc)
        doc = re.sub(r"\ball zero:", "null:", doc).replace("NULL", "null").replace("\\", "")
        doc = re.sub(r" \* ", " ", " ".join(doc.split()))
        return doc.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

    def summary(self, doc, indent, otherwise="See the remarks of its type."):
        words = self.text(doc) or otherwise
        return f"{indent}{SUMMARY}{words[0].upper()}{words[1:]}{'' if words[-1] in '.!?' else '.'}</summary>"

    def about(self, field, kind):
        """What stands above a property: a number that may be left out is null, not 0."""
        doc = re.sub(r"\b0(:| =) ", r"null\1 ", field["doc"]) if kind.endswith("?") else field["doc"]
        if kind in ("string", "ReadOnlySpan<byte>"):
            doc = doc.replace("all zero:", "empty:")
        return self.summary(doc, "    ", property_of(field))

    def refusals(self, function):
        told = []
        for outcome in function["statuses"]:
            if not outcome.get("status", "[").startswith(("[", "OI_OK")):
                cause = f" ({self.text(outcome['cause'])})" if "cause" in outcome else ""
                told.append(self.text(outcome["status"]) + cause)
        return told

    @staticmethod
    def flag_name(structure, flag):
        prefix = re.match(r"(OI_\w+_)\.\.\.", structure["fields"][1]["doc"])[1]
        return pascal(flag[len(prefix):])

    # ---- enumerations

    def event_docs(self):
        """Of each kind of events: the type of its row, the properties that have its lists, and what it says."""
        rows = {table["name"]: class_name(table["row"]) for table in self.manifest["tables"]}
        return {event["kind"]: ", ".join([" or ".join(rows[name] for name in event["rows"]), *map(pascal, event["lists"])])
                + f"; {event['doc']}" for event in self.manifest["events"]}

    def enumerations(self):
        docs = self.event_docs()
        yield from head("Enumerations")
        yield "namespace OpenItem;"
        for enumeration in self.manifest["enumerations"]:
            name = enumeration["name"]
            yield ""
            yield self.summary(enumeration["doc"], "")
            yield f"{'internal' if name in INTERNAL else 'public'} enum {class_name(name)}"
            yield "{"
            for constant in enumeration["constants"]:
                doc = docs.get(constant["name"], constant["doc"])
                yield self.summary(doc, "    ", constant_name(enumeration, constant))
                yield f"    {constant_name(enumeration, constant)} = {constant['value']},"
            yield "}"

    # ---- inputs

    def element(self, field):
        if field["type"] == "int32_t":
            return "DateOnly" if field["doc"].startswith("dates") else "int"
        return CLASSES[FROZEN[field["type"]]] if field["type"] in FROZEN else class_name(field["type"])

    @staticmethod
    def class_of(structure, field):
        kind = value_of(field)
        return id_class(field["name"], structure["name"]) if kind == "id" else CLASSES[kind]

    @staticmethod
    def is_required(field):
        return re.match(r"required(: |$)", field["doc"]) is not None

    def may_be_left_out(self, field):
        """What may be none; an id that the next one may replace; and a day, none of which stands for none."""
        return bool(field.get("optional") or queries.next_unless_given(field)
                or value_of(field) in ("date", "instant") and not self.is_required(field))

    def input_type(self, structure, field):
        """(type, default)"""
        kind = value_of(field)
        if field.get("count"):
            given = f"IReadOnlyList<{self.element(field)}>"
            return (given + "?", "") if "unless" in field else (given, " = [];")
        if field.get("pointer"):
            return class_name(field["type"]) + "?", ""
        if kind == "set":
            given = f"IReadOnlyCollection<{class_name(field['enum'])}>"
            return (given + "?", "") if "unless" in field else (given, " = [];")
        if kind == "enum":
            return class_name(field["enum"]), ""
        if kind == "text":
            return "string", ' = "";'
        if kind == "number":
            return NUMBERS[field["type"]], ""
        left_out = self.may_be_left_out(field) and kind not in ("bool", "digest")
        return self.class_of(structure, field) + ("?" if left_out else ""), ""

    def write_field(self, structure, field):
        """Statements that fill a field of `it`."""
        name, kind, value = safe(field["name"]), value_of(field), property_of(field)
        if field.get("count"):
            count = safe(field["count"])
            if field["type"] in self.inputs:
                return f"it->{name} = arena.Array<{field['type']}>({value}, out it->{count});"
            how = {"DateOnly": "Dates", "int": "Numbers", "ItemRef": "Items"}[self.element(field)]
            return f"it->{name} = arena.{how}({value}, out it->{count});"
        if field.get("pointer"):
            return f"it->{name} = arena.Structure<{field['type']}>({value});"
        if kind == "set":
            return f'it->{name} = Lower.Set({value}, {field.get("bit_zero", 0)}, "{field["name"]}");'
        if field["type"] == "char":
            return f'Lower.Code({value}, it->{name}, "{field["name"]}");'
        if kind == "text":
            return f"it->{name} = arena.Text({value});"
        if kind == "enum":
            return f"it->{name} = (int){value};"
        if kind == "number":
            return f"it->{name} = {'(nuint)' if field['type'] == 'size_t' else ''}{value};"
        if kind == "id" and id_class(field["name"], structure["name"]) != "ulong":
            value += "?.Value" if self.may_be_left_out(field) else ".Value"
        if kind == "money":
            return f'it->{name} = Lower.{pascal(kind)}({value}, "{field["name"]}");'
        return f"it->{name} = Lower.{pascal(kind)}({value});"

    def input(self, structure):
        name = structure["name"]
        docs = {c["name"]: c["doc"] for c in self.manifest["constants"]}
        fields, given = self.values(structure), self.flags(structure)
        yield ""
        yield self.summary(structure["doc"], "")
        yield f"public sealed partial record {class_name(name)} : Input"
        yield "{"
        for field in fields:
            kind, default = self.input_type(structure, field)
            assert property_of(field) != class_name(name), name
            yield self.about(field, kind)
            required = "required " if self.is_required(field) else ""
            yield f"    public {required}{kind} {property_of(field)} {{ get; init; }}{default}"
            yield ""
        for flag in given:
            yield self.summary(docs[flag].removeprefix("... "), "    ")
            yield f"    public bool {self.flag_name(structure, flag)} {{ get; init; }}"
            yield ""
        yield f"    internal override unsafe int Size => sizeof({name});"
        yield ""
        yield "    internal override unsafe void Write(void* to, ref Arena arena)"
        yield "    {"
        yield f"        var it = ({name}*)to;"
        yield f"        *it = {name}.Make();"
        for flag in given:
            yield f"        if ({self.flag_name(structure, flag)}) it->flags |= Raw.{flag};"
        for field in fields:
            yield f"        {self.write_field(structure, field)}"
            if "unless" in field:
                condition = f"{property_of(field)} is not null && {all_zero(field, 'it->', '&&')}"
                yield f"        if ({condition}) it->flags |= Raw.{field['unless']};"
        yield "    }"
        yield "}"

    def all_inputs(self):
        yield from head("Inputs", "System", "System.Collections.Generic", "OpenItem.Interop")
        yield "namespace OpenItem;"
        for name in self.inputs:
            yield from self.input(self.structures[name])

    # ---- rows

    def row_type(self, structure, field):
        kind = value_of(field)
        if kind == "enum":
            return class_name(field["enum"]) if "enum" in field else "int"
        if kind == "number":
            return NUMBERS[field["type"]]
        if field.get("length") and kind != "text":
            return f"IReadOnlyList<{CLASSES[kind]}>"
        absent = field.get("optional") and kind not in ("text", "decimal", "bool")
        return self.class_of(structure, field) + ("?" if absent else "")

    def read_field(self, structure, field):
        kind, place = value_of(field), f"it.{safe(field['name'])}"
        if kind == "enum":
            return f"({class_name(field['enum'])}){place}" if "enum" in field else place
        if kind == "number":
            return place
        if field.get("length") and kind != "text":
            return f"Lift.List{pascal(kind)}({place})"
        type_ = self.row_type(structure, field)
        read = f"Lift.{'Optional' if type_.endswith('?') else ''}{pascal(kind)}({place})"
        return f"({type_}){read}" if kind == "id" and not type_.startswith("ulong") else read

    def output(self, structure):
        name, kind = structure["name"], class_name(structure["name"])
        if name not in self.inputs:
            yield ""
            yield self.summary(structure["doc"], "")
            yield f"public sealed partial record {kind}{' : IEventRow' if kind in self.event_rows() else ''}"
            yield "{"
            for i, field in enumerate(self.values(structure)):
                made = self.row_type(structure, field)
                default = ' = "";' if made == "string" else " = [];" if made.startswith("IReadOnlyList") else ""
                yield from [""] if i else []
                yield self.about(field, made)
                yield f"    public {made} {property_of(field)} {{ get; init; }}{default}"
            yield "}"

    def maker(self, structure):
        name, kind = structure["name"], class_name(structure["name"])
        yield ""
        yield f"    internal static {kind} {kind}(in {name} it) => new()"
        yield "    {"
        for field in self.values(structure):
            yield f"        {property_of(field)} = {self.read_field(structure, field)},"
        for flag in structure["flags"] if structure["kind"] == "sized" else ():
            yield f"        {self.flag_name(structure, flag)} = (it.flags & Raw.{flag}) != 0,"
        yield "    };"

    def rows(self):
        yield from head("What comes out of the library", "System", "System.Collections.Generic", "OpenItem.Interop")
        yield "namespace OpenItem;"
        for name in self.outputs:
            yield from self.output(self.structures[name])
        yield ""
        yield "/// <summary>Makes values of what the library wrote.</summary>"
        yield "internal static unsafe class Make"
        yield "{"
        yield "    internal static Money Money(in oi_money it) => Lift.Money(it);"
        for name in self.outputs:
            yield from self.maker(self.structures[name])
        yield "}"

    # ---- tables and views

    def table_rows(self):
        """(name of the table, raw row, class of a row), of those that an answer can hold"""
        asked = {table["name"] for query in queries.queries(self.manifest) for output in query.outputs for table in output.tables}
        asked |= {table["name"] for table in queries.tables_made(self.manifest)}
        for table in self.manifest["tables"]:
            if table["name"] in asked:
                yield table["name"].upper(), table["row"], class_name(table["row"])

    def view_type(self, structure, field):
        return "ReadOnlySpan<byte>" if value_of(field) == "text" else self.row_type(structure, field)

    def view(self, structure):
        name, kind = structure["name"], class_name(structure["name"])
        yield ""
        yield f"/// <summary>{kind} where it lies, without a copy: texts are UTF-8. Valid inside the loop that gives it.</summary>"
        yield f"public readonly unsafe ref struct {kind}View"
        yield "{"
        yield f"    private readonly ref readonly {name} it;"
        yield ""
        yield f"    internal {kind}View(ref readonly {name} row) => it = ref row;"
        for field in self.values(structure):
            text = value_of(field) == "text"
            yield ""
            yield self.about(field, self.view_type(structure, field))
            read = f"Lift.Bytes(it.{safe(field['name'])})" if text else self.read_field(structure, field)
            yield f"    public {self.view_type(structure, field)} {property_of(field)} => {read};"
        yield ""
        yield "    /// <summary>A copy that stays.</summary>"
        yield f"    public {kind} ToRow() => Make.{kind}(in it);"
        yield "}"
        yield ""
        yield f"/// <summary>The rows of a table as <see cref=\"{kind}View\"/>, page by page.</summary>"
        yield f"public ref struct {kind}Views"
        yield "{"
        yield f"    private Pages<{name}> pages;"
        yield ""
        yield f"    internal {kind}Views(Rows<{kind}> rows) => pages = new(rows.Result, rows.Count, rows.Table);"
        yield ""
        yield "    /// <summary>For foreach.</summary>"
        yield f"    public readonly {kind}Views GetEnumerator() => this;"
        yield ""
        yield "    /// <summary>Goes to the next row.</summary>"
        yield "    public bool MoveNext() => pages.MoveNext();"
        yield ""
        yield "    /// <summary>The row.</summary>"
        yield f"    public readonly {kind}View Current => new(in pages.Current);"
        yield ""
        yield "    /// <summary>Lets go of the answer.</summary>"
        yield "    public readonly void Dispose() => pages.Dispose();"
        yield "}"

    def tables(self):
        yield from head("Tables of answers, and views of their rows", "System", "System.Collections.Generic",
                        "OpenItem.Interop")
        yield "namespace OpenItem;"
        kinds = list(dict.fromkeys((raw, kind) for _, raw, kind in self.table_rows()))
        for raw, kind in kinds:
            if raw != "oi_money":
                yield from self.view(self.structures[raw])
        yield ""
        yield "/// <summary>Rows where they lie: <c>foreach (var item in rows.Views())</c> copies no text.</summary>"
        yield "public static class RowViews"
        yield "{"
        views = [kind for raw, kind in kinds if raw != "oi_money"]
        for i, kind in enumerate(views):
            yield from [""] if i else []
            yield "    /// <summary>The rows as views.</summary>"
            yield f"    public static {kind}Views Views(this Rows<{kind}> rows) => new(rows);"
        yield "}"
        yield ""
        yield "/// <summary>The tables an answer can hold.</summary>"
        yield "internal static unsafe class Tables"
        yield "{"
        for name, raw, kind in self.table_rows():
            yield f"    internal static Rows<{kind}> {pascal(name)}(ResultHandle result) =>"
            yield f"        new(result, Table.{pascal(name)}, &{kind}s);"
            yield ""
        for i, (raw, kind) in enumerate(kinds):
            yield from [""] if i else []
            yield f"    private static {kind}[] {kind}s(ResultHandle result, Table table, int first, int count) =>"
            yield f"        Paging.Read<{raw}, {kind}>(result, table, first, count, &Make.{kind});"
        yield "}"

    # ---- commands

    def command(self, function):
        given = function["parameters"][2]
        name, refused = pascal(function["name"][len("oi_ledger_"):]), self.refusals(function)
        yield ""
        yield self.summary(function["doc"], "    ")
        if refused:
            yield f"    /// <remarks>Refused besides what every command may be refused with: {'; '.join(refused)}.</remarks>"
        argument = "@" + given["name"] if safe(given["name"]) != given["name"] else camel(given["name"])
        outcome, made = self.outcome("Outcome", function)
        yield f"    public unsafe {outcome} {name}({class_name(given['type'])} {argument}, CommandInfo info) =>"
        yield f"        {'ExecuteTelling' if queries.tells_made(function) else 'Execute'}<{given['type']}>({argument}, info, &Raw.{function['name']}){made};"

    def outcome(self, kind, function):
        """(its type, what makes it of one without)"""
        whose = queries.made_by(self.manifest, function)
        return (f"{kind}<{id_class(whose)}>", f".As<{id_class(whose)}>()") if whose else (kind, "")

    def batch(self, function):
        parameters = function["parameters"]
        given = parameters[3]
        kind, rows = class_name(given["type"]), given["name"]
        outcome, made = self.outcome("BatchOutcome", function)
        name = pascal(function["name"][len("oi_ledger_"):])
        same = pascal(next(o["as"] for o in function["statuses"] if "as" in o)[len("oi_ledger_"):])
        remarks = (f"    /// <remarks>All or nothing, unless each row has its own outcome. Refused as {same}, of the first row "
                   "refused: <see cref=\"OpenItemException.Row\"/>.</remarks>")
        ways = [("CommandInfo info", "info", " One info for all rows."),
                ("IReadOnlyList<CommandInfo> infos", "infos", " An info for each row.")]
        for declared, passed, told in ways:
            yield ""
            yield self.summary(function["doc"] + told, "    ")
            yield remarks
            yield f"    public unsafe {outcome} {name}(IReadOnlyList<{kind}> {rows}, {declared}, bool eachRow = false) =>"
            yield f"        Batch<{given['type']}>({rows}, {passed}, eachRow, &Raw.{function['name']}){made};"

    def commands(self):
        yield from head("Commands of a ledger", "System.Collections.Generic", "OpenItem.Interop")
        yield "namespace OpenItem;"
        yield ""
        yield "public sealed partial class Ledger"
        body = []
        for function in self.command_functions():
            body += self.command(function)
        for function in self.batch_functions():
            body += self.batch(function)
        yield "{"
        yield from body[1:]
        yield "}"


def camel(name):
    made = pascal(name)
    return made[0].lower() + made[1:]


def head(what, *used):
    yield f"// <auto-generated>{what}: {MARK}.</auto-generated>"
    yield "#nullable enable"
    for name in used:
        yield f"using {name};"
    yield ""


def files(manifest):
    bindings, folder = Bindings(manifest), "bindings/csharp/src/OpenItem/"
    return {folder + name: "\n".join(lines) + "\n" for name, lines in (
        ("Enums.g.cs", bindings.enumerations()), ("Inputs.g.cs", bindings.all_inputs()), ("Rows.g.cs", bindings.rows()),
        ("Tables.g.cs", bindings.tables()), ("Ledger.Commands.g.cs", bindings.commands()))}
