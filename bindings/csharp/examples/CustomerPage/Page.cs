using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using OpenItem;
using static CustomerPage.Table;

namespace CustomerPage;

/// <summary>One customer as of a day: what a page asks of the ledger.</summary>
internal sealed class Page : IDisposable
{
    private readonly Ledger ledger;
    private readonly CustomerId customer;
    private readonly DateOnly asOf;
    private readonly int[] edges;
    private readonly TextWriter to;
    private readonly Dictionary<JobId, JobRow> jobs;
    private readonly CustomerSummary summary;

    internal Page(Ledger ledger, CustomerId customer, DateOnly asOf, int[] edges, TextWriter to)
    {
        (this.ledger, this.customer, this.asOf, this.edges, this.to) = (ledger, customer, asOf, edges, to);
        jobs = ledger.ListJobs(customer).ToDictionary(job => job.Id);
        using var calculator = Calculator(new());
        summary = ledger.CustomerSummary(customer, asOf, calculator);
    }

    public void Dispose() => summary.Dispose();

    /// <summary>Made once and used often by a host that ages many times; here once is enough.</summary>
    private AgingCalculator Calculator(AgingOptions options) => new(options with { PastEdges = edges });

    private void Print(IEnumerable<string> lines)
    {
        foreach (var line in lines) to.Write(line + "\n");
    }

    private void Heading(string text, Currency? currency = null) =>
        Print(["", currency is { } one ? $"{text}, {one.Code}" : text, ""]);

    internal void PrintAll()
    {
        Print([$"{summary.Head.Name}, as of {Dates.Text(asOf)}", "", .. Facts()]);
        PrintOutstanding();
        foreach (var money in summary.Currencies)
        {
            PrintCharges(money.Currency);
            PrintCredits(money.Currency);
            PrintJobAging(money.Currency);
            PrintHistory(money.Currency);
        }
        PrintPortfolio();
    }

    // ---- the customer

    private static string Or(string text, string otherwise) => text.Length > 0 ? text : otherwise;

    internal static string StatusWord(CustomerStatus status) =>
        status == CustomerStatus.NotUsed ? "not_used" : status.ToString().ToLowerInvariant();

    /// <summary>Null: no invoice is closed, which is not 0 days.</summary>
    internal static string? AverageDaysToPay(SummaryRow head) => head.DaysToPayCount == 0
        ? null
        : ExactDecimal.Quotient(head.DaysToPaySum, (long)head.DaysToPayCount, 1, Rounding.HalfUp).ToString();

    private IEnumerable<string> Facts()
    {
        var (head, count) = (summary.Head, summary.Head.DaysToPayCount);
        List<(string Name, string Text)> facts = [("Code", head.Code), ("Status", StatusWord(head.Status))];
        if (head.Label.Length > 0) facts.Add(("Label", head.Label));
        facts.AddRange(
        [
            ("Salesperson", Or(head.Salesperson, "none")), ("Established", Or(Dates.Text(head.Established), "none")),
            ("Last invoice", Or(Dates.Text(head.LastBillDate), "none")),
            ("Last payment", Or(Dates.Text(head.LastPaymentDate), "none")),
            ("Credit limit", head.CreditLimit is { } limit ? $"{Amount(limit)} {limit.Currency.Code}" : "none"),
            ("Average days to pay", AverageDaysToPay(head) is { } days
                ? $"{days}, over {count} closed invoice{(count == 1 ? "" : "s")}"
                : "none: no invoice is closed"),
        ]);
        return facts.Select(fact => $"  {fact.Name,-22} {fact.Text}");
    }

    private static IEnumerable<Column> BucketColumns(IEnumerable<AgingBucketRow> buckets) =>
        buckets.Select(bucket => new Column(char.ToUpperInvariant(bucket.Label[0]) + bucket.Label[1..], Right: true));

    private void PrintOutstanding()
    {
        var table = new Table(
        [
            new("Currency"), .. BucketColumns(summary.Buckets), new("Unapplied", true), new("Total current due", true),
            new("Retention", true), new("Total balance due", true),
        ]);
        foreach (var (money, cells) in summary)
            table.Add([money.Currency.Code, .. cells.Select(AmountOrDash), Credit(money.Unapplied), Amount(money.TotalCurrentDue),
                AmountOrDash(money.Retention), Amount(money.TotalBalanceDue)]);
        Heading("Outstanding");
        Print(table.Lines());
    }

