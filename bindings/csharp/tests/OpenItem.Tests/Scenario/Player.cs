using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace OpenItem.Tests.Scenario;

/// <summary>Plays a scenario: carries out its statements, compares what must be true, and holds every file to the same
/// laws.</summary>
internal sealed class Player(string path, List<Statement> statements)
{
    private readonly World world = new();
    private readonly HashSet<DateOnly> days = [];
    private DateOnly? lastDate;
    private Outcome? lastOutcome;
    private Table table = new([]);

    internal void Play()
    {
        foreach (var statement in statements) Located(statement.Line, statement.Text, () => CarryOut(statement.Words));
        Located(0, "at the end: all reports agree", () => Laws.RequireAgreement(world, days));
        Located(0, "at the end: replay of all records", RequireReplay);
    }

    private void Located(int line, string words, Action action)
    {
        var where = $"{path}:{line}: {words}\n  ";
        try
        {
            action();
        }
        catch (Malformed error)
        {
            throw new Malformed(where + error.Message);
        }
        catch (OpenItemException refusal)
        {
            throw new Failure($"{where}expected acceptance\n  actual   refused: {refusal}");
        }
        catch (Mismatch error)
        {
            throw new Failure(where + error.Message);
        }
    }

    // ---- laws every file is held to

    private (UInt128 Digest, ulong Sequence, int Records) Visible() =>
        (world.Ledger.StateDigest(), world.Ledger.LastSequence, world.Log.Count);

    private void RequireUnchanged((UInt128, ulong, int) before, string by)
    {
        if (before != Visible()) throw new Mismatch($"digest, last sequence and records unchanged by {by}: {before}", $"{Visible()}");
    }

    private void RequireReplay()
    {
        using var again = new Ledger(new LedgerOptions { Settings = world.FirstSettings });
        foreach (var record in world.Log) again.Replay(record);
        if (again.StateDigest() != world.Ledger.StateDigest() || again.LastSequence != world.Ledger.LastSequence)
            throw new Mismatch("an equal digest and last sequence after replay", "another");
        again.Verify();
    }

    /// <summary>What a dry run says; it changes nothing.</summary>
    private (Outcome? Planned, OpenItemException? Refused) Preview(Prepared prepared)
    {
        var before = Visible();
        try
        {
            return (prepared.Run(world.Ledger, prepared.Info with { DryRun = true }), null);
        }
        catch (OpenItemException refusal)
        {
            return (null, refusal);
        }
        finally
        {
            RequireUnchanged(before, "a dry run");
        }
    }

    /// <summary>Everything a refusal says, to be compared.</summary>
    private static string Told(OpenItemException refusal) => string.Join(" | ", refusal.Code, refusal.Entity, refusal.EntityId,
        refusal.Field, refusal.Position, refusal.Fitting, string.Join(",", refusal.Related), refusal.RelatedCount);

    private Outcome Execute(Prepared prepared)
    {
        var (planned, refused) = Preview(prepared);
        var before = Visible();
        Outcome outcome;
        try
        {
            outcome = prepared.Run(world.Ledger, prepared.Info);
        }
        catch (OpenItemException refusal)
        {
            RequireUnchanged(before, "a refusal");
            if (refused is null) throw new Mismatch("a dry run that is refused like its command", "an accepted dry run");
            if (Told(refused) != Told(refusal)) throw new Mismatch($"the dry run's refusal, {Told(refused)}", Told(refusal));
            throw;
        }
        if (planned is null) throw new Mismatch("an accepted dry run", refused!.Message);
        RequireAsPlanned(prepared, planned, outcome, before);
        return outcome;
    }

