namespace OpenItem.Tests.Scenario;

/// <summary>Questions that have a list of values for an answer. Most are short for a column of a report.</summary>
internal static class Questions
{
    internal static List<object?> Ask(World world, Table table, List<string> words)
    {
        var (figure, arguments) = (words[0], new Arguments(words.Skip(1)));
        if (figure is "open" or "unapplied" or "status" or "balance" or "portions" or "applications")
        {
            var options = words.Skip(1).Where(word => Arguments.Option().IsMatch(word)).ToList();
            if (arguments.Bare.Count == 0) throw new Malformed($"{figure} of what?");
            return arguments.Bare.SelectMany(name => OfRecord(world, figure, name, options)).ToList();
        }
        List<object?> answer = figure switch
        {
            _ when Calculations.Verbs.ContainsKey(figure) => Calculations.Answer(world, figure, arguments),
            "rows" => [table.Rows.Count],
            "totals" => [table.Totals.Count],
            "column" when arguments.Next("a column") is var column => table.Rows.ConvertAll(row => row.In(column)),
            "last_sequence" => [world.Ledger.LastSequence],
            "known_at" => [world.Ledger.KnownAt(Words.Instant(arguments.Next("an instant")))],
            "number" or "code" or "external_ref" => [Found(world, figure, arguments.Next("a kind"), arguments.Next("a text"))],
            _ => throw new Malformed($"\"{figure}\" is no figure"),
        };
        arguments.Finish();
        return answer;
    }

    private static IEnumerable<object?> OfRecord(World world, string figure, string name, List<string> options) => figure switch
    {
        "balance" => [Balance(world, name, options)],
        "portions" => Reports.Report(world, ["portions", "item=" + name, .. options]).Rows.Select(row => row["remaining"]),
        "applications" => Reports.Report(world, ["applications", "item=" + name, "live_only=on", .. options]).Rows
            .Select(row => $"{row[row.Agrees("credit", name) ? "debit" : "credit"]}:{Words.Write(row["amount"])}"),
        "open" or "unapplied" when world.Item(name)?.Kind < ItemKind.Payment != (figure == "open") =>
            throw new Malformed("debit items are open, credit items unapplied"),
        _ => [Reports.Thing(world, ["item", name, .. options])![figure == "status" ? "status" : "remaining"]],
    };

    /// <summary>Of the customer, of a job, or job=none of what has no job: in one currency, zero where there is no row.</summary>
    private static object? Balance(World world, string customer, List<string> options)
    {
        var arguments = new Arguments(options);
        var (code, job) = (arguments.Take("currency"), arguments.Take("job"));
        var currency = code is null ? world.CurrencyOf(world.Find(EntityKind.Customer, customer)) : world.Ledger.Currency(code);
        var scope = job switch { null => "customer", "none" => "no_job", _ => "job" };
        string[] wanted = ["scope=" + scope, "job=" + (job ?? "none"), "currency=" + Words.Write(currency)];
        var others = options.Where(option => Text.Labelled(option).Label is not ("currency" or "job"));
        var report = Reports.Report(world, ["balance", "customer=" + customer, "per_job=on", .. others]);
        var rows = Comparison.Matching(report.Rows, wanted);
        return rows.Count > 0 ? rows[0]["balance"] : currency is { } known ? Money.Zero(known) : null;
    }

    /// <summary>number invoice TEXT: find_number, of items of a kind; code customer TEXT: find_customer_code.</summary>
    private static object? Found(World world, string figure, string kind, string text)
    {
        if (World.Function($"find_{kind}_{figure}") is { } ofRecords) return world.Named(world.Call(ofRecords, text));
        var ofItems = World.Function($"find_{figure}") ?? throw new Malformed($"{kind} has no {figure} to be found by");
        return world.Named(world.Call(ofItems, Words.FromWord<ItemKind>(kind), text));
    }
}
