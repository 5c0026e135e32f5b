namespace OpenItem.Tests.Scenario;

/// <summary>Reads the options of one statement: an option is a field of an input or a parameter of a query, and the type of
/// that says how its value is written.</summary>
internal sealed class Inputs(World world, Meaning meaning, Arguments arguments)
{
    /// <summary>One reader a type. What has several words, one each time the option is given, is not here.</summary>
    private static readonly Dictionary<Type, Func<Inputs, string, string, object?>> Readers = new()
    {
        [typeof(string)] = (it, field, word) => field == "currency" ? it.world.Ledger.Currency(word).Code : word,
        [typeof(bool)] = (_, _, word) => Words.OnOrOff(word),
        [typeof(long)] = (_, _, word) => Words.Whole<long>(word),
        [typeof(ulong)] = (it, field, word) => it.Number(field, word),
        [typeof(DateOnly)] = (_, _, word) => Words.Day(word),
        [typeof(Instant)] = (_, _, word) => Words.Instant(word),
        [typeof(ExactDecimal)] = (_, _, word) => ExactDecimal.Parse(word),
        [typeof(Money)] = (it, _, word) => word == "none" ? null : it.world.Amount(word, it.Currency()),
        [typeof(Currency)] = (it, _, word) => it.RegisteredCurrency(word),
        [typeof(ItemRef)] = (it, _, word) => it.world.Item(word),
        [typeof(TermsPortion)] = (_, _, word) => Notation.DueRule(word, new()),
        [typeof(DiscountTier)] = (_, _, word) => Notation.DiscountTier(word),
        [typeof(IReadOnlyList<DateOnly>)] = (_, _, word) => Listed(word).Select(Dates.Parse).ToArray(),
        [typeof(IReadOnlyList<int>)] = (_, _, word) => Listed(word).Select(edge => Words.Whole<int>(edge)).ToArray(),
        [typeof(IReadOnlyList<ItemRef>)] = (it, _, word) => Listed(word).Select(item => it.world.Item(item) ?? default).ToArray(),
        [typeof(IReadOnlyList<TermsPortion>)] = (it, _, word) => Notation.Terms(it.world, word, it.Currency()),
        [typeof(IReadOnlyList<DuePortion>)] = (it, _, word) => Notation.Portions(it.world, word, it.Currency()),
        [typeof(IReadOnlyList<Target>)] = (it, _, word) => Notation.Targets(it.world, word, it.Currency()),
    };

    private readonly World world = world;

    private static List<string> Listed(string word) => word == "none" ? [] : Text.ListOf(word);

    /// <summary>Sets the fields that the options say.</summary>
    internal T Fill<T>(T input) where T : notnull
    {
        var fields = input.GetType().GetProperties();
        if (fields.Any(field => Words.Plain(field.PropertyType) == typeof(Money))) Currency(); // one that is unknown is refused
        foreach (var field in fields)
        {
            var (option, otherWayRound) = meaning.OptionOf(Words.FieldOf(field));
            if (option is null || Given(field.PropertyType, Words.FieldOf(field), option) is not { } value) continue;
            field.SetValue(input, otherWayRound ? !(bool)value : value);
        }
        return input;
    }

    /// <summary>What an option says; null: it is not there, or says none.</summary>
    internal object? Given(Type type, string field, string option)
    {
        if (type == typeof(Settlement)) return meaning.Says("settlement") ? Settlement() : null;
        if (type == typeof(Payment)) return Fill(new Payment());
        if (type == typeof(IReadOnlyList<Line>))
            return arguments.TakeAll(option).ConvertAll(word => Notation.Line(world, word, Currency()));
        return arguments.Take(option) is { } word ? Value(Words.Plain(type), field, word) : null;
    }

    internal object? Value(Type type, string field, string word)
    {
        if (type.IsEnum) return Words.FromWord(type, word);
        if (Readers.TryGetValue(type, out var read)) return read(this, field, word);
        if (Words.IdOf(type) is var kind and not EntityKind.None)
        {
            var id = field == "id" ? Words.Whole<ulong>(word) : world.Find(kind, word)?.Id;
            return id is null ? null : Activator.CreateInstance(type, id);
        }
        var element = type.GetGenericArguments()[0]; // several words of an enum
        var words = Listed(word).Select(one => Words.FromWord(element, one)).ToArray();
        var list = Array.CreateInstance(element, words.Length);
        Array.Copy(words, list, words.Length);
        return list;
    }

    /// <summary>A field that is called as a kind of items holds the id of one; others a sequence, or just a number.</summary>
    private ulong? Number(string field, string word)
    {
        if (field is "id" or "offset" or "limit") return Words.Whole<ulong>(word);
        return Enum.TryParse<ItemKind>(Words.Pascal(field), out _) ? world.Item(word)?.Id : world.Sequence(word);
    }

    /// <summary>Of amounts that do not say theirs: that of currency=, else of the item that the vocabulary names, else the
    /// customer's.</summary>
    internal Currency? Currency()
    {
        if (arguments.Take("currency") is { } code) return world.Ledger.Currency(code);
        var named = meaning.Behind('@') is { } item ? world.Find("item", arguments.Peek(item) ?? "none")
            : world.Find(EntityKind.Customer, arguments.Peek("customer") ?? "none");
        return world.CurrencyOf(named);
    }

    private Currency RegisteredCurrency(string code) => meaning.Function != "register_currency"
        ? world.Ledger.Currency(code)
        : OpenItem.Currency.Custom(code, Words.Whole<int>(arguments.Need("digits")));

    /// <summary>Targets alone are chosen ones.</summary>
    private Settlement Settlement()
    {
        var strategy = arguments.Peek("targets") is null ? Strategy.None : Strategy.Chosen;
        var parts = meaning.Parts.Where(part => part[0] == '@').Append("settle>strategy").ToArray();
        return new Inputs(world, new("", parts), arguments).Fill(new Settlement { Strategy = strategy });
    }
}
