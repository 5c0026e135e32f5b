using System.Collections;

namespace OpenItem.Tests.Scenario;

/// <summary>The values of a row by column, called as the vocabulary says.</summary>
internal sealed class Row : Dictionary<string, object?>
{
    /// <summary>What must be zero where a check does not name it.</summary>
    internal HashSet<string> Zero { get; init; } = [];

    internal object? In(string column) =>
        TryGetValue(column, out var value) ? value : throw new Malformed($"there is no column {column}");

    internal bool Agrees(string column, string expected) => Comparison.Agrees(In(column), expected);

    /// <summary>Of a row of any type.</summary>
    internal static Row Of(World world, object row)
    {
        var meaning = Meaning.OfType("columns", row.GetType()) ?? new();
        var fields = row.GetType().GetProperties()
            .Where(field => field.PropertyType == typeof(string) || !field.PropertyType.IsAssignableTo(typeof(IEnumerable))
                || field.PropertyType.IsAssignableTo(typeof(IEnumerable<DiscountTier>)))
            .ToDictionary(Words.FieldOf);
        var made = new Row { Zero = meaning.Behind('0').ToHashSet() };
        foreach (var (column, field, otherWayRound) in meaning.ColumnsOf(fields.Keys))
        {
            var (outer, inner) = Text.Cut(field, '.');
            var value = fields[outer].GetValue(row);
            if (inner is not null) value = value?.GetType().GetProperty(Words.Pascal(inner))!.GetValue(value);
            made[column] = column switch // records go by their names; an id itself is a number
            {
                "id" => $"{value}",
                "mark" => world.NameOf(EntityKind.Mark, (ulong?)value),
                _ => otherWayRound ? !(bool)value! : world.Named(value),
            };
        }
        return made;
    }
}

/// <summary>The rows of a report, and what it has besides.</summary>
internal sealed class Table(IEnumerable<Row> rows, Row? head = null, IEnumerable<Row>? totals = null)
{
    internal readonly List<Row> Rows = rows.ToList(), Totals = totals?.ToList() ?? [];
    internal readonly Row Head = head ?? [];
}

/// <summary>What a check expects, beside what is so.</summary>
internal static class Comparison
{
    /// <summary>An amount may be expected with its currency or without.</summary>
    internal static bool Agrees(object? actual, string expected) => Words.Write(actual) == expected
        || (actual is Money { IsNone: false } money && money.ToAmountString() + money.Currency.Code == expected);

    /// <summary>row 2, or row customer=ACME currency=USD: exactly one.</summary>
    internal static Row Selected(List<Row> rows, List<string> question)
    {
        if (question.Count < 2) throw new Malformed("which row?");
        var found = question.Count == 2 && !question[1].Contains('=') && Words.Whole<ulong>(question[1]) is var number
            ? rows.Where((_, index) => (ulong)index + 1 == number).ToList()
            : rows.FindAll(row => question.Skip(1).Select(Text.Labelled).All(one => row.Agrees(one.Label, one.Value)));
        return found.Count == 1
            ? found[0]
            : throw new Mismatch($"one row {string.Join(' ', question.Skip(1))}", $"{found.Count} of {rows.Count}");
    }

    internal static void OfRows(Row row, List<string> expected)
    {
        if (expected.Count == 0) throw new Malformed("nothing is expected after \"=\"");
        foreach (var (column, value) in expected.Select(Text.Labelled))
            if (!row.Agrees(column, value)) throw new Mismatch($"{column}={value}", $"{column}={Words.Write(row[column])}");
        foreach (var column in row.Zero.Except(expected.Select(word => Text.Labelled(word).Label)))
            if (row[column] is Money { IsZero: false })
                throw new Mismatch($"{column}=0, because it is not named", $"{column}={Words.Write(row[column])}");
    }

    internal static void OfLists(List<object?> actual, List<string> expected)
    {
        if (expected is ["none"] && actual.Count == 0) return;
        if (actual.Count != expected.Count || !actual.Zip(expected).All(pair => Agrees(pair.First, pair.Second)))
            throw new Mismatch(expected.Count == 0 ? "nothing" : string.Join(' ', expected),
                actual.Count == 0 ? "nothing" : string.Join(' ', actual.Select(Words.Write)));
    }
}
