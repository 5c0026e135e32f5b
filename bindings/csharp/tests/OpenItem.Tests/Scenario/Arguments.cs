using System.Text.RegularExpressions;

namespace OpenItem.Tests.Scenario;

/// <summary>Bare words in order, and options key=value. Whoever reads one takes it; what is left was misspelt.</summary>
internal sealed partial class Arguments
{
    private readonly List<(string Key, string Value)> options = [];
    private readonly HashSet<string> taken = [];

    internal readonly List<string> Bare = [];

    [GeneratedRegex("""\A([a-z][a-z0-9_]*)=(.*)\z""", RegexOptions.Singleline)]
    private static partial Regex Option();

    internal Arguments(IEnumerable<string> words)
    {
        foreach (var word in words)
            if (Option().Match(word) is { Success: true } found) Say(found.Groups[1].Value, found.Groups[2].Value);
            else Bare.Add(word);
    }

    internal string Next(string what)
    {
        if (Bare.Count == 0) throw new Malformed($"{what} is missing");
        var word = Bare[0];
        Bare.RemoveAt(0);
        return word;
    }

    /// <summary>Without taking it. What was said last counts.</summary>
    internal string? Peek(string key) => options.FindLast(option => option.Key == key).Value;

    internal string? Take(string key) => TakeAll(key).LastOrDefault();

    internal List<string> TakeAll(string key)
    {
        taken.Add(key);
        return options.FindAll(option => option.Key == key).ConvertAll(option => option.Value);
    }

    internal string Need(string key) => Take(key) ?? throw new Malformed($"{key}= is missing");

    /// <summary>Gives an option that other words of the statement stand for.</summary>
    internal void Say(string key, string value) => options.Add((key, value));

    /// <summary>What earlier options say and these do not.</summary>
    internal void Inherit(Arguments earlier)
    {
        var said = options.Select(option => option.Key).ToHashSet();
        options.AddRange(earlier.options.Where(option => !said.Contains(option.Key)));
    }

    internal Arguments Copy()
    {
        var made = new Arguments(Bare);
        made.options.AddRange(options);
        return made;
    }

    internal void DropTaken() => options.RemoveAll(option => taken.Contains(option.Key));

    internal void Finish()
    {
        if (Bare.Count > 0) throw new Malformed($"\"{Bare[0]}\" has no place here");
        foreach (var (key, _) in options)
            if (!taken.Contains(key)) throw new Malformed($"the option {key}= has no place here");
    }
}
