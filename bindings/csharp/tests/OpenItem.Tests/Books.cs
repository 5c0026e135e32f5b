namespace OpenItem.Tests;

/// <summary>A small ledger for tests: one customer, and invoices of it.</summary>
internal sealed class Books : IDisposable
{
    internal static readonly DateOnly Day = new(2026, 1, 10);
    internal static readonly CommandInfo Info = new() { Effective = Day, Actor = "ann" };

    internal Books(LedgerOptions? options = null)
    {
        Ledger = new Ledger(options);
        Acme = Ledger.CreateCustomer(new() { Code = "ACME", Name = "Acme Ltd", Currency = "USD" }, Info).Created;
    }

    internal Ledger Ledger { get; }

    internal CustomerId Acme { get; }

    internal static Money Usd(decimal amount) => new(amount, "USD");

    internal Outcome<InvoiceId> Invoice(string number, decimal total) =>
        Ledger.IssueInvoice(new() { Customer = Acme, Number = number, Total = Usd(total), Due = Day.AddDays(30) }, Info);

    internal Outcome<PaymentId> Pay(string number, decimal amount, Settlement? settlement = null) =>
        Ledger.RecordPayment(new() { Customer = Acme, Number = number, Amount = Usd(amount), Settlement = settlement }, Info);

    internal Money Balance => Ledger.AccountBalance(Acme, Day)[0].Balance;

    /// <summary>The number of the document that a record begins with.</summary>
    internal static string Number(Record record) => ((DocumentRow)record[0].Row).Number;

    public void Dispose() => Ledger.Dispose();
}
