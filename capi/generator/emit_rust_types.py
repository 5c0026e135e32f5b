"""What repeats in the safe layer of the Rust binding: ids, enumerations, inputs, rows, tables, commands and batches."""
import re
import textwrap

from emit_c import MARK
import emit_python_types
from emit_python_types import FROZEN, all_zero, value_of, without_unit
from emit_rust import safe
from names import class_name, constant_word, pascal
from queries import ENTITIES, entity, made_by, may_be_none, next_unless_given, tells_made

ENUMS_BY_HAND = {"oi_table", "oi_journaling"}
CLASSES = {"money": "Money", "decimal": "Decimal", "currency": "Currency", "item_ref": "ItemRef", "text": "&'a str",
           "digest": "u128", "date": "Date", "instant": "Timestamp"}
# What a name of C is called here where no rule tells it.
NAMES = {"OI_NOTHING_KNOWN": "NOTHING_KNOWN", "oi_result_matching": "Rows::matching"}
NUMBERS = {"int32_t": "i32", "uint32_t": "u32", "int64_t": "i64", "uint64_t": "u64", "uint8_t": "u8"}


def name_of(field):
    return safe(without_unit(field["name"]))


def id_class(name, of=""):
    """The type of an id: that of whose it is; of sequences and of any kind of record u64."""
    whose = entity(name, of)
    return pascal(whose) + "Id" if whose else "u64"


