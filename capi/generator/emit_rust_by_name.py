"""Inputs, rows, commands and queries by the names they have in openitem.h: what the scenario runner of the Rust binding finds
behind the words of tests/scenarios/vocabulary.
"""
import re

from emit_c import MARK
from emit_python_types import value_of
from emit_rust import safe
from emit_rust_types import ENUMS_BY_HAND, Bindings, name_of
from names import class_name, pascal
from queries import ENTITIES, queries

# Queries about bytes, and what the runner asks itself; answers of several tables that no report of scenarios has.
UNTOLD = {"verify", "poisoned", "state_digest", "books_digest", "snapshot", "erase_journal", "currency",
          "list_period_locks", "numbering"}


class ByName:
    def __init__(self, bindings):
        self.bindings = bindings
        self.queries = [query for query in queries(bindings.manifest) if query.name not in UNTOLD]

    # ---- inputs

    def inputs(self):
        """Those whose fields are options: not the elements of lists, which a scenario writes as one word."""
        bindings = self.bindings
        elements = {f["type"] for name in bindings.inputs for f in bindings.structures[name]["fields"] if f.get("count")}
        batches = {p["type"] for f in bindings.batch_functions() for p in f["parameters"]}
        commands = {p["type"] for f in bindings.command_functions() for p in f["parameters"]}
        return [n for n in bindings.inputs if n not in elements and n not in batches - commands and n != "oi_as_of"]

    def input(self, name):
        bindings, structure = self.bindings, self.bindings.structures[name]
        told = [(field["name"], name_of(field)) for field in bindings.values(structure)]
        told += [(flag.replace("r#", ""), flag) for flag in
                 (bindings.flag_name(structure, flag) for flag in bindings.flags(structure))]
        yield ""
        yield f"impl Fields for {bindings.class_of(name, chr(39) + 'static')} {{"
        yield "    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {"
        lines = [f'reader.field("{word}", &mut self.{field})' for word, field in told]
        yield from (f"        {line}?;" for line in lines[:-1])
        yield f"        {lines[-1]}"
        yield "    }"
        yield "}"

    # ---- rows

    def row(self, name):
        bindings, structure = self.bindings, self.bindings.structures[name]
        fields = [f for f in bindings.values(structure) if not f.get("length") or f["type"] == "char"]
        told = [(field["name"], name_of(field)) for field in fields]
        for field in fields:
            if value_of(field) == "item_ref" and bindings.row_type(structure, field) == "ItemRef":
                told += [(f"{field['name']}.{part}", f"{name_of(field)}.{part}") for part in ("kind", "id")]
        told += [(flag, flag) for flag in (bindings.flag_name(structure, f) for f in structure["flags"])]
        word = re.sub(r"^oi_|_row$", "", name)
        yield ""
        yield f"impl Columns for {bindings.class_of(name, chr(39) + '_')} {{"
        yield f'    const NAME: &\'static str = "{word}";'
        yield ""
        yield "    fn columns(&self, cells: &mut Cells<'_>) {"
        yield from (f'        cells.add("{word}", &self.{field});' for word, field in told)
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
        yield "    match function {"
        for function in self.bindings.command_functions():
            name = function["name"][len("oi_ledger_"):]
            yield f'        "{name}" => run(reader.input()?, Ledger::{name}),'
        yield '        _ => malformed(format!("there is no command {function}")),'
        yield "    }"
        yield "}"

    @staticmethod
    def argument(given):
        """(what prepares it, the argument)"""
        name, read = safe(given.name), {"as_of": "as_of()", "known_through": "known()", "calculator": "calculator()",
                                        "structure": "input()", "index": "bucket(&calculator)",
                                        "instant": "next()"}
        made = f"let {name} = reader.{read.get(given.kind, f'parameter({chr(34)}{given.name}{chr(34)})')}?;"
        return made, {"structure": f"&{name}", "calculator": f"Some(&{name})"}.get(given.kind, name)

    @staticmethod
    def answer(query):
        """A row, a value, or what reports.rs tells."""
        given = ", ".join(ByName.argument(i)[1] for i in query.inputs)
        found, kind = f"ledger.{query.name}({given})?", query.outputs[-1].kind
        if kind == "row":
            return f"reader.row(&{found}.row())"
        if query.name == "settings":
            return f"reader.row(&{found})"
        return f"reader.value(&{found})" if kind in ("id", "value") else f"{found}.told(reader)"

    def answers(self):
        yield ""
        yield "/// What a query answers."
        yield "pub fn query(function: &str, reader: &mut Reader<'_>) -> Result<Report> {"
        yield "    let ledger = reader.world.ledger();"
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
        yield "use crate::cells::{Cells, Columns, Printed};"
        yield "use crate::commands::{run, Run};"
        yield "use crate::inputs::{from_word, Field, Fields, Reader};"
        yield "use crate::reports::{Answer, Report};"
        yield "use crate::text::{malformed, Result, Word};"
        yield "use crate::world::World;"
        yield "use openitem::*;"
        enumerations = [class_name(e["name"]) for e in self.bindings.manifest["enumerations"]
                        if e["name"] not in ENUMS_BY_HAND]
        yield ""
        yield "readers! {"
        for name in ENTITIES:
            yield (f'    {pascal(name)}Id: |reader, name, word| reader.id("{name}", name, word)'
                   f".map({pascal(name)}Id::new);")
        yield from (f"    {name}: |_, _, word| from_word(word);" for name in enumerations)
        yield "}"
        yield ""
        yield "printers! {"
        yield from (f'    {pascal(name)}Id: |it, world, column| world.text_of_id("{name}", it.get(), column);' for name in ENTITIES)
        yield from (f"    {name}: |it, _, _| it.to_string();" for name in enumerations)
        yield "}"
        for name in self.inputs():
            yield from self.input(name)
        for name in self.rows():
            yield from self.row(name)
        yield from self.commands()
        yield from self.answers()


def files(manifest):
    made = ByName(Bindings(manifest))
    return {"bindings/rust/openitem/tests/scenario/by_name.rs": "\n".join(made.lines()) + "\n"}
