using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace OpenItem.Tests.Scenario;

/// <summary>The file cannot be read as a scenario: never the fault of the ledger.</summary>
internal sealed class Malformed(string message) : Exception(message);

/// <summary>What a file expects and what is so differ.</summary>
internal sealed class Mismatch(string expected, string actual) : Exception($"expected {expected}\n  actual   {actual}")
{
    internal static void Unless(bool condition, string expected, string actual)
    {
        if (!condition) throw new Mismatch(expected, actual);
    }
}

/// <summary>A line as words.</summary>
internal sealed record Statement(int Line, string Text, List<string> Words);

/// <summary>"then QUESTION = EXPECTED... : SUBJECT..."</summary>
internal sealed record Check(List<string> Question, List<string> Expected, List<string> Subject);

/// <summary>A scenario file as statements of words; the grammar stands in tests/scenarios/README.md. Until a word is whole, a
/// byte is a character here, since a word may hold bytes that are no UTF-8.</summary>
internal static partial class Text
{
    [GeneratedRegex("""\G[ \t\r]*(?:(?<comment>#.*)|(?<word>(?:[^ \t\r"]|"(?:[^"\\]|\\.)*")+)|(?<open>".*))""",
        RegexOptions.Singleline)]
    private static partial Regex Word();

    [GeneratedRegex("\"((?:[^\"\\\\]|\\\\.)*)\"", RegexOptions.Singleline)]
    private static partial Regex Quoted();

    [GeneratedRegex("""\\(?:(?<itself>["\\])|x(?<byte>[0-9a-f]{2})|\{(?<times>\d+)\}(?<next>[\0-\x7f]|[^\0-\x7f][\x80-\xbf]*)|.?)""",
        RegexOptions.Singleline)]
    private static partial Regex Escape();

    internal static List<Statement> Parse(ReadOnlySpan<byte> file) => Encoding.Latin1.GetString(file).Split('\n')
        .Select((line, at) => new Statement(at + 1, Decoded(line), WordsOf(at + 1, line)))
        .Where(statement => statement.Words.Count > 0).ToList();

    private static List<string> WordsOf(int number, string line)
    {
        var words = new List<string>();
        foreach (Match part in Word().Matches(line))
            if (part.Groups["open"].Success) throw new Malformed($"line {number}: a quoted text does not end");
            else if (part.Groups["word"] is { Success: true } word)
                words.Add(Decoded(Quoted().Replace(word.Value, quoted => Unescaped(number, quoted.Groups[1].Value))));
        return words is ["given" or "when", .. var said] ? said : words;
    }

    private static string Unescaped(int number, string quoted) => Escape().Replace(quoted, found =>
        found.Groups["itself"] is { Success: true } itself ? itself.Value
        : found.Groups["byte"] is { Success: true } value ? $"{(char)Convert.ToByte(value.Value, 16)}"
        : found.Groups["times"] is { Success: true } times
            ? string.Concat(Enumerable.Repeat(found.Groups["next"].Value, Words.Whole<int>(times.Value)))
        : throw new Malformed($"line {number}: unknown escape in a quoted text"));

    /// <summary>Bytes as UTF-8; one that does not belong there becomes a lone surrogate.</summary>
    private static string Decoded(string bytes)
    {
        ReadOnlySpan<byte> rest = Encoding.Latin1.GetBytes(bytes);
        var made = new StringBuilder();
        while (rest.Length > 0)
        {
            var isUtf8 = Rune.DecodeFromUtf8(rest, out var rune, out var size) == OperationStatus.Done;
            made.Append(isUtf8 ? rune.ToString() : $"{(char)(0xDC00 + rest[0])}");
            rest = rest[(isUtf8 ? size : 1)..];
        }
        return made.ToString();
    }

    internal static Check CheckOf(List<string> words)
    {
        var (check, subject) = Around(words[1..], ":");
        var (question, expected) = Around(check, "=");
        return new(question, expected, subject);
    }

    /// <summary>What stands before and behind the first sign.</summary>
    private static (List<string> Before, List<string> Behind) Around(List<string> words, string sign) =>
        words.IndexOf(sign) is var at and >= 0 ? (words[..at], words[(at + 1)..]) : (words, []);

    // ---- parts of words

    /// <summary>What stands before and behind the first separator; null when there is none.</summary>
    internal static (string Before, string? Behind) Cut(string text, char separator)
    {
        var at = text.IndexOf(separator);
        return at < 0 ? (text, null) : (text[..at], text[(at + 1)..]);
    }

    /// <summary>"31-60=70.00" is labelled 31-60; a word without "=" has an empty label.</summary>
    internal static (string Label, string Value) Labelled(string word) =>
        Cut(word, '=') is (var label, { } value) ? (label, value) : ("", word);
}
