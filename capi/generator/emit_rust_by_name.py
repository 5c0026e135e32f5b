"""Inputs, rows, commands and queries by the names they have in openitem.h: what the scenario runner of the Rust binding finds
behind the words of tests/scenarios/vocabulary.
"""
import re

from emit_c import MARK
from emit_python_types import value_of
from emit_rust import safe
from emit_rust_types import ENUMS_BY_HAND, Bindings, name_of
from names import class_name, pascal
from queries import ENTITIES, queries, tells_terms

# Queries about bytes, and what the runner asks itself; answers of several tables that no report of scenarios has.
UNTOLD = {"verify", "poisoned", "state_digest", "books_digest", "snapshot", "erase_journal", "currency",
          "list_period_locks", "numbering"}
# What reads an argument of a query, by its kind; that of another is a parameter.
READ = {"as_of": "reader.as_of()", "known_through": "reader.known()", "structure": "Fields::of(reader)",
        "calculator": "AgingCalculator::new(&Fields::of(reader)?)", "index": "reader.bucket(&calculator)",
        "instant": "reader.next()"}


class ByName:
    def __init__(self, bindings):
        self.bindings = bindings
        self.queries = [query for query in queries(bindings.manifest) if query.name not in UNTOLD]

    # ---- inputs

    def inputs(self):
        """All but those of batches: fields are options, those of an element of a list in the one word that a scenario writes."""
        bindings = self.bindings
        batches = {p["type"] for f in bindings.batch_functions() for p in f["parameters"]}
        commands = {p["type"] for f in bindings.command_functions() for p in f["parameters"]}
        return [n for n in bindings.inputs if n not in batches - commands and n != "oi_as_of"]

    def input(self, name):
        bindings, structure = self.bindings, self.bindings.structures[name]
        flags = [bindings.flag_name(structure, flag) for flag in bindings.flags(structure)]
        yield ""
        yield f"impl Fields for {bindings.class_of(name, chr(39) + 'static')} {{"
        yield "    fn of(reader: &mut Reader<'_>) -> Result<Self> {"
        yield f"        let unsaid = {'reader.world.ledger.settings(None)?' if name == 'oi_settings' else 'Self::default()'};"
        yield "        Ok(Self {"
        for field in bindings.values(structure):
            yield f"            {name_of(field)}: {self.field(structure, field)},"
        for flag in flags:
            yield f'            {flag}: reader.option("{flag.replace("r#", "")}")?.unwrap_or(unsaid.{flag}),'
        yield "        })"
        yield "    }"
        yield "}"

    def field(self, structure, field):
        """An input inside another says its fields there, a settlement in words of its own; each line of a document, each
        tax of a line and each discount has an option of its own.
        """
        type_, name = self.bindings.input_type(structure, field), field["name"]
        if "Payment<" in type_:
            return "Fields::of(reader)?"
        read = ("reader.settlement()" if "Settlement<" in type_ else
                f'reader.repeated("{name}")' if re.search(r"\[(Line|DiscountTier)", type_) else f'reader.option("{name}")')
        may_be_none = re.match(r"Option<(Settlement|&'a \[)", type_)
        return f"{read}?.{'or' if may_be_none else 'unwrap_or'}(unsaid.{name_of(field)})"

    def elements(self):
        """Those that stand in lists of others, each in one word."""
        bindings = self.bindings
        structures = [bindings.structures[name] for name in bindings.inputs]
        types = " ".join(bindings.input_type(s, f) for s in structures for f in bindings.values(s))
        return [name for name in self.inputs() if re.search(rf"\[{class_name(name)}\b", types)]

    # ---- rows

    @staticmethod
    def word(name):
        """What the vocabulary calls it."""
        return re.sub(r"^oi_|_(row|input)$", "", name)

    def row(self, name):
        bindings, structure = self.bindings, self.bindings.structures[name]
        fields = [f for f in bindings.values(structure) if not f.get("length") or f["type"] == "char"]
        told = [(field["name"], name_of(field)) for field in fields]
        for field in fields:
            if value_of(field) == "item_ref" and bindings.row_type(structure, field) == "ItemRef":
                told += [(f"{field['name']}.{part}", f"{name_of(field)}.{part}") for part in ("kind", "id")]
        told += [(flag, flag) for flag in (bindings.flag_name(structure, f) for f in structure["flags"])]
        word = self.word(name)
        yield ""
        yield f"impl Columns for {bindings.class_of(name, chr(39) + '_')} {{"
        yield "    fn fields(&self) -> (&'static str, Vec<(Word, &dyn Value)>) {"
        yield f'        ("{word}", vec!['
        yield from (f'            ("{word}", &self.{field}),' for word, field in told)
        yield "        ])"
        yield "    }"
        yield "}"

    def rows(self):
        """Of the tables that queries answer with, and structures that they give back."""
        given = {t["row"] for query in self.queries for o in query.outputs for t in o.tables}
        given |= {o.type for query in self.queries for o in query.outputs if o.kind == "structure"}
        return [name for name in self.bindings.outputs if name in given]

    # ---- commands and queries

    def commands(self):
        yield ""
        yield "/// A command, with its input."
        yield "pub fn command(function: &str, reader: &mut Reader<'_>) -> Result<Run> {"
        yield "    Ok(match function {"
        for function in self.bindings.command_functions():
            name = function["name"][len("oi_ledger_"):]
            yield f'        "{name}" => {{'
            yield "            let input = Fields::of(reader)?;"
            yield f"            Box::new(move |ledger, info| ledger.{name}(&input, info).map(Outcome::untyped))"
            yield "        }"
        yield '        _ => return malformed(format!("there is no command {function}")),'
        yield "    })"
        yield "}"

    @staticmethod
    def argument(given):
        """(what prepares it, the argument)"""
        name, read = safe(given.name), READ.get(given.kind, f'reader.parameter("{given.name}")')
        return (f"let {name} = {read}?;",
                {"structure": f"&{name}", "calculator": f"Some(&{name})"}.get(given.kind, name))

    @staticmethod
    def answer(query):
        """A row, a value, or what questions.rs tells."""
        given = ", ".join(ByName.argument(i)[1] for i in query.inputs)
        found, kind = f"ledger.{query.name}({given})?", query.outputs[-1].kind
        if kind == "row":
            found += ".row()"
        if kind == "row" or query.name == "settings":
            return f"Ok(Report::of(vec![world.row(&{found}, &[])?]))"
        if kind in ("id", "value"):
            return f'Ok(Report::of(vec![vec![{found}.cell(world, "")]]))'
        told = ("rows" if kind == "rows" and len(query.outputs) == 1 else "explained" if "explain" in query.name else
                "list_terms" if tells_terms(query) else query.name)
        columns = "&calculator, " if query.name == "customer_figures" else ""  # it does not say its buckets
        return f"reader.{told}({columns}&{found})"

    def answers(self):
        yield ""
        yield "/// What a query answers."
        yield "pub fn query(function: &str, reader: &mut Reader<'_>) -> Result<Report> {"
        yield "    let (world, ledger) = (reader.world, &reader.world.ledger);"
        yield "    match function {"
        for query in self.queries:
            calculator_first = sorted(query.inputs, key=lambda given: given.kind != "calculator")
            yield f'        "{query.name}" => {{'
            yield from (f"            {self.argument(i)[0]}" for i in calculator_first)
            yield f"            {self.answer(query)}"
            yield "        }"
        yield '        _ => malformed(format!("there is no query {function}")),'
        yield "    }"
        yield "}"

    def lines(self):
        yield f"//! Inputs, rows, commands and queries by the names of openitem.h: {MARK}."
        yield ""
        yield "use crate::commands::Run;"
        yield "use crate::prelude::*;"
        yield ""
        yield "values! {"
        for name in ENTITIES:  # `id` itself is a number
            space = "item" if name in ("invoice", "payment") else name
            yield f"    {pascal(name)}Id: |reader, name, word| match name {{"
            yield f'        "id" => from_word(word).map({pascal(name)}Id::new),'
            yield f'        _ => Ok(reader.world.find("{space}", word)?.1.into()),'
            yield "    }, |self, world, column| match column {"
            yield '        "id" => cell(column, self),'
            yield f'        _ => cell(column, world.name_of("{name}", self.get())),'
            yield "    };"
        yield "}"
        yield ""
        yield "words! {"
        yield from (f"    {class_name(e['name'])}" for e in self.bindings.manifest["enumerations"]
                    if e["name"] not in ENUMS_BY_HAND)
        yield "}"
        for name in self.elements():
            yield ""
            yield f"impl Value for {self.bindings.class_of(name, chr(39) + 'static')} {{"
            yield "    fn read(reader: &Reader<'_>, _: Word, word: Word) -> Result<Self> {"
            yield f'        reader.composed("{self.word(name)}", word)'
            yield "    }"
            yield "}"
        for name in self.inputs():
            yield from self.input(name)
        for name in self.rows():
            yield from self.row(name)
        yield ""
        yield "/// The rows, as the vocabulary calls them."
        yield f"pub const ROWS: &[Word] = &[{', '.join(f'{chr(34)}{self.word(name)}{chr(34)}' for name in self.rows())}];"
        yield from self.commands()
        yield from self.answers()


def files(manifest):
    made = ByName(Bindings(manifest))
    return {"bindings/rust/openitem/tests/scenario/by_name.rs": "\n".join(made.lines()) + "\n"}
