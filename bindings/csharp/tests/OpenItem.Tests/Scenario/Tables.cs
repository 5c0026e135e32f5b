using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace OpenItem.Tests.Scenario;

internal sealed record Cell(string Column, string Text, string WithCurrency, bool ZeroUnlessNamed)
{
    internal static Cell Of(string column, object? value, bool zeroUnlessNamed = false) => new(column, Words.Write(value),
        value is Money { IsNone: false } money ? money.ToAmountString() + money.Currency.Code : "", zeroUnlessNamed);

    internal bool Agrees(string expected) => Text == expected || (WithCurrency.Length > 0 && WithCurrency == expected);
}

internal sealed record Table(List<Cell> Head, List<List<Cell>> Rows, List<List<Cell>> Totals)
{
    internal Table(List<List<Cell>> rows) : this([], rows, [])
    {
    }
}

/// <summary>Reports and single things as rows of cells, in the columns that tests/scenarios/README.md gives them.</summary>
internal sealed class Reports(World world, Arguments arguments)
{
    private readonly Ledger ledger = world.Ledger;

    private static void Require(bool law, string expected, object? actual)
    {
        if (!law) throw new Mismatch(expected, Words.Write(actual));
    }

    // ---- options

    private ulong? Customer(string key = "customer") =>
        arguments.Take(key) is { } name ? world.LookUp("customer", name) : null;

    private ulong? Job() => arguments.Take("job") is { } name ? world.LookUp("job", name) : null;

    private ItemRef? Item() => arguments.Take("item") is { } name ? world.Item(name) : null;

    private Currency? Currency() => arguments.Take("currency") is { } code ? world.Currency(code) : null;

    private bool Flag(string key, bool otherwise = false) => arguments.Take(key) is { } word ? Words.OnOrOff(word) : otherwise;

    private DateOnly? Date(string key) => arguments.Take(key) is { } word ? Words.Day(word) : null;

    private ulong Count(string key) => arguments.Take(key) is { } word ? Words.Whole(word) : 0;

    private T Choice<T>(string key, T otherwise) where T : struct, Enum =>
        arguments.Take(key) is { } word ? Words.FromWord<T>(word) : otherwise;

    private List<T> Choices<T>(string key) where T : struct, Enum =>
        arguments.Take(key) is { } words ? Text.ListOf(words).ConvertAll(Words.FromWord<T>) : [];

    private AsOf AsOf() => world.AsOf(arguments);

    private ulong? Known() => world.Known(arguments);

    private AgingCalculator Calculator()
    {
        List<int>? edges(string key) => arguments.Take(key) is not { } word
            ? null
            : word == "none" ? [] : Text.ListOf(word).ConvertAll(edge => (int)Words.SignedWhole(edge));
        return new(new AgingOptions
        {
            Basis = Choice("basis", AgingBasis.Due), Credits = Choice("credits", AgingCredits.Separate),
            Group = Choice("group", AgingGroup.Customer), PastEdges = edges("edges"), FutureEdges = edges("future_edges") ?? [],
            Customer = Customer(), Job = Job(), Currency = Currency(), ZeroRows = Flag("zero_rows"),
        });
    }

    // ---- cells

    private Cell Named(string column, ulong? id, string? kind = null) => Cell.Of(column, world.NameIn(kind ?? column, id));

    private Cell ItemCell(string column, ItemRef? item) => Cell.Of(column, world.NameOfItem(item));

    private static object? Value(object row, string field) =>
        row.GetType().GetProperty(Words.Pascal(field))!.GetValue(row);

    /// <summary>Columns that are called as the fields are, or column=field.</summary>
    private static IEnumerable<Cell> Cells(object row, string columns, bool zeroUnlessNamed = false) =>
        from column in columns.Split(' ')
        let told = Text.Cut(column, '=')
        select Cell.Of(told.Before, Value(row, told.Behind ?? told.Before), zeroUnlessNamed);

    private static string ColumnOf(AgingBucketRow bucket) => bucket.Label.Replace(' ', '_');