    // ---- what it was charged, what it paid

    private Rows<ItemRow> Items(Currency currency, ItemKind first, ItemKind last) => ledger.ListItems(asOf, new()
    {
        Customer = customer, Currency = currency.Code,
        Kinds = Enum.GetValues<ItemKind>().Where(kind => kind >= first && kind <= last).ToArray(),
    });

    private string JobCode(JobId? id) => id is { } one && jobs.TryGetValue(one, out var job) ? job.Code : "";

    private static string Words(string word) => word.Replace('_', ' ');

    private static string KindOf(ItemRef? item) => Words(OpenItemLibrary.Name(item!.Value.Kind));

    private static string ReversalWord(ReversalKind kind) => kind switch
    {
        ReversalKind.Voided => "voided",
        ReversalKind.InsufficientFunds => "insufficient funds",
        ReversalKind.Chargeback => "chargeback",
        ReversalKind.PaymentReversed => "reversed",
        ReversalKind.Recovered => "recovered",
        ReversalKind.Reinstated => "reinstated",
        _ => "",
    };

    private void PrintCharges(Currency currency)
    {
        var table = new Table(
        [
            new("Number"), new("Kind"), new("Job", Optional: true), new("Date"), new("Due"), new("Total", true), new("Paid", true),
            new("Credited", true, true), new("Written off", true, true), new("Voided", true, true), new("Open", true), new("Status"),
            new("Days overdue", true, true),
        ]);
        var zero = Money.Zero(currency);
        Money[] sums = [zero, zero, zero, zero, zero, zero]; // total = paid + credited + written off + voided + open
        using var items = Items(currency, ItemKind.Invoice, ItemKind.OpeningDebit);
        foreach (var item in items)
        {
            Money[] amounts = [item.Total, item.Paid, item.Credited, item.WrittenOff, item.ReversedOn is null ? zero : item.Total,
                item.Remaining];
            sums = sums.Zip(amounts, (sum, amount) => sum + amount).ToArray();
            table.Add([item.Number, KindOf(item.Item), JobCode(item.Job), Dates.Text(item.DocumentDate), Dates.Text(item.Due),
                Amount(amounts[0]), .. amounts[1..].Select(AmountOrDash), Words(OpenItemLibrary.Name(item.Status)),
                item.Overdue ? $"{item.DaysOverdue}" : ""]);
        }
        table.AddLine();
        table.Add(["Total", "", "", "", "", Amount(sums[0]), .. sums[1..].Select(AmountOrDash)]);
        Heading("Invoices and other charges", currency);
        Print(table.TotalledLines());
    }

    private void PrintCredits(Currency currency)
    {
        var table = new Table(
        [
            new("Number"), new("Kind"), new("Date"), new("Method", Optional: true), new("Amount", true), new("Settled"),
            new("Job", Optional: true), new("Applied", true), new("Reversed", true, true), new("Unapplied", true),
            new("Note", Optional: true),
        ]);
        var zero = Money.Zero(currency);
        var (total, applied, reversed, unapplied) = (zero, zero, zero, zero);
        using var items = Items(currency, ItemKind.Payment, ItemKind.OpeningCredit);
        foreach (var item in items)
        {
            using var settled = ledger.ListApplications(asOf, new() { Item = item.Item, LiveOnly = true });
            var targets = settled.Select(row => new[] { row.DebitNumber, JobCode(row.DebitJob), Amount(row.Amount) }).ToList();
            var back = item.ReversedOn is null ? zero : item.Total;
            var note = item.ReversedOn is null ? "" : $"{ReversalWord(item.Reversal)} {Dates.Text(item.ReversedOn)}";
            table.Add([item.Number, KindOf(item.Item), Dates.Text(item.Effective), item.Method, Amount(item.Total),
                .. targets.FirstOrDefault(["", "", ""]), AmountOrDash(back), AmountOrDash(item.Remaining), note]);
            foreach (var target in targets.Skip(1)) table.Add(["", "", "", "", "", .. target]);
            (total, reversed, unapplied) = (total + item.Total, reversed + back, unapplied + item.Remaining);
            applied = settled.Aggregate(applied, (sum, row) => sum + row.Amount);
        }
        table.AddLine();
        table.Add("Total", "", "", "", Amount(total), "", "", Amount(applied), AmountOrDash(reversed), AmountOrDash(unapplied));
        Heading("Payments and other credits, with what they settled", currency);
        Print(table.TotalledLines());
    }

