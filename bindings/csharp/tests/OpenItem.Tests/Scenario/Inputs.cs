namespace OpenItem.Tests.Scenario;

/// <summary>Reads the options of one statement: an option is a field of an input or a parameter of a query, and the type of
/// that says how its value is written.</summary>
/// <param name="otherwise">The currency of amounts where neither they nor the options say one.</param>
internal sealed class Inputs(World world, Meaning meaning, Arguments arguments, Func<Currency?>? otherwise = null)
{
    /// <summary>One reader a type.</summary>
    private static readonly Dictionary<Type, Func<Inputs, string, string, object?>> Readers = new()
    {
        [typeof(string)] = (it, field, word) => field == "currency" ? it.world.Ledger.Currency(word).Code : word,
        [typeof(bool)] = (_, _, word) => Words.OnOrOff(word),
        [typeof(int)] = (_, _, word) => Words.Whole<int>(word),
        [typeof(uint)] = (_, _, word) => Words.Whole<uint>(word),
        [typeof(long)] = (_, _, word) => Words.Whole<long>(word),
        [typeof(ulong)] = (it, field, word) => it.Number(field, word),
        [typeof(DateOnly)] = (_, _, word) => Words.Day(word),
        [typeof(Instant)] = (_, _, word) => Words.Instant(word),
        [typeof(ExactDecimal)] = (_, field, word) =>
            ExactDecimal.Parse(field.EndsWith("percent", StringComparison.Ordinal) && word.EndsWith('%') ? word[..^1] : word),
        [typeof(Money)] = (it, _, word) => word == "none" ? null : it.world.Amount(word, it.Currency()),
        [typeof(Currency)] = (it, _, word) => it.RegisteredCurrency(word),
        [typeof(ItemRef)] = (it, _, word) => it.world.Item(word),
    };

    private readonly World world = world;

    /// <summary>Sets the fields that the options say.</summary>
    internal T Fill<T>(T input) where T : notnull
    {
        var fields = input.GetType().GetProperties();
        if (fields.Any(field => Words.Plain(field.PropertyType) == typeof(Money))) Currency(); // one that is unknown is refused
        foreach (var field in fields)
            if (Given(field.PropertyType, Words.FieldOf(field)) is { } value) field.SetValue(input, value);
        return input;
    }

    /// <summary>What the options say of a field; null: they do not, or say none.</summary>
    internal object? Given(Type type, string field)
    {
        if (meaning.OptionOf(field) is not ({ } option, var otherWayRound)) return null;
        if (type == typeof(Settlement)) return meaning.Says("settlement") ? Settlement() : null;
        if (type.IsAssignableTo(typeof(Input)) && Meaning.OfType("form", type) is null) return Fill(Activator.CreateInstance(type)!);
        var words = arguments.TakeAll(option);
        if (words.Count == 0) return null;
        if (type.IsGenericType && Nullable.GetUnderlyingType(type) is null) return Several(type.GetGenericArguments()[0], field, words);
        if (arguments.EachOnce && words.Count > 1) throw new Malformed($"{option} is said twice");
        var value = Value(Words.Plain(type), field, words[^1]);
        return otherWayRound ? !(bool)value! : value;
    }

    /// <summary>Several values stand in one word; lines, their taxes and discounts each in a word of its own.</summary>
    private Array Several(Type type, string field, List<string> words)
    {
        if (type != typeof(Line) && type != typeof(LineTax) && type != typeof(DiscountTier))
            words = words[^1] is "none" or "" ? [] : [.. words[^1].Split(',')];
        var list = Array.CreateInstance(type, words.Count);
        for (var i = 0; i < words.Count; ++i) list.SetValue(Value(type, field, words[i]), i);
        return list;
    }

    internal object? Value(Type type, string field, string word)
    {
        if (type.IsEnum) return Words.FromWord(type, word);
        if (Meaning.OfType("form", type) is { } form) return Composed(type, form.SaidBy(word));
        if (Readers.TryGetValue(type, out var read)) return read(this, field, word);
        var id = field == "id" ? Words.Whole<ulong>(word) : world.Find(Words.IdOf(type), word)?.Id;
        return id is null ? null : Activator.CreateInstance(type, id);
    }

    /// <summary>A text of several values, whose pieces say fields as options do.</summary>
    private object Composed(Type type, Arguments said)
    {
        var made = new Inputs(world, new("@item"), said, Currency).Fill(Activator.CreateInstance(type)!);
        said.Finish();
        return made;
    }

    /// <summary>A field that is called as a kind of items holds the id of one; others a sequence, or just a number.</summary>
    private ulong? Number(string field, string word)
    {
        if (field is "id" or "offset" or "limit") return Words.Whole<ulong>(word);
        return Enum.TryParse<ItemKind>(Words.Pascal(field), out _) ? world.Item(word)?.Id : world.Sequence(word);
    }

    /// <summary>Of amounts that do not say theirs: that of currency=, else of the item that the vocabulary names, else of what
    /// they are a part of, else the customer's.</summary>
    internal Currency? Currency()
    {
        if (arguments.Take("currency") is { } code) return world.Ledger.Currency(code);
        var item = meaning.Behind('@').FirstOrDefault() is { } field ? world.Find("item", arguments.Peek(field) ?? "none") : null;
        return world.CurrencyOf(item) ?? otherwise?.Invoke()
            ?? world.CurrencyOf(world.Find(EntityKind.Customer, arguments.Peek("customer") ?? "none"));
    }

    private Currency RegisteredCurrency(string code) => meaning.Function != "register_currency"
        ? world.Ledger.Currency(code)
        : OpenItem.Currency.Custom(code, Words.Whole<int>(arguments.Need("digits")));

    /// <summary>Targets alone are chosen ones.</summary>
    private Settlement Settlement()
    {
        var strategy = arguments.Peek("targets") is null ? Strategy.None : Strategy.Chosen;
        return Fill(new Settlement { Strategy = strategy });
    }
}
