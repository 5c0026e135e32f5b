using System;
using System.Collections.Generic;
using System.Linq;
using OpenItem;

namespace CustomerPage;

/// <summary>A customer, and what the ledger calls it once it is posted.</summary>
internal sealed class CustomerLine(Row row) : Row(row)
{
    internal CustomerId Id;
    internal CustomerStatus Status;
    internal PartialPayments PartialPayments;
    internal Currency Currency;
    internal Money? CreditLimit;
    internal DateOnly? Established;
    internal CustomerLine? Parent;
    internal TermsPortion[] Terms = [];

    /// <summary>The kinds of business it has had, and how often.</summary>
    internal readonly HashSet<string> Shown = [];
    internal int Documents;

    internal void Shows(string kindOfBusiness)
    {
        Shown.Add(kindOfBusiness);
        ++Documents;
    }
}

internal sealed class JobLine(Row row) : Row(row)
{
    internal JobId Id;
    internal CustomerLine Customer = null!;
    internal JobStatus Status;
}

/// <summary>What invoices, payments and credits have.</summary>
internal abstract class DocumentLine(Row row) : Row(row)
{
    internal ulong Id;
    internal ItemKind Kind;
    internal CustomerLine Customer = null!;
    internal JobLine? Job;
    internal DateOnly Date;
    internal Currency Currency;
    internal Money? Amount;

    internal void Shown()
    {
        Customer.Shows(Kind.ToString());
        if (Currency != Customer.Currency) Customer.Shows("currencies");
    }
}

internal sealed class InvoiceLine(Row row) : DocumentLine(row)
{
    internal DateOnly? DocumentDate, Due, VoidDate;
    internal TermsPortion[] Terms = [];
    internal bool VoidUnapply;
}

internal sealed class PaymentLine(Row row) : DocumentLine(row)
{
    internal DateOnly? ValueDate, ReversalDate, FeeDue;
    internal ReversalKind ReversalKind;
    internal Money? Fee;
    internal List<PaymentTarget> Targets = [];
}

internal sealed class CreditLine(Row row) : DocumentLine(row)
{
    internal ItemKind ItemKind;
    internal bool Displace;
    internal DateOnly? ReversalDate;
}

/// <summary>What a payment is said to settle.</summary>
/// <param name="Text">As it stands in the field ...</param>
/// <param name="Before">... and what stands before it ...</param>
/// <param name="BeforeNumber">... and before its number.</param>
internal sealed record PaymentTarget(string Text, string Before, string BeforeNumber, ItemKind Kind, string Number, Money? Amount);

/// <summary>Five CSV files of a folder as rows of values; capi/examples/data/README.md tells what the columns mean. What a file must
/// look like is checked here, in the order in which mistakes are told; what the books allow is the ledger's business: Post.cs.</summary>
internal sealed class DataSet
{
    private Dictionary<string, CustomerLine> customerCodes = [];
    private Dictionary<string, JobLine> jobCodes = [];

    internal DataSet(string folder)
    {
        Customers = Read(folder, "customers.csv", CustomerColumns, ReadCustomer);
        customerCodes = ByCode(Customers);
        var above = new HashSet<CustomerLine>();
        foreach (var row in Customers)
        {
            if (row["parent"].Length > 0) row.Parent = Parent(row, above);
            above.Add(row);
        }
        Jobs = Read(folder, "jobs.csv", JobColumns, ReadJob);
        jobCodes = ByCode(Jobs);
        Invoices = Read(folder, "invoices.csv", InvoiceColumns, ReadInvoice);
        Payments = Read(folder, "payments.csv", PaymentColumns, ReadPayment);
        Credits = Read(folder, "credits.csv", CreditColumns, ReadCredit);
    }

    internal List<CustomerLine> Customers { get; }
    internal List<JobLine> Jobs { get; }
    internal List<InvoiceLine> Invoices { get; }
    internal List<PaymentLine> Payments { get; }
    internal List<CreditLine> Credits { get; }

