namespace OpenItem.Tests.Scenario;

/// <summary>All reports agree, for every customer, job and currency, on every date and as known at every mark: here one
/// customer from one standpoint.</summary>
internal sealed class Laws(World world, CustomerId customer, AsOf asOf)
{
    private readonly Ledger ledger = world.Ledger;

    private void Same<T>(string what, T expected, T actual)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
            throw new Mismatch($"{what}, {world.Named(customer)} at {asOf.Date} known {asOf.KnownThrough}: {expected}",
                $"{actual}");
    }

    private void Check()
    {
        var rows = ledger.AccountBalance(customer, asOf, new() { PerJob = true }).ToList();
        var wholes = rows.Where(row => row.Scope == BalanceScope.Customer && !row.Currency.IsNone).ToList();
        foreach (var row in wholes)
        {
            CheckCurrency(row);
            CheckItems(row);
            CheckJobs(row, rows.Where(part => part.Scope != BalanceScope.Customer && part.Currency == row.Currency));
        }
        CheckAging(wholes);
    }

    private void CheckCurrency(BalanceRow row)
    {
        var code = row.Currency.Code;
        var history = ledger.TransactionHistory(new() { Customer = customer, Currency = code }, asOf);
        Same("history closes at the balance", row.Balance, history.Closing);
        if (history.Lines.Count > 0) Same("history's last line is the balance", row.Balance, history.Lines[^1].Balance);
        Same("explain_balance is the balance", row.Balance, ledger.ExplainBalance(customer, code, asOf).Figure);
        var figures = ledger.CustomerFigures(customer, code, asOf);
        Same("customer_figures has the balance", row.Balance, figures.Balance);
        Same("customer_figures has what is unapplied", row.Unapplied, figures.Unapplied);
        for (var i = 0; i < figures.Buckets.Count; ++i)
            Same("explain_aging is the bucket", figures.Buckets[i], ledger.ExplainAging(customer, code, i, asOf).Figure);
        Same("customer_figures has what is disputed", row.Disputed, figures.Disputed);
        Same("explain_aging is what is disputed", row.Disputed,
            ledger.ExplainAging(customer, code, AgingColumn.Disputed, asOf).Figure);
    }

    private void CheckItems(BalanceRow row)
    {
        Money open = Money.Zero(row.Currency), unapplied = open, pastDue = open, disputed = open;
        ulong count = 0;
        foreach (var item in ledger.ListItems(asOf, new() { Customer = customer, Currency = row.Currency.Code }))
        {
            var debit = item.Item.Kind < ItemKind.Payment;
            if (debit) open += item.Remaining;
            else unapplied += item.Remaining;
            pastDue += item.PastDue;
            disputed += item.Disputed;
            if (debit && !item.Remaining.IsZero) ++count;
            if (item.Remaining.Units < 0) throw new Mismatch("nothing below zero remains", $"{item.Remaining}");
        }
        Same("the items' open is the balance's", row.Open, open);
        Same("the items' unapplied is the balance's", row.Unapplied, unapplied);
        Same("the items' past_due is the balance's", row.PastDue, pastDue);
        Same("the items' disputed is the balance's", row.Disputed, disputed);
        Same("open_items", row.OpenItems, count);
    }

    /// <summary>Rows of jobs and of no job sum to the customer's; a job's history closes at its balance.</summary>
    private void CheckJobs(BalanceRow whole, IEnumerable<BalanceRow> parts)
    {
        var (code, total) = (whole.Currency.Code, Money.Zero(whole.Currency));
        foreach (var part in parts)
        {
            total += part.Balance;
            if (part.Scope != BalanceScope.Job) continue;
            var history = ledger.TransactionHistory(new() { Customer = customer, Job = part.Job, Currency = code }, asOf);
            Same("a job's history closes at its balance", part.Balance, history.Closing);
            Same("a job's explanation is its balance", part.Balance, ledger.ExplainBalance(customer, code, asOf, part.Job).Figure);
        }
        Same("the jobs' balances sum to the customer's", whole.Balance, total);
    }

    /// <summary>Every basis, credit mode and grouping has the same balance.</summary>
    private void CheckAging(List<BalanceRow> wholes)
    {
        foreach (var basis in Enum.GetValues<AgingBasis>())
            foreach (var credits in Enum.GetValues<AgingCredits>())
                foreach (var group in new[] { AgingGroup.Customer, AgingGroup.Job, AgingGroup.Salesperson, AgingGroup.Item })
                {
                    using var calculator = new AgingCalculator(
                        new AgingOptions { Basis = basis, Credits = credits, Group = group, Customer = customer });
                    using var aging = ledger.Aging(asOf, calculator);
                    var totals = aging.Totals.ToDictionary(row => row.Currency, row => (row.Balance, row.Disputed));
                    foreach (var row in wholes)
                    {
                        var zero = Money.Zero(row.Currency);
                        var (balance, disputed) = totals.GetValueOrDefault(row.Currency, (zero, zero));
                        Same("an aging's total is the balance", row.Balance, balance);
                        // Netting takes from what is disputed, too, where nothing else is left.
                        if (credits != AgingCredits.NetOldest) Same("an aging's total has what is disputed", row.Disputed, disputed);
                    }
                }
    }

    internal static void RequireAgreement(World world, IEnumerable<DateOnly> days)
    {
        var known = world.Marks.Values.Select(mark => mark.Sequence == 0 ? (ulong?)null : mark.Sequence).Append(null).Distinct();
        var dates = days.Append(Words.Last).Distinct().ToList();
        foreach (var sequence in known)
            foreach (var row in world.Ledger.ListCustomers(null, sequence))
                foreach (var day in dates)
                    new Laws(world, row.Id, AsOf.At(day, sequence)).Check();
    }
}
