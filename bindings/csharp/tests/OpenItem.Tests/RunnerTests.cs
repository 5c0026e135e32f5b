using System;

namespace OpenItem.Tests;

/// <summary>That a scenario file can fail.</summary>
internal static class RunnerTests
{
    private static void Play(string lastLine) => new Scenario.Player("test", Scenario.Text.Parse(
        "customer ACME currency=USD\ninvoice INV-1 customer=ACME total=100.00 date=2026-01-01\n" + lastLine)).Play();

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
        foreach (var line in new[] { "tehn open INV-1 = 100.00", "then open INV-2 = 1.00", "void INV-1 unaply=on", "mark \"a" })
            Expect.Throws<Scenario.Malformed>(() => Play(line));
    }
}
