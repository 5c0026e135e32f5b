using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using OpenItem;

namespace CustomerPage;

/// <summary>A mistake in a file or an option, told with its place.</summary>
internal sealed class BadDataException(string message) : Exception(message);

/// <summary>A line of a file: its fields by column, and the ledger's id once it is posted.</summary>
internal sealed class Row(string place, Dictionary<string, string> fields)
{
    internal ulong? Id;

    /// <summary>Of a customer: the kinds of business it has had, and how often.</summary>
    internal readonly HashSet<string> Shown = [];
    internal int Documents;

    internal string Place => place;

    internal string this[string column] => fields.GetValueOrDefault(column, "");

    internal void Shows(string kindOfBusiness)
    {
        Shown.Add(kindOfBusiness);
        ++Documents;
    }

    internal BadDataException Mistake(string column, string why) => new($"{place}: {column}: {why}");

    /// <summary>What is made of a field; null where it is empty.</summary>
    internal T? Read<T>(string column, Func<string, T> make) where T : struct
    {
        try
        {
            return this[column].Length > 0 ? make(this[column]) : null;
        }
        catch (Exception error) when (error is OpenItemException or FormatException or OverflowException)
        {
            throw Mistake(column, $"\"{this[column]}\": {error.Message}");
        }
    }

    internal DateOnly? Date(string column) => Read(column, Dates.Parse);

    internal T Word<T>(string column, T otherwise = default) where T : struct, Enum => Read(column, word =>
        Enum.TryParse<T>(word.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var found) && !char.IsDigit(word[0])
            ? found
            : throw new FormatException("is not one of the words that may stand here")) ?? otherwise;
}

/// <summary>Five CSV files of a folder, and the commands they stand for; capi/examples/data/README.md tells what the columns
/// mean.</summary>
internal sealed class DataSet
{
    private readonly List<Row> customers, jobs, invoices, payments, credits;
    private readonly Dictionary<string, Dictionary<string, Row>> byCode;

    internal DataSet(string folder)
    {
        customers = Csv.Read(folder, "customers.csv", "code", "name", "currency");
        jobs = Csv.Read(folder, "jobs.csv", "code", "customer");
        invoices = Csv.Read(folder, "invoices.csv", "number", "customer", "date", "total");
        payments = Csv.Read(folder, "payments.csv", "number", "customer", "date", "amount");
        credits = Csv.Read(folder, "credits.csv", "number", "kind", "customer", "date");
        byCode = new() { ["customer"] = ByCode(customers), ["job"] = ByCode(jobs) };
        Days = (from row in invoices.Concat(payments).Concat(credits)
                from column in new[] { "date", "void_date", "reversal_date" }
                let day = row.Date(column)
                where day is not null
                orderby day
                select day.Value).ToList();
        CountWhatIsShown();
    }

    /// <summary>On which something happens, in order.</summary>
    internal List<DateOnly> Days { get; }

    internal int RowCount => customers.Count + jobs.Count + invoices.Count + payments.Count + credits.Count;

    private static Dictionary<string, Row> ByCode(List<Row> rows)
    {
        var found = new Dictionary<string, Row>();
        foreach (var row in rows)
            if (!found.TryAdd(row["code"], row)) throw row.Mistake("code", $"\"{row["code"]}\" stands above already");
        return found;
    }

    /// <summary>The customer or job a row names.</summary>
    private Row? Named(Row row, string kind) => row[kind].Length == 0
        ? null
        : byCode[kind].GetValueOrDefault(row[kind]) ?? throw row.Mistake(kind, $"there is no {kind} \"{row[kind]}\"");

    // ---- which customer is a good example

    private void CountWhatIsShown()
    {
        foreach (var row in jobs) Named(row, "customer")!.Shows("jobs");
        foreach (var row in invoices)
        {
            var customer = Shows(row, row["kind"].Length > 0 ? row["kind"] : "invoice");
            if (row["terms"].Contains(';')) customer.Shows("instalments");
            if (row["void_date"].Length > 0) customer.Shows("voided");
        }
        foreach (var row in payments)
        {
            var customer = Shows(row, "payment");
            if (row["reversal_date"].Length > 0) customer.Shows(row["reversal_kind"]);
            if (row["fee"].Length > 0) customer.Shows("fees");
        }
        foreach (var row in credits)
        {
            var customer = Shows(row, row["kind"]);
            if (row["reversal_date"].Length > 0) customer.Shows("recovered");
        }
    }

