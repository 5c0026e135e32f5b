// What a call costs from C#; see ../README.md.
using System;
using System.Diagnostics;
using OpenItem;

const ulong customers = 100;

// The best of five rounds, in nanoseconds a call.
static void Measure(string name, ulong calls, Action<ulong> work)
{
    var best = double.MaxValue;
    for (var round = 0; round < 5; ++round)
    {
        var watch = Stopwatch.StartNew();
        for (ulong i = 0; i < calls; ++i) work(i);
        best = Math.Min(best, watch.Elapsed.TotalNanoseconds / calls);
    }
    Console.WriteLine(FormattableString.Invariant($"{name} {best:F1}"));
}

using var ledger = new Ledger();
var info = new CommandInfo { Effective = new DateOnly(2026, 1, 1) };
var due = new DateOnly(2026, 1, 31);
var total = new Money(100.00m, "USD");
for (ulong i = 0; i < customers; ++i) ledger.CreateCustomer(new() { Currency = "USD" }, info);

void Post(ulong i) => ledger.IssueInvoice(new() { Customer = new(i % customers + 1), Total = total, Due = due }, info);
void Summary(ulong i)
{
    using var summary = ledger.CustomerSummary(new(i % customers + 1), due);
    GC.KeepAlive(summary.Currencies[0]);
}

for (ulong i = 0; i < 10 * customers; ++i) Post(i); // ten invoices a customer
ulong seen = 0;
Measure("empty", 1_000_000, _ => seen += ledger.LastSequence);
Measure("summary", 20_000, Summary);
Measure("post", 20_000, Post);
GC.KeepAlive(seen);
