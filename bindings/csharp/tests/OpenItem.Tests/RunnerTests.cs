using System.Text;
using System.Text.RegularExpressions;

namespace OpenItem.Tests;

/// <summary>That a scenario file can fail.</summary>
internal static class RunnerTests
{
    private static void Play(string lastLine) => Scenario.Player.Play("test", Scenario.Text.Parse(Encoding.UTF8.GetBytes(
        "customer ACME currency=USD\ninvoice INV-1 customer=ACME total=100.00 date=2026-01-01\n" + lastLine)));

    [Test]
    public static void WhatIsSoPasses()
    {
        Play("then open INV-1 = 100.00");
        Play("then item INV-1 = total=100.00 due=2026-01-01");
        Play("then refused exceeds_open fitting=100.00 about=INV-1 : write_off W item=INV-1 amount=101.00");
    }

    [Test]
    public static void WhatIsNotSoFails()
    {
        foreach (var line in new[]
        {
            "then open INV-1 = 100.01", "then item INV-1 = total=100.01", "then refused exceeds_open : write_off W item=INV-1",
            "then refused wrong_kind : write_off W item=INV-1 amount=101.00", "write_off W item=INV-1 amount=101.00",
            "then refused exceeds_open fitting=99.00 : write_off W item=INV-1 amount=101.00", "then balance ACME = 99.00",
        })
            Expect.True(Expect.Throws<Failure>(() => Play(line)).Message.StartsWith("test:3: ", StringComparison.Ordinal), line);
    }

    [Test]
    public static void WhatCannotBeReadIsTold()
    {
        foreach (var line in new[]
        {
            "tehn open INV-1 = 100.00", "then open INV-2 = 1.00", "void INV-1 unaply=on", "mark \"a", "void INV-1 item=INV-1",
            "customer B terms=rest", "customer B terms=rest@30x", "customer B terms=rest@1d@2d", "customer B terms=rest@30d:soon",
            "then unapplied INV-1 = 1", "then due_date 30d/2%10 = none", "invoice I customer=ACME line=3",
            "invoice I customer=ACME line=3*1;colour=red",
        })
            Expect.Throws<Scenario.Malformed>(() => Play(line));
    }

    [Test]
    public static void ADryRunThatDoesSomethingAndARunThatDoesNothingAreFoundOut()
    {
        foreach (var (dryRun, told) in new[] { (false, "unchanged by a dry run"), (true, "one record") })
        {
            using var world = new Scenario.World();
            var command = new Scenario.Command(world, ["customer", "ACME"], null, false);
            var run = command.Run;
            command.Run = _ => run(dryRun);
            var trial = new Scenario.Trial(world);
            var mismatch = Expect.Throws<Scenario.Mismatch>(() => trial.Execute(command));
            Expect.True(mismatch.Message.Contains(told, StringComparison.Ordinal), mismatch.Message);
        }
    }

    // ---- the files themselves, one expected word changed at a time

    private const int Every = 5; // how many changes of a file are tried

    /// <summary>Another value of the same shape: another last digit, another day, another word.</summary>
    private static string Changed(string word)
    {
        var start = word.IndexOf('=') + 1;
        var colon = word.LastIndexOf(':') + 1;
        if (colon < word.Length) start = Math.Max(start, colon);
        var (head, value) = (word[..start], word[start..]);
        if (value is "on" or "off") return head + (value == "on" ? "off" : "on");
        if (Regex.IsMatch(value, @"\A\d{4}-\d\d-\d\d\z")) return head + value[..8] + (value[8..] == "10" ? "11" : "10");
        if (!Regex.IsMatch(value, @"\A[-\d].*\d|\A\d")) return word + "x";
        var at = value.AsSpan().LastIndexOfAnyInRange('0', '9');
        return head + value[..at] + (char)('0' + (value[at] - '0' + 1) % 10) + value[(at + 1)..];
    }

    /// <summary>Where the expected words of a statement are.</summary>
    private static IEnumerable<int> Expected(List<string> words)
    {
        if (words[0] != "then") yield break;
        var refusal = words.Count > 1 && words[1] == "refused";
        var expected = refusal;
        for (var at = refusal ? 2 : 1; at < words.Count && words[at] != ":"; ++at)
        {
            if (expected) yield return at;
            expected = expected || words[at] == "=";
        }
    }

    [Test]
    public static void AChangedWordOfAFileFailsWhereItStands()
    {
        var tried = 0;
        foreach (var file in Scenario.Files.Paths())
        {
            var statements = Scenario.Text.Parse(File.ReadAllBytes(file));
            var places = statements.SelectMany((statement, i) => Expected(statement.Words).Select(at => (Index: i, At: at))).ToList();
            for (var i = 0; i < places.Count; i += Math.Max(1, places.Count / Every))
            {
                var (index, at) = places[i];
                var (was, words) = (statements[index], statements[index].Words.ToList());
                words[at] = Changed(words[at]);
                var mutant = statements.Select((one, j) => j == index ? was with { Words = words } : one).ToList();
                var name = Path.GetFileName(file);
                string told;
                try
                {
                    Scenario.Player.Play(name, mutant);
                    told = "nothing";
                }
                catch (Exception error) when (error is Failure or Scenario.Malformed)
                {
                    told = error.Message;
                }
                Expect.True(told.StartsWith($"{name}:{was.Line}:", StringComparison.Ordinal),
                    $"{name}:{was.Line}: {was.Words[at]} -> {words[at]}: {told}");
                ++tried;
            }
        }
        Expect.True(tried > 300, $"only {tried} changes");
    }
}