    private Row Shows(Row row, string kind)
    {
        var customer = Named(row, "customer")!;
        customer.Shows(kind);
        if (row["currency"].Length > 0 && row["currency"] != customer["currency"]) customer.Shows("currencies");
        return customer;
    }

    /// <summary>The code of the customer with the most kinds of business, of those the one with most of it.</summary>
    internal string? MostTellingCustomer() =>
        customers.OrderByDescending(row => row.Shown.Count).ThenByDescending(row => row.Documents).FirstOrDefault()?["code"];

    // ---- commands

    private sealed record Happening(DateOnly Day, int Order, int Index, Row Row, Action<Ledger, Row, DateOnly> Post);

    /// <summary>What comes first on one day has the smaller order.</summary>
    private IEnumerable<Happening> Happenings()
    {
        (List<Row> Rows, string Column, Action<Ledger, Row, DateOnly> Post)[] all =
        [
            (invoices, "date", PostInvoice), (payments, "date", PostPayment), (credits, "date", PostCredit),
            (payments, "reversal_date", PostPaymentReversal), (credits, "reversal_date", PostRecovery), (invoices, "void_date", PostVoid),
        ];
        return from part in all.Select((part, order) => (part, order))
               from one in part.part.Rows.Select((row, index) => (row, index))
               let day = one.row.Date(part.part.Column)
               where day is not null
               orderby day, part.order, one.index
               select new Happening(day.Value, part.order, one.index, one.row, part.part.Post);
    }

    /// <summary>Everything in the order of its dates; gives how many commands that took.</summary>
    internal int Post(Ledger ledger)
    {
        var (first, last, commands) = (Days.FirstOrDefault(), Days.LastOrDefault(), 0);
        foreach (var row in customers)
        {
            // inactive customers take no new invoices, so they become inactive only after the last
            var prospect = row.Word<CustomerStatus>("status") == CustomerStatus.Prospect;
            var status = prospect ? CustomerStatus.Prospect : CustomerStatus.Active;
            row.Id = Send(row, first, info => ledger.CreateCustomer(Customer(row, status), info)).Id;
            ++commands;
        }
        foreach (var row in jobs)
        {
            row.Id = Send(row, first, info => ledger.CreateJob(Job(row, JobStatus.Active), info)).Id;
            ++commands;
        }
        foreach (var one in Happenings())
        {
            one.Post(ledger, one.Row, one.Day);
            ++commands;
        }
        foreach (var row in jobs)
        {
            var status = row.Word<JobStatus>("status");
            if (status == JobStatus.Active) continue;
            Send(row, last, info => ledger.ChangeJob(Job(row, status), info));
            ++commands;
        }
        foreach (var row in customers)
        {
            var status = row.Word<CustomerStatus>("status");
            if (status is not (CustomerStatus.Inactive or CustomerStatus.NotUsed)) continue;
            Send(row, last, info => ledger.ChangeCustomer(Customer(row, status), info));
            ++commands;
        }
        return commands;
    }

    /// <summary>Who and when: the library reads no clock, the business date comes from the row.</summary>
    private static Outcome Send(Row row, DateOnly day, Func<CommandInfo, Outcome> command)
    {
        try
        {
            return command(new() { Effective = day == default ? null : day, Actor = "customer_page" });
        }
        catch (OpenItemException error)
        {
            throw new BadDataException($"{row.Place}: the ledger refuses it: {error.Message}");
        }
    }

    private Customer Customer(Row row, CustomerStatus status)
    {
        var currency = row.Read("currency", Currency.Iso)!.Value;
        return new()
        {
            Id = row.Id, Code = row["code"], Name = row["name"], Label = row["label"], Salesperson = row["salesperson"], Status = status,
            Currency = currency.Code, Parent = row["parent"].Length > 0 ? byCode["customer"].GetValueOrDefault(row["parent"])?.Id : null,
            PartialPayments = row.Word<PartialPayments>("partial_payments"),
            CreditLimit = row.Read("credit_limit", text => Money.Parse(text, currency)), Established = row.Date("established"),
            Terms = Terms(row),
        };
    }

    private Job Job(Row row, JobStatus status) => new()
    {
        Id = row.Id, Customer = Named(row, "customer")!.Id, Code = row["code"], Name = row["name"], Status = status,
    };

