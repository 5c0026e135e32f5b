"""What an event is in the Rust binding: an enumeration of the rows that the kinds have, and a method per list."""
from emit_c import MARK
from names import class_name, pascal


class Events:
    def __init__(self, bindings):
        self.bindings = bindings
        manifest = bindings.manifest
        self.events = manifest["events"]
        self.tables = {table["name"]: table for table in manifest["tables"]}
        self.enumeration = next(e for e in manifest["enumerations"] if e["name"] == "oi_event_kind")

    def variant(self, event):
        return self.bindings.variant(self.enumeration, {"name": event["kind"]})

    def row(self, table):
        return self.bindings.class_of(self.tables[table]["row"])

    def case(self, table):
        """The name of a row among those of one kind."""
        return class_name(self.tables[table]["row"].replace("_row", ""))

    def several(self):
        return [event for event in self.events if len(event["rows"]) > 1]

    def rows(self):
        yield ""
        yield "/// What an event says, as the row that its kind has."
        yield "#[derive(Clone, Copy, Debug, PartialEq)]"
        yield "#[allow(clippy::large_enum_variant)] // one at a time is looked at"
        yield "#[non_exhaustive]"
        yield "pub enum EventRow<'a> {"
        for event in self.events:
            lists = ", ".join(f"[`Event::{name}`]" for name in event["lists"])
            yield from self.bindings.doc(event["doc"], "    ")
            if lists:
                yield f"    /// Its lists: {lists}."
            one = self.row(event["rows"][0]) if len(event["rows"]) == 1 else f"{self.variant(event)}Row<'a>"
            yield f"    {self.variant(event)}({one}),"
        yield "    /// Of a kind, or in a table, that only a newer library knows: the table's number."
        yield "    Other(i32),"
        yield "}"
        for event in self.several():
            yield ""
            yield from self.bindings.doc(f"The row of an event of kind `EventKind::{self.variant(event)}`")
            yield "#[derive(Clone, Copy, Debug, PartialEq)]"
            yield "#[allow(clippy::large_enum_variant)] // one at a time is looked at"
            yield "#[non_exhaustive]"
            yield f"pub enum {self.variant(event)}Row<'a> {{"
            for table in event["rows"]:
                yield from self.bindings.doc(self.bindings.structures[self.tables[table]["row"]]["doc"], "    ")
                yield f"    {self.case(table)}({self.row(table)}),"
            yield "    /// In a table that only a newer library knows: its number."
            yield "    Other(i32),"
            yield "}"

    def reading(self):
        yield ""
        yield "impl<'a> EventRow<'a> {"
        yield "    pub(crate) fn read(record: &Record<'a>, index: usize, it: &sys::oi_event) -> Result<Self> {"
        yield "        Ok(match (it.kind, it.table) {"
        for event in self.events:
            for table in event["rows"]:
                made = f"record.row::<tables::{pascal(table)}>(index)?"
                if len(event["rows"]) > 1:
                    made = f"{self.variant(event)}Row::{self.case(table)}({made})"
                yield f"            (sys::{event['kind']}, sys::{self.tables[table]['number']}) => {{"
                yield f"                EventRow::{self.variant(event)}({made})"
                yield "            }"
            if len(event["rows"]) > 1:
                yield f"            (sys::{event['kind']}, table) => EventRow::{self.variant(event)}({self.variant(event)}Row::Other(table)),"
        yield "            (_, table) => EventRow::Other(table),"
        yield "        })"
        yield "    }"
        yield "}"

    def lists(self):
        yield ""
        yield "/// The lists of an event; one that its kind does not have is empty."
        yield "impl<'a> Event<'a> {"
        names = dict.fromkeys(name for event in self.events for name in event["lists"])
        for i, name in enumerate(names):
            if i:
                yield ""
            kinds = ", ".join(f"[`EventRow::{self.variant(event)}`]" for event in self.events if name in event["lists"])
            yield f"    /// The {name.replace('_', ' ')} of {kinds}."
            yield f"    pub fn {name}(&self) -> Result<Vec<{self.row(name)}>> {{"
            yield f"        self.record.rows::<tables::{pascal(name)}>(self.index)"
            yield "    }"
        yield "}"


def lines(bindings):
    events = Events(bindings)
    yield f"//! Events, each with the row of its kind: {MARK}."
    yield ""
    yield "use crate::error::Result;"
    yield "use crate::records::{Event, Record};"
    yield "use crate::tables;"
    yield "use crate::types::*;"
    yield "use openitem_sys as sys;"
    for part in (events.rows(), events.reading(), events.lists()):
        yield from part
