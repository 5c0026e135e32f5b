namespace OpenItem.Tests.Scenario;

/// <summary>What a word of the files stands for: a line of tests/scenarios/vocabulary, whose head explains the signs that
/// its parts begin with or hold.</summary>
internal sealed record Meaning(string Function, IReadOnlyList<string> Parts)
{
    internal IEnumerable<string> BehindEach(char sign) => Parts.Where(part => part[0] == sign).Select(part => part[1..]);

    /// <summary>What stands behind a sign; null where no part begins with it.</summary>
    internal string? Behind(char sign) => BehindEach(sign).FirstOrDefault();

    internal bool Says(string word) => Parts.Contains("~" + word);

    /// <summary>The part behind a word with "~".</summary>
    internal string? After(string word) => Parts.SkipWhile(part => part != "~" + word).Skip(1).FirstOrDefault();

    /// <summary>The parts that call a field otherwise: "COLUMN&lt;FIELD", "OPTION!FIELD".</summary>
    private IEnumerable<(string Name, string Field, bool OtherWayRound)> Renamed(char sign) =>
        from part in Parts
        let at = part.IndexOfAny([sign, '!'])
        where at > 0
        select (part[..at], part[(at + 1)..], part[at] == '!');

    private bool Hides(string field) => Parts.Contains("-" + field);

    /// <summary>The option that a field is; null: it is none.</summary>
    internal (string? Name, bool OtherWayRound) OptionOf(string field)
    {
        foreach (var (name, renamed, otherWayRound) in Renamed('>'))
            if (renamed == field) return (name, otherWayRound);
        return (Hides(field) ? null : field, false);
    }

    /// <summary>The columns that the fields of a row are. An id has a column of its own besides the one with its name.</summary>
    internal IEnumerable<(string Name, string Field, bool OtherWayRound)> ColumnsOf(IEnumerable<string> fields)
    {
        var renamed = Renamed('<').ToList();
        var others = fields.Where(field => !Hides(field) && (field == "id" || renamed.TrueForAll(one => one.Field != field)));
        return others.Select(field => (field, field, false)).Concat(renamed);
    }
}

/// <summary>The vocabulary that the runners of all languages share.</summary>
internal static class Vocabulary
{
    private static readonly ILookup<string, string[]> Lines =
        File.ReadLines(Path.Combine(Program.Root, "tests", "scenarios", "vocabulary"))
            .Select(line => line.Split('#')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(words => words.Length > 0).ToLookup(words => words[0]);

    internal static readonly Dictionary<string, Meaning> Commands = Meanings("command");

    internal static readonly Dictionary<string, Meaning> Reports = Meanings("report");

    internal static readonly Dictionary<string, Meaning> Things = Meanings("thing");

    private static readonly Dictionary<string, Meaning> Columns = Meanings("columns");

    /// <summary>What every command takes.</summary>
    internal static readonly Meaning Info = new("",
        ["date>effective", "recorded>recorded_micros", "key>idempotency_key", "shift>shift_from_locked", "-dry_run"]);

    /// <summary>Of a type of rows.</summary>
    internal static Meaning ColumnsOf(Type row)
    {
        var name = Words.Snake(row.Name);
        if (name.EndsWith("_row", StringComparison.Ordinal)) name = name[..^4];
        return Columns.GetValueOrDefault(name, new("", []));
    }

    /// <summary>"command VERB FUNCTION PART...", "columns ROW PART...".</summary>
    private static Dictionary<string, Meaning> Meanings(string what) => Lines[what].ToDictionary(words => words[1],
        words => what == "columns" ? new Meaning("", words[2..]) : new Meaning(words[2], words[3..]));
}
