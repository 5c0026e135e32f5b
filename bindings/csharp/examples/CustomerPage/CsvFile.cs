using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace CustomerPage;

/// <summary>A mistake in a file or an option, told with its place.</summary>
internal sealed class BadDataException(string message) : Exception(message);

/// <summary>A column the program knows.</summary>
/// <param name="Name">How the first line calls it.</param>
/// <param name="Required">It must be in the file, and filled in every row.</param>
internal readonly record struct FileColumn(string Name, bool Required);

/// <summary>One field, without its quotes, and where its first character stands.</summary>
internal readonly record struct Field(string Text, int Line, int Column);

/// <summary>A row of a file, by columns; what the file lacks is empty.</summary>
internal class Row(string path, IReadOnlyList<FileColumn> columns, Field[] fields)
{
    internal Row(Row other) : this(other.Path, other.Columns, other.Fields)
    {
    }

    private string Path => path;
    private IReadOnlyList<FileColumn> Columns => columns;
    private Field[] Fields => fields;

    internal string this[string column] => FieldOf(column).Text;

    internal Field FieldOf(string column)
    {
        var index = 0;
        while (columns[index].Name != column) ++index;
        return fields[index];
    }

    internal string FirstColumn => columns[0].Name;

    /// <summary>A mistake in a field.</summary>
    /// <param name="column">Which.</param>
    /// <param name="why">What is wrong.</param>
    /// <param name="before">What stands in the field in front of it.</param>
    internal BadDataException Mistake(string column, string why, string before = "")
    {
        var field = FieldOf(column);
        return new($"{path}:{field.Line}:{field.Column + Characters(before)}: {column}: {why}");
    }

    /// <summary>Columns of a place count characters.</summary>
    internal static int Characters(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var one in text)
            if (!char.IsLowSurrogate(one)) ++count;
        return count;
    }
}

/// <summary>A strict reader of comma-separated values as RFC 4180 describes them: the first line names the columns, in any order.
/// Every mistake is told with its place; lines and columns count from 1, columns in characters.</summary>
internal ref struct CsvFile
{
    private readonly string path;
    private readonly string text;
    private readonly IReadOnlyList<FileColumn> columns;
    private int at;
    private int line = 1;
    private int lineBegins;

    private CsvFile(string path, IReadOnlyList<FileColumn> columns)
    {
        this.path = path;
        this.columns = columns;
        text = TextOf(path);
    }

    /// <summary>All rows of a file.</summary>
    internal static List<Row> Read(string folder, string name, IReadOnlyList<FileColumn> columns)
    {
        var file = new CsvFile($"{folder}/{name}", columns);
        var (order, rows) = (file.Headings(), new List<Row>());
        while (!file.AtEnd) rows.Add(file.TakeRow(order));
        return rows;
    }

    private static byte[] BytesOf(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            var reason = error switch
            {
                FileNotFoundException or DirectoryNotFoundException => "No such file or directory",
                UnauthorizedAccessException => Directory.Exists(path) ? "Is a directory" : "Permission denied",
                _ => error.Message,
            };
            throw new BadDataException($"{path}: {reason}");
        }
    }

    /// <summary>UTF-8, without the byte order mark that spreadsheets put before it.</summary>
    private static string TextOf(string path)
    {
        ReadOnlySpan<byte> bytes = BytesOf(path);
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        var (line, column) = (1, 1);
        for (var rest = bytes; rest.Length > 0;)
        {
            if (Rune.DecodeFromUtf8(rest, out var character, out var size) != System.Buffers.OperationStatus.Done)
                throw new BadDataException($"{path}:{line}:{column}: a byte that is no UTF-8");
            (line, column) = character.Value == '\n' ? (line + 1, 1) : (line, column + 1);
            rest = rest[size..];
        }
        return Encoding.UTF8.GetString(bytes);
    }

    // ---- places

    private readonly bool AtEnd => at == text.Length;

    private readonly bool AtLineEnd => AtEnd || NextIs('\n') || (NextIs('\r') && at + 1 < text.Length && text[at + 1] == '\n');

    private readonly bool NextIs(char wanted) => at < text.Length && text[at] == wanted;

    private readonly int Here => Row.Characters(text.AsSpan(lineBegins, at - lineBegins)) + 1;

    private readonly BadDataException Mistake(string what) => Mistake(line, Here, what);

    private readonly BadDataException Mistake(int atLine, int column, string what) => new($"{path}:{atLine}:{column}: {what}");

    // ---- fields

    private Field TakePlain()
    {
        var (begin, column) = (at, Here);
        for (; !AtLineEnd && text[at] != ','; ++at)
        {
            if (text[at] == '"') throw Mistake("a quote inside a field that does not begin with one");
            if (text[at] is '\r' or '\0') throw Mistake("a control character; lines end with LF or CR LF");
        }
        return new(text[begin..at], line, column);
    }

    private Field TakeQuoted()
    {
        ++at;
        var (made, atLine, column) = (new StringBuilder(), line, Here);
        for (; ; ++at)
        {
            if (AtEnd) throw Mistake(atLine, column - 1, "this quote is not closed");
            if (text[at] == '\0') throw Mistake("a NUL character");
            if (text[at] == '"')
            {
                ++at;
                if (!NextIs('"')) break;
            }
            made.Append(text[at]);
            if (text[at] == '\n') (line, lineBegins) = (line + 1, at + 1);
        }
        if (!AtLineEnd && text[at] != ',') throw Mistake("text after the closing quote of a field");
        return new(made.ToString(), atLine, column);
    }

    private Field TakeField() => NextIs('"') ? TakeQuoted() : TakePlain();

    private void TakeLineEnd()
    {
        if (AtEnd) return;
        at += NextIs('\r') ? 2 : 1;
        (line, lineBegins) = (line + 1, at);
    }

    // ---- lines

    /// <summary>Which columns the first line names, in its order.</summary>
    private List<int> Headings()
    {
        var (names, order) = (columns.Select(column => column.Name).ToList(), new List<int>());
        while (true)
        {
            var heading = TakeField();
            var index = names.IndexOf(heading.Text);
            if (index < 0)
                throw Mistake(heading.Line, heading.Column, $"unknown column \"{heading.Text}\"; known are {string.Join(' ', names)}");
            if (order.Contains(index)) throw Mistake(heading.Line, heading.Column, "this column stands here for the second time");
            order.Add(index);
            if (AtLineEnd) break;
            ++at;
        }
        TakeLineEnd();
        for (var i = 0; i < columns.Count; ++i)
            if (columns[i].Required && !order.Contains(i)) throw Mistake(1, 1, $"the column \"{columns[i].Name}\" is missing");
        return order;
    }

    private Row TakeRow(List<int> order)
    {
        var fields = new Field[columns.Count];
        Array.Fill(fields, new Field("", line, 1));
        for (var i = 0; i < order.Count; ++i)
        {
            fields[order[i]] = TakeField();
            if (!AtLineEnd)
            {
                ++at;
                if (i + 1 == order.Count) throw Mistake($"the row has more fields than the first line's {order.Count}");
            }
            else if (i + 1 < order.Count)
            {
                throw Mistake($"the row has fewer fields than the first line's {order.Count}");
            }
        }
        TakeLineEnd();
        var row = new Row(path, columns, fields);
        foreach (var column in columns)
            if (column.Required && row[column.Name].Length == 0) throw row.Mistake(column.Name, "must not be empty");
        return row;
    }
}