    /// <summary>The first and the last day on which something happens.</summary>
    internal DateOnly? FirstDay { get; private set; }
    internal DateOnly? LastDay { get; private set; }

    internal int RowCount => Customers.Count + Jobs.Count + Invoices.Count + Payments.Count + Credits.Count;

    /// <summary>The code of the customer with the most kinds of business, of those the one with most of it.</summary>
    internal string? MostTellingCustomer() =>
        Customers.OrderByDescending(row => row.Shown.Count).ThenByDescending(row => row.Documents).FirstOrDefault()?["code"];

    // ---- files

    /// <summary>"code!": a column that must be there and filled.</summary>
    private static FileColumn[] Columns(string names) =>
        names.Split(' ').Select(name => new FileColumn(name.TrimEnd('!'), name.EndsWith('!'))).ToArray();

    private static readonly FileColumn[] CustomerColumns = Columns(
        "code! name! kind status label currency! terms salesperson credit_limit partial_payments parent established");

    private static readonly FileColumn[] JobColumns = Columns("code! customer! name status");

    private static readonly FileColumn[] InvoiceColumns = Columns("number! kind customer! job date! document_date due terms total! currency "
        + "salesperson series reference notes void_date void_unapply");

    private static readonly FileColumn[] PaymentColumns = Columns("number! customer! job date! value_date amount! currency method "
        + "transaction_id reference notes applications reversal_date reversal_kind fee fee_number fee_due");

    private static readonly FileColumn[] CreditColumns = Columns(
        "number! kind! customer! job date! amount currency item_kind item displace reference notes reversal_date");

    private static List<T> Read<T>(string folder, string name, FileColumn[] columns, Func<Row, T> read) =>
        CsvFile.Read(folder, name, columns).Select(read).ToList();

    private static Dictionary<string, T> ByCode<T>(List<T> rows) where T : Row
    {
        var found = new Dictionary<string, T>();
        foreach (var row in rows)
            if (!found.TryAdd(row["code"], row))
                throw row.Mistake("code", $"\"{row["code"]}\" stands on line {found[row["code"]].FieldOf("code").Line} already");
        return found;
    }

    // ---- one field

    private static DateOnly? Date(Row row, string column)
    {
        var text = row[column];
        try
        {
            return text.Length > 0 ? Dates.Parse(text) : null;
        }
        catch (OpenItemException error)
        {
            throw row.Mistake(column, error.Code != Status.Syntax
                ? $"\"{text}\": there is no such day"
                : $"\"{text}\" is not a date like 2025-12-31");
        }
    }

    private static Money? Amount(Row row, string column, Currency currency) => Amount(row, column, row[column], currency, "");

    /// <summary>An amount in part of a field; null where that is empty.</summary>
    private static Money? Amount(Row row, string column, string text, Currency currency, string before)
    {
        try
        {
            return text.Length > 0 ? Money.Parse(text, currency) : null;
        }
        catch (OpenItemException error)
        {
            throw row.Mistake(column, error.Code switch
            {
                Status.TooManyDecimals => $"\"{text}\" has more than the {currency.Digits} decimals of {currency.Code}",
                Status.Syntax => $"\"{text}\" is not an amount like 1234.50",
                _ => $"\"{text}\": {error.Detail}",
            }, before);
        }
    }

    private static Currency CurrencyOf(Row row)
    {
        try
        {
            return Currency.Iso(row["currency"]);
        }
        catch (OpenItemException)
        {
            throw row.Mistake("currency", $"\"{row["currency"]}\" is not a currency of ISO 4217 like USD");
        }
    }

    /// <summary>One of the words that may stand in a field; an empty field is `otherwise`, where there is one.</summary>
    private static T Word<T>(Row row, string column, T? otherwise, params T[] known) where T : struct, Enum
    {
        if (row[column].Length == 0 && otherwise is { } value) return value;
        foreach (var one in known)
            if (row[column] == Spelled(one)) return one;
        throw NoWord(row, column, known.Select(Spelled));
    }