    private void PrintHistory(Currency currency)
    {
        var table = new Table(
        [
            new("Date"), new("Transaction"), new("Number"), new("Job", Optional: true), new("Method", Optional: true),
            new("Reference", Optional: true, Longest: 30), new("Change", true), new("Balance", true),
        ]);
        var history = ledger.TransactionHistory(new() { Customer = customer, Currency = currency.Code }, asOf);
        foreach (var line in history.Lines)
        {
            var reversal = ReversalWord(line.Reversal);
            table.Add(Dates.Text(line.Effective), KindOf(line.Item) + (reversal.Length > 0 ? ", " + reversal : ""), line.Number,
                JobCode(line.Job), line.Method, line.Reference, Amount(line.Change), Amount(line.Balance));
        }
        table.AddLine();
        table.Add(Dates.Text(asOf), "closing balance", "", "", "", "", "", Amount(history.Closing!.Value));
        Heading("Transaction history", currency);
        Print(table.TotalledLines());
    }

    // ---- agings

    private void PrintJobAging(Currency currency)
    {
        using var calculator = Calculator(new() { Group = AgingGroup.Job, Customer = customer, Currency = currency });
        using var aging = ledger.Aging(asOf, calculator);
        Heading("Aging per job", currency);
        if (aging.Totals.Count == 0) Print(["  none"]);
        else
            PrintAging(aging, 0, [new("Job"), new("Name", Longest: 36)],
                row => row.Job is { } id && jobs.TryGetValue(id, out var job) ? [job.Code, job.Name] : ["-", "no job"]);
    }

    private void PrintPortfolio()
    {
        using var calculator = Calculator(new());
        using var aging = ledger.Aging(asOf, calculator);
        var names = ledger.ListCustomers().ToDictionary(row => row.Id, row => new[] { row.Code, row.Name });
        if (aging.Totals.Count == 0) Print(["", "Portfolio aging", "", "  none"]);
        for (var i = 0; i < aging.Totals.Count; ++i)
        {
            Heading("Portfolio aging", aging.Totals[i].Currency);
            PrintAging(aging, i, [new("Code"), new("Customer", Longest: 36)],
                row => row.Customer is { } id ? names.GetValueOrDefault(id, ["", ""]) : ["", ""]);
        }
    }

    private void PrintAging(Aging aging, int index, Column[] columns, Func<AgingRow, string[]> name)
    {
        var table = new Table(
        [
            .. columns, .. BucketColumns(aging.Buckets), new("Retention", true, true), new("Disputed", true, true), new("Unapplied", true),
            new("Balance", true),
        ]);
        void add(string[] names, AgingRow row, IReadOnlyList<Money> cells) => table.Add([.. names, .. cells.Select(AmountOrDash),
            AmountOrDash(row.Retention), AmountOrDash(row.Disputed), Credit(row.Unapplied), Amount(row.Balance)]);
        var total = aging.Totals[index];
        foreach (var (row, cells) in aging)
            if (row.Currency == total.Currency) add(name(row), row, cells);
        table.AddLine();
        add(["Total", total.Currency.Code], total, aging.TotalCells[index]);
        Print(table.Lines());
    }

    // ---- the same for programs

    internal void PrintJson()
    {
        using var calculator = Calculator(new() { Group = AgingGroup.Currency });
        using var aging = ledger.Aging(asOf, calculator);
        using var stream = new MemoryStream();
        using (var json = new SummaryJson(stream)) json.Write(asOf, summary, aging);
        to.Write(System.Text.Encoding.UTF8.GetString(stream.ToArray()) + "\n");
    }
}
