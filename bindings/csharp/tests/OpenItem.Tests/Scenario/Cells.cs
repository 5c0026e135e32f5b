using System.Collections;

namespace OpenItem.Tests.Scenario;

/// <summary>One value of a row, as text.</summary>
internal sealed record Cell(string Column, string Text, string WithCurrency, bool ZeroUnlessNamed)
{
    internal static Cell Of(string column, object? value, bool zeroUnlessNamed = false) => new(column, Words.Write(value),
        value is Money { IsNone: false } money ? money.ToAmountString() + money.Currency.Code : "", zeroUnlessNamed);

    internal bool Agrees(string expected) => Text == expected || (WithCurrency.Length > 0 && WithCurrency == expected);
}

internal sealed record Table(List<Cell> Head, List<List<Cell>> Rows, List<List<Cell>> Totals)
{
    internal Table(List<List<Cell>> rows) : this([], rows, [])
    {
    }
}

/// <summary>Writes rows of any type: a column is a field, called as the vocabulary says.</summary>
internal sealed class Cells(World world)
{
    internal List<Cell> Of(object row)
    {
        var meaning = Vocabulary.ColumnsOf(row.GetType());
        var fields = row.GetType().GetProperties()
            .Where(field => field.PropertyType == typeof(string) || !field.PropertyType.IsAssignableTo(typeof(IEnumerable)))
            .ToDictionary(Words.FieldOf);
        var cells = new List<Cell>();
        foreach (var (column, field, otherWayRound) in meaning.ColumnsOf(fields.Keys))
        {
            var (outer, inner) = Text.Cut(field, '.');
            var value = fields[outer].GetValue(row);
            if (inner is not null) value = value?.GetType().GetProperty(Words.Pascal(inner))!.GetValue(value);
            if (otherWayRound) value = !(bool)value!;
            cells.Add(Cell.Of(column, Named(column, value), meaning.BehindEach('0').Contains(column)));
        }
        return cells;
    }

    /// <summary>Records go by their names; an id itself is a number.</summary>
    private object? Named(string column, object? value) => column switch
    {
        "id" => $"{value}",
        "mark" => world.NameOf(EntityKind.Mark, (ulong?)value),
        _ => world.Named(value),
    };
}

/// <summary>What a check expects, beside what is so.</summary>
internal static class Comparison
{
    internal static Cell InRow(List<Cell> row, string column) =>
        row.Find(cell => cell.Column == column) ?? throw new Malformed($"there is no column {column}");

    /// <summary>The rows with the values COLUMN=VALUE.</summary>
    internal static List<List<Cell>> Matching(List<List<Cell>> rows, IEnumerable<string> wanted) => rows.FindAll(row =>
        wanted.Select(Text.Labelled).All(one => InRow(row, one.Label).Agrees(one.Value)));

    /// <summary>row 2, or row customer=ACME currency=USD: exactly one.</summary>
    internal static List<Cell> Selected(List<List<Cell>> rows, List<string> question)
    {
        if (question.Count < 2) throw new Malformed("which row?");
        if (question.Count == 2 && !question[1].Contains('='))
        {
            var index = Words.Whole<ulong>(question[1]);
            return index >= 1 && index <= (ulong)rows.Count
                ? rows[(int)index - 1]
                : throw new Mismatch($"row {question[1]}", $"{rows.Count} rows");
        }
        var found = Matching(rows, question.Skip(1));
        return found.Count == 1
            ? found[0]
            : throw new Mismatch($"one row {string.Join(' ', question)}", $"{found.Count} of {rows.Count}");
    }

    internal static void OfRows(List<Cell> row, List<string> expected)
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

    internal static void OfLists(List<Cell> actual, List<string> expected)
    {
        if (expected is ["none"] && actual.Count == 0) return;
        if (actual.Count != expected.Count || !actual.Zip(expected).All(pair => pair.First.Agrees(pair.Second)))
            throw new Mismatch(expected.Count == 0 ? "nothing" : string.Join(' ', expected),
                actual.Count == 0 ? "nothing" : string.Join(' ', actual.Select(one => one.Text)));
    }
}
