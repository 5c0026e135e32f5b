using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using OpenItem;

namespace CustomerPage;

/// <summary>Posts a data set, in date order: customers and jobs first; then the documents as one stream of dated events, on one day
/// invoices, payments, credits, reversals, recoveries, voids, each in the order of its file; last the statuses that forbid new
/// invoices. A refusal is told with file, line and column.</summary>
internal sealed class Post(Ledger ledger, DataSet data)
{
    private int commands;

    /// <summary>Everything; gives how many commands that took.</summary>
    internal int All()
    {
        // inactive customers take no new invoices, so they become inactive only after the last
        foreach (var row in data.Customers)
            row.Id = Send(row, data.FirstDay, CustomerNames, info => ledger.CreateCustomer(Customer(row), info)).Created;
        foreach (var row in data.Jobs) row.Id = Send(row, data.FirstDay, JobNames, info => ledger.CreateJob(Job(row), info)).Created;
        foreach (var (_, _, _, post) in Events().OrderBy(one => (one.Day, one.Order, one.Index))) post();
        foreach (var row in data.Jobs.Where(row => row.Status != JobStatus.Active))
            Send(row, data.LastDay, JobNames, info => ledger.ChangeJob(ledger.JobToChange(row.Id) with { Status = row.Status }, info));
        foreach (var row in data.Customers.Where(row => row.Status is CustomerStatus.Inactive or CustomerStatus.NotUsed))
            Send(row, data.LastDay, CustomerNames,
                info => ledger.ChangeCustomer(ledger.CustomerToChange(row.Id) with { Status = row.Status }, info));
        return commands;
    }

    /// <summary>What comes first on one day has the smaller order.</summary>
    private IEnumerable<(DateOnly Day, int Order, int Index, Action Post)> Events()
    {
        static IEnumerable<(DateOnly, int, int, Action)> some<T>(int order, List<T> rows, Func<T, DateOnly?> day, Action<T> post) =>
            rows.Select((row, index) => (row, index)).Where(one => day(one.row) is not null)
                .Select(one => (day(one.row)!.Value, order, one.index, (Action)(() => post(one.row))));
        return some(0, data.Invoices, row => row.Date, PostInvoice)
            .Concat(some(1, data.Payments, row => row.Date, PostPayment))
            .Concat(some(2, data.Credits, row => row.Date, PostCredit))
            .Concat(some(3, data.Payments, row => row.ReversalDate, PostReversal))
            .Concat(some(4, data.Credits, row => row.ReversalDate, PostRecovery))
            .Concat(some(5, data.Invoices, row => row.VoidDate, PostVoid));
    }

    // ---- commands

    /// <summary>Who and when: the library reads no clock, the business date comes from the row.</summary>
    private static CommandInfo On(DateOnly? day) => new() { Effective = day, Actor = "customer_page" };

    /// <summary>What a command did for a row.</summary>
    /// <param name="names">What columns are called in the ledger's inputs: "number", or "effective=date" where that is not the
    /// same.</param>
    private T Send<T>(Row row, DateOnly? day, string names, Func<CommandInfo, T> command) where T : Outcome
    {
        ++commands;
        try
        {
            return command(On(day));
        }
        catch (OpenItemException error)
        {
            throw Refused(row, error, names);
        }
    }

    /// <summary>Why the ledger refused a row: at the column its error names, else at the row's first.</summary>
    private static BadDataException Refused(Row row, OpenItemException error, string names)
    {
        var named = names.Split(' ').Select(name => name.Split('=')).FirstOrDefault(name => name[0] == error.Field);
        var column = named?[^1] ?? row.FirstColumn;
        var offset = error.Code == Status.InvalidText ? (int)error.Position : 0; // else of an element of a list
        var bytes = Encoding.UTF8.GetBytes(row[column]);
        var before = Encoding.UTF8.GetString(bytes, 0, Math.Min(offset, bytes.Length));
        return row.Mistake(column, $"the ledger refuses \"{row[column]}\": {error.Message}", before);
    }

    // ---- customers and jobs

    private const string CustomerNames = "code name label salesperson currency parent credit_limit terms";
    private const string JobNames = "code customer name";

    private static Customer Customer(CustomerLine row) => new()
    {
        Code = row["code"], Name = row["name"], Label = row["label"], Salesperson = row["salesperson"],
        Status = row.Status == CustomerStatus.Prospect ? CustomerStatus.Prospect : CustomerStatus.Active,
        Currency = row.Currency.Code, Parent = row.Parent?.Id, PartialPayments = row.PartialPayments, CreditLimit = row.CreditLimit,
        Established = row.Established, Terms = row.Terms,
    };

    private static Job Job(JobLine row) => new() { Customer = row.Customer.Id, Code = row["code"], Name = row["name"] };

    // ---- documents

    private const string InvoiceNames =
        "number customer job effective=date document_date due terms total currency salesperson series reference notes";

    private const string PaymentNames = "number customer job effective=date value_date method transaction_id reference notes";

    private const string ReversalNames = "effective=reversal_date kind=reversal_kind fee fee_number number=fee_number fee_due amount=fee";

