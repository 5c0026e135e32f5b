using System.Reflection;

namespace OpenItem.Tests.Scenario;

/// <summary>Asks a query that the vocabulary names for a report or a single thing. The type of its answer says what a
/// report has besides rows: a head, totals, columns of buckets.</summary>
internal sealed class Reports(World world, Meaning meaning, Arguments arguments)
{
    private readonly Inputs inputs = new(world, meaning, arguments);
    private readonly Cells cells = new(world);
    private AgingCalculator? calculator;

    internal static Table Report(World world, IReadOnlyList<string> words)
    {
        if (words.Count == 0 || !Vocabulary.Reports.TryGetValue(words[0], out var meaning))
            throw new Malformed($"there is no report {string.Join(' ', words)}");
        var reports = new Reports(world, meaning, new(words.Skip(1)));
        return reports.TableOf(reports.Ask());
    }

    /// <summary>item, customer, ...: what the bare word names.</summary>
    internal static List<Cell> Thing(World world, IReadOnlyList<string> words)
    {
        var (meaning, arguments) = (Vocabulary.Things[words[0]], new Arguments(words.Skip(1)));
        var reports = new Reports(world, meaning, arguments);
        if (!meaning.Says("settings")) arguments.Say(reports.Query.GetParameters()[0].Name!, arguments.Next(words[0]));
        return reports.cells.Of(reports.Ask());
    }

    private static void Require(bool law, string expected, object? actual)
    {
        if (!law) throw new Mismatch(expected, Words.Write(actual));
    }

    // ---- the question

    private MethodInfo Query => World.Function(meaning.Function)!;

    private object Ask()
    {
        var given = Query.GetParameters().Select(each => Argument(each.ParameterType, Words.Snake(each.Name!))).ToArray();
        arguments.Finish();
        return world.Call(Query, given);
    }

    private object? Argument(Type type, string name)
    {
        if (name == "known_through") return world.Known(arguments);
        if (type == typeof(AsOf)) return world.Standpoint(arguments);
        if (type == typeof(AgingCalculator)) return Calculator;
        if (type == typeof(AgingColumn)) return ExplainedColumn(arguments.Need("bucket"));
        if (type.IsAssignableTo(typeof(Input))) return inputs.Fill(Activator.CreateInstance(type)!);
        if (name == "currency" && meaning.Says("explained")) return inputs.Currency()?.Code ?? ""; // the customer's unless said
        var none = type == typeof(string) ? "" : type.IsValueType ? Activator.CreateInstance(type) : null;
        return inputs.Given(type, name, name) ?? none;
    }

    private AgingCalculator Calculator => calculator ??= new(inputs.Fill(new AgingOptions()));

    private AgingColumn ExplainedColumn(string label)
    {
        var labels = Calculator.Buckets.Select(ColumnOf).ToList();
        return label switch
        {
            "unapplied" => AgingColumn.Unapplied,
            "disputed" => AgingColumn.Disputed,
            _ => labels.Contains(label) ? labels.IndexOf(label) : labels.Count,
        };
    }

    // ---- the answer

    private Table TableOf(object answer) => answer switch
    {
        Aging aging => AgingTable(aging),
        CustomerSummary page => SummaryTable(page),
        CustomerFigures figures => new([WithBuckets(Calculator.Buckets, figures.Buckets, figures)]),
        History history => new(
            [
                Cell.Of("currency", history.Closing?.Currency), Cell.Of("opening", history.Opening),
                Cell.Of("closing", history.Closing), Cell.Of("matching", history.Lines.Matching),
            ], RowsOf(history.Lines), []),
        Explanation explanation => ExplanationTable(explanation),
        IReadOnlyList<TermsPortion> terms => new(terms.Select(TermsRow).ToList()),
        Rows<ItemRow> items => new([Cell.Of("matching", items.Matching)], RowsOf(items), []),
        Rows<BalanceRow> balances => new(balances.Select(BalanceCells).ToList()),
        IEnumerable<object> rows => new(RowsOf(rows)),
        _ => throw new Malformed($"the answer of {meaning.Function} is no table"),
    };