    private void RequireAsPlanned(Prepared prepared, Outcome planned, Outcome outcome, (UInt128, ulong Sequence, int Records) before)
    {
        if (planned with { Applications = outcome.Applications } != outcome) throw new Mismatch($"the dry run's outcome, {planned}", $"{outcome}");
        var now = Visible();
        if (outcome.Repeated || (outcome.LastSequence is null && prepared.Info.IdempotencyKey.Length == 0))
        {
            RequireUnchanged(before, "a command that does nothing");
            return;
        }
        if (now.Records != before.Records + 1) throw new Mismatch("one record", $"{now.Records - before.Records} records");
        var made = world.Log[before.Records].Where(happened => happened.Kind == EventKind.CreditApplied)
            .Select(happened => (happened.Item, happened.Other, happened.Amount, happened.Effective));
        var expected = planned.Applications.Select(row => (row.Credit, row.Debit, (Money?)row.Amount, row.Effective));
        if (!made.SequenceEqual(expected))
            throw new Mismatch($"the dry run's applications, {string.Join(" ", expected)}", string.Join(" ", made));
        if (outcome.LastSequence is not null
            && (outcome.FirstSequence != before.Sequence + 1 || outcome.LastSequence != now.Sequence))
            throw new Mismatch("sequences that go on without a gap", $"{outcome}");
    }

    // ---- statements

    private void CarryOut(List<string> words)
    {
        if (words[0] == "then") Compare(Text.CheckOf(words));
        else if (Commands.Verbs.ContainsKey(words[0])) Command(words);
        else if (words[0] == "report") table = Reports.Report(world, words[1..]);
        else
        {
            var arguments = new Arguments(words.Skip(1));
            switch (words[0])
            {
                case "ledger":
                    if (world.IsStarted) throw new Malformed("ledger is the first statement of a file");
                    world.Start(Commands.SettingsOf(arguments, null));
                    break;
                case "mark":
                    var (digest, sequence, _) = Visible();
                    world.Marks[arguments.Next("a name")] = (sequence, digest);
                    break;
                default:
                    throw new Malformed($"\"{words[0]}\" is no statement");
            }
            arguments.Finish();
        }
        world.Ledger.Verify();
    }

    private void Command(List<string> words)
    {
        var prepared = Commands.Prepare(world, ref lastDate, words, false);
        lastOutcome = Execute(prepared);
        if (prepared.Info.Effective is { } day) days.Add(day);
        if (lastOutcome.Repeated) throw new Mismatch("a command done now", "the answer to a repeated key");
        Commands.NameResults(world, prepared, lastOutcome);
    }

    private Prepared Try(List<string> words, bool repeats)
    {
        var date = lastDate;
        return Commands.Prepare(world, ref date, words, repeats);
    }

    private void Compare(Check check)
    {
        if (check.Question.Count == 0) throw new Malformed("then what?");
        var figure = check.Question[0];
        switch (figure)
        {
            case "refused":
                Refused(check);
                break;
            case "repeated":
                Repeated(check.Subject);
                break;
            case "dry_run":
                DryRun(check);
                break;
            case "unchanged" or "changed":
                var same = world.Mark(check.Question[1]).Digest == world.Ledger.StateDigest();
                if (same != (figure == "unchanged")) throw new Mismatch($"{figure} since {check.Question[1]}", "the contrary");
                break;
            case "row" or "total":
                CompareRow(Selected(figure == "row" ? table.Rows : table.Totals, check.Question), check.Expected);
                break;
            case "head":
                CompareRow(table.Head, check.Expected);
                break;
            case "outcome":
                CompareRow(
                [
                    Cell.Of("id", lastOutcome!.Id ?? 0), Cell.Of("first_sequence", lastOutcome.FirstSequence ?? 0),
                    Cell.Of("last_sequence", lastOutcome.LastSequence ?? 0), Cell.Of("repeated", lastOutcome.Repeated),
                ], check.Expected);
                break;
            default:
                if (Reports.Things.ContainsKey(figure)) CompareRow(Reports.Thing(world, check.Question), check.Expected);
                else CompareList(Ask(check.Question), check.Expected);
                break;
        }
    }

    // ---- figures

