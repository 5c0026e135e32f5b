namespace OpenItem.Tests.Scenario;

/// <summary>Plays a scenario: carries out its statements, compares what must be true, and holds every file to the same
/// laws.</summary>
internal sealed class Player
{
    private readonly string path;
    private readonly List<Statement> statements;
    private readonly World world = new();
    private readonly Trial trial;
    private readonly HashSet<DateOnly> days = [];
    private DateOnly? lastDate;
    private Outcome? lastOutcome;
    private Table table = new([]);

    internal Player(string path, List<Statement> statements)
    {
        (this.path, this.statements) = (path, statements);
        trial = new(world);
    }

    internal void Play()
    {
        foreach (var statement in statements) Located(statement.Line, statement.Text, () => CarryOut(statement.Words));
        Located(0, "at the end: all reports agree", () => Laws.RequireAgreement(world, days));
        Located(0, "at the end: replay of all records", trial.RequireReplay);
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
            var told = where + (error is OpenItemException ? $"expected acceptance\n  actual   refused: {error}" : error.Message);
            throw error is Malformed ? new Malformed(told) : new Failure(told);
        }
    }

    // ---- statements

    private void CarryOut(List<string> words)
    {
        if (words[0] == "then") Compare(Text.CheckOf(words));
        else if (Vocabulary.Commands.ContainsKey(words[0])) Command(words);
        else if (words[0] == "report") table = Reports.Report(world, words[1..]);
        else if (words is ["mark", var name]) world.Marks[name] = (world.Ledger.LastSequence, world.Ledger.StateDigest());
        else if (words[0] == "ledger") Start(new(words.Skip(1)));
        else throw new Malformed($"\"{words[0]}\" is no statement");
        world.Ledger.Verify();
    }

    private void Start(Arguments arguments)
    {
        if (world.IsStarted) throw new Malformed("ledger is the first statement of a file");
        world.Start(new Inputs(world, Vocabulary.Commands["settings"], arguments).Fill(new Settings()));
        arguments.Finish();
    }

    private void Command(List<string> words)
    {
        var command = new Command(world, words, lastDate, false);
        lastOutcome = trial.Execute(command);
        if (lastOutcome.Repeated) throw new Mismatch("a command done now", "the answer to a repeated key");
        command.NameResults(lastOutcome);
        lastDate = command.Info.Effective ?? lastDate;
        if (lastDate is { } day) days.Add(day);
    }

    private Command Again(List<string> words) => words.Count > 0 && Vocabulary.Commands.ContainsKey(words[0])
        ? new(world, words, lastDate, true)
        : throw new Malformed("there must be a command behind \" : \"");

    private void Compare(Check check)
    {
        var (question, expected) = (check.Question, check.Expected);
        if (question.Count == 0) throw new Malformed("then what?");
        if (question[0] == "refused") Refused(check);
        else if (question[0] == "repeated") Repeated(check.Subject);
        else if (question[0] == "dry_run") Comparison.OfLists(DryRun(check.Subject), expected);
        else if (question is ["unchanged" or "changed", var mark]) CompareState(question[0], mark);
        else if (RowOf(question) is { } row) Comparison.OfRows(row, expected);
        else Comparison.OfLists(Questions.Ask(world, table, question), expected);
    }

    private void CompareState(string expected, string mark)
    {
        var actual = world.Mark(mark).Digest == world.Ledger.StateDigest() ? "unchanged" : "changed";
        if (actual != expected) throw new Mismatch($"{expected} since {mark}", actual);
    }

    /// <summary>null: the answer is no row.</summary>
    private List<Cell>? RowOf(List<string> question) => question[0] switch
    {
        "row" => Comparison.Selected(table.Rows, question),
        "total" => Comparison.Selected(table.Totals, question),
        "head" => table.Head,
        "outcome" =>
        [
            Cell.Of("id", lastOutcome!.Id ?? 0), Cell.Of("first_sequence", lastOutcome.FirstSequence ?? 0),
            Cell.Of("last_sequence", lastOutcome.LastSequence ?? 0), Cell.Of("repeated", lastOutcome.Repeated),
        ],
        _ => Vocabulary.Things.ContainsKey(question[0]) ? Reports.Thing(world, question) : null,
    };

    // ---- refusals, repetitions, dry runs

    private void Refused(Check check)
    {
        if (check.Subject.Count == 0) throw new Malformed("refused needs \" : \" and what is refused");
        if (check.Question.Count < 2) throw new Malformed("refused with which code?");
        var (code, before) = (check.Question[1], trial.Visible());
        var refusal = RefusalOf(check.Subject) ?? throw new Mismatch($"refused {code}", "accepted");
        trial.RequireUnchanged(before, "a refusal");
        if (OpenItemLibrary.Name(refusal.Code) != code) throw new Mismatch($"refused {code}", refusal.Message);
        if (refusal is BusinessRefusalException != (int)refusal.Code > 0)
            throw new Mismatch("the class of the code", refusal.GetType().Name);
        if (check.Question.Count == 2) return;
        Comparison.OfRows(
        [
            Cell.Of("fitting", refusal.Fitting), Cell.Of("about", world.NameOf(refusal.Entity, refusal.EntityId)),
            Cell.Of("field", refusal.Field), Cell.Of("position", refusal.Position), Cell.Of("related", refusal.RelatedCount),
            Cell.Of("applications", Related(refusal)),
        ], check.Question[2..]);
    }

    private OpenItemException? RefusalOf(List<string> words)
    {
        try
        {
            if (Vocabulary.Commands.ContainsKey(words[0])) trial.Execute(new(world, words, lastDate, false));
            else if (words[0] == "report") Reports.Report(world, words[1..]);
            else if (words[0] != "then") Questions.Ask(world, table, words);
            else if (words.Count > 1 && Vocabulary.Things.ContainsKey(words[1])) Reports.Thing(world, words[1..]);
            else throw new Malformed("what is refused after \"then\" is an item, a customer, ...");
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
        var named = refusal.Related.Select(sequence =>
            rows.TryGetValue(sequence, out var row) ? Between(row.Credit, row.Debit) : "?");
        return refusal.Related.Count == 0 ? "none" : string.Join(',', named);
    }

    private string Between(ItemRef credit, ItemRef debit) => $"{world.NameOf(credit)}>{world.NameOf(debit)}";

    private void Repeated(List<string> words)
    {
        var (before, command) = (trial.Visible(), Again(words));
        var outcome = trial.Execute(command);
        trial.RequireUnchanged(before, "a repeated command");
        if (!outcome.Repeated) throw new Mismatch("the answer to a repeated key", $"{outcome}");
        var (kind, made) = command.Makes;
        if (kind != EntityKind.None && world.NameOf(kind, outcome.Id) is var now && now != made)
            throw new Mismatch($"the outcome of the first time, {made}", now);
    }

    private List<Cell> DryRun(List<string> words)
    {
        var command = Again(words);
        var (planned, refusal) = trial.Preview(command);
        if (planned is null) throw refusal!;
        var (kind, made) = command.Makes;
        var isNew = kind != EntityKind.None && !world.Knows(kind, made);
        if (isNew) world.Name(made, new(kind, planned.Id ?? 0));
        var answer = planned.Applications.Select(row =>
            Cell.Of("", $"{Between(row.Credit, row.Debit)}:{Words.Write(row.Amount)}")).ToList();
        if (isNew) world.Forget(kind, made);
        return answer;
    }
}
