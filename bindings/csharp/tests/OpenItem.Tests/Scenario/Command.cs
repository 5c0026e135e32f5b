using System.Reflection;

namespace OpenItem.Tests.Scenario;

/// <summary>A command as a statement says it: bare words, and what the vocabulary marks with "~", become options, and options
/// the input of the function.</summary>
internal sealed class Command
{
    private static readonly Meaning OfInfo =
        new("date>effective", "recorded>recorded_micros", "key>idempotency_key", "shift>shift_from_locked", "-dry_run");

    private readonly World world;
    private readonly Meaning meaning;
    private readonly Arguments arguments;

    /// <summary>What becomes of names, once the command is done.</summary>
    internal readonly List<Action<Outcome>> Afterwards = [];

    /// <param name="last">The date where the statement says none.</param>
    /// <param name="repeats">Whether it may give a name that is there already.</param>
    internal Command(World world, List<string> words, DateOnly? last, bool repeats)
    {
        meaning = Meaning.Of("command", words) ?? throw new Malformed($"\"{string.Join(' ', words)}\" is no command");
        (this.world, arguments) = (world, new(words.Skip(1)));
        Info = new Inputs(world, OfInfo, arguments)
            .Fill(new CommandInfo { Effective = arguments.Peek("date") is null ? last : null });

        if (meaning.Says("between")) Between();
        foreach (var part in meaning.Parts) // in the order of the bare words
            if (part[0] == '*') Make(part[1..], repeats);
            else if (part[0] == '<') TakeBare(part[1..]);
        foreach (var (field, kind) in meaning.Behind('+').Select(Text.Labelled))
            if (arguments.Peek(field) is { Length: > 0 } number) // an item that is called as its number
                Afterwards.Add(_ => world.Name(number, world.Ledger.FindNumber(Words.FromWord<ItemKind>(kind), number)));

        var function = World.Function(meaning.Function)!;
        var empty = Activator.CreateInstance(function.GetParameters()[0].ParameterType)!;
        var input = new Inputs(world, meaning, arguments).Fill(meaning.Says("settings") ? world.Ledger.Settings() : empty);
        arguments.Finish();
        Run = dryRun => (Outcome)world.Call(function, input, Info with { DryRun = dryRun });
    }

    internal CommandInfo Info { get; }

    /// <summary>What it makes, if anything.</summary>
    internal (EntityKind Kind, string Name) Makes { get; private set; }

    /// <summary>Carries it out, or tries it as a dry run.</summary>
    internal Func<bool, Outcome> Run { get; set; }

    /// <summary>"*KIND:FIELD", "*(OPTION):FIELD": what is made.</summary>
    private void Make(string made, bool repeats)
    {
        var (word, field) = Text.Cut(made, ':');
        var (kind, name) = (KindOf(word), arguments.Next("a name"));
        Makes = (kind, name);
        if (name.Contains('#') || name == "none") throw new Malformed($"{name} cannot be a name");
        if (world.Known(kind, name) is { } known)
        {
            if (!repeats && !meaning.Says("replaces")) throw new Malformed($"{name} is the name of another {word}");
            if (meaning.Says("replaces") && arguments.Peek("id") is null) arguments.Say("id", $"{known.Id}");
        }
        Remember(kind, name);
        Number(field, name);
        Afterwards.Add(outcome => world.Name(name, new(kind, outcome.Id!.Value)));
    }

    /// <summary>What is said of a record, for statements that change it.</summary>
    private void Remember(EntityKind kind, string name)
    {
        var said = arguments.Options.ToList();
        Afterwards.Add(_ => world.Said[(kind, name)] = said);
    }

    /// <summary>A number or code is the name unless given, and may be none.</summary>
    private void Number(string? field, string name)
    {
        if (field is not null) arguments.Say(field, (arguments.Peek(field) ?? name) is var given and not "none" ? given : "");
    }

    /// <summary>"(OPTION)": the kind that the option says.</summary>
    private EntityKind KindOf(string word) => Words.FromWord<EntityKind>(word[0] == '(' ? arguments.Need(word[1..^1]) : word);

    /// <summary>"&lt;FIELD", "&lt;FIELD:KIND": the next bare word says the field. "~keeps": what is not said is as earlier
    /// statements about the record said.</summary>
    private void TakeBare(string bare)
    {
        var (field, kind) = Text.Cut(bare, ':');
        var word = arguments.Next(field);
        if ((kind is null ? word : $"{world.Find(KindOf(kind), word)?.Id}") is { Length: > 0 } value) arguments.SayAlone(field, value);
        if (meaning.Says("keeps") && KindOf(kind!) is var of)
        {
            arguments.Options.InsertRange(0, world.Said.GetValueOrDefault((of, word), []));
            Remember(of, word);
            foreach (var part in meaning.Parts.Skip(1).Where(part => part.All(char.IsAsciiLetterLower))) Number(part, word); // of "~keeps code"
        }
        if (meaning.Says("forgets") && world.Find("item", word) is { } draft) Afterwards.Add(_ => world.Forget(draft.Kind, word));
    }

    /// <summary>"~between": two bare words name the latest application between them.</summary>
    private void Between()
    {
        var (credit, debit) = (world.Item(arguments.Next("a credit item")), world.Item(arguments.Next("a debit item")));
        var application = world.Ledger.ListApplications(Words.Last, new() { Item = credit })
            .LastOrDefault(row => row.Credit == credit && row.Debit == debit) ?? throw new Malformed("there is no such application");
        arguments.Say("application", $"{application.Application}");
        arguments.Say("currency", application.Amount.Currency.Code); // of what is kept
    }
}
