namespace OpenItem.Tests.Scenario;

/// <summary>Questions that have a list of values for an answer. Most are short for a column of a report.</summary>
internal static class Questions
{
    internal static List<object?> Ask(World world, Table table, List<string> words)
    {
        var (figure, arguments) = (words[0], new Arguments(words.Skip(1)));
        if (Meaning.Of("question", words) is { } meaning) return Reports.OfEach(world, meaning, words).ToList();
        List<object?> answer = figure switch
        {
            _ when Calculations.Verbs.ContainsKey(figure) => Calculations.Answer(world, figure, arguments),
            "rows" => [table.Rows.Count],
            "totals" => [table.Totals.Count],
            "column" when arguments.Next("a column") is var column => table.Rows.ConvertAll(row => row.In(column)),
            "last_sequence" => [world.Ledger.LastSequence],
            "known_at" => [world.Ledger.KnownAt(Words.Instant(arguments.Next("an instant")))],
            "number" or "code" or "external_ref" => [Found(world, figure, arguments.Next("a kind"), arguments.Next("a text"))],
            "transaction_id" or "licence_number" =>
                [world.Named(world.Call(World.Function($"find_{figure}")!, arguments.Next("a text"), arguments.Next("a text")))],
            _ => throw new Malformed($"\"{figure}\" is no figure"),
        };
        arguments.Finish();
        return answer;
    }

    /// <summary>number invoice TEXT: find_number, of items of a kind; code customer TEXT: find_customer_code.</summary>
    private static object? Found(World world, string figure, string kind, string text)
    {
        if (World.Function($"find_{kind}_{figure}") is { } ofRecords) return world.Named(world.Call(ofRecords, text));
        var ofItems = World.Function($"find_{figure}") ?? throw new Malformed($"{kind} has no {figure} to be found by");
        return world.Named(world.Call(ofItems, Words.FromWord<ItemKind>(kind), text));
    }
}
