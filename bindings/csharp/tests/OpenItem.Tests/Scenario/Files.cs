namespace OpenItem.Tests.Scenario;

/// <summary>Every scenario file is one test.</summary>
internal static class Files
{
    private static readonly string Folder = Path.Combine(Program.Root, "tests", "scenarios");

    internal static List<string> Paths() =>
        Directory.GetFiles(Folder, "*.scenario", SearchOption.AllDirectories).Order().ToList();

    internal static IEnumerable<(string Name, Action Test)> Tests()
    {
        var files = Paths();
        foreach (var file in files)
        {
            var name = Path.GetRelativePath(Folder, file);
            yield return ("Scenario." + name, () => Player.Play(name, Text.Parse(File.ReadAllBytes(file))));
        }
        yield return ("Scenario.Files.AreThere", () => Expect.True(files.Count > 100, $"only {files.Count} files"));
    }
}