    private static IEnumerable<Cell> BucketCells(IReadOnlyList<AgingBucketRow> buckets, IReadOnlyList<Money> amounts) =>
        buckets.Zip(amounts, (bucket, amount) => Cell.Of(ColumnOf(bucket), amount, true));

    private static IEnumerable<Cell> NotDue(IReadOnlyList<AgingBucketRow> buckets, object row) =>
        buckets[0].Label == "not due" ? [] : Cells(row, "not_due");

    // ---- balances

    private List<Cell> BalanceRow(BalanceRow row)
    {
        Require(row.Balance == row.Open - row.Unapplied, "balance = open - unapplied", row.Balance);
        return
        [
            Named("customer", row.Customer), Named("job", row.Job),
            .. Cells(row, "scope currency balance open unapplied past_due invoiced paid credits written_off refunded other_charges "
                + "opening open_items"),
        ];
    }

    private Table Balance()
    {
        var options = new BalanceOptions { PerJob = Flag("per_job"), WithChildren = Flag("with_children") };
        return new(ledger.AccountBalance(Customer() ?? 0, AsOf(), options).Select(BalanceRow).ToList());
    }

    private Table Balances()
    {
        var currency = Currency();
        var chosen = new BalanceFilter
        {
            Currency = currency?.Code ?? "", AtLeast = arguments.Take("at_least") is { } word ? world.Amount(word, currency) : null,
            OmitOwing = !Flag("owing", true), OmitInCredit = !Flag("in_credit", true), Settled = Flag("settled"),
        };
        return new(ledger.ListBalances(AsOf(), chosen).Select(BalanceRow).ToList());
    }

    // ---- aging

    private List<Cell> AgingRow(IReadOnlyList<AgingBucketRow> buckets, AgingRow row, IReadOnlyList<Money> amounts)
    {
        var total = amounts.Aggregate((sum, amount) => sum + amount);
        Require(total == row.NotDue + row.PastDue, $"not_due + past_due = the buckets, {total}", row.NotDue + row.PastDue);
        var together = total + row.Retention + row.Disputed - row.Unapplied;
        Require(together == row.Balance, $"balance = all columns together, {together}", row.Balance);
        return
        [
            Named("customer", row.Customer), Named("job", row.Job), ItemCell("item", row.Item), .. Cells(row, "salesperson currency"),
            .. BucketCells(buckets, amounts), .. NotDue(buckets, row), .. Cells(row, "past_due"),
            .. Cells(row, "retention disputed unapplied", true), .. Cells(row, "balance"),
        ];
    }

    private Table Aging()
    {
        using var calculator = Calculator();
        using var report = ledger.Aging(AsOf(), calculator);
        var sums = report.Rows.GroupBy(row => row.Currency)
            .ToDictionary(rows => rows.Key, rows => rows.Select(row => row.Balance).Aggregate((sum, balance) => sum + balance));
        foreach (var row in report.Totals)
            if (sums.TryGetValue(row.Currency, out var sum)) Require(sum == row.Balance, $"a total of the rows, {sum}", row.Balance);
        return new([Cell.Of("buckets", string.Join(',', report.Buckets.Select(ColumnOf)))],
            report.Select(part => AgingRow(report.Buckets, part.Row, part.Cells)).ToList(),
            report.Totals.Zip(report.TotalCells, (row, cells) => AgingRow(report.Buckets, row, cells)).ToList());
    }

    // ---- a customer's page

    private Table Summary()
    {
        var customer = Customer() ?? 0;
        using var calculator = Calculator();
        using var page = ledger.CustomerSummary(customer, AsOf(), calculator);
        var (head, counted) = (page.Head, page.Head.DaysToPayCount);
        var days = counted == 0 ? "none" : ExactDecimal.Quotient(head.DaysToPaySum, (long)counted, 1, Rounding.HalfUp).ToString();
        var rows = new List<List<Cell>>();
        foreach (var (row, amounts) in page)
        {
            Require(row.TotalCurrentDue == row.NotDue + row.PastDue - row.Unapplied,
                "total current due = not due + past due - unapplied", row.TotalCurrentDue);
            Require(row.TotalBalanceDue == row.TotalCurrentDue + row.Retention,
                "total balance due = total current due + retention", row.TotalBalanceDue);
            rows.Add(
            [
                .. Cells(row, "currency"), .. BucketCells(page.Buckets, amounts), .. NotDue(page.Buckets, row),
                .. Cells(row, "past_due total_current_due total_balance_due invoiced paid credits available_credit open_items"),
                .. Cells(row, "unapplied retention", true),
            ]);
        }
        return new([
            Named("customer", head.Customer),
            .. Cells(head, "code name status label salesperson credit_limit established last_bill_date last_payment_date "
                + "days_to_pay_sum days_to_pay_count"),
            Cell.Of("days_to_pay", days),
        ], rows, []);
    }