    private List<List<Cell>> RowsOf(IEnumerable<object> rows) => rows.Select(cells.Of).ToList();

    private List<Cell> BalanceCells(BalanceRow row)
    {
        Require(row.Balance == row.Open - row.Unapplied, "balance = open - unapplied", row.Balance);
        return cells.Of(row);
    }

    private static string ColumnOf(AgingBucketRow bucket) => bucket.Label.Replace(' ', '_');

    /// <summary>A column each bucket, before the others: of two called not_due the bucket's stays.</summary>
    private List<Cell> WithBuckets(IReadOnlyList<AgingBucketRow> buckets, IReadOnlyList<Money> amounts, object row) =>
        buckets.Zip(amounts, (bucket, amount) => Cell.Of(ColumnOf(bucket), amount, true)).Concat(cells.Of(row))
            .DistinctBy(cell => cell.Column).ToList();

    private Table AgingTable(Aging aging)
    {
        List<Cell> row(AgingRow row, IReadOnlyList<Money> amounts)
        {
            var total = amounts.Aggregate((sum, amount) => sum + amount);
            Require(total == row.NotDue + row.PastDue, $"not_due + past_due = the buckets, {total}", row.NotDue + row.PastDue);
            var together = total + row.Retention + row.Disputed - row.Unapplied;
            Require(together == row.Balance, $"balance = all columns together, {together}", row.Balance);
            return WithBuckets(aging.Buckets, amounts, row);
        }
        foreach (var total in aging.Totals)
        {
            var sum = aging.Rows.Where(row => row.Currency == total.Currency)
                .Aggregate(Money.Zero(total.Currency), (sum, row) => sum + row.Balance);
            Require(sum == total.Balance, $"a total of the rows, {sum}", total.Balance);
        }
        return new([Cell.Of("buckets", string.Join(',', aging.Buckets.Select(ColumnOf)))],
            aging.Select(part => row(part.Row, part.Cells)).ToList(), aging.Totals.Zip(aging.TotalCells, row).ToList());
    }

    private Table SummaryTable(CustomerSummary page)
    {
        foreach (var row in page.Currencies)
        {
            Require(row.TotalCurrentDue == row.NotDue + row.PastDue - row.Unapplied,
                "total current due = not due + past due - unapplied", row.TotalCurrentDue);
            Require(row.TotalBalanceDue == row.TotalCurrentDue + row.Retention + row.Disputed,
                "total balance due = total current due + retention + disputed", row.TotalBalanceDue);
        }
        var (sum, count) = (page.Head.DaysToPaySum, page.Head.DaysToPayCount);
        var days = count == 0 ? "none" : ExactDecimal.Quotient(sum, (long)count, 1, Rounding.HalfUp).ToString();
        return new([.. cells.Of(page.Head), Cell.Of("days_to_pay", days)],
            page.Select(part => WithBuckets(page.Buckets, part.Cells, part.Row)).ToList(), []);
    }

    private Table ExplanationTable(Explanation explanation)
    {
        var total = explanation.Parts.Aggregate(Money.Zero(explanation.Figure.Currency), (sum, part) => sum + part.Amount);
        Require(total == explanation.Figure, $"the parts sum to the figure, {total}", explanation.Figure);
        return new([Cell.Of("figure", explanation.Figure)], RowsOf(explanation.Parts), []);
    }

    private static List<Cell> TermsRow(TermsPortion portion) =>
    [
        Cell.Of("share", portion.Share switch
        {
            PortionShare.Percent => $"{portion.Percent}%",
            PortionShare.Fixed => Words.Write(portion.Fixed),
            _ => "rest",
        }),
        Cell.Of("rule", Notation.Write(portion)),
        Cell.Of("discounts", string.Join(',', portion.Discounts.Select(tier => $"{tier.Percent}%{tier.Days}"))),
    ];
}
