using System.Text.RegularExpressions;

namespace OpenItem.Tests.Scenario;

/// <summary>Bare words in order, and options key=value. Whoever reads one takes it; what is left was misspelt.</summary>
internal sealed partial class Arguments
{
    internal readonly List<string> Bare = [];
    internal readonly List<(string Key, string Value)> Options = [];
    private readonly HashSet<string> taken = [];

    /// <summary>Whether each option is said once, but for lists.</summary>
    internal bool EachOnce { get; init; }

    [GeneratedRegex("""\A([a-z][a-z0-9_]*)=(.*)\z""", RegexOptions.Singleline)]
    internal static partial Regex Option();

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
    internal string? Peek(string key) => Options.FindLast(option => option.Key == key).Value;

    internal string? Take(string key) => TakeAll(key).LastOrDefault();

    internal List<string> TakeAll(string key)
    {
        taken.Add(key);
        return Options.FindAll(option => option.Key == key).ConvertAll(option => option.Value);
    }

    internal string Need(string key) => Take(key) ?? throw new Malformed($"{key}= is missing");

    /// <summary>Gives an option that other words of the statement stand for.</summary>
    internal void Say(string key, string value) => Options.Add((key, value));

    /// <summary>Gives an option that a word stands for, and that is not said besides.</summary>
    internal void SayAlone(string key, string value)
    {
        if (Peek(key) is not null) throw new Malformed($"{key}= has no place here");
        Say(key, value);
    }

    internal void Finish()
    {
        if (Bare.Count > 0) throw new Malformed($"\"{Bare[0]}\" has no place here");
        foreach (var (key, _) in Options)
            if (!taken.Contains(key)) throw new Malformed($"the option {key}= has no place here");
    }
}