    /// <summary>The answer to a question that has a list of words for an answer.</summary>
    private List<Cell> Ask(List<string> question)
    {
        var figure = question[0];
        if (Values.Verbs.ContainsKey(figure)) return Values.Calculate(world, question).ConvertAll(word => Cell.Of("", word));
        var arguments = new Arguments(question.Skip(1));
        var answer = figure switch
        {
            "rows" => [Cell.Of("", table.Rows.Count)],
            "totals" => [Cell.Of("", table.Totals.Count)],
            "column" => Column(arguments.Next("a column")),
            "last_sequence" => [Cell.Of("", world.Ledger.LastSequence)],
            "known_at" => [Cell.Of("", world.Ledger.KnownAt(Words.Instant(arguments.Next("an instant"))))],
            "balance" => Balances(arguments),
            "portions" => world.Ledger.ListPortions(world.Item(arguments.Next("an item")) ?? default, world.AsOf(arguments))
                .Select(row => Cell.Of("", row.Remaining)).ToList(),
            "applications" => Applications(arguments),
            "open" or "unapplied" or "status" => OfItems(figure, arguments),
            "number" or "code" or "external_ref" => Found(figure, arguments.Next("a kind"), arguments.Next("a text")),
            _ => throw new Malformed($"\"{figure}\" is no figure"),
        };
        arguments.Finish();
        return answer;
    }

    private List<Cell> Column(string name) => table.Rows.ConvertAll(row => InRow(row, name));

    private List<Cell> OfItems(string figure, Arguments arguments)
    {
        var at = world.AsOf(arguments);
        var found = new List<Cell>();
        while (arguments.Bare.Count > 0)
        {
            var row = world.Ledger.FindItem(world.Item(arguments.Next("an item")) ?? default, at);
            if (figure != "status" && row.Item!.Value.Kind < ItemKind.Payment != (figure == "open"))
                throw new Malformed("debit items are open, credit items unapplied");
            found.Add(figure == "status" ? Cell.Of("", row.Status) : Cell.Of("", row.Remaining));
        }
        return found;
    }

    private List<Cell> Balances(Arguments arguments)
    {
        var (code, job, children) = (arguments.Take("currency"), arguments.Take("job"), arguments.Take("with_children"));
        var at = world.AsOf(arguments);
        var options = new BalanceOptions { PerJob = job is not null, WithChildren = children is not null && Words.OnOrOff(children) };
        var scope = job is null ? BalanceScope.Customer : job == "none" ? BalanceScope.NoJob : BalanceScope.Job;
        var id = job is null ? null : world.LookUp("job", job);
        var found = new List<Cell>();
        while (arguments.Bare.Count > 0)
        {
            var customer = world.LookUp("customer", arguments.Next("a customer"));
            var currency = code is null ? world.CurrencyOfCustomer(customer) : world.Currency(code);
            Money? balance = currency is { } known ? Money.Zero(known) : null;
            foreach (var row in world.Ledger.AccountBalance(customer ?? 0, at, options))
                if (row.Currency == (currency ?? default) && row.Scope == scope && row.Job == id) balance = row.Balance;
            found.Add(Cell.Of("", balance));
        }
        return found;
    }

    private List<Cell> Applications(Arguments arguments)
    {
        var item = world.Item(arguments.Next("an item"));
        return world.Ledger.ListApplications(world.AsOf(arguments), new() { Item = item, LiveOnly = true }).Select(row => Cell.Of("",
            $"{world.NameOfItem(row.Credit == item ? row.Debit : row.Credit)}:{Words.Write(row.Amount)}")).ToList();
    }

