using System.Reflection;

namespace OpenItem.Tests.Scenario;

/// <summary>Asks a query that the vocabulary names for a report or a single thing. The type of its answer says what a
/// report has besides rows: a head, totals, columns of buckets.</summary>
internal sealed class Reports(World world, Meaning meaning, Arguments arguments)
{
    private readonly Inputs inputs = new(world, meaning, arguments);

    internal static Table Report(World world, IReadOnlyList<string> words)
    {
        var meaning = Meaning.Of("report", words) ?? throw new Malformed($"there is no report {string.Join(' ', words)}");
        var reports = new Reports(world, meaning, new(words.Skip(1)));
        return reports.TableOf(reports.Ask());
    }

    /// <summary>item, customer, ...: what the bare word names; null: the first word is no such thing.</summary>
    internal static Row? Thing(World world, IReadOnlyList<string> words)
    {
        if (Meaning.Of("thing", words) is not { } meaning) return null;
        var arguments = new Arguments(words.Skip(1));
        var reports = new Reports(world, meaning, arguments);
        if (!meaning.Says("settings")) arguments.SayAlone(Words.Snake(reports.Query.GetParameters()[0].Name!), arguments.Next(words[0]));
        return Row.Of(world, reports.Ask());
    }

    /// <summary>What the rows about each bare word have in the columns that the vocabulary says.</summary>
    internal static IEnumerable<object?> OfEach(World world, Meaning meaning, List<string> words)
    {
        var names = new Arguments(words.Skip(1)).Bare;
        var options = meaning.Parts.Concat(words).Where(word => Arguments.Option().IsMatch(word));
        if (names.Count == 0) throw new Malformed($"{words[0]} of what?");
        foreach (var name in names)
        {
            var arguments = new Arguments(options);
            arguments.SayAlone(meaning.Behind('*').First(), name);
            var only = meaning.Behind('=').Select(column => (column, Word: arguments.Take(column))).ToList();
            var reports = new Reports(world, meaning, arguments);
            var rows = reports.TableOf(reports.Ask()).Rows;
            foreach (var row in rows.Where(row => only.TrueForAll(one => one.Word is null || row.Agrees(one.column, one.Word))))
            {
                foreach (var (column, allowed) in meaning.Behind('?').Select(Text.Labelled))
                    if (!allowed.Split(',').Any(word => row.Agrees(column, word))) throw new Malformed($"{name} has nothing {words[0]}");
                var values = meaning.Behind('.').Where(column => !row.Agrees(column, name)).Select(row.In).ToList();
                yield return values is [var value] ? value : string.Join(':', values.Select(Words.Write));
            }
        }
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
        if (type == typeof(AgingCalculator)) return Calculator();
        if (type == typeof(AgingColumn)) return ExplainedColumn(arguments.Need("bucket"));
        if (name == "currency" && meaning.Says("own_currency")) return inputs.Currency()?.Code ?? ""; // the customer's unless said
        var none = type == typeof(string) ? "" : type.IsValueType ? Activator.CreateInstance(type) : null;
        return inputs.Given(type, name) ?? none;
    }

    private AgingCalculator Calculator() => new(inputs.Fill(new AgingOptions()));

    private AgingColumn ExplainedColumn(string label)
    {
        var labels = Calculator().Buckets.Select(ColumnOf).ToList();
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
        CustomerFigures figures => new([Aged(figures, Calculator().Buckets, figures.Buckets)]),
        History history => new(history.Lines.Select(Kept), new Row
        {
            ["currency"] = history.Closing?.Currency, ["opening"] = history.Opening, ["closing"] = history.Closing,
            ["matching"] = history.Lines.Matching,
        }),
        Explanation explanation => ExplanationTable(explanation),
        Rows<ItemRow> items => new(items.Select(Kept), new Row { ["matching"] = items.Matching }),
        IEnumerable<object> rows => new(rows.Select(Kept)),
        _ => new([Kept(answer)]),
    };

    private Row Kept(object row) => Aged(row, [], []);

    /// <summary>A row with a column each bucket, which keeps its laws: of two columns called not_due the bucket's stays.
    /// </summary>
    private Row Aged(object row, IReadOnlyList<AgingBucketRow> buckets, IReadOnlyList<Money> amounts)
    {
        var made = Row.Of(world, row);
        Money value(string field) => (Money)(buckets.Count > 0 && field == "buckets"
            ? Money.Sum(amounts, amounts[0].Currency)
            : made.In(field)!);
        foreach (var (figure, parts) in Meaning.OfType("law", row.GetType())?.Parts.Select(Text.Labelled) ?? [])
        {
            var sum = parts.Replace("-", "+-", StringComparison.Ordinal).Split('+').Aggregate(Money.Zero(value(figure).Currency),
                (sum, part) => part[0] == '-' ? sum - value(part[1..]) : sum + value(part));
            Mismatch.Unless(value(figure) == sum, $"{figure}={parts}: {sum}", $"{value(figure)}");
        }
        foreach (var (bucket, amount) in buckets.Zip(amounts)) made[ColumnOf(bucket)] = amount;
        made.Zero.UnionWith(buckets.Select(ColumnOf));
        return made;
    }

    private static string ColumnOf(AgingBucketRow bucket) => bucket.Label.Replace(' ', '_');

    private Table AgingTable(Aging aging)
    {
        foreach (var total in aging.Totals)
        {
            var sum = Money.Sum(aging.Rows.Where(row => row.Currency == total.Currency).Select(row => row.Balance), total.Currency);
            Mismatch.Unless(sum == total.Balance, $"a total of the rows, {sum}", $"{total.Balance}");
        }
        return new(aging.Select(part => Aged(part.Row, aging.Buckets, part.Cells)),
            new Row { ["buckets"] = string.Join(',', aging.Buckets.Select(ColumnOf)) },
            aging.Totals.Zip(aging.TotalCells, (row, amounts) => Aged(row, aging.Buckets, amounts)));
    }

    private Table SummaryTable(CustomerSummary page)
    {
        var (head, sum, count) = (Row.Of(world, page.Head), page.Head.DaysToPaySum, page.Head.DaysToPayCount);
        head["days_to_pay"] = count == 0 ? null : ExactDecimal.Quotient(sum, (long)count, 1, Rounding.HalfUp);
        return new(page.Select(part => Aged(part.Row, page.Buckets, part.Cells)), head);
    }

    private Table ExplanationTable(Explanation explanation)
    {
        var total = Money.Sum(explanation.Parts.Select(part => part.Amount), explanation.Figure.Currency);
        Mismatch.Unless(total == explanation.Figure, $"the parts sum to the figure, {total}", $"{explanation.Figure}");
        return new(explanation.Parts.Select(Kept), new Row { ["figure"] = explanation.Figure });
    }
}
