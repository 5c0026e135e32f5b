"""Ids of the C# binding: a type for each kind of record, so that one is not taken for another."""
import queries
from emit_csharp_types import head
from names import pascal


def ids(manifest):
    items = next(e for e in manifest["enumerations"] if e["name"] == "oi_item_kind")["constants"]
    items = {constant["name"][len("OI_ITEM_KIND_"):].lower() for constant in items}
    yield from head("Ids", "System.Globalization", "System.Text.Json.Serialization")
    yield "namespace OpenItem;"
    for word in queries.ENTITIES:
        name = pascal(word) + "Id"
        article = "an" if word[0] in "aeiou" else "a"
        yield ""
        yield f"/// <summary>Which {word}.</summary>"
        yield '/// <param name="Value">The number; 0: none.</param>'
        yield f"[JsonConverter(typeof(IdJsonConverter<{name}>))]"
        yield f"public readonly record struct {name}(ulong Value) : IId<{name}>"
        yield "{"
        yield "    /// <inheritdoc/>"
        yield f"    public static {name} FromValue(ulong value) => new(value);"
        yield ""
        yield f"    /// <summary>The number of {article} {word}.</summary>"
        yield f"    public static explicit operator ulong({name} id) => id.Value;"
        yield ""
        yield f"    /// <summary>The {word} with a number.</summary>"
        yield f"    public static explicit operator {name}(ulong value) => new(value);"
        if word in items:
            yield ""
            yield f"    /// <summary>Every {word} is an item.</summary>"
            yield f"    public static implicit operator ItemRef({name} id) => new(ItemKind.{pascal(word)}, id.Value);"
        yield ""
        yield "    /// <summary>By number.</summary>"
        yield f"    public int CompareTo({name} other) => Value.CompareTo(other.Value);"
        for sign, told in (("<", "Smaller"), (">", "Larger"), ("<=", "Smaller, or the same"), (">=", "Larger, or the same")):
            yield ""
            yield f"    /// <summary>{told}.</summary>"
            yield f"    public static bool operator {sign}({name} a, {name} b) => a.Value {sign} b.Value;"
        yield ""
        yield '    /// <summary>"17".</summary>'
        yield "    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);"
        yield "}"


def files(manifest):
    return {"bindings/csharp/src/OpenItem/Ids.g.cs": "\n".join(ids(manifest)) + "\n"}