    private const string CreditNames =
        "number customer job effective=date amount change=amount currency invoice=item item credit=item reference notes";

    private void PostInvoice(InvoiceLine row)
    {
        var invoice = new Invoice
        {
            Customer = row.Customer.Id, Job = row.Job?.Id, Number = row["number"], DocumentDate = row.DocumentDate, Due = row.Due,
            Terms = row.Due is null ? row.Terms : [], // a due date comes before terms
            Total = row.Amount, Salesperson = row["salesperson"], Series = row["series"], Reference = row["reference"],
            Notes = row["notes"],
        };
        row.Id = Send(row, row.Date, InvoiceNames, info => row.Kind switch
        {
            ItemKind.DebitNote => ledger.IssueDebitNote(invoice, info),
            ItemKind.OpeningDebit => ledger.RecordOpening(invoice, info),
            _ => ledger.IssueInvoice(invoice, info),
        }).Created;
    }

    private void PostVoid(InvoiceLine row) => Send(row, row.VoidDate, "effective=void_date", info => ledger.VoidItem(new()
    {
        Item = new(row.Kind, row.Id), Unapply = row.VoidUnapply,
    }, info));

    /// <summary>The item a number names. Commands take ids; look-ups give ids for numbers.</summary>
    private ItemRef FindItem(Row row, string column, ItemKind kind, string number, string before = "")
    {
        try
        {
            return ledger.FindNumber(kind, number);
        }
        catch (OpenItemException error)
        {
            throw error.Code == Status.UnknownItem
                ? row.Mistake(column, $"no {OpenItemLibrary.Name(kind)} \"{number}\" is in the books on this date", before)
                : row.Mistake(column, $"\"{row[column]}\": {error.Message}");
        }
    }

    private void PostPayment(PaymentLine row)
    {
        var targets = row.Targets.Select(target => new Target
        {
            Item = FindItem(row, "applications", target.Kind, target.Number, target.BeforeNumber), Amount = target.Amount,
        }).ToArray();
        var strategy = targets.Length > 0 ? Strategy.Chosen : row["applications"] == "oldest" ? Strategy.OldestFirst : Strategy.None;
        var payment = new Payment
        {
            Customer = row.Customer.Id, Job = row.Job?.Id, Number = row["number"], Amount = row.Amount ?? default, ValueDate = row.ValueDate,
            Method = row["method"], TransactionId = row["transaction_id"], Reference = row["reference"], Notes = row["notes"],
            Settlement = new() { Strategy = strategy, Targets = targets },
        };
        ++commands;
        try
        {
            row.Id = ledger.RecordPayment(payment, On(row.Date)).Created.Value;
        }
        catch (OpenItemException error)
        {
            throw RefusedPayment(row, error);
        }
    }

    /// <summary>What the ledger says about an amount may be about the payment's, or about one of its targets: those it names by
    /// their place in the list.</summary>
    private static BadDataException RefusedPayment(PaymentLine row, OpenItemException error)
    {
        var settling = error.Field == "targets"
            || error.Code is Status.ExceedsOpen or Status.ExceedsUnapplied or Status.PartialPaymentRefused;
        if (!settling || error.Position >= (ulong)row.Targets.Count)
            return Refused(row, error, PaymentNames);
        var target = row.Targets[(int)error.Position];
        return row.Mistake("applications", $"the ledger refuses \"{target.Text}\": {error.Message}", target.Before);
    }

    private void PostReversal(PaymentLine row) => Send(row, row.ReversalDate, ReversalNames, info => ledger.ReversePayment(new()
    {
        Payment = (PaymentId)row.Id, Kind = row.ReversalKind, Fee = row.Fee, FeeNumber = row["fee_number"], FeeDue = row.FeeDue,
    }, info));

    private void PostCredit(CreditLine row)
    {
        ItemRef? item = row["item"].Length == 0 ? null : FindItem(row, "item", row.ItemKind, row["item"]);
        row.Id = Send(row, row.Date, CreditNames, info => row.Kind switch
        {
            ItemKind.CreditMemo => ledger.IssueCreditMemo(new()
            {
                Customer = row.Customer.Id, Job = row.Job?.Id, Number = row["number"], Amount = row.Amount, Invoice = (InvoiceId?)item?.Id,
                DisplacePayments = row.Displace, Reference = row["reference"], Notes = row["notes"],
            }, info),
            ItemKind.AccountCredit => ledger.AdjustAccountCredit(new()
            {
                Customer = row.Customer.Id, Number = row["number"], Change = row.Amount ?? default, Reference = row["reference"],
                Notes = row["notes"],
            }, info),
            ItemKind.WriteOff => ledger.WriteOff(new() { Item = item ?? default, Amount = row.Amount, Number = row["number"] }, info),
            _ => ledger.Refund(new()
            {
                Credit = item ?? default, Amount = row.Amount ?? default, Number = row["number"], TransactionId = row["reference"],
                Notes = row["notes"],
            }, info),
        }).Created;
    }

    private void PostRecovery(CreditLine row) => Send(row, row.ReversalDate, "effective=reversal_date", info =>
        ledger.RecoverWriteOff(new() { WriteOff = row.Id }, info));
}
