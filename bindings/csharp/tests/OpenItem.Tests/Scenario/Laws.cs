namespace OpenItem.Tests.Scenario;

/// <summary>All reports agree, for every customer, job and currency, on every date and as known at every mark: here one
/// customer from one standpoint.</summary>
internal sealed class Laws(World world, CustomerId customer, AsOf asOf)
{
    private readonly Ledger ledger = world.Ledger;

    private void Same<T>(string what, T expected, T actual)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
            throw new Mismatch($"{what}, {world.Named(customer)} at {asOf.Date} known {asOf.KnownThrough}: {expected}", $"{actual}");
    }

    private void Check()
    {
        var rows = ledger.AccountBalance(customer, asOf, new() { PerJob = true }).ToList();
        var wholes = rows.FindAll(row => row.Scope == BalanceScope.Customer && !row.Currency.IsNone);
        foreach (var row in wholes)
        {
            var parts = rows.FindAll(part => part.Scope != BalanceScope.Customer && part.Currency == row.Currency);
            var sum = Money.Sum(parts.Select(part => part.Balance), row.Currency);
            Same("the jobs' balances sum to the customer's", row.Balance, sum);
            foreach (var one in parts.FindAll(part => part.Scope == BalanceScope.Job).Append(row)) CheckBalance(one);
            CheckFigures(row);
            CheckItems(row);
        }
        CheckAging(wholes);
    }

    /// <summary>Of the customer, or of the job of the row.</summary>
    private void CheckBalance(BalanceRow row)
    {
        var code = row.Currency.Code;
        var history = ledger.TransactionHistory(new() { Customer = customer, Job = row.Job, Currency = code }, asOf);
        Same("history closes at the balance", row.Balance, history.Closing);
        if (history.Lines.Count > 0) Same("history's last line is the balance", row.Balance, history.Lines[^1].Balance);
        Same("explain_balance is the balance", row.Balance, ledger.ExplainBalance(customer, code, asOf, row.Job).Figure);
    }

    private void CheckFigures(BalanceRow row)
    {
        var (code, figures) = (row.Currency.Code, ledger.CustomerFigures(customer, row.Currency.Code, asOf));
        Same("customer_figures has the same", (row.Balance, row.Unapplied, row.Disputed),
            (figures.Balance, figures.Unapplied, figures.Disputed));
        var explained = figures.Buckets.Select((amount, at) => ((AgingColumn)at, amount)).Append((AgingColumn.Disputed, row.Disputed));
        foreach (var (column, amount) in explained)
            Same($"explain_aging is {column}", amount, ledger.ExplainAging(customer, code, column, asOf).Figure);
    }

    private void CheckItems(BalanceRow row)
    {
        var items = ledger.ListItems(asOf, new() { Customer = customer, Currency = row.Currency.Code }).ToList();
        var debits = items.FindAll(item => item.Item.Kind < ItemKind.Payment);
        void sum(string what, Money expected, IEnumerable<Money> amounts) =>
            Same($"the items' {what} is the balance's", expected, Money.Sum(amounts, row.Currency));
        sum("open", row.Open, debits.Select(item => item.Remaining));
        sum("unapplied", row.Unapplied, items.Except(debits).Select(item => item.Remaining));
        sum("past_due", row.PastDue, items.Select(item => item.PastDue));
        sum("disputed", row.Disputed, items.Select(item => item.Disputed));
        Same("open_items", row.OpenItems, (ulong)debits.Count(item => !item.Remaining.IsZero));
        foreach (var item in items) Mismatch.Unless(item.Remaining.Units >= 0, "nothing below zero remains", $"{item.Remaining}");
    }

    /// <summary>Every basis, credit mode and grouping has the same balance.</summary>
    private void CheckAging(List<BalanceRow> wholes)
    {
        foreach (var options in from basis in Enum.GetValues<AgingBasis>()
                                from credits in Enum.GetValues<AgingCredits>()
                                from aged in new[] { AgingGroup.Customer, AgingGroup.Job, AgingGroup.Salesperson, AgingGroup.Item }
                                select new AgingOptions { Basis = basis, Credits = credits, Group = aged, Customer = customer })
        {
            using var calculator = new AgingCalculator(options);
            using var aging = ledger.Aging(asOf, calculator);
            var totals = aging.Totals.ToDictionary(row => row.Currency, row => (row.Balance, row.Disputed));
            foreach (var row in wholes)
            {
                var zero = Money.Zero(row.Currency);
                var (balance, disputed) = totals.GetValueOrDefault(row.Currency, (zero, zero));
                Same("an aging's total is the balance", row.Balance, balance);
                // Netting takes from what is disputed, too, where nothing else is left.
                if (options.Credits != AgingCredits.NetOldest) Same("an aging's total has what is disputed", row.Disputed, disputed);
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
