"""The raw layer of the Rust binding: repr(C) structures, constants, extern functions, layout table."""
from emit_c import MARK

SCALARS = {"char": "c_char", "uint8_t": "u8", "int32_t": "i32", "uint32_t": "u32", "int64_t": "i64", "uint64_t": "u64",
           "size_t": "usize", "void": "c_void"}
KEYWORDS = {"as", "box", "enum", "fn", "for", "in", "let", "loop", "match", "mod", "move", "ref", "self", "static",
            "struct", "super", "type", "use", "where", "abstract", "async", "dyn", "final", "priv", "try", "yield"}


def safe(name):
    return "r#" + name if name in KEYWORDS else name


def text_of(kind):
    name = SCALARS.get(kind["type"], kind["type"])
    depth = kind.get("pointer", 0)
    if not depth:
        return name
    return "*mut " * (depth - 1) + ("*const " if kind.get("const") else "*mut ") + name


def doc(text, indent=""):
    return [f"{indent}/// {line}".rstrip() for line in text.replace("[", "\\[").replace("]", "\\]").split("\n")]


def constant(macro):
    value = macro["value"]
    if isinstance(value, str):
        return f'pub const {macro["name"]}: &str = "{value}";'
    if value > 2**63:
        less = 2**64 - 1 - value
        return f"pub const {macro['name']}: usize = usize::MAX{f' - {less}' if less else ''};"
    kind = "u64" if value > 2**31 else "u32" if value >= 0 else "i32"
    return f"pub const {macro['name']}: {kind} = {value};"


def raw(manifest):
    yield f"// {MARK[0].upper()}{MARK[1:]}."
    yield ""
    yield "use std::os::raw::{c_char, c_void};"
    for macro in manifest["constants"]:
        yield ""
        yield from doc(macro["doc"]) if macro["doc"] and not macro["doc"].startswith("----") else ()
        yield constant(macro)
    for enumeration in manifest["enumerations"]:
        yield ""
        yield from doc(enumeration["doc"])
        yield f"pub type {enumeration['name']} = i32;"
        for value in enumeration["constants"]:
            yield from doc(value["doc"])
            yield f"pub const {value['name']}: {enumeration['name']} = {value['value']};"
    for handle in manifest["handles"]:
        yield ""
        yield from doc(handle["doc"])
        yield "#[repr(C)]"
        yield f"pub struct {handle['name']} {{\n    _opaque: [u8; 0],\n    _shared: core::marker::PhantomData<*mut u8>,\n}}"
    for callback in manifest["callbacks"]:
        yield ""
        yield from doc(callback["doc"])
        yield f"pub type {callback['name']} = Option<unsafe extern \"C\" fn({parameters(callback)}){returns(callback)}>;"
    for structure in manifest["structures"]:
        yield from declare(structure)
    yield ""
    yield "extern \"C\" {"
    for i, function in enumerate(manifest["functions"]):
        if i:
            yield ""
        yield from doc(function["doc"], "    ")
        yield f"    pub fn {function['name']}({parameters(function)}){returns(function)};"
    yield "}"
    yield from layout(manifest)


def parameters(function):
    return ", ".join(f"{safe(p['name'])}: {text_of(p)}" for p in function["parameters"])


def returns(function):
    return "" if function["returns"] == {"type": "void"} else " -> " + text_of(function["returns"])


def declare(structure):
    yield ""
    yield from doc(structure["doc"])
    yield "#[repr(C)]"
    yield "#[derive(Clone, Copy)]"
    yield f"pub struct {structure['name']} {{"
    for field in structure["fields"]:
        yield from doc(field["doc"], "    ")
        length = field.get("length")
        yield f"    pub {safe(field['name'])}: " + (f"[{text_of(field)}; {length}]," if length else f"{text_of(field)},")
    yield "}"
    yield ""
    yield f"impl Default for {structure['name']} {{"
    yield "    fn default() -> Self {"
    if structure["kind"] == "sized":
        yield "        // SAFETY: integers and pointers, for which zero is a value."
        yield "        let mut zero: Self = unsafe { core::mem::zeroed() };"
        yield "        zero.struct_size = core::mem::size_of::<Self>() as u32;"
        yield "        zero"
    else:
        yield "        // SAFETY: integers and pointers, for which zero is a value."
        yield "        unsafe { core::mem::zeroed() }"
    yield "    }"
    yield "}"


def layout(manifest):
    yield ""
    yield "macro_rules! line {"
    yield "    ($structure:ident) => {"
    yield "        (stringify!($structure), \"\", 0, core::mem::size_of::<$structure>())"
    yield "    };"
    yield "    ($structure:ident, $field:ident, $name:expr) => {{"
    yield "        let it = $structure::default();"
    yield "        let offset = core::ptr::addr_of!(it.$field) as usize - core::ptr::addr_of!(it) as usize;"
    yield "        (stringify!($structure), $name, offset, core::mem::size_of_val(&it.$field))"
    yield "    }};"
    yield "}"
    yield ""
    yield "/// Structure, field (\"\" for the structure itself), offset, size, as compiled here."
    yield "pub fn layout() -> Vec<(&'static str, &'static str, usize, usize)> {"
    yield "    vec!["
    for structure in manifest["structures"]:
        yield f"        line!({structure['name']}),"
        for field in structure["fields"]:
            yield f'        line!({structure["name"]}, {safe(field["name"])}, "{field["name"]}"),'
    yield "    ]"
    yield "}"
    yield ""
    yield "const _: () = {"
    for structure in manifest["structures"]:
        yield f"    assert!(core::mem::size_of::<{structure['name']}>() == {structure['size']});"
    yield "};"


def files(manifest):
    import emit_rust_types  # it takes names from here
    return {"bindings/rust/openitem-sys/src/bindings.rs": "\n".join(raw(manifest)) + "\n",
            **emit_rust_types.files(manifest)}