    private Table Figures()
    {
        var (customer, code) = (Customer() ?? 0, Currency()?.Code ?? "");
        using var calculator = Calculator();
        var found = ledger.CustomerFigures(customer, code, AsOf(), calculator);
        return new([
            [
                .. Cells(found, "currency"), .. BucketCells(calculator.Buckets, found.Buckets), .. Cells(found, "unapplied", true),
                .. Cells(found, "balance"),
            ],
        ]);
    }

    private Table History()
    {
        var chosen = new HistoryFilter
        {
            Customer = Customer(), Job = Job(), Currency = Currency()?.Code ?? "", Kinds = Choices<ItemKind>("kinds"),
            Sort = Choice("sort", HistorySort.Date), From = Date("from"), To = Date("to"), Offset = Count("offset"),
            Limit = Count("limit"), Applications = Flag("applications"), Descending = Flag("descending"),
        };
        var found = ledger.TransactionHistory(chosen, AsOf());
        var rows = new List<List<Cell>>();
        foreach (var line in found.Lines)
            rows.Add(
            [
                .. Cells(line, "kind number other_number reversal change applied balance method reference actor reason sequence "
                    + "date=effective"),
                ItemCell("item", line.Item), ItemCell("other", line.Other),
                Cell.Of("recorded", (line.Recorded?.UnixMicroseconds ?? 0).ToString(CultureInfo.InvariantCulture)),
                Named("customer", line.Customer), Named("job", line.Job),
            ]);
        return new([
            Cell.Of("currency", found.Closing?.Currency), Cell.Of("opening", found.Opening), Cell.Of("closing", found.Closing),
            Cell.Of("matching", found.Lines.Matching),
        ], rows, []);
    }

    // ---- items and applications

    private List<Cell> ItemRow(ItemRow row) =>
    [
        ItemCell("item", row.Item), Cell.Of("kind", row.Item!.Value.Kind), Cell.Of("id", row.Item!.Value.Id),
        ItemCell("about", row.About), Cell.Of("portions", row.PortionCount), Named("customer", row.Customer), Named("job", row.Job),
        Named("contract", row.Contract),
        .. Cells(row, "number currency due total remaining past_due paid credited written_off status overdue days_overdue reversal "
            + "reversed_on salesperson series reference method transaction_id notes external_ref value_date sequence "
            + "date=effective document=document_date draft=draft_state"),
    ];

    private Table Items()
    {
        var currency = Currency();
        Money? amount(string key) => arguments.Take(key) is { } word ? world.Amount(word, currency) : null;
        var chosen = new ItemFilter
        {
            Customer = Customer(), Job = Job(),
            Contract = arguments.Take("contract") is { } name ? world.LookUp("contract", name) : null, Currency = currency?.Code ?? "",
            Kinds = Choices<ItemKind>("kinds"), Statuses = Choices<ItemStatus>("statuses"), From = Date("from"), To = Date("to"),
            Series = arguments.Take("series") ?? "", NumberContains = arguments.Take("number_contains") ?? "",
            AtLeast = amount("at_least"), AtMost = amount("at_most"), Sort = Choice("sort", ItemSort.Effective), Offset = Count("offset"),
            Limit = Count("limit"), WithChildren = Flag("with_children"), Drafts = Flag("drafts"), OnlyOpen = Flag("only_open"),
            OnlyCancelledJobs = Flag("only_cancelled_jobs"), Descending = Flag("descending"),
        };
        var found = ledger.ListItems(AsOf(), chosen);
        return new([Cell.Of("matching", found.Matching)], found.Select(ItemRow).ToList(), []);
    }

