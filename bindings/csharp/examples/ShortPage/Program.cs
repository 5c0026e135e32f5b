// A customer's page: what is owed, how old it is, and which items are open. The first program one writes with the package.
using System;
using System.Collections.Generic;
using System.Linq;
using OpenItem;

// ---- the books

using var ledger = new Ledger();
static CommandInfo On(int month, int day) => new() { Effective = new DateOnly(2026, month, day), Actor = "page" };

var acme = ledger.CreateCustomer(new() { Code = "ACME", Name = "Acme Ltd", Currency = "USD" }, On(1, 1)).Created;
void Bill(string number, decimal total, CommandInfo on, DateOnly due) =>
    ledger.IssueInvoice(new() { Customer = acme, Number = number, Total = new Money(total, "USD"), Due = due }, on);
Bill("INV-1", 400.00m, On(1, 2), new(2026, 1, 16));
Bill("INV-2", 1250.00m, On(1, 21), new(2026, 2, 20));
Bill("INV-3", 80.50m, On(3, 20), new(2026, 4, 19));
ledger.RecordPayment(new()
{
    Customer = acme, Number = "PAY-1", Amount = new Money(550.00m, "USD"), Method = "bank_transfer",
    Settlement = new() { Strategy = Strategy.OldestFirst },
}, On(3, 2));

// ---- the page

var today = new DateOnly(2026, 3, 31);
var customer = ledger.FindCustomer(acme);
Console.WriteLine($"{customer.Name} ({customer.Code}), {Dates.Text(today)}");

foreach (var balance in ledger.AccountBalance(acme, today))
{
    Console.WriteLine($"\nBalance in {balance.Currency.Code}: {balance.Balance.ToAmountString()}, "
        + $"of which {balance.PastDue.ToAmountString()} is past due\n");

    using var calculator = new AgingCalculator(new() { Customer = acme, Currency = balance.Currency });
    using var aging = ledger.Aging(today, calculator);
    Print(aging.Buckets.Select(bucket => bucket.Label), aging.Cells[0].Select(cell => cell.ToAmountString()));

    var open = new ItemFilter { Customer = acme, Currency = balance.Currency.Code, OnlyOpen = true };
    Console.WriteLine($"\n{"Item",-16} {"Due",-10} {"Total",12} {"Open",12} {"Overdue",8}");
    foreach (var item in ledger.ListItems(today, open))
        Console.WriteLine($"{OpenItemLibrary.Name(item.Item.Kind) + " " + item.Number,-16} {Dates.Text(item.Due),-10} "
            + $"{item.Total.ToAmountString(),12} {item.Remaining.ToAmountString(),12} {(item.Overdue ? $"{item.DaysOverdue}" : "-"),8}");
}

static void Print(params IEnumerable<string>[] lines)
{
    foreach (var line in lines) Console.WriteLine(string.Concat(line.Select(text => text.PadLeft(12))));
}