class Bindings(emit_python_types.Bindings):
    def __init__(self, manifest):
        super().__init__(manifest)
        self.docs = {c["name"]: c["doc"] for c in manifest["constants"]}
        self.variants = {c["name"]: f"{class_name(e['name'])}::{self.variant(e, c)}"
                         for e in manifest["enumerations"] for c in e["constants"]}

    def variant(self, enumeration, constant):
        return pascal(constant_word(enumeration, constant))

    def borrows(self, name):
        """Whether the Rust type of a structure has a lifetime."""
        return any(f.get("pointer") or f["type"] in ("oi_text", "oi_text_view") or f.get("meaning") == "set"
                   or (f["type"] == "char" and name in self.inputs)
                   for f in self.values(self.structures[name]))

    def class_of(self, name, lifetime="'a"):
        return class_name(name) + (f"<{lifetime}>" if self.borrows(name) else "")

    @staticmethod
    def flag_name(structure, flag):
        prefix = re.match(r"(OI_\w+_)\.\.\.", structure["fields"][1]["doc"])[1]
        return safe(flag[len(prefix):].lower())

    # ---- documentation

    def rusty(self, text):
        """A comment of the header as a reader of Rust needs it."""
        text = re.sub(r", unless OI_\w+", "", text).replace("\\", "").replace("[", "\\[").replace("]", "\\]")
        text = re.sub(r"\bOI_TABLE_(\w+)", lambda m: f"`tables::{pascal(m[1])}`", text)
        text = re.sub(r"\bOI_(\w+)", lambda m: f"`{NAMES.get(m[0]) or self.variants.get(m[0], m[1].lower())}`", text)
        text = re.sub(r"\boi_(\w+)", lambda m: "`" + self.word(m[0]) + "`", text)
        text = re.sub(r"(\w+) is 0$", r"`\1` is `None`", text)
        return re.sub(r"\b0: none\b|all zero: none\b", "`None`: none", text).replace("all zero:", "`None`:")

    @staticmethod
    def told(field, type_):
        """The comment of a field, where zero has another name here."""
        text = re.sub(r", unless OI_\w+", "", field["doc"])
        if value_of(field) == "set":
            text = re.sub(r"^bits 1 << \(?(oi_\w+)( - \d\))?", r"\1", text)
        zero = ("`None`" if type_.startswith("Option") else "none" if value_of(field) == "set" else
                "empty" if value_of(field) == "text" else "the default" if value_of(field) == "enum" else "0")
        return re.sub(r"\ball zero(?=:| in\b)", "`None`" if zero == "0" else zero, re.sub(r"\b0(?=: | = )", zero, text))

    def word(self, name):
        if name in NAMES:
            return NAMES[name]
        if name in self.structures or name in {e["name"] for e in self.manifest["enumerations"]}:
            return class_name(name)
        return re.sub(r"^oi_(ledger_|record_)?", "", name)

    def doc(self, text, indent="", otherwise="see the type"):
        lines = []
        for part in text.split("\n\n"):
            words = re.sub(r"; or$|,$| \.\.\.$", "", " ".join(self.rusty(part).split())) or otherwise
            words = words[0].upper() + words[1:] if words[0] != "`" else words
            words += "" if words[-1] in ".!?" else "."
            lines += ([f"{indent}///"] if lines else []) + [
                f"{indent}/// {line}" for line in textwrap.wrap(words, 116 - len(indent), break_on_hyphens=False)]
        return lines

    # ---- enumerations

    def ids(self):
        yield f"//! Whose id an id is: {MARK}."
        for name in ENTITIES:
            yield ""
            yield f'id!("The id of {"an" if name[0] in "aeiou" else "a"} {name}.", {pascal(name)}Id);'

    def enumerations(self):
        told = {event["kind"]: event["doc"] for event in self.manifest["events"]}
        yield f"//! Enumerations: {MARK}."
        for enumeration in self.manifest["enumerations"]:
            if enumeration["name"] in ENUMS_BY_HAND:
                continue
            yield ""
            yield "enumeration! {"
            yield from self.doc(enumeration["doc"], "    ")
            yield f"    {class_name(enumeration['name'])} {{"
            for constant in enumeration["constants"]:
                word = constant_word(enumeration, constant).lower()
                yield from self.doc(told.get(constant["name"], constant["doc"]), "        ", word.replace("_", " "))
                yield f'        {self.variant(enumeration, constant)} = {constant["value"]} "{word}",'
            yield "    }"
            yield "}"

    # ---- inputs

    def element(self, field):
        if field["type"] == "int32_t":
            return "Date" if field["doc"].startswith("dates") else "i32"
        return CLASSES[FROZEN[field["type"]]] if field["type"] in FROZEN else self.class_of(field["type"])

    def input_type(self, structure, field):
        kind = value_of(field)
        if field.get("count"):
            slice_ = f"&'a [{self.element(field)}]"
            return f"Option<{slice_}>" if "unless" in field else slice_
        if field.get("pointer"):
            class_ = self.class_of(field["type"])
            return class_ if "not NULL" in field["doc"] else f"Option<{class_}>"
        if kind == "set":
            slice_ = f"&'a [{class_name(field['enum'])}]"
            return f"Option<{slice_}>" if "unless" in field else slice_
        if kind == "enum":
            return class_name(field["enum"])
        if kind == "text":
            return "&'a str"
        if kind == "number":
            return NUMBERS[field["type"]]
        if kind == "bool":
            return "bool"
        class_ = id_class(field["name"], structure["name"]) if kind == "id" else CLASSES[kind]
        return f"Option<{class_}>" if self.may_be_left_out(field) else class_

    @staticmethod
    def may_be_left_out(field):
        """A date has no value that stands for none; nor has an id that the next one may replace."""
        return bool(field.get("optional") or value_of(field) in ("date", "instant") or next_unless_given(field))

    def write_field(self, structure, field):
        """Statements that fill a field of `it` from `self`."""
        name, kind, type_ = safe(field["name"]), value_of(field), self.input_type(structure, field)
        value = f"self.{name_of(field)}"
        option = type_.startswith("Option")
        if field.get("count"):
            given = f"{value}.unwrap_or_default()" if option else value
            if field["type"] in self.inputs:
                made = f"keep.inputs({given})?"
            else:
                element = "date_of" if "Date" in type_ else "same" if "i32" in type_ else "item_ref"
                made = f"keep.list({given}, put::{element})"
            return [f"(it.{name}, it.{field['count']}) = {made};"]
        if field.get("pointer"):
            made = f"keep.optional({value}.as_ref())" if option else f"keep.input(&{value})"
            return [f"it.{name} = {made}?;"]
        if kind == "set":
            given = f"{value}.unwrap_or_default()" if option else value
            numbers = f"{given}.iter().map(|one| one.number())"
            return [f'it.{name} = put::set({numbers}, {field.get("bit_zero", 0)}, "{name_of(field)}")?;']
        if field["type"] == "char":
            return [f'it.{name} = put::code({value}, "{name}")?;']
        if kind == "currency" and option:
            return [f'it.{name} = put::currency({value}, "{name}")?;']
        if kind == "enum":
            return [f"it.{name} = {value}.number();"]
        if kind == "number":
            return [f"it.{name} = {value};"]
        if kind in ("text", "date", "instant", "digest"):
            return [f"it.{name} = put::{kind}({value});"]
        if kind == "id":
            return [f"it.{name} = put::id({value}{'.unwrap_or_default()' if option else ''});"]
        if kind in ("item_ref", "decimal"):
            return [f"it.{name} = put::{kind}({value}{'.unwrap_or_default()' if option else ''});"]
        return [f"it.{name} = {value}{'.unwrap_or_default()' if option else ''}.raw();"]

    def input(self, structure):
        name = structure["name"]
        fields, given = self.values(structure), self.flags(structure)
        yield ""
        yield from self.doc(structure["doc"])
        yield "#[derive(Clone, Copy, Debug, Default, PartialEq)]"
        yield f"pub struct {self.class_of(name)} {{"
        for field in fields:
            type_ = self.input_type(structure, field)
            yield from self.doc(self.told(field, type_), "    ", name_of(field).replace("_", " "))
            yield f"    pub {name_of(field)}: {type_},"
        for flag in given:
            yield from self.doc(self.docs[flag], "    ")
            yield f"    pub {self.flag_name(structure, flag)}: bool,"
        yield "}"
        yield ""
        yield f"impl Input for {self.class_of(name, chr(39) + '_')} {{"
        yield f"    type Raw = sys::{name};"
        body = [f"        it.flags |= flag(self.{self.flag_name(structure, flag)}, sys::{flag});" for flag in given]
        for field in fields:
            body += ["        " + line for line in self.write_field(structure, field)]
            if "unless" in field:
                condition = f"self.{name_of(field)}.is_some() && {all_zero(field, both='&&')}"
                body += [f"        it.flags |= flag({condition}, sys::{field['unless']});"]
        used = any(re.search(r"(?<!self\.)\bkeep\.", line) for line in body)
        yield f"    fn raw(&self, {'keep' if used else '_keep'}: &mut Keep) -> Result<Self::Raw> {{"
        yield "        let mut it = Self::Raw::default();"
        yield from body
        yield "        Ok(it)"
        yield "    }"
        yield "}"

    # ---- rows

    def row_type(self, structure, field):
        kind = value_of(field)
        if kind == "enum":
            return class_name(field["enum"]) if "enum" in field else "i32"
        if kind in ("number", "bool"):
            return "bool" if kind == "bool" else NUMBERS[field["type"]]
        if field.get("length") and kind == "money":
            return "Vec<Money>"
        if kind in ("text", "decimal"):
            return CLASSES[kind]
        if structure["name"] in self.inputs:
            return self.input_type(structure, field)
        class_ = id_class(field["name"], structure["name"]) if kind == "id" else CLASSES[kind]
        return f"Option<{class_}>" if may_be_none(field) else class_

    def read_field(self, structure, field):
        kind, place, type_ = value_of(field), f"it.{safe(field['name'])}", self.row_type(structure, field)
        if kind == "enum":
            return f"{class_name(field['enum'])}::from_number({place})" if "enum" in field else place
        if kind == "number":
            return place
        if field.get("length") and kind == "money":
            return f"{place}.iter().filter_map(take::optional_money).collect()"
        if kind == "text":
            return f"take::text({place})"
        option = "optional_" if type_.startswith("Option") else ""
        if kind in ("id", "date", "instant", "bool"):
            return place if type_ == "u64" else f"take::{option}{kind}({place})"
        return f"take::{option}{kind}(&{place})"

    def output(self, structure):
        name = structure["name"]
        both = name in self.inputs
        fields = self.values(structure)
        if not both:
            yield ""
            yield from self.doc(structure["doc"])
            copy = "" if any(self.row_type(structure, f).startswith("Vec") for f in fields) else "Copy, "
            yield f"#[derive(Clone, {copy}Debug, PartialEq)]"
            yield "#[non_exhaustive]"
            yield f"pub struct {self.class_of(name)} {{"
            for field in fields:
                type_ = self.row_type(structure, field)
                yield from self.doc(self.told(field, type_), "    ", name_of(field).replace("_", " "))
                yield f"    pub {name_of(field)}: {type_},"
            yield "}"
        yield ""
        lifetime = "<'a>" if self.borrows(name) else ""
        yield f"impl{lifetime} {self.class_of(name)} {{"
        if lifetime:
            yield "    /// Texts are borrowed: the caller chooses a lifetime that ends before they do."
        yield f"    pub(crate) {'unsafe ' if lifetime else ''}fn read(it: &sys::{name}) -> Self {{"
        yield "        Self {"
        for field in fields:
            yield f"            {name_of(field)}: {self.read_field(structure, field)},"
        for flag in structure["flags"] if both else ():
            yield f"            {self.flag_name(structure, flag)}: it.flags & sys::{flag} != 0,"
        yield "        }"
        yield "    }"
        yield "}"

    # ---- tables

    def tables(self):
        for table in self.manifest["tables"]:
            row = table["row"]
            name = class_name("oi_" + table["name"])
            rust = "Money" if row == "oi_money" else self.class_of(row)
            read = "take::money(it)" if row == "oi_money" else f"{class_name(row)}::read(it)"
            yield ""
            yield from self.doc(f"The table of `{class_name(row)}`" + (f": {table['doc']}" if "doc" in table else ""))
            yield "#[derive(Clone, Copy, Debug)]"
            yield f"pub enum {name} {{}}"
            yield ""
            yield f"impl Sealed for {name} {{}}"
            yield f"impl Table for {name} {{"
            yield f"    type Row<'a> = {rust};"
            yield f"    type Raw = sys::{row};"
            yield f"    const TABLE: sys::oi_table = sys::{table['number']};"
            yield "    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {"
            yield f"        {read}"
            yield "    }"
            yield "}"

    # ---- commands

    def outcome(self, kind, function):
        """Its type, with that of the id it has."""
        made = made_by(self.manifest, function)
        return f"{kind}<{id_class(made)}>" if made else kind

    def refusals(self, function):
        told = []
        for outcome in function["statuses"]:
            status, cause = outcome.get("status", "["), outcome.get("cause")
            if not status.startswith(("[", "OI_OK")):
                told.append(status + (f" ({cause})" if cause else ""))
            elif status.startswith("[") and cause and "as" not in outcome:
                told.append(cause)
        return "\n\nRefused besides what every command may be refused with: " + "; ".join(told) + "." if told else ""

    def command(self, function):
        given = function["parameters"][2]
        name = function["name"][len("oi_ledger_"):]
        class_ = self.class_of(given["type"], "'_")
        outcome = self.outcome("Outcome", function)
        yield ""
        yield from self.doc(function["doc"] + self.refusals(function), "            ")
        yield f"            pub fn {name}(&mut self, {safe(given['name'])}: &{class_}, info: &CommandInfo<'_>) -> Result<{outcome}> {{"
        yield (f"                self.core().execute{'_telling' if tells_made(function) else ''}(sys::{function['name']}, info, "
               f"{safe(given['name'])})")
        yield "            }"

    def batch(self, function):
        parameters = function["parameters"]
        name = function["name"][len("oi_ledger_"):]
        given = parameters[3]
        class_ = self.class_of(given["type"], "'_")
        outcome = self.outcome("BatchOutcome", function)
        same = next(o["as"] for o in function["statuses"] if "as" in o)[len("oi_ledger_"):]
        yield ""
        yield from self.doc(f"{function['doc']} One info for all rows, or one a row.\n\nRefused as `{same}`, of the first row refused: `Error::row`.",
                            "            ")
        yield (f"            pub fn {name}<'i>(&mut self, {given['name']}: &[{class_}], info: impl Into<Infos<'i>>, "
               f"mode: BatchMode) -> Result<{outcome}> {{")
        yield f"                self.core().batch(sys::{function['name']}, info.into(), {given['name']}, mode)"
        yield "            }"

    def commands(self):
        yield f"//! Commands of a ledger, inside and outside a transaction: {MARK}."
        yield ""
        yield "use crate::batches::{BatchMode, BatchOutcome, Infos};"
        yield "use crate::error::Result;"
        yield "use crate::ids::*;"
        yield "use crate::ledger::{Ledger, Outcome, Transaction};"
        yield "use crate::types::*;"
        yield "use openitem_sys as sys;"
        yield ""
        yield "macro_rules! commands {"
        yield "    ($owner:ty) => {"
        yield "        /// Commands."
        yield "        impl $owner {"
        body = []
        for function in self.command_functions():
            body += self.command(function)
        for function in self.batch_functions():
            body += self.batch(function)
        yield from body[1:]
        yield "        }"
        yield "    };"
        yield "}"
        yield ""
        yield "commands!(Ledger);"
        yield "commands!(Transaction<'_>);"

    def types(self):
        yield f"//! Inputs and rows: {MARK}."
        yield ""
        yield "use crate::convert::{flag, put, take, Input, Keep};"
        yield "use crate::date::{Date, Timestamp};"
        yield "use crate::decimal::Decimal;"
        yield "use crate::enums::*;"
        yield "use crate::error::Result;"
        yield "use crate::ids::*;"
        yield "use crate::money::{Currency, Money};"
        yield "use crate::item::ItemRef;"
        yield "use openitem_sys as sys;"
        for name in self.inputs:
            yield from self.input(self.structures[name])
        for name in self.outputs:
            yield from self.output(self.structures[name])

    def table_file(self):
        yield f"//! The tables that answers consist of: {MARK}."
        yield ""
        yield "use crate::convert::take;"
        yield "use crate::money::Money;"
        yield "use crate::rows::{Sealed, Table};"
        yield "use crate::types::*;"
        yield "use openitem_sys as sys;"
        yield from self.tables()


def files(manifest):
    import emit_rust_events  # they take names from here
    import emit_rust_queries
    bindings, folder = Bindings(manifest), "bindings/rust/openitem/src/"
    made = {"ids": bindings.ids(), "enums": bindings.enumerations(), "types": bindings.types(),
            "tables": bindings.table_file(), "commands": bindings.commands(), "events": emit_rust_events.lines(bindings),
            "queries": emit_rust_queries.lines(bindings)}
    return {f"{folder}{name}.rs": "\n".join(lines) + "\n" for name, lines in made.items()}
