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

        if (meaning.Says("erase")) Erase();
        if (meaning.Says("between")) Between();
        if (meaning.Says("paid")) Make("payment:number", arguments.Need("payment"), repeats);
        if (meaning.Behind('*').FirstOrDefault() is { } made) Make(made, arguments.Next("a name"), repeats);
        foreach (var bare in meaning.Behind('<')) TakeBare(bare);
        if (meaning.Says("targets")) Targets();
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
    private void Make(string made, string name, bool repeats)
    {
        var (word, field) = Text.Cut(made, ':');
        if (word.StartsWith('(')) word = meaning.Says("signed") ? Signed() : arguments.Need(word[1..^1]);
        var kind = Words.FromWord<EntityKind>(word);
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

    /// <summary>"~signed": whether a credit or a debit adjustment is made.</summary>
    private string Signed()
    {
        var change = arguments.Need("change");
        arguments.Say("change", change.TrimStart('+'));
        return change.StartsWith('-') ? "debit_adjustment" : "account_credit";
    }

    /// <summary>"&lt;FIELD", "&lt;FIELD:KIND": the next bare word says the field. "~keeps": what is not said is as earlier
    /// statements about the record said.</summary>
    private void TakeBare(string bare)
    {
        var (field, kind) = Text.Cut(bare, ':');
        var word = arguments.Next(kind ?? field);
        if ((kind is null ? word : $"{world.Find(kind, word)?.Id}") is { Length: > 0 } value) arguments.SayAlone(field, value);
        if (meaning.Says("keeps") && Words.FromWord<EntityKind>(kind!) is var of)
        {
            arguments.Options.InsertRange(0, world.Said.GetValueOrDefault((of, word), []));
            Remember(of, word);
            foreach (var part in meaning.Parts.Skip(1).Where(part => part.All(char.IsAsciiLetterLower))) Number(part, word); // of "~keeps code"
        }
        if (meaning.Says("forgets") && world.Find("item", word) is { } draft) Afterwards.Add(_ => world.Forget(draft.Kind, word));
    }

    /// <summary>"~targets": the other bare words are targets, each with its amount or without.</summary>
    private void Targets()
    {
        var words = arguments.Bare.Select((word, at) => at > 0 && word is ['-' or (>= '0' and <= '9'), ..] ? ":" + word : "," + word);
        arguments.SayAlone("targets", string.Concat(words).TrimStart(','));
        arguments.Bare.Clear();
    }

    /// <summary>"~between": two bare words name the latest application between them, or which=N the N-th ever.</summary>
    private void Between()
    {
        if (arguments.Take("sequence") is { } sequence)
        {
            arguments.Say("application", sequence);
            return;
        }
        var (credit, debit) = (world.Item(arguments.Next("a credit item")), world.Item(arguments.Next("a debit item")));
        var found = world.Ledger.ListApplications(Words.Last, new() { Item = credit })
            .Where(row => row.Credit == credit && row.Debit == debit).ToList();
        var number = arguments.Take("which") is { } which ? Words.Whole<ulong>(which) : (ulong)found.Count;
        if (number == 0 || number > (ulong)found.Count) throw new Malformed("there is no such application");
        var application = found[(int)number - 1];
        arguments.Say("application", $"{application.Application}");
        arguments.Say("currency", application.Amount.Currency.Code); // of what is kept
    }

    /// <summary>"~erase": a customer with all that is theirs, or of the kind= said that record alone.</summary>
    private void Erase()
    {
        var name = arguments.Next("a name");
        if (arguments.Take("kind") is not { } space)
        {
            arguments.Say("customer", name);
            return;
        }
        var found = world.Find(space, name) ?? throw new Malformed($"{name} is nothing to erase");
        arguments.Say("kind", Words.ToWord(found.Kind));
        arguments.Say("id", $"{found.Id}");
    }
}