    private Table Applications()
    {
        var chosen = new ApplicationFilter { Item = Item(), Customer = Customer(), LiveOnly = Flag("live_only") };
        return new(ledger.ListApplications(AsOf(), chosen).Select(row => new List<Cell>
        {
            ItemCell("credit", row.Credit), ItemCell("debit", row.Debit), Named("customer", row.Customer),
            Named("debit_job", row.DebitJob, "job"),
        }.Concat(Cells(row, "credit_number debit_number amount undone undone_on date=effective sequence=application")).ToList()).ToList());
    }

    private Table Portions()
    {
        var item = Item() ?? default;
        return new(ledger.ListPortions(item, AsOf()).Select(row => Cells(row, "portion amount due remaining").ToList()).ToList());
    }

    private Table Lines() => new(ledger.ListLines(Item() ?? default)
        .Select(row => Cells(row, "product description quantity unit_price discount net").ToList()).ToList());

    private Table Taxes() =>
        new(ledger.ListTaxes(Item() ?? default).Select(row => Cells(row, "code percent base tax").ToList()).ToList());

    // ---- explanations

    private Table Explained(Explanation found)
    {
        var total = Money.Zero(found.Figure.Currency);
        var rows = new List<List<Cell>>();
        foreach (var part in found.Parts)
        {
            total += part.Amount;
            rows.Add(
            [
                ItemCell("item", part.Item), ItemCell("other", part.Other),
                .. Cells(part, "kind portion number other_number basis_date days amount sequence date=effective"),
            ]);
        }
        Require(total == found.Figure, $"the parts sum to the figure, {total}", found.Figure);
        return new([Cell.Of("figure", found.Figure)], rows, []);
    }

    private (ulong Customer, string Currency, ulong? Job) ExplainedCustomer()
    {
        var customer = Customer() ?? 0;
        return (customer, (Currency() ?? world.CurrencyOfCustomer(customer))?.Code ?? "", Job());
    }

    private Table ExplainBalance()
    {
        var (customer, currency, job) = ExplainedCustomer();
        return Explained(ledger.ExplainBalance(customer, currency, AsOf(), job));
    }

    private Table ExplainAging()
    {
        var (customer, currency, job) = ExplainedCustomer();
        var label = arguments.Need("bucket");
        using var calculator = Calculator();
        var labels = calculator.Buckets.Select(ColumnOf).ToList();
        int? bucket = label == "unapplied" ? null : labels.Contains(label) ? labels.IndexOf(label) : labels.Count;
        return Explained(ledger.ExplainAging(customer, currency, bucket, AsOf(), calculator, job));
    }

    // ---- directory

    private List<Cell> CustomerRow(CustomerRow row) =>
    [
        Named("customer", row.Id), Named("parent", row.Parent, "customer"),
        .. Cells(row, "id code name status label currency salesperson credit_limit partial_payments established external_ref"),
    ];

    private List<Cell> JobRow(JobRow row) =>
        [Named("job", row.Id), Named("customer", row.Customer), .. Cells(row, "id code name status external_ref")];

    private List<Cell> ContractRow(ContractRow row) =>
    [
        Named("contract", row.Id), Named("customer", row.Customer), Named("job", row.Job),
        .. Cells(row, "id number starts ends external_ref"),
    ];

    private Table Customers()
    {
        var chosen = new CustomerFilter
        {
            Text = arguments.Take("text") ?? "", Salesperson = arguments.Take("salesperson") ?? "", Parent = Customer("parent"),
            Offset = Count("offset"), Limit = Count("limit"), Statuses = Choices<CustomerStatus>("statuses"),
        };
        return new(ledger.ListCustomers(chosen, Known()).Select(CustomerRow).ToList());
    }