    private static BadDataException NoWord(Row row, string column, IEnumerable<string> known) =>
        row.Mistake(column, $"\"{row[column]}\" is none of {string.Join(' ', known)}");

    /// <summary>CreditMemo is "credit_memo" in the files.</summary>
    private static string Spelled<T>(T value) where T : struct, Enum => string.Concat(
        value.ToString().Select((letter, i) => (i > 0 && char.IsUpper(letter) ? "_" : "") + char.ToLowerInvariant(letter)));

    private static bool Yes(Row row, string column) => row[column] switch
    {
        "" => false,
        "yes" => true,
        _ => throw NoWord(row, column, ["yes"]),
    };

    private static void MustBeEmpty(Row row, string why, params string[] columns)
    {
        foreach (var column in columns)
            if (row[column].Length > 0) throw row.Mistake(column, $"must be empty {why}");
    }

    private static void MustBeGiven(Row row, string column, string why)
    {
        if (row[column].Length == 0) throw row.Mistake(column, $"must not be empty {why}");
    }

    private static TermsPortion[] Terms(Row row)
    {
        var text = row["terms"];
        if (text.Length == 0) return [];
        var reader = new TermsReader(text);
        return reader.Portions() ?? throw row.Mistake("terms",
            $"\"{text}\" is not of the form net:30, eom:30, proximo:19:20 or split:30@0;rest@60", text[..reader.At]);
    }

    // ---- applications: "oldest", or "INV-1:10.00;fee/F-1:5.00"

    private static readonly ItemKind[] TargetKinds =
        [ItemKind.Invoice, ItemKind.DebitNote, ItemKind.Fee, ItemKind.OpeningDebit, ItemKind.Payment, ItemKind.CreditMemo];

    private static List<PaymentTarget> Targets(Row row, Currency currency)
    {
        var (made, before) = (new List<PaymentTarget>(), "");
        if (row["applications"] is "" or "oldest") return made;
        foreach (var text in row["applications"].Split(';'))
        {
            made.Add(Target(row, text, before, currency));
            before += text + ";";
        }
        return made;
    }

    /// <summary>"fee/F-1" is fee F-1; a number that begins with no kind is an invoice's, slashes and all.</summary>
    private static PaymentTarget Target(Row row, string text, string before, Currency currency)
    {
        var colon = text.LastIndexOf(':');
        if (colon < 1 || colon + 1 == text.Length)
            throw row.Mistake("applications", $"\"{text}\" is not of the form NUMBER:AMOUNT", before);
        var (kind, number) = (ItemKind.Invoice, text[..colon]);
        foreach (var one in TargetKinds)
        {
            if (!number.StartsWith(Spelled(one) + "/", StringComparison.Ordinal)) continue;
            (kind, number) = (one, number[(Spelled(one).Length + 1)..]);
            break;
        }
        var amount = Amount(row, "applications", text[(colon + 1)..], currency, before + text[..(colon + 1)]);
        return new(text, before, before + text[..(colon - number.Length)], kind, number, amount);
    }

    // ---- what rows name

    private CustomerLine Customer(Row row, string column = "customer") => customerCodes.GetValueOrDefault(row[column])
        ?? throw row.Mistake(column, $"there is no customer \"{row[column]}\" in customers.csv");

    private CustomerLine Parent(CustomerLine row, HashSet<CustomerLine> above)
    {
        var parent = Customer(row, "parent");
        return above.Contains(parent)
            ? parent
            : throw row.Mistake("parent", $"the parent \"{row["parent"]}\" must stand above its children");
    }

    private JobLine? Job(DocumentLine row)
    {
        var code = row["job"];
        if (code.Length == 0) return null;
        if (!jobCodes.TryGetValue(code, out var job)) throw row.Mistake("job", $"there is no job \"{code}\" in jobs.csv");
        return job.Customer == row.Customer
            ? job
            : throw row.Mistake("job", $"the job \"{code}\" belongs to customer {job.Customer["code"]}");
    }

