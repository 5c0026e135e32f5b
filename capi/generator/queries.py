"""What a host may ask a ledger, and whose ids are whose: the same for every binding."""
import collections
import re

# `inputs`: of type Input, in the order of the C function; `outputs`: of type Output, likewise.
Query = collections.namedtuple("Query", "function name inputs outputs")
# `kind`: id, sequence, known_through, item, as_of, calculator, structure, text, currency, enum, index, instant, bytes.
# `type`: of a structure or enumeration; whose id it is (see entity). `none`: may be left out. `size`: the parameter behind
# it that has its bytes.
Input = collections.namedtuple("Input", "name kind type none size doc")
# `kind`: rows (all of one table), row (its only one), tables (several: an answer), structure, id, value, bytes.
# `type`: of the row, structure or value; whose id it is; `tables`: of a result.
Output = collections.namedtuple("Output", "name kind type tables doc")

# What is no question: callbacks, and what a handle tells of itself.
NO_QUERIES = {"oi_ledger_write_snapshot"}
# Whose ids are types of their own: records that are created, and the items that are named by their ids alone. See know.
ENTITIES = []
OTHERWISE = {"parent": "customer", "group": "customer_group", "debit_job": "job"}
SEQUENCES = {"mark", "dispute", "application", "granted", "before", "sequence"}


def know(manifest):
    """To be called before anything else is asked."""
    created = [f["name"][len("oi_ledger_create_"):] for f in manifest["functions"]
               if f["name"].startswith("oi_ledger_create_") and f["parameters"][-2]["name"] == "outcome"]  # no batch
    ENTITIES[:] = [*created, "invoice", "payment"]


def entity(name, of=""):
    """Whose id a field or parameter of the name is, or None; `of`: the structure that it stands in."""
    assert ENTITIES, "know(manifest) comes first"
    if name in OTHERWISE:
        return OTHERWISE[name]
    if name == "id":
        name = re.sub(r"^oi_(delete_)?|_(input|row)$", "", of)
    return name if name in ENTITIES else None


def next_unless_given(field):
    """Whether a field is an id for which the next one is taken where none is said."""
    return field["name"] == "id" and re.search(r"\b0(:| =) the next", field["doc"]) is not None


def made_by(manifest, function):
    """Whose id a command's outcome has: of what it makes or changes; None: of nothing whose ids are a type."""
    given = next(p["type"] for p in function["parameters"] if p["name"] != "info" and p.get("const"))
    fields = next(s["fields"] for s in manifest["structures"] if s["name"] == given)
    thing = function["name"].removeprefix("oi_ledger_").split("_", 1)[-1]
    made = entity(thing) or entity(thing.removesuffix("s"))
    if made and any(next_unless_given(field) for field in fields):
        return made
    return next((entity(field["name"]) for field in fields if field.get("pointer") and entity(field["name"])), None)


def tells_made(function):
    """Whether a command tells in tables what it made, when asked."""
    return any(p["name"] == "made" and p["mode"] == "out" for p in function["parameters"])


def tables_made(manifest):
    """In which it tells it."""
    made = next(p for f in manifest["functions"] if tells_made(f) for p in f["parameters"] if p["name"] == "made")
    return tables_of(manifest, made)


def list_query(known, word, field):
    """Which query tells a list that a record has: one of its own kind, else the one that is called after the list."""
    own = f"list_{word}_{field}"
    return own if own in known else f"list_{field}"


def tells_terms(query):
    """Whether a query tells the terms that a record has."""
    return bool(query.outputs) and [t["row"] for t in query.outputs[-1].tables] == ["oi_terms_row", "oi_terms_discount_row"]


def queries(manifest):
    return [query(manifest, f) for f in manifest["functions"] if is_query(f)]


def is_query(function):
    first = function["parameters"][0] if function["parameters"] else {}
    return (first.get("type") == "oi_ledger" and first.get("const", False) and "statuses" in function
            and function["name"] not in NO_QUERIES)


def query(manifest, function):
    parameters = [p for p in function["parameters"][1:] if p["name"] != "err"]
    given = [p for p in parameters if p["mode"] == "in"]
    inputs = [Input(p["name"], *meaning(manifest, p), *left_out(p), p["doc"])
              for p in given if not is_size(p)]
    outputs = [output(manifest, function, p) for p in parameters if p["mode"] == "out"]
    return Query(function, function["name"][len("oi_ledger_"):], inputs, outputs)


def is_size(parameter):
    """Of the text or bytes before it."""
    return parameter["type"] == "size_t" and re.fullmatch(r"(\w+_)?size", parameter["name"]) is not None


def left_out(parameter):
    nullable = parameter.get("nullable")
    if isinstance(nullable, str):
        return False, nullable
    return bool(nullable) or re.search(r"\b0: (?!now)", parameter["doc"]) is not None, None


def meaning(manifest, parameter):
    """(kind, type)"""
    name, kind = parameter["name"], parameter["type"]
    fixed = {"oi_as_of": "as_of", "oi_aging_calculator": "calculator", "oi_item_ref": "item", "int64_t": "instant",
             "size_t": "index", "uint8_t": "bytes"}
    if kind in fixed:
        return fixed[kind], None
    if kind == "char":
        return ("currency" if name == "currency" else "text"), None
    if kind == "uint64_t":
        if name == "known_through":
            return "known_through", None
        return ("sequence", None) if name in SEQUENCES else ("id", entity(name))
    if any(e["name"] == kind for e in manifest["enumerations"]):
        return "enum", kind
    return "structure", kind


def tables_of(manifest, parameter):
    """Those of a result: OI_TABLE_AGING_BUCKETS, _ROWS are two that begin alike."""
    known = {t["number"]: t for t in manifest["tables"]}
    told = re.findall(r"OI_TABLE_\w+|(?<=, )_[A-Z_]+", parameter["doc"].split("; to be")[0])
    prefix = "_".join(told[0].split("_")[:3])
    return [known[number if number.startswith("OI_") else prefix + number] for number in told]


def output(manifest, function, parameter):
    name, kind, doc = parameter["name"], parameter["type"], parameter["doc"]
    if kind == "oi_buffer":
        return Output(name, "bytes", None, [], doc)
    if kind == "oi_result":
        tables = tables_of(manifest, parameter)
        if len(tables) > 1:
            return Output(name, "tables", None, tables, doc)
        return Output(name, "row" if "one row" in doc.split("; to be")[0] else "rows", tables[0]["row"], tables, doc)
    if name == "id":
        return Output(name, "id", re.match(r"oi_ledger_find_([a-z]+)", function["name"])[1], [], doc)
    structures = {s["name"]: s["kind"] for s in manifest["structures"]}
    return Output(name, "structure" if structures.get(kind) == "sized" else "value", kind, [], doc)


def may_be_none(field):
    """Whether a field of a row may be all zero, which stands for none."""
    return bool(field.get("optional") or "all zero" in field["doc"])