    private List<Cell> Found(string figure, string kind, string text)
    {
        var ledger = world.Ledger;
        return [Cell.Of("", (figure, kind) switch
        {
            ("code", "customer") => world.NameIn(kind, ledger.FindCustomerCode(text)),
            ("code", "job") => world.NameIn(kind, ledger.FindJobCode(text)),
            ("number", "contract") => world.NameIn(kind, ledger.FindContractNumber(text)),
            ("external_ref", "customer") => world.NameIn(kind, ledger.FindCustomerExternalRef(text)),
            ("number", _) => world.NameOfItem(ledger.FindNumber(Words.FromWord<ItemKind>(kind), text)),
            ("external_ref", _) => world.NameOfItem(ledger.FindExternalRef(Words.FromWord<ItemKind>(kind), text)),
            _ => throw new Malformed("a code belongs to a customer or a job"),
        })];
    }

    // ---- refusals, repetitions, dry runs

    private void Refused(Check check)
    {
        if (check.Subject.Count == 0) throw new Malformed("refused needs \" : \" and what is refused");
        var arguments = new Arguments(check.Question.Skip(1));
        var (code, before) = (arguments.Next("a code"), Visible());
        var refusal = RefusalOf(check.Subject) ?? throw new Mismatch($"refused {code}", "accepted");
        RequireUnchanged(before, "a refusal");
        if (OpenItemLibrary.Name(refusal.Code) != code) throw new Mismatch($"refused {code}", refusal.Message);
        if (refusal is BusinessRefusalException != (int)refusal.Code > 0) throw new Mismatch("the class of the code", refusal.GetType().Name);
        if (arguments.Take("fitting") is { } fitting && !Words.Means(fitting, refusal.Fitting))
            throw new Mismatch($"fitting={fitting}", $"fitting={refusal.Fitting}");
        foreach (var (key, actual) in new (string, Func<string>)[]
        {
            ("about", () => world.NameOfEntity(refusal.Entity, refusal.EntityId)),
            ("field", () => refusal.Field.Length == 0 ? "none" : refusal.Field), ("position", () => $"{refusal.Position}"),
            ("related", () => $"{refusal.RelatedCount}"), ("applications", () => Related(refusal)),
        })
            if (arguments.Take(key) is { } expected && expected != actual())
                throw new Mismatch($"{key}={expected}", $"{key}={actual()} ({refusal.Message})");
        arguments.Finish();
    }

    private OpenItemException? RefusalOf(List<string> words)
    {
        try
        {
            if (Commands.Verbs.ContainsKey(words[0])) Execute(Try(words, false));
            else if (words[0] == "report") Reports.Report(world, words[1..]);
            else if (words[0] != "then") Ask(words);
            else if (words.Count > 1 && Reports.Things.ContainsKey(words[1])) Reports.Thing(world, words[1..]);
            else throw new Malformed("what is refused after \"then\" is item, customer, job, contract or settings");
        }
        catch (OpenItemException refusal)
        {
            return refusal;
        }
        return null;
    }

    /// <summary>The applications that stand in the way, as CREDIT&gt;DEBIT.</summary>
    private string Related(OpenItemException refusal)
    {
        var rows = world.Ledger.ListApplications(Words.Last).ToDictionary(row => row.Application);
        var named = refusal.Related.Select(sequence => rows.TryGetValue(sequence, out var row)
            ? $"{world.NameOfItem(row.Credit)}>{world.NameOfItem(row.Debit)}"
            : "?");
        return refusal.Related.Count == 0 ? "none" : string.Join(',', named);
    }

    private void Repeated(List<string> words)
    {
        if (words.Count == 0 || !Commands.Verbs.ContainsKey(words[0])) throw new Malformed("repeated needs \" : \" and a command");
        var before = Visible();
        var prepared = Try(words, true);
        var outcome = Execute(prepared);
        RequireUnchanged(before, "a repeated command");
        if (!outcome.Repeated) throw new Mismatch("the answer to a repeated key", $"{outcome}");
        var (created, kind) = prepared.Creates;
        if (kind == EntityKind.None) return;
        var now = world.NameOfEntity(kind, outcome.Id);
        if (now != created) throw new Mismatch($"the outcome of the first time, {created}", now);
    }

