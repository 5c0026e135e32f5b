using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using OpenItem;

namespace CustomerPage;

internal sealed record Column(string Heading, bool Right = false, bool Optional = false, int Longest = 0);

/// <summary>Columns of text in a terminal: amounts to the right, what nobody uses left out, nothing behind the last word.
/// Widths are counted in characters, so that names in any alphabet that writes one character a column line up.</summary>
internal sealed class Table(IEnumerable<Column> columns)
{
    private readonly Column[] columns = columns.ToArray();
    private readonly List<string?[]> rows = []; // a row of nulls is a line

    internal static string Amount(Money money)
    {
        var text = money.ToAmountString();
        var made = new StringBuilder(text);
        var point = text.IndexOf('.');
        for (var i = (point < 0 ? text.Length : point) - 3; i > (text[0] == '-' ? 1 : 0); i -= 3) made.Insert(i, ',');
        return made.ToString();
    }

    /// <summary>0 is "-": easier to read where most are 0.</summary>
    internal static string AmountOrDash(Money money) => money.IsZero ? "-" : Amount(money);

    /// <summary>Credit reduces what is owed: it is shown with a minus, so that a row adds up.</summary>
    internal static string Credit(Money money) => AmountOrDash(-money);

    /// <summary>The next row; cells that are not given are blank.</summary>
    internal void Add(params string[] cells)
    {
        var row = new string?[columns.Length];
        for (var i = 0; i < row.Length; ++i)
            row[i] = i < cells.Length ? string.Concat(cells[i].Select(one => one < ' ' ? ' ' : one)) : "";
        rows.Add(row);
    }

    /// <summary>A line across the table, before a total.</summary>
    internal void AddLine() => rows.Add(new string?[columns.Length]);

    internal IEnumerable<string> Lines()
    {
        var widths = columns.Select((_, i) => Width(i)).ToArray();
        yield return Line(columns.Select(column => column.Heading).ToArray(), widths);
        yield return Line(new string?[columns.Length], widths);
        foreach (var row in rows) yield return Line(row, widths);
    }

    /// <summary>Of a table that ends with a line and a total: "none" where there is nothing else.</summary>
    internal IEnumerable<string> TotalledLines() => rows.Count > 2 ? Lines() : ["  none"];

    private static int Length(string text) => text.EnumerateRunes().Count();

    /// <summary>0: the column is left out.</summary>
    private int Width(int index)
    {
        var column = columns[index];
        var cells = rows.Select(row => row[index]).OfType<string>().ToList();
        if (column.Optional && cells.TrueForAll(cell => cell is "" or "-")) return 0;
        var width = cells.Append(column.Heading).Max(Length);
        return column.Longest > 0 ? Math.Min(width, column.Longest) : width;
    }

    private string Line(string?[] cells, int[] widths)
    {
        var line = new StringBuilder("  ");
        for (var i = 0; i < cells.Length; ++i)
        {
            if (widths[i] == 0) continue;
            var text = cells[i] ?? new string('-', widths[i]);
            if (Length(text) > widths[i]) text = string.Concat(text.EnumerateRunes().Take(widths[i] - 1)) + "…";
            var blanks = new string(' ', widths[i] - Length(text));
            line.Append(columns[i].Right ? blanks + text : text + blanks).Append("  ");
        }
        return line.ToString().TrimEnd(' ');
    }
}