    /// <summary>A due rule as a file writes it: "30d+day31+1d:following".</summary>
    private static string Written(TermsPortion portion)
    {
        var rule = portion.Kind switch
        {
            DueRuleKind.Proximo => $"proximo{portion.Cutoff}:{portion.Day}",
            DueRuleKind.FixedDate => "fixed" + Words.Write(portion.FixedDate),
            _ => $"{portion.Days}d" + (portion.Months > 0 ? $"+{portion.Months}m" : "") + (portion.Day > 0 ? $"+day{portion.Day}" : "")
                + (portion.DaysAfter > 0 ? $"+{portion.DaysAfter}d" : ""),
        };
        rule += portion.Base == DueBase.Document ? "" : ":" + Words.ToWord(portion.Base);
        return rule + (portion.Shift == BusinessDayShift.None ? "" : ":" + Words.ToWord(portion.Shift));
    }

    private Table Terms() => new(ledger.ListTerms(Customer() ?? 0, Known()).Select(portion => new List<Cell>
    {
        Cell.Of("share", portion.Share switch
        {
            PortionShare.Percent => $"{portion.Percent}%",
            PortionShare.Fixed => Words.Write(portion.Fixed),
            _ => "rest",
        }),
        Cell.Of("rule", Written(portion)),
        Cell.Of("discounts", string.Join(',', portion.Discounts.Select(tier => $"{tier.Percent}%{tier.Days}"))),
    }).ToList());

    private static readonly Dictionary<string, Func<Reports, Table>> All = new()
    {
        ["balance"] = it => it.Balance(), ["balances"] = it => it.Balances(), ["aging"] = it => it.Aging(),
        ["summary"] = it => it.Summary(), ["figures"] = it => it.Figures(), ["history"] = it => it.History(),
        ["items"] = it => it.Items(), ["applications"] = it => it.Applications(), ["portions"] = it => it.Portions(),
        ["lines"] = it => it.Lines(), ["taxes"] = it => it.Taxes(), ["explain_balance"] = it => it.ExplainBalance(),
        ["explain_aging"] = it => it.ExplainAging(), ["customers"] = it => it.Customers(), ["terms"] = it => it.Terms(),
        ["jobs"] = it => new(it.ledger.ListJobs(it.Customer(), it.Known()).Select(it.JobRow).ToList()),
        ["contracts"] = it => new(it.ledger.ListContracts(it.Customer(), it.Known()).Select(it.ContractRow).ToList()),
    };

    // ---- single things

    private ulong One(string kind) => world.LookUp(kind, arguments.Next(kind)) ?? 0;

    private List<Cell> OneItem()
    {
        var item = world.Item(arguments.Next("an item")) ?? default;
        return ItemRow(ledger.FindItem(item, AsOf()));
    }

    private List<Cell> Settings()
    {
        var found = ledger.Settings(Known());
        return
        [
            .. Cells(found, "rounding tax_scope new_documents_take_open_credit surplus_credit_settles_oldest"),
            Cell.Of("partial_payments", !found.RefusePartialPayments), Cell.Of("prospects_become_active", !found.ProspectsStay),
            Cell.Of("unique_numbers", !found.NumbersNotUnique),
        ];
    }

    internal static readonly Dictionary<string, Func<Reports, List<Cell>>> Things = new()
    {
        ["customer"] = it => it.CustomerRow(it.ledger.FindCustomer(it.One("customer"), it.Known())),
        ["job"] = it => it.JobRow(it.ledger.FindJob(it.One("job"), it.Known())),
        ["contract"] = it => it.ContractRow(it.ledger.FindContract(it.One("contract"), it.Known())),
        ["item"] = it => it.OneItem(),
        ["settings"] = it => it.Settings(),
    };

    private static T MadeBy<T>(Dictionary<string, Func<Reports, T>> table, World world, IReadOnlyList<string> words)
    {
        if (words.Count == 0 || !table.TryGetValue(words[0], out var make)) throw new Malformed("there is no such report");
        var arguments = new Arguments(words.Skip(1));
        var made = make(new(world, arguments));
        arguments.Finish();
        return made;
    }

    internal static Table Report(World world, IReadOnlyList<string> words) => MadeBy(All, world, words);

    internal static List<Cell> Thing(World world, IReadOnlyList<string> words) => MadeBy(Things, world, words);
}