    private void DryRun(Check check)
    {
        if (check.Subject.Count == 0 || !Commands.Verbs.ContainsKey(check.Subject[0]))
            throw new Malformed("dry_run needs \" : \" and a command");
        var prepared = Try(check.Subject, true);
        var (planned, refusal) = Preview(prepared);
        if (planned is null) throw refusal!;
        var (created, kind) = prepared.Creates;
        var newItem = kind != EntityKind.None && kind < EntityKind.Customer && !world.Items.ContainsKey(created);
        if (newItem) world.Items[created] = (new((ItemKind)kind, planned.Id ?? 0), null);
        var answer = planned.Applications.Select(row =>
            Cell.Of("", $"{world.NameOfItem(row.Credit)}>{world.NameOfItem(row.Debit)}:{Words.Write(row.Amount)}")).ToList();
        if (newItem) world.Items.Remove(created);
        CompareList(answer, check.Expected);
    }

    // ---- comparing

    private static Cell InRow(List<Cell> row, string column) =>
        row.Find(cell => cell.Column == column) ?? throw new Malformed($"there is no column {column}");

    /// <summary>row 2, or row customer=ACME currency=USD: exactly one.</summary>
    private static List<Cell> Selected(List<List<Cell>> rows, List<string> question)
    {
        if (question.Count < 2) throw new Malformed("which row?");
        if (question.Count == 2 && !question[1].Contains('='))
        {
            var index = Words.Whole(question[1]);
            return index >= 1 && index <= (ulong)rows.Count
                ? rows[(int)index - 1]
                : throw new Mismatch($"row {question[1]}", $"{rows.Count} rows");
        }
        var wanted = question.Skip(1).Select(Text.Labelled).ToList();
        var found = rows.FindAll(row => wanted.TrueForAll(one => InRow(row, one.Label).Agrees(one.Value)));
        return found.Count == 1
            ? found[0]
            : throw new Mismatch($"one row {string.Join(' ', question)}", $"{found.Count} of {rows.Count}");
    }

    private static void CompareRow(List<Cell> row, List<string> expected)
    {
        if (expected.Count == 0) throw new Malformed("nothing is expected after \"=\"");
        var named = new HashSet<string>();
        foreach (var word in expected)
        {
            var (column, value) = Text.Labelled(word);
            named.Add(column);
            var actual = InRow(row, column);
            if (!actual.Agrees(value)) throw new Mismatch(word, $"{column}={actual.Text}");
        }
        foreach (var other in row)
            if (other.ZeroUnlessNamed && !named.Contains(other.Column) && other.Text.Trim('0', '.').Length > 0)
                throw new Mismatch($"{other.Column}=0, because it is not named", $"{other.Column}={other.Text}");
    }

    private static void CompareList(List<Cell> actual, List<string> expected)
    {
        if (expected is ["none"] && actual.Count == 0) return;
        if (actual.Count != expected.Count || !actual.Zip(expected).All(pair => pair.First.Agrees(pair.Second)))
            throw new Mismatch(expected.Count == 0 ? "nothing" : string.Join(' ', expected),
                actual.Count == 0 ? "nothing" : string.Join(' ', actual.Select(one => one.Text)));
    }
}

/// <summary>Every scenario file is one test.</summary>
internal static class Files
{
    private static string Folder => Path.Combine(Program.Root, "tests", "scenarios");

    internal static List<string> Paths() =>
        Directory.GetFiles(Folder, "*.scenario", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();

    internal static IEnumerable<(string Name, Action Test)> Tests()
    {
        var files = Paths();
        foreach (var file in files)
        {
            var name = Path.GetRelativePath(Folder, file);
            yield return ("Scenario." + name, () => new Player(name, Text.Parse(Text.Decode(File.ReadAllBytes(file)))).Play());
        }
        yield return ("Scenario.Files.AreThere", () => Expect.True(files.Count > 100, $"only {files.Count} files"));
    }
}