    private DateOnly? Day(Row row, string column)
    {
        var day = Date(row, column);
        if (day is null) return null;
        if (FirstDay is null || day < FirstDay) FirstDay = day;
        if (LastDay is null || day > LastDay) LastDay = day;
        return day;
    }

    /// <summary>A day on which a document is undone.</summary>
    private DateOnly? End(DocumentLine row, string column)
    {
        var day = Day(row, column);
        if (day < row.Date) throw row.Mistake(column, $"\"{row[column]}\" is before the row's own date");
        return day;
    }

    // ---- rows

    private static CustomerLine ReadCustomer(Row fields)
    {
        var row = new CustomerLine(fields);
        if (row["kind"] is not ("" or "individual" or "company")) throw NoWord(row, "kind", ["individual", "company"]);
        row.Status = Word(row, "status", CustomerStatus.Active,
            CustomerStatus.Active, CustomerStatus.Prospect, CustomerStatus.Inactive, CustomerStatus.NotUsed);
        row.Currency = CurrencyOf(row);
        row.Terms = Terms(row);
        row.CreditLimit = Amount(row, "credit_limit", row.Currency);
        row.PartialPayments = Word(row, "partial_payments", PartialPayments.Inherit,
            PartialPayments.Inherit, PartialPayments.Allow, PartialPayments.Refuse);
        row.Established = Date(row, "established");
        return row;
    }

    private JobLine ReadJob(Row fields)
    {
        var row = new JobLine(fields) { Customer = Customer(fields) };
        row.Customer.Shows("jobs");
        row.Status = Word(row, "status", JobStatus.Active,
            JobStatus.Active, JobStatus.Inactive, JobStatus.Cancelled, JobStatus.Closed);
        return row;
    }

    private InvoiceLine ReadInvoice(Row fields)
    {
        var row = new InvoiceLine(fields)
        {
            Kind = Word(fields, "kind", ItemKind.Invoice, ItemKind.Invoice, ItemKind.DebitNote, ItemKind.OpeningDebit),
            Customer = Customer(fields),
        };
        row.Job = Job(row);
        row.Date = Day(row, "date")!.Value;
        (row.DocumentDate, row.Due) = (Date(row, "document_date"), Date(row, "due"));
        row.Terms = Terms(row);
        row.Currency = row["currency"].Length > 0 ? CurrencyOf(row) : row.Customer.Currency;
        row.Amount = Amount(row, "total", row.Currency);
        row.VoidDate = End(row, "void_date");
        row.VoidUnapply = Yes(row, "void_unapply");
        row.Shown();
        if (row.Terms.Length > 1) row.Customer.Shows("instalments");
        if (row.VoidDate is not null) row.Customer.Shows("voided");
        else MustBeEmpty(row, "without a void_date", "void_unapply");
        return row;
    }

    private PaymentLine ReadPayment(Row fields)
    {
        var row = new PaymentLine(fields) { Kind = ItemKind.Payment, Customer = Customer(fields) };
        row.Job = Job(row);
        row.Date = Day(row, "date")!.Value;
        row.ValueDate = Date(row, "value_date");
        row.Currency = row["currency"].Length > 0 ? CurrencyOf(row) : row.Customer.Currency;
        row.Amount = Amount(row, "amount", row.Currency);
        row.Targets = Targets(row, row.Currency);
        row.Shown();
        row.ReversalDate = End(row, "reversal_date");
        if (row.ReversalDate is null)
        {
            MustBeEmpty(row, "without a reversal_date", "reversal_kind", "fee", "fee_number", "fee_due");
            return row;
        }
        row.ReversalKind = Word(row, "reversal_kind", null,
            ReversalKind.InsufficientFunds, ReversalKind.Chargeback, ReversalKind.PaymentReversed);
        row.Fee = Amount(row, "fee", row.Currency);
        row.FeeDue = Date(row, "fee_due");
        row.Customer.Shows(row.ReversalKind.ToString());
        if (row.Fee is not null) row.Customer.Shows("fees");
        return row;
    }