    /// <summary>"net:30", "eom:15", "proximo:19:20", "split:30@0;40@30;rest@60".</summary>
    private static TermsPortion[] Terms(Row row)
    {
        static int number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
        static TermsPortion share(string text) => text.Split('@') switch
        {
            ["rest", var days] => new() { Days = number(days) },
            [var percent, var days] => new() { Share = PortionShare.Percent, Percent = number(percent), Days = number(days) },
            _ => throw new FormatException("a share is PERCENT@DAYS"),
        };
        TermsPortion[] terms = [];
        row.Read("terms", text =>
        {
            terms = text.Split(':') switch
            {
                ["net", var days] => [new() { Days = number(days) }],
                ["eom", var days] => [new() { Days = number(days), Day = 31 }],
                ["proximo", var cutoff, var day] => [new() { Kind = DueRuleKind.Proximo, Cutoff = number(cutoff), Day = number(day) }],
                ["split", var shares] => shares.Split(';').Select(share).ToArray(),
                _ => throw new FormatException("not of the form net:30, eom:30, proximo:19:20 or split:30@0;rest@60"),
            };
            return 0;
        });
        return terms;
    }

    private Currency CurrencyOf(Row row) =>
        row.Read("currency", Currency.Iso) ?? Named(row, "customer")!.Read("currency", Currency.Iso)!.Value;

    private Money? Amount(Row row, string column) => row.Read(column, text => Money.Parse(text, CurrencyOf(row)));

    private void PostInvoice(Ledger ledger, Row row, DateOnly day)
    {
        var kind = row.Word("kind", ItemKind.Invoice);
        var due = row.Date("due");
        var invoice = new Invoice
        {
            Customer = Named(row, "customer")!.Id, Job = Named(row, "job")?.Id, Number = row["number"],
            DocumentDate = row.Date("document_date"), Due = due, Terms = due is null ? Terms(row) : [], // a due date comes before terms
            Total = Amount(row, "total"), Salesperson = row["salesperson"], Series = row["series"], Reference = row["reference"],
            Notes = row["notes"],
        };
        row.Id = Send(row, day, info => kind switch
        {
            ItemKind.DebitNote => ledger.IssueDebitNote(invoice, info),
            ItemKind.OpeningDebit => ledger.RecordOpening(invoice, info),
            _ => ledger.IssueInvoice(invoice, info),
        }).Id;
    }

    private void PostVoid(Ledger ledger, Row row, DateOnly day) => Send(row, day, info => ledger.VoidItem(new()
    {
        Item = new(row.Word("kind", ItemKind.Invoice), row.Id!.Value), Unapply = row["void_unapply"] == "yes",
    }, info));

    private void PostPayment(Ledger ledger, Row row, DateOnly day)
    {
        var payment = new Payment
        {
            Customer = Named(row, "customer")!.Id, Job = Named(row, "job")?.Id, Number = row["number"], Amount = Amount(row, "amount"),
            ValueDate = row.Date("value_date"), Method = row["method"], TransactionId = row["transaction_id"],
            Reference = row["reference"], Notes = row["notes"], Settlement = Settlement(ledger, row),
        };
        row.Id = Send(row, day, info => ledger.RecordPayment(payment, info)).Id;
    }

    /// <summary>"oldest", or "INV-1:10.00;fee/F-1:5.00".</summary>
    private Settlement Settlement(Ledger ledger, Row row)
    {
        if (row["applications"].Length == 0) return new();
        if (row["applications"] == "oldest") return new() { Strategy = Strategy.OldestFirst };
        var targets = row["applications"].Split(';').Select(application =>
        {
            var colon = application.LastIndexOf(':');
            if (colon < 0) throw row.Mistake("applications", $"\"{application}\" is not of the form NUMBER:AMOUNT");
            var (name, amount) = (application[..colon], application[(colon + 1)..]);
            var kind = ItemKind.Invoice;
            foreach (var known in new[] { ItemKind.Invoice, ItemKind.DebitNote, ItemKind.Fee, ItemKind.OpeningDebit })
            {
                var word = OpenItemLibrary.Name(known) + "/";
                if (name.StartsWith(word, StringComparison.Ordinal)) (kind, name) = (known, name[word.Length..]);
            }
            return new Target
            {
                Item = FindItem(ledger, row, "applications", kind, name),
                Amount = row.Read("applications", _ => Money.Parse(amount, CurrencyOf(row))),
            };
        });
        return new() { Strategy = Strategy.Chosen, Targets = targets.ToArray() };
    }

    /// <summary>Commands take ids; look-ups give ids for numbers.</summary>
    private static ItemRef FindItem(Ledger ledger, Row row, string column, ItemKind kind, string number) =>
        row.Read(column, _ => ledger.FindNumber(kind, number))!.Value;

