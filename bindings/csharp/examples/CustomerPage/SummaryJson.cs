using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using OpenItem;

namespace CustomerPage;

/// <summary>A customer's summary and the portfolio's totals as JSON: amounts are texts, so that no digit is lost.</summary>
internal sealed class SummaryJson(Stream stream) : IDisposable
{
    private readonly Utf8JsonWriter json = new(stream,
        new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public void Dispose() => json.Dispose();

    private void Text(string name, string? text)
    {
        if (string.IsNullOrEmpty(text)) json.WriteNull(name);
        else json.WriteString(name, text);
    }

    private void Amounts(string currency, IEnumerable<Money> cells, params (string Name, Money Amount)[] amounts)
    {
        json.WriteString("currency", currency);
        json.WriteStartArray("buckets");
        foreach (var cell in cells) json.WriteStringValue(cell.ToAmountString());
        json.WriteEndArray();
        foreach (var (name, amount) in amounts) json.WriteString(name, amount.ToAmountString());
    }

    internal void Write(DateOnly asOf, CustomerSummary summary, Aging aging)
    {
        json.WriteStartObject();
        json.WriteString("format", "openitem customer summary 1");
        json.WriteString("as_of", Dates.Text(asOf));
        WriteCustomer(summary.Head);
        json.WriteStartArray("buckets");
        foreach (var bucket in summary.Buckets) json.WriteStringValue(bucket.Label);
        json.WriteEndArray();
        json.WriteStartArray("currencies");
        foreach (var (row, cells) in summary)
        {
            json.WriteStartObject();
            Amounts(row.Currency.Code, cells, ("not_due", row.NotDue), ("past_due", row.PastDue), ("unapplied", row.Unapplied),
                ("total_current_due", row.TotalCurrentDue), ("retention", row.Retention), ("total_balance_due", row.TotalBalanceDue),
                ("invoiced", row.Invoiced), ("paid", row.Paid), ("credits", row.Credits), ("available_credit", row.AvailableCredit));
            json.WriteNumber("open_items", row.OpenItems);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("portfolio");
        foreach (var (row, cells) in aging.Totals.Zip(aging.TotalCells))
        {
            json.WriteStartObject();
            Amounts(row.Currency.Code, cells, ("not_due", row.NotDue), ("past_due", row.PastDue), ("unapplied", row.Unapplied),
                ("retention", row.Retention), ("balance", row.Balance));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteCustomer(SummaryRow head)
    {
        json.WriteStartObject("customer");
        Text("code", head.Code);
        Text("name", head.Name);
        Text("status", Page.StatusWord(head.Status));
        Text("label", head.Label);
        Text("salesperson", head.Salesperson);
        Text("established", Dates.Text(head.Established));
        Text("last_bill_date", Dates.Text(head.LastBillDate));
        Text("last_payment_date", Dates.Text(head.LastPaymentDate));
        if (head.CreditLimit is { } limit)
        {
            json.WriteStartObject("credit_limit");
            json.WriteString("amount", limit.ToAmountString());
            json.WriteString("currency", limit.Currency.Code);
            json.WriteEndObject();
        }
        else json.WriteNull("credit_limit");
        if (Page.AverageDaysToPay(head) is { } days)
        {
            json.WriteStartObject("days_to_pay");
            json.WriteString("average", days);
            json.WriteString("sum", head.DaysToPaySum.ToString());
            json.WriteNumber("invoices", head.DaysToPayCount);
            json.WriteEndObject();
        }
        else json.WriteNull("days_to_pay");
        json.WriteEndObject();
    }
}