    private CreditLine ReadCredit(Row fields)
    {
        var row = new CreditLine(fields)
        {
            Kind = Word(fields, "kind", null, ItemKind.CreditMemo, ItemKind.AccountCredit, ItemKind.WriteOff, ItemKind.Refund),
            Customer = Customer(fields),
        };
        row.Job = Job(row);
        row.Date = Day(row, "date")!.Value;
        row.Currency = row["currency"].Length > 0 ? CurrencyOf(row) : row.Customer.Currency;
        row.Amount = Amount(row, "amount", row.Currency);
        row.ItemKind = Word(row, "item_kind", ItemKind.None, TargetKinds);
        row.Displace = Yes(row, "displace");
        row.ReversalDate = End(row, "reversal_date");
        row.Shown();
        if (row.ReversalDate is not null) row.Customer.Shows("recovered");
        CheckCredit(row);
        return row;
    }

    /// <summary>Which columns go with which kind of credit.</summary>
    private static void CheckCredit(CreditLine row)
    {
        var (memo, writeOff) = (row.Kind == ItemKind.CreditMemo, row.Kind == ItemKind.WriteOff);
        if (!memo) MustBeEmpty(row, "except in credit memos", "job", "displace");
        if (!writeOff)
        {
            MustBeEmpty(row, "except in write-offs", "reversal_date");
            MustBeGiven(row, "amount", "except in write-offs");
        }
        if (row.Kind == ItemKind.AccountCredit)
        {
            MustBeEmpty(row, "in account credits", "item");
            return;
        }
        if (!memo) MustBeGiven(row, "item", "in write-offs and refunds");
        else if (row.ItemKind is not (ItemKind.None or ItemKind.Invoice))
            throw row.Mistake("item_kind", "a credit memo is about an invoice, or about nothing");
        if (row["item"].Length > 0) MustBeGiven(row, "item_kind", "beside an item");
    }
}

/// <summary>"net:30", "eom:15", "proximo:19:20", "split:30@0;40@30;rest@60".</summary>
internal sealed class TermsReader(string text)
{
    /// <summary>Where it stopped.</summary>
    internal int At { get; private set; }

    private bool Mark(string mark)
    {
        if (!text.AsSpan(At).StartsWith(mark, StringComparison.Ordinal)) return false;
        At += mark.Length;
        return true;
    }

    /// <summary>A whole number up to 36500; null: there is none.</summary>
    private int? Number()
    {
        var (end, value) = (At, 0);
        for (; end < text.Length && char.IsAsciiDigit(text[end]) && value <= 36500; ++end) value = value * 10 + (text[end] - '0');
        if (end == At || value > 36500) return null;
        At = end;
        return value;
    }

    private TermsPortion? Share()
    {
        var rest = Mark("rest");
        var percent = rest ? null : Number();
        if ((!rest && percent is null) || !Mark("@") || Number() is not { } days) return null;
        return percent is { } share ? new() { Share = PortionShare.Percent, Percent = share, Days = days } : new() { Days = days };
    }

    private TermsPortion[]? Shares()
    {
        var made = new List<TermsPortion>();
        do
        {
            if (Share() is not { } share) return null;
            made.Add(share);
        } while (Mark(";"));
        return made.ToArray();
    }

    private TermsPortion? Proximo() =>
        Mark("proximo:") && Number() is { } cutoff && Mark(":") && Number() is { } day
            ? new() { Kind = DueRuleKind.Proximo, Cutoff = cutoff, Day = day }
            : null;

    /// <summary>Null: they are of another form, from <see cref="At"/> on.</summary>
    internal TermsPortion[]? Portions()
    {
        TermsPortion?[]? made;
        if (Mark("split:")) made = Shares();
        else if (Mark("net:")) made = [Number() is { } days ? new() { Days = days } : null];
        else if (Mark("eom:")) made = [Number() is { } days ? new() { Days = days, Day = 31 } : null]; // the month's end, after the days
        else made = [Proximo()];
        return made is not null && At == text.Length && !made.Contains(null) ? made.OfType<TermsPortion>().ToArray() : null;
    }
}
