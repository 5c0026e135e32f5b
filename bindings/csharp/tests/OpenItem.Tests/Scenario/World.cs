using System.Reflection;

namespace OpenItem.Tests.Scenario;

/// <summary>What has a name: a customer, a job, an item of some kind, ...</summary>
internal readonly record struct Entity(EntityKind Kind, ulong Id)
{
    internal ItemRef Item => new((ItemKind)Kind, Id);

    public static implicit operator Entity(ItemRef item) => new((EntityKind)item.Kind, item.Id);
}

/// <summary>A ledger with names: what a scenario calls INV-1 is an invoice with an id here, and back.</summary>
internal sealed class World : IDisposable
{
    internal readonly EventLog Log = new();
    internal readonly Dictionary<string, (ulong Sequence, UInt128 Digest)> Marks = [];

    /// <summary>What statements about a record have said of it, by kind and name.</summary>
    internal readonly Dictionary<(EntityKind, string), List<(string Key, string Value)>> Said = [];

    private readonly Dictionary<(string Space, string Name), Entity> names = [];
    private Ledger? started;

    internal Settings? FirstSettings { get; private set; }

    internal bool IsStarted => started is not null;

    internal Ledger Ledger => started ?? Start(null);

    internal Ledger Start(Settings? settings)
    {
        started = new Ledger(new LedgerOptions { Settings = FirstSettings = settings });
        started.SetSink(Log);
        return started;
    }

    public void Dispose()
    {
        started?.Dispose();
        Log.Dispose();
    }

    /// <summary>A function of the ledger, called as openitem.h calls it.</summary>
    internal static MethodInfo? Function(string name) => typeof(Ledger).GetMethod(Words.Pascal(name));

    internal object Call(MethodInfo function, params object?[] given) =>
        function.Invoke(Ledger, BindingFlags.DoNotWrapExceptions, null, given, null)!;

    // ---- names and back

    /// <summary>Items share one space of names; each other kind has its own.</summary>
    private static string SpaceOf(EntityKind kind) => kind is > 0 and < EntityKind.Customer ? "item" : Words.ToWord(kind);

    internal Entity? Known(EntityKind kind, string name) => names.TryGetValue((SpaceOf(kind), name), out var it) ? it : null;

    internal void Name(string name, Entity entity) => names[(SpaceOf(entity.Kind), name)] = entity;

    internal void Forget(EntityKind kind, string name) => names.Remove((SpaceOf(kind), name));

    /// <summary>A name, or KIND#ID. The space: of a kind, or "item".</summary>
    internal Entity? Find(string space, string name)
    {
        if (name == "none") return null;
        var (kind, id) = Text.Cut(name, '#');
        var found = id is null
            ? names.GetValueOrDefault((space, name))
            : new(Words.FromWord<EntityKind>(kind), Words.Whole<ulong>(id));
        return SpaceOf(found.Kind) == space ? found : throw new Malformed($"there is no {space} {name}");
    }

    internal Entity? Find(EntityKind kind, string name) => Find(SpaceOf(kind), name);

    internal ItemRef? Item(string name) => Find("item", name)?.Item;

    internal string NameOf(EntityKind kind, ulong? id)
    {
        if (kind == EntityKind.None || id == 0) return "none";
        if (id is not { } number) return Words.ToWord(kind);
        return names.Where(known => known.Value == new Entity(kind, number)).Select(known => known.Key.Name)
            .FirstOrDefault($"{Words.ToWord(kind)}#{id}");
    }

    /// <summary>The name of what an id stands for; anything else as it is.</summary>
    internal object? Named(object? value) => value switch
    {
        ItemRef item => NameOf((EntityKind)item.Kind, item.Id),
        not null when Words.IdOf(value.GetType()) is var kind and not EntityKind.None =>
            NameOf(kind, Words.Whole<ulong>($"{value}")),
        _ => value,
    };

    internal (ulong Sequence, UInt128 Digest) Mark(string name) =>
        Marks.TryGetValue(name, out var mark) ? mark : throw new Malformed($"there is no mark {name}");

    /// <summary>A number, a dispute or a mark.</summary>
    internal ulong? Sequence(string word)
    {
        if (word.Length > 0 && word.All(char.IsAsciiDigit)) return Words.Whole<ulong>(word);
        return word.Contains('#') || Known(EntityKind.Mark, word) is not null ? Find(EntityKind.Mark, word)?.Id : Mark(word).Sequence;
    }

    // ---- amounts and standpoints

    internal Currency? CurrencyOf(Entity? named)
    {
        if (named is not { } known) return null;
        var (currency, refused) = Trial.Attempt(() => known.Kind == EntityKind.Customer
            ? Ledger.FindCustomer(new(known.Id)).Currency
            : Ledger.FindItem(known.Item, Words.Last).Currency);
        return refused is null ? currency : null;
    }

    /// <summary>"100.00" in the currency given, "100.00USD" in its own.</summary>
    internal Money Amount(string word, Currency? currency = null)
    {
        var letter = word.AsSpan().IndexOfAnyInRange('A', 'Z');
        if (letter >= 0) (currency, word) = (Ledger.Currency(word[letter..]), word[..letter]);
        return Money.Parse(word, currency ?? throw new Malformed($"nothing says the currency of {word}"));
    }

    internal ulong? Known(Arguments arguments)
    {
        if (arguments.Take("known") is not { } word) return null;
        if (!word.StartsWith('@')) return Sequence(word);
        var sequence = Ledger.KnownAt(Words.Instant(word[1..]));
        return sequence != 0 ? sequence : throw new Malformed($"nothing was known at {word}, and 0 would mean everything");
    }

    internal AsOf Standpoint(Arguments arguments)
    {
        var day = arguments.Take("at") is { } at ? Words.Day(at) : Words.Last;
        // No day is no standpoint here: the compiler says what the library would.
        return AsOf.At(day ?? throw Errors.Refuse(Status.Missing, "date", "it is required"), Known(arguments));
    }
}
