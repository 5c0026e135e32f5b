using System.Text.RegularExpressions;
using OpenItem.Interop;

namespace OpenItem.Tests;

/// <summary>The safe layer leaves nothing out, and lies as the library does.</summary>
internal static class CompletenessTests
{
    private static string Sources(Func<string, bool> which) => string.Concat(
        Directory.GetFiles(Path.Combine(Program.Root, "bindings", "csharp", "src", "OpenItem"), "*.cs")
            .Where(file => which(Path.GetFileName(file))).Select(File.ReadAllText));

    [Test]
    public static void EveryFunctionIsUsed()
    {
        var safe = Sources(name => name != "Raw.g.cs");
        var used = Regex.Matches(safe, @"Raw\.(oi_\w+)|""(oi_\w+)""").Select(found => found.Groups[1].Value + found.Groups[2].Value)
            .ToHashSet();
        var symbols = File.ReadAllLines(Path.Combine(Program.Root, "capi", "abi", "symbols.txt"));
        Expect.True(symbols.Length > 100, "the list of symbols is there");
        Expect.Equal([], symbols.Where(symbol => !used.Contains(symbol)));
        Expect.Equal(symbols.Order(StringComparer.Ordinal), Raw.Functions.Order(StringComparer.Ordinal));
    }

    [Test]
    public static void EveryTableIsUsed()
    {
        var used = Regex.Matches(Sources(name => name is not ("Tables.g.cs" or "Enums.g.cs")), @"\bTables?\.(\w+)")
            .Select(found => found.Groups[1].Value).ToHashSet();
        Expect.Equal([], Enum.GetValues<Table>().Where(table => table != Table.None && !used.Contains($"{table}")));
    }

    [Test]
    public static void TheLayoutIsTheLibrarys()
    {
        var (theirs, ours) = (Library.LoadedLines(), Raw.Layout());
        Expect.True(ours.Count > 100, "there are structures");
        Expect.Equal([], Library.LayoutDifferences(theirs, ours));
    }

    [Test]
    public static void AnotherLayoutIsRefused()
    {
        var ours = Raw.Layout();
        void different(Action<Dictionary<(string, string), (nuint Offset, nuint Size)>> change, params string[] expected)
        {
            var theirs = Library.LoadedLines();
            change(theirs);
            Expect.Equal(expected, Library.LayoutDifferences(theirs, ours));
        }
        different(it => it[("oi_money", "digits")] = (24, 1), "oi_money.digits");
        different(it => it.Remove(("oi_customer_input", "name")), "oi_customer_input.name");
        different(it => it[("oi_money", "")] = (0, 32), "oi_money has 32 bytes there and 24 here");
        var (input, row) = (SizeOf("oi_customer_input"), SizeOf("oi_customer_row"));
        different(it => it[("oi_customer_input", "")] = (0, 8), $"oi_customer_input has 8 bytes there and {input} here");
        different(it => it[("oi_customer_row", "")] = (0, row - 8), $"oi_customer_row has {row - 8} bytes there and {row} here");
        different(it => it[("oi_money", "rate")] = (23, 1), "oi_money.rate");
        different(it => it[("oi_money", "rate")] = (24, 1), "oi_money.rate");
        different(it => it[("oi_customer_row", "rate")] = (8, 8), "oi_customer_row.rate");
    }

    private static nuint SizeOf(string structure) =>
        Raw.Layout().Single(line => line.Structure == structure && line.Field.Length == 0).Size;

    [Test]
    public static void ALayoutThatHasGrownIsTaken()
    {
        var (theirs, ours) = (Library.LoadedLines(), Raw.Layout());
        foreach (var structure in new[] { "oi_customer_input", "oi_customer_row" })
        {
            var size = SizeOf(structure);
            theirs[(structure, "")] = (0, size + 8);
            theirs[(structure, "rate")] = (size, 8);
        }
        theirs[("oi_rate_input", "")] = (0, 8);
        theirs[("oi_rate_input", "struct_size")] = (0, 4);
        Expect.Equal([], Library.LayoutDifferences(theirs, ours));
    }

    [Test]
    public static void Level0MustBeEqualAndLaterOnesMayBeNewer()
    {
        Expect.True(Library.LevelFits(0, 0) && Library.LevelFits(1, 1) && Library.LevelFits(2, 1) && Library.LevelFits(9, 1), "taken");
        Expect.True(!Library.LevelFits(1, 0) && !Library.LevelFits(0, 1) && !Library.LevelFits(1, 2), "refused");
    }
}