    private void PostPaymentReversal(Ledger ledger, Row row, DateOnly day) => Send(row, day, info => ledger.ReversePayment(new()
    {
        Payment = row.Id, Kind = row.Word<ReversalKind>("reversal_kind"), Fee = Amount(row, "fee"), FeeNumber = row["fee_number"],
        FeeDue = row.Date("fee_due"),
    }, info));

    private void PostCredit(Ledger ledger, Row row, DateOnly day)
    {
        var (kind, customer, amount) = (row.Word<ItemKind>("kind"), Named(row, "customer")!.Id, Amount(row, "amount"));
        ItemRef? item = row["item"].Length == 0 ? null : FindItem(ledger, row, "item", row.Word<ItemKind>("item_kind"), row["item"]);
        row.Id = Send(row, day, info => kind switch
        {
            ItemKind.CreditMemo => ledger.IssueCreditMemo(new()
            {
                Customer = customer, Job = Named(row, "job")?.Id, Number = row["number"], Amount = amount, Invoice = item?.Id,
                DisplacePayments = row["displace"] == "yes", Reference = row["reference"], Notes = row["notes"],
            }, info),
            ItemKind.AccountCredit => ledger.AdjustAccountCredit(new()
            {
                Customer = customer, Number = row["number"], Change = amount, Reference = row["reference"], Notes = row["notes"],
            }, info),
            ItemKind.WriteOff => ledger.WriteOff(new() { Item = item, Amount = amount, Number = row["number"] }, info),
            ItemKind.Refund => ledger.Refund(new()
            {
                Credit = item, Amount = amount, Number = row["number"], TransactionId = row["reference"], Notes = row["notes"],
            }, info),
            _ => throw row.Mistake("kind", $"\"{row["kind"]}\" is no kind of credit"),
        }).Id;
    }

    private void PostRecovery(Ledger ledger, Row row, DateOnly day) =>
        Send(row, day, info => ledger.RecoverWriteOff(new() { WriteOff = row.Id }, info));
}

/// <summary>Comma-separated values as RFC 4180 describes them; the first line names the columns.</summary>
internal static class Csv
{
    internal static List<Row> Read(string folder, string name, params string[] required)
    {
        var path = $"{folder}/{name}";
        string text;
        try
        {
            text = File.ReadAllText(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            throw new BadDataException($"{path}: {error.Message}");
        }
        var (headings, at, line) = (new List<string>(), 0, 1);
        TakeLine(path, text, ref at, ref line, headings);
        foreach (var column in required)
            if (!headings.Contains(column)) throw new BadDataException($"{path}:1: the column \"{column}\" is missing");
        var rows = new List<Row>();
        var fields = new List<string>();
        while (at < text.Length)
        {
            var place = $"{path}:{line}";
            fields.Clear();
            TakeLine(path, text, ref at, ref line, fields);
            if (fields.Count != headings.Count)
                throw new BadDataException($"{place}: {fields.Count} fields, the first line has {headings.Count}");
            var row = new Row(place, headings.Zip(fields).ToDictionary(pair => pair.First, pair => pair.Second));
            foreach (var column in required)
                if (row[column].Length == 0) throw row.Mistake(column, "must not be empty");
            rows.Add(row);
        }
        return rows;
    }

    private static void TakeLine(string path, string text, ref int at, ref int line, List<string> fields)
    {
        for (; ; ++at)
        {
            fields.Add(TakeField(path, text, ref at, ref line));
            if (at < text.Length && text[at] == ',') continue;
            if (at < text.Length && text[at] == '\r') ++at;
            if (at < text.Length && text[at++] != '\n') throw new BadDataException($"{path}:{line}: text behind a quoted field");
            ++line;
            return;
        }
    }

    private static string TakeField(string path, string text, ref int at, ref int line)
    {
        var made = new StringBuilder();
        if (at >= text.Length || text[at] != '"')
        {
            for (; at < text.Length && !",\r\n".Contains(text[at]); ++at) made.Append(text[at]);
            return made.ToString();
        }
        var began = line;
        for (++at; at < text.Length; ++at)
        {
            if (text[at] == '"' && (++at == text.Length || text[at] != '"')) return made.ToString();
            if (text[at] == '\n') ++line;
            made.Append(text[at]);
        }
        throw new BadDataException($"{path}:{began}: a quote is not closed");
    }
}
