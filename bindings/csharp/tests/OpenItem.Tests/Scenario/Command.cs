using System.Reflection;

namespace OpenItem.Tests.Scenario;

/// <summary>A command as a statement says it: bare words, and what the vocabulary marks with "~", become options, and options
/// the input of the function.</summary>
internal sealed class Command
{
    private readonly World world;
    private readonly Meaning meaning;
    private readonly Arguments arguments;
    private readonly MethodInfo function;
    private readonly object input;
    private readonly List<Action<Outcome>> afterwards = [];

    /// <param name="last">The date where the statement says none.</param>
    /// <param name="repeats">Whether it may give a name that is there already.</param>
    internal Command(World world, IReadOnlyList<string> words, DateOnly? last, bool repeats)
    {
        (this.world, meaning, arguments) = (world, Vocabulary.Commands[words[0]], new(words.Skip(1)));
        var info = new CommandInfo { Effective = arguments.Peek("date") is null ? last : null };
        Info = new Inputs(world, Vocabulary.Info, arguments).Fill(info);
        arguments.DropTaken();

        if (meaning.Says("erase")) Erase();
        if (meaning.Says("between")) Between();
        if (meaning.Says("paid")) Make("payment:number", arguments.Need("payment"), repeats);
        if (meaning.Behind('*') is { } made) Make(made, arguments.Next("a name"), repeats);
        foreach (var bare in meaning.BehindEach('<')) TakeBare(bare);
        if (meaning.Says("targets")) Targets();
        foreach (var (field, kind) in meaning.BehindEach('+').Select(part => Text.Both(part, '=', "FIELD=KIND")))
            if (arguments.Peek(field) is { Length: > 0 } number) AlsoMake(number, Words.FromWord<ItemKind>(kind));

        function = World.Function(meaning.Function)!;
        var empty = Activator.CreateInstance(function.GetParameters()[0].ParameterType)!;
        input = new Inputs(world, meaning, arguments).Fill(meaning.Says("settings") ? world.Ledger.Settings() : empty);
        arguments.Finish();
    }

    internal CommandInfo Info { get; }

    /// <summary>What it makes, if anything.</summary>
    internal (EntityKind Kind, string Name) Makes { get; private set; }

    internal Outcome Run(bool dryRun) => (Outcome)world.Call(function, input, Info with { DryRun = dryRun });

    /// <summary>Gives the names, once the command is done.</summary>
    internal void NameResults(Outcome outcome) => afterwards.ForEach(then => then(outcome));

    // ---- what is made

    /// <summary>"*KIND:FIELD", "*(OPTION):FIELD".</summary>
    private void Make(string made, string name, bool repeats)
    {
        var (word, field) = Text.Cut(made, ':');
        if (word.StartsWith('(')) word = meaning.Says("signed") ? Signed() : arguments.Need(word[1..^1]);
        var kind = Words.FromWord<EntityKind>(word);
        Makes = (kind, name);
        if (name.Contains('#') || name == "none") throw new Malformed($"{name} cannot be a name");
        var known = world.Knows(kind, name) ? world.Find(kind, name) : null;
        if (known is not null && !repeats && !meaning.Says("replaces"))
            throw new Malformed($"{name} is the name of another {word}");
        Remember(kind, name);
        if (known is { Id: var id } && meaning.Says("replaces") && arguments.Peek("id") is null) arguments.Say("id", $"{id}");
        Number(field, name);
        afterwards.Add(outcome => world.Name(name, new(kind, outcome.Id!.Value)));
    }

    /// <summary>"+FIELD=KIND": an item that is called as its number.</summary>
    private void AlsoMake(string number, ItemKind kind) =>
        afterwards.Add(_ => world.Name(number, Entity.Of(world.Ledger.FindNumber(kind, number))));

    /// <summary>What is said of a record, for statements that change it.</summary>
    private void Remember(EntityKind kind, string name)
    {
        var words = arguments.Copy();
        afterwards.Add(_ => world.Said[(kind, name)] = words);
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

    // ---- bare words

    /// <summary>"&lt;FIELD", "&lt;FIELD:KIND": the next bare word says the field.</summary>
    private void TakeBare(string bare)
    {
        var (field, kind) = Text.Cut(bare, ':');
        var word = arguments.Next(kind ?? field);
        if (arguments.Peek(field) is not null) throw new Malformed($"{field}= has no place here");
        if (kind is null) arguments.Say(field, word);
        else if (world.Find(kind, word) is { } found) arguments.Say(field, $"{found.Id}");
        if (meaning.Says("keeps")) Keep(Words.FromWord<EntityKind>(kind!), word);
        if (meaning.Says("forgets") && world.Find("item", word) is { } draft) afterwards.Add(_ => world.Forget(draft.Kind, word));
    }

    /// <summary>"~keeps": what is not said is as earlier statements about the record said.</summary>
    private void Keep(EntityKind kind, string name)
    {
        if (world.Said.TryGetValue((kind, name), out var earlier)) arguments.Inherit(earlier);
        Remember(kind, name);
        Number(meaning.After("keeps"), name);
    }

    /// <summary>"~targets": the other bare words are targets, each with its amount or without.</summary>
    private void Targets()
    {
        var targets = new List<string>();
        while (arguments.Bare.Count > 0)
        {
            var word = arguments.Next("a target");
            var isAmount = targets.Count > 0 && word.Length > 0 && (char.IsAsciiDigit(word[0]) || word[0] == '-');
            if (isAmount) targets[^1] += ":" + word;
            else targets.Add(word);
        }
        arguments.Say("targets", string.Join(',', targets));
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
