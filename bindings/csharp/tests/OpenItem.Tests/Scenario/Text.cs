using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace OpenItem.Tests.Scenario;

/// <summary>The file cannot be read as a scenario: never the fault of the ledger.</summary>
internal sealed class Malformed(string message) : Exception(message);

/// <summary>What a file expects and what is so differ.</summary>
internal sealed class Mismatch(string expected, string actual) : Exception($"expected {expected}\n  actual   {actual}");

/// <summary>A line as words.</summary>
internal sealed record Statement(int Line, string Text, List<string> Words);

/// <summary>"then QUESTION = EXPECTED... : SUBJECT..."</summary>
internal sealed record Check(List<string> Question, List<string> Expected, List<string> Subject);

/// <summary>A scenario file as text: statements of words. The grammar stands in tests/scenarios/README.md.</summary>
internal static partial class Text
{
    [GeneratedRegex("""\\(?:(["\\])|x([0-9a-f]{2})|\{(\d+)\}(.))""", RegexOptions.Singleline)]
    private static partial Regex Escape();

    [GeneratedRegex("\\G\"((?:[^\"\\\\]|\\\\.)*)\"", RegexOptions.Singleline)]
    private static partial Regex Quoted();

    [GeneratedRegex("""\A([a-z][a-z0-9_]*)=(.*)\z""", RegexOptions.Singleline)]
    internal static partial Regex Option();

    /// <summary>UTF-8; a byte that does not belong there becomes a lone surrogate.</summary>
    internal static string Decode(ReadOnlySpan<byte> bytes)
    {
        var made = new StringBuilder();
        while (bytes.Length > 0)
        {
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var size) == System.Buffers.OperationStatus.Done)
            {
                made.Append(rune);
                bytes = bytes[size..];
                continue;
            }
            made.Append((char)(0xDC00 + bytes[0]));
            bytes = bytes[1..];
        }
        return made.ToString();
    }

    private static string Unescaped(string quoted)
    {
        var made = new List<byte>();
        var at = 0;
        foreach (Match found in Escape().Matches(quoted))
        {
            made.AddRange(Encoding.UTF8.GetBytes(quoted[at..found.Index]));
            if (found.Groups[1].Success) made.AddRange(Encoding.UTF8.GetBytes(found.Groups[1].Value));
            else if (found.Groups[2].Success) made.Add(Convert.ToByte(found.Groups[2].Value, 16));
            else
                for (var i = int.Parse(found.Groups[3].Value); i > 0; --i)
                    made.AddRange(Encoding.UTF8.GetBytes(found.Groups[4].Value));
            at = found.Index + found.Length;
        }
        if (Escape().Replace(quoted, "").Contains('\\')) throw new Malformed("unknown escape in a quoted text");
        made.AddRange(Encoding.UTF8.GetBytes(quoted[at..]));
        return Decode(made.ToArray());
    }

    private static List<string> WordsOf(string line)
    {
        var words = new List<string>();
        for (var at = 0; ;)
        {
            while (at < line.Length && " \t\r".Contains(line[at])) ++at;
            if (at == line.Length || line[at] == '#') return words;
            var word = new StringBuilder();
            while (at < line.Length && !" \t\r".Contains(line[at]))
            {
                if (line[at] != '"')
                {
                    word.Append(line[at++]);
                    continue;
                }
                var quoted = Quoted().Match(line, at);
                if (!quoted.Success) throw new Malformed("a quoted text does not end");
                word.Append(Unescaped(quoted.Groups[1].Value));
                at = quoted.Index + quoted.Length;
            }
            words.Add(word.ToString());
        }
    }

    internal static List<Statement> Parse(string text)
    {
        var statements = new List<Statement>();
        foreach (var (line, number) in text.Split('\n').Select((line, i) => (line, i + 1)))
        {
            var words = WordsOf(line);
            if (words.Count > 0 && words[0] is "given" or "when") words.RemoveAt(0);
            if (words.Count > 0) statements.Add(new(number, line, words));
        }
        return statements;
    }

    internal static Check CheckOf(IEnumerable<string> words)
    {
        var check = new Check([], [], []);
        var part = check.Question;
        foreach (var word in words.Skip(1))
        {
            if (word == ":" && part != check.Subject) part = check.Subject;
            else if (word == "=" && part == check.Question) part = check.Expected;
            else part.Add(word);
        }
        return check;
    }

    /// <summary>"31-60=70.00" is labelled 31-60; a word without "=" has an empty label.</summary>
    internal static (string Label, string Value) Labelled(string word)
    {
        var at = word.IndexOf('=');
        return at < 0 ? ("", word) : (word[..at], word[(at + 1)..]);
    }

    internal static List<string> ListOf(string text, char separator = ',')
    {
        var parts = text.Split(separator).ToList();
        if (parts[^1].Length == 0) parts.RemoveAt(parts.Count - 1);
        return parts;
    }

    /// <summary>What stands before and behind the first separator; null when there is none.</summary>
    internal static (string Before, string? Behind) Cut(string text, char separator)
    {
        var at = text.IndexOf(separator);
        return at < 0 ? (text, null) : (text[..at], text[(at + 1)..]);
    }
}

/// <summary>Bare words in order, and options key=value. Whoever reads one takes it; what is left was misspelt.</summary>
internal sealed class Arguments
{
    private sealed record Option(string Key, string Value)
    {
        internal bool Taken;
    }

    private readonly List<Option> options = [];

    internal readonly List<string> Bare = [];

    internal Arguments(IEnumerable<string> words)
    {
        foreach (var word in words)
            if (Text.Option().Match(word) is { Success: true } found) options.Add(new(found.Groups[1].Value, found.Groups[2].Value));
            else Bare.Add(word);
    }

    internal Arguments Copy()
    {
        var made = new Arguments(Bare);
        foreach (var option in options) made.options.Add(option with { Taken = option.Taken });
        return made;
    }

    internal string? Take(string key)
    {
        var found = options.FindLast(option => option.Key == key);
        if (found is not null) found.Taken = true;
        return found?.Value;
    }

    internal List<string> TakeAll(string key)
    {
        var found = options.FindAll(option => option.Key == key);
        foreach (var option in found) option.Taken = true;
        return found.ConvertAll(option => option.Value);
    }

    internal string Need(string key) => Take(key) ?? throw new Malformed($"{key}= is missing");

    internal string Next(string what)
    {
        if (Bare.Count == 0) throw new Malformed($"{what} is missing");
        var word = Bare[0];
        Bare.RemoveAt(0);
        return word;
    }

    internal void Finish()
    {
        if (Bare.Count > 0) throw new Malformed($"\"{Bare[0]}\" has no place here");
        if (options.Find(option => !option.Taken) is { } left) throw new Malformed($"the option {left.Key}= has no place here");
    }

    internal void DropTaken() => options.RemoveAll(option => option.Taken);

    internal void Inherit(Arguments earlier)
    {
        var given = options.Select(option => option.Key).ToHashSet();
        foreach (var option in earlier.options.Where(option => !given.Contains(option.Key))) options.Add(new(option.Key, option.Value));
    }
}
