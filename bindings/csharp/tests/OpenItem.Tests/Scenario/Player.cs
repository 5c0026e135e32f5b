namespace OpenItem.Tests.Scenario;

/// <summary>Plays a scenario: carries out its statements, compares what must be true, and holds every file to the same
/// laws.</summary>
internal sealed class Player
{
    private readonly string path;
    private readonly World world;
    private readonly Trial trial;
    private readonly HashSet<DateOnly> days = [];
    private DateOnly? lastDate;
    private Outcome? lastOutcome;
    private Table table = new([]);

    private Player(string path, World world) => (this.path, this.world, trial) = (path, world, new(world));

    internal static void Play(string path, List<Statement> statements)
    {
        using var world = new World();
        var player = new Player(path, world);
        foreach (var statement in statements)
            player.Located(statement.Line, statement.Text, () => player.CarryOut(statement.Words));
        player.Located(0, "at the end: all reports agree", () => Laws.RequireAgreement(world, player.days));
        player.Located(0, "at the end: replay of all records", player.trial.RequireReplay);
    }

    private void Located(int line, string words, Action action)
    {
        var where = $"{path}:{line}: {words}\n  ";
        try
        {
            action();
        }
        catch (Exception error) when (error is Malformed or Mismatch or OpenItemException)
        {
            var told = where + (error is OpenItemException ? $"expected acceptance\n  actual   refused: {error.Message}" : error.Message);
            throw error is Malformed ? new Malformed(told) : new Failure(told);
        }
    }

    // ---- statements

    private void CarryOut(List<string> words)
    {
        if (words[0] == "then") Compare(Text.CheckOf(words));
        else if (words[0] == "report") table = Reports.Report(world, words[1..]);
        else if (words is ["mark", var name]) world.Marks[name] = (world.Ledger.LastSequence, world.Ledger.StateDigest());
        else if (words[0] == "ledger") Start(new(words.Skip(1)));
        else Command(words);
        world.Ledger.Verify();
    }

    private void Start(Arguments arguments)
    {
        if (world.IsStarted) throw new Malformed("ledger is the first statement of a file");
        world.Start(new Inputs(world, Meaning.Of("command", ["settings"])!, arguments).Fill(new Settings()));
        arguments.Finish();
    }

    private void Command(List<string> words)
    {
        var command = new Command(world, words, lastDate, false);
        lastOutcome = trial.Execute(command);
        Mismatch.Unless(!lastOutcome.Repeated, "a command done now", "the answer to a repeated key");
        foreach (var then in command.Afterwards) then(lastOutcome);
        lastDate = command.Info.Effective ?? lastDate;
        if (lastDate is { } day) days.Add(day);
    }

    private void Compare(Check check)
    {
        var (question, expected) = (check.Question, check.Expected);
        if (question.Count == 0) throw new Malformed("then what?");
        if (question[0] == "refused") Refused(check);
        else if (question[0] == "repeated") Repeated(check.Subject);
        else if (question[0] == "dry_run") Comparison.OfLists(DryRun(check.Subject), expected);
        else if (question is ["unchanged" or "changed", var mark])
            Mismatch.Unless(world.Mark(mark).Digest == world.Ledger.StateDigest() == (question[0] == "unchanged"),
                $"{question[0]} since {mark}", "the contrary");
        else if (RowOf(question) is { } row) Comparison.OfRows(row, expected);
        else Comparison.OfLists(Questions.Ask(world, table, question), expected);
    }

    /// <summary>null: the answer is no row.</summary>
    private Row? RowOf(List<string> question) => question[0] switch
    {
        "row" => Comparison.Selected(table.Rows, question),
        "total" => Comparison.Selected(table.Totals, question),
        "head" => table.Head,
        "outcome" when lastOutcome is null => throw new Malformed("there was no command yet"),
        "outcome" => new()
        {
            ["id"] = lastOutcome!.Id ?? 0, ["first_sequence"] = lastOutcome.FirstSequence ?? 0,
            ["last_sequence"] = lastOutcome.LastSequence ?? 0, ["repeated"] = lastOutcome.Repeated,
        },
        _ => Reports.Thing(world, question),
    };

    // ---- refusals, repetitions, dry runs

    private void Refused(Check check)
    {
        if (check is not { Question: [_, var code, .. var parts], Subject.Count: > 0 })
            throw new Malformed("refused needs a code, \" : \" and what is refused");
        var refusal = trial.Unchanged("a refusal", () => Trial.Attempt(() => Refusable(check.Subject)).Refused
            ?? throw new Mismatch($"refused {code}", "accepted"));
        Mismatch.Unless(OpenItemLibrary.Name(refusal.Code) == code, $"refused {code}", refusal.Message);
        Mismatch.Unless(refusal is BusinessRefusalException == (int)refusal.Code > 0, "the class of the code",
            refusal.GetType().Name);
        if (parts.Count == 0) return;
        Comparison.OfRows(new()
        {
            ["fitting"] = refusal.Fitting, ["about"] = world.NameOf(refusal.Entity, refusal.EntityId), ["field"] = refusal.Field,
            ["position"] = refusal.Position, ["related"] = refusal.RelatedCount, ["applications"] = Related(refusal),
        }, parts);
    }

    private object Refusable(List<string> words)
    {
        if (Meaning.Of("command", words) is not null) return trial.Execute(new(world, words, lastDate, false));
        if (words[0] == "report") return Reports.Report(world, words[1..]);
        if (words[0] != "then") return Questions.Ask(world, table, words);
        return Reports.Thing(world, words[1..]) ?? throw new Malformed("what is refused after \"then\" is an item, a customer, ...");
    }

    /// <summary>The applications that stand in the way, as CREDIT&gt;DEBIT.</summary>
    private string Related(OpenItemException refusal)
    {
        var rows = world.Ledger.ListApplications(Words.Last).ToDictionary(row => row.Application);
        return string.Join(',', refusal.Related.Select(sequence =>
            rows.TryGetValue(sequence, out var row) ? Between(row.Credit, row.Debit) : "?"));
    }

    private string Between(ItemRef credit, ItemRef debit) => $"{world.Named(credit)}>{world.Named(debit)}";

    private void Repeated(List<string> words)
    {
        var command = new Command(world, words, lastDate, true);
        var outcome = trial.Unchanged("a repeated command", () => trial.Execute(command));
        Mismatch.Unless(outcome.Repeated, "the answer to a repeated key", $"{outcome}");
        var (kind, made) = command.Makes;
        if (kind != EntityKind.None && world.NameOf(kind, outcome.Id) is var now)
            Mismatch.Unless(now == made, $"the outcome of the first time, {made}", now);
    }

    private List<object?> DryRun(List<string> words)
    {
        var command = new Command(world, words, lastDate, true);
        var (planned, refusal) = trial.Preview(command);
        if (planned is null) throw refusal!;
        var (kind, made) = command.Makes;
        var isNew = kind != EntityKind.None && world.Known(kind, made) is null;
        if (isNew) world.Name(made, new(kind, planned.Id ?? 0)); // it has its name as long as it is told of
        var answer = planned.Applications.Select(row => $"{Between(row.Credit, row.Debit)}:{Words.Write(row.Amount)}").ToList();
        if (isNew) world.Forget(kind, made);
        return [.. answer];
    }
}
