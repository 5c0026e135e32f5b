"""Queries of a ledger in the Rust binding, rows as inputs, and records as the input of the command that changes them."""
from emit_c import MARK
from emit_python_types import FROZEN
from emit_rust import safe
from emit_rust_types import id_class, name_of
from names import class_name, pascal
from queries import list_query, queries, tells_terms

# Answers of several tables, which reports.rs has shapes for.
ANSWERS = {"aging": "Aging", "customer_summary": "CustomerSummary", "list_period_locks": "PeriodLocks",
           "numbering": "Numbering", "transaction_history": "History", "explain_balance": "Explanation",
           "explain_aging": "Explanation"}
VALUES = {"uint64_t": "u64", "uint8_t": "bool", "oi_money": "Money", "oi_currency": "Currency", "oi_digest": "u128",
          "oi_item_ref": "ItemRef"}


class Queries:
    def __init__(self, bindings):
        self.bindings = bindings
        self.all = queries(bindings.manifest)

    # ---- inputs

    def argument(self, given):
        """(declaration, what prepares it, arguments of the C function)"""
        name, kind = safe(given.name), given.kind
        if kind == "as_of":
            return "at: impl Into<AsOf>", "let at = keep.input(&at.into())?;", ["at"]
        if kind == "known_through":
            return f"{name}: Option<u64>", "", [f"{name}.unwrap_or(0)"]
        if kind == "calculator":
            return f"{name}: Option<&AgingCalculator>", f"let {name} = pointer_of({name});", [name]
        if kind == "structure":
            return (f"{name}: &{self.bindings.class_of(given.type, chr(39) + '_')}", f"let {name} = keep.input({name})?;",
                    [name])
        if kind == "item":
            return f"{name}: ItemRef", f"let {name} = put::item_ref({name});", [f"&{name}"]
        if kind == "id":
            class_ = pascal(given.type) + "Id"
            return ((f"{name}: Option<{class_}>", "", [f"put::id({name}.unwrap_or_default())"]) if given.none
                    else (f"{name}: {class_}", "", [f"put::id({name})"]))
        if kind == "text":
            return f"{name}: &str", "", [f"{name}.as_ptr().cast()", f"{name}.len()"]
        if kind == "bytes":
            return f"{name}: &[u8]", "", [f"{name}.as_ptr()", f"{name}.len()"]
        if kind == "currency":
            return f"{name}: &str", f'let {name} = put::code({name}, "{name}")?;', [f"{name}.as_ptr()"]
        if kind == "enum":
            return f"{name}: {class_name(given.type)}", "", [f"{name}.number()"]
        if kind == "instant":
            return "instant: Timestamp", "", ["instant.micros()"]
        if kind == "index":
            return f"{name}: impl Into<AgingCell>", f"let {name} = {name}.into().number();", [name]
        return f"{name}: u64", "", [name]

    # ---- outputs

    def value(self, output):
        """(type, how it is read from a variable of that name)"""
        name = output.name
        if output.kind == "id":
            class_ = pascal(output.type) + "Id"
            return class_, f"{class_}::new({name})"
        if output.kind == "structure":
            return class_name(output.type), f"{class_name(output.type)}::read(&{name})"
        class_ = VALUES[output.type]
        read = {"u64": name, "bool": f"take::bool({name})", "u128": f"take::digest(&{name})",
                "ItemRef": f"take::item_ref(&{name})"}
        return class_, read.get(class_, f"{class_}::from_raw(&{name})")

    def answer(self, query):
        """(type, how it is made from `answer`)"""
        result = query.outputs[-1]
        kind = "Terms" if tells_terms(query) else ANSWERS.get(query.name)
        if kind:
            values = "".join(f", &{o.name}" for o in query.outputs[:-1])
            return kind, f"{kind}::of(&answer{values})"
        table = f"tables::{pascal(result.tables[0]['name'])}"
        return ((f"One<{table}>", "One::of(Rows::of(&answer)?)") if result.kind == "row"
                else (f"Rows<{table}>", "Rows::of(&answer)"))

    def query(self, query):
        told = [self.argument(given) for given in query.inputs]
        prepared = [line for _, line, _ in told if line]
        given = ", ".join(argument for _, _, arguments in told for argument in arguments)
        given = f"{given}, " if given else ""
        function, last = query.function["name"], query.outputs[-1] if query.outputs else None
        if last is None:
            type_, body = "()", [f"call(|error| unsafe {{ sys::{function}(self.shared(), {given}error) }})"]
        elif last.kind == "bytes":
            type_ = "Buffer"
            body = [f"self.bytes(|ledger, to, error| unsafe {{ sys::{function}(ledger, {given}to, error) }})"]
        elif last.kind in ("id", "value", "structure"):
            type_, read = self.value(last)
            if read == last.name:
                body = [f"output(|to, error| unsafe {{ sys::{function}(self.shared(), {given}to, error) }})"]
            else:
                body = [f"let {last.name} = output(|to, error| unsafe {{ sys::{function}(self.shared(), {given}to, error) }})?;",
                        f"Ok({read})"]
        else:
            type_, made = self.answer(query)
            values = [o.name for o in query.outputs[:-1]]
            body = [f"let mut {name} = sys::oi_money::default();" for name in values]
            more = "".join(f"&mut {name}, " for name in values)
            body += [f"let answer = self.ask(|ledger, to, error| unsafe {{ sys::{function}(ledger, {given}{more}to, error) }})?;",
                     made]
        if any("keep." in line for line in prepared):
            prepared.insert(0, "let mut keep = Keep::default();")
        yield ""
        yield from self.bindings.doc(query.function["doc"] + self.told(query) + self.refusals(query.function), "    ")
        arguments = "".join(f", {declared}" for declared, _, _ in told)
        yield f"    pub fn {query.name}(&self{arguments}) -> Result<{type_}> {{"
        for line in prepared + body:
            yield f"        {line}"
        yield "    }"

    @staticmethod
    def told(query):
        """What is said of ids that may be left out, and of values given back where it is more than what they are."""
        told = [f"Without a {i.name}: {i.doc.split('0: ')[1]}" for i in query.inputs if i.kind == "id" and i.none]
        told += [o.doc.split("; not NULL")[0] for o in query.outputs if o.kind == "value" and ":" in o.doc]
        return "".join(f" {words}." for words in told)

    def refusals(self, function):
        told = self.bindings.refusals(function)
        return told.replace("what every command may be", "what every query may be")

    def methods(self):
        yield ""
        yield "/// Queries. `at`: a date, or an [`AsOf`] for what was known then. `known_through`: as known at this sequence; `None`:"
        yield "/// now. Without a calculator: not due, 1-30, 31-60, 61-90, 91+ by due date."
        yield "impl Ledger {"
        body = []
        for query in self.all:
            body += self.query(query)
        yield from body[1:]
        yield "}"

    # ---- rows as inputs

    def copied(self, structure, field, row):
        """An expression for a field of an input from the field of a row that has its name."""
        of = next((f for f in row["fields"] if f["name"] == field["name"]), None)
        assert of, f"{row['name']} has no {field['name']}, which {structure['name']} has"
        wanted, got = self.bindings.input_type(structure, field), self.bindings.row_type(row, of)
        place = f"self.{name_of(of)}"
        if FROZEN.get(of["type"]) == "currency":
            return f'{place}.as_ref().map_or("", Currency::code)' if got.startswith("Option") else f"{place}.code()"
        assert wanted in (got, f"Option<{got}>"), f"{structure['name']}.{field['name']}: {wanted} from {got}"
        if got == "Decimal" != wanted:  # a row has 0 where nothing is said
            return f"(!{place}.is_zero()).then_some({place})"
        return place if wanted == got else f"Some({place})"

    def as_input(self, given, row):
        bindings = self.bindings
        structure, row = bindings.structures[given], bindings.structures[row]
        fields = bindings.values(structure)
        lifetime = "'static" if not bindings.borrows(row["name"]) else "'_"
        borrows = "<'_>" if bindings.borrows(row["name"]) else ""
        arrays = [f for f in fields if f.get("count")]
        yield ""
        yield f"impl {class_name(row['name'])}{borrows} {{"
        told = f", without {' and '.join(f['name'] for f in arrays)}" if arrays else ""
        yield f"    /// As an input{told}."
        yield f"    pub fn input(&self) -> {bindings.class_of(given, lifetime)} {{"
        yield f"        {class_name(given)} {{"
        for field in fields:
            value = "&[]" if field.get("count") else self.copied(structure, field, row)
            yield f"            {name_of(field)}: {value},"
        for flag in structure["flags"]:
            yield f"            {bindings.flag_name(structure, flag)}: self.{bindings.flag_name(structure, flag)},"
        yield "        }"
        yield "    }"
        yield "}"

    def with_parts(self, given):
        """An input, and behind it those that its lists consist of."""
        return [given] + [part for field in self.bindings.arrays(given) for part in self.with_parts(field["type"])]

    def rows_as_inputs(self):
        rows = self.bindings.inputs_of_rows()
        for given in dict.fromkeys(part for _, whole, _ in self.bindings.changed() for part in self.with_parts(whole)):
            yield from self.as_input(given, rows[given])

    # ---- records to change

    def found(self):
        """[(input, word, table)] of what has an id."""
        known = {query.name: query for query in self.all}
        return [(given, word, pascal(known[f"find_{word}"].outputs[0].tables[0]["name"]))
                for word, given, _ in self.bindings.changed() if f"find_{word}" in known]

    def to_change(self):
        known = {query.name for query in self.all}
        yield ""
        yield "/// Records to be changed in part."
        yield "impl Ledger {"
        for i, (given, word, table) in enumerate(self.found()):
            arrays = [field["name"] for field in self.bindings.arrays(given)]
            if i:
                yield ""
            yield f"    /// The {word.replace('_', ' ')} as it is: what [`Ledger::change_{word}`] takes, with everything it has."
            yield f"    pub fn {word}_to_change(&self, {word}: {id_class(word)}) -> Result<ToChange<tables::{table}>> {{"
            parts = f"Some(self.{list_query(known, word, arrays[0])}({word}, None)?)" if arrays else "None"
            yield f"        Ok(ToChange::new(self.find_{word}({word}, None)?, {parts}))"
            yield "    }"
        yield "}"
        for given, word, table in self.found():
            arrays = [field["name"] for field in self.bindings.arrays(given)]
            yield ""
            yield f"impl ToChange<tables::{table}> {{"
            yield f"    /// What [`Ledger::change_{word}`] takes."
            yield f"    pub fn input(&self) -> {self.bindings.class_of(given, chr(39) + '_')} {{"
            if arrays:
                own = ", ".join(f"{name}: self.{name}()" for name in arrays)
                yield f"        {class_name(given)} {{ {own}, ..self.row().input() }}"
            else:
                yield "        self.row().input()"
            yield "    }"
            yield "}"


def lines(bindings):
    made = Queries(bindings)
    yield f"//! Queries, and what they find as inputs: {MARK}."
    yield ""
    yield "use crate::changes::ToChange;"
    yield "use crate::convert::{put, take, Keep};"
    yield "use crate::date::Timestamp;"
    yield "use crate::enums::*;"
    yield "use crate::error::{call, output, Result};"
    yield "use crate::ids::*;"
    yield "use crate::item::ItemRef;"
    yield "use crate::journal::Buffer;"
    yield "use crate::ledger::Ledger;"
    yield "use crate::money::Currency;"
    yield ("use crate::reports::{pointer_of, Aging, AgingCalculator, AgingCell, CustomerSummary, Explanation, History, Numbering, "
           "PeriodLocks, Terms};")
    yield "use crate::rows::{One, Rows};"
    yield "use crate::tables;"
    yield "use crate::types::*;"
    yield "use openitem_sys as sys;"
    yield ""
    yield "// SAFETY of all that follows: the ledger lives; structures and texts live until the call is over; outputs are ours."
    for part in (made.methods(), made.rows_as_inputs(), made.to_change()):
        yield from part
