using System.Text.RegularExpressions;

namespace OpenItem.Tests.Scenario;

/// <summary>What a word of the files stands for: a line of tests/scenarios/vocabulary, which the runners of all languages share.
/// Its head explains the signs that its parts begin with or hold.</summary>
internal sealed record Meaning(params string[] Parts)
{
    /// <summary>"command VERB FUNCTION PART...", "columns ROW PART...": the parts behind the name.</summary>
    private static readonly Dictionary<(string What, string Name), Meaning> Lines =
        File.ReadLines(Path.Combine(Program.Root, "tests", "scenarios", "vocabulary"))
            .Select(line => line.Split('#')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(words => words.Length > 0)
            .ToDictionary(words => (words[0], words[0] == "law" ? OfARow(words[1]) : words[1]), words => new Meaning(words[2..]));

    private static string OfARow(string name) => typeof(Ledger).Assembly.GetType($"OpenItem.{Words.Pascal(name)}Row") is not null
        ? name
        : throw new Malformed($"a law of {name}, which is no row");

    /// <summary>Of a command, a report or a thing; null: there is none that is called so.</summary>
    internal static Meaning? Of(string what, IReadOnlyList<string> words) =>
        words.Count == 0 ? null : Lines.GetValueOrDefault((what, words[0]));

    /// <summary>The columns or laws of a type of rows, or the form of an input, if there are any.</summary>
    internal static Meaning? OfType(string what, Type type)
    {
        var name = Words.Snake(type.Name);
        return Of(what, [name.EndsWith("_row", StringComparison.Ordinal) ? name[..^4] : name]);
    }

    internal string Function => Parts[0];

    /// <summary>What stands behind a sign: the "invoice:number" of "*invoice:number".</summary>
    internal IEnumerable<string> Behind(char sign) => Parts.Where(part => part[0] == sign).Select(part => part[1..]);

    internal bool Says(string word) => Parts.Contains("~" + word);

    /// <summary>The parts that call a field otherwise: "COLUMN&lt;FIELD", "OPTION!FIELD".</summary>
    private IEnumerable<(string Name, string Field, bool OtherWayRound)> Renamed(char sign) =>
        from part in Parts
        let at = part.IndexOfAny([sign, '!'])
        where at > 0
        select (part[..at], part[(at + 1)..], part[at] == '!');

    /// <summary>The option that a field is; null: it is none.</summary>
    internal (string? Name, bool OtherWayRound) OptionOf(string field)
    {
        var (name, _, otherWayRound) = Renamed('>').Where(one => one.Field == field).Append((field, field, false)).First();
        return (Behind('-').Contains(field) ? null : name, otherWayRound);
    }

    /// <summary>What the pieces of a text of several values say as options: of a form.</summary>
    internal Arguments SaidBy(string word)
    {
        var said = new List<string>();
        var firsts = Parts.Select(part => part[0]).Where(sign => !char.IsLetter(sign) && sign is not ('!' or '{'));
        var signs = Regex.Escape(string.Concat(firsts));
        Regex form(string part) => new(
            $@"\A{Regex.Replace(Regex.Escape(Text.Cut(part, '>').Before), @"\\{(\w+)}", $"(?<$1>[^{signs}]*)")}\z");
        foreach (var piece in Regex.Split(word, $"(?=[{signs}])"))
        {
            var part = Parts.FirstOrDefault(part => form(part).IsMatch(piece))
                ?? throw new Malformed($"\"{piece}\" of \"{word}\" is none of {string.Join(' ', Parts)}");
            said.AddRange(form(part).Match(piece).Groups.Values.Skip(1).Select(field => $"{field.Name}={field.Value}"));
            if (Text.Cut(part, '>').Behind is { } besides) said.Add(besides);
        }
        if (!Behind('!').All(word.Contains)) throw new Malformed($"\"{word}\" lacks one of {string.Join(' ', Behind('!'))}");
        return new(said) { EachOnce = true };
    }

    /// <summary>The columns that the fields of a row are. An id has a column of its own besides the one with its name.</summary>
    internal IEnumerable<(string Name, string Field, bool OtherWayRound)> ColumnsOf(IEnumerable<string> fields)
    {
        var renamed = Renamed('<').ToList();
        var others = fields.Except(Behind('-')).Where(field => field == "id" || renamed.TrueForAll(one => one.Field != field));
        return others.Select(field => (field, field, false)).Concat(renamed);
    }
}
