using System;
using OpenItem;

/// <summary>What does compile: the contrary of Wrong.cs.</summary>
public static class Right
{
    public static readonly Currency Usd = Currency.Iso("USD");

    public static void Money()
    {
        _ = new Money(1.5m, "USD");
        _ = new Money(150, Usd);
        _ = OpenItem.Money.FromUnits(150, Usd);
        _ = new Money(1.5m, Usd) * 2;
        _ = new Money(1.5m, Usd).Percent((ExactDecimal)1.5m);
        ExactDecimal number = 2;
        _ = (decimal)number;
        _ = new Line { Quantity = 2, UnitPrice = ExactDecimal.Parse("0.335") };
    }

    public static void Ids(Ledger ledger, CustomerId customer, Outcome<InvoiceId> issued)
    {
        _ = ledger.FindCustomer(customer).Id == (CustomerId)17;
        _ = new Invoice { Customer = customer, Job = ledger.FindJobCode("ROOF") };
        _ = ledger.FindItem(issued.Created, new DateOnly(2026, 1, 1));
        _ = (ulong)customer + 1;
        _ = customer < new CustomerId(17);
    }

    public static string Told(Event happened) => happened.Row switch
    {
        CustomerRow customer => customer.Name,
        DocumentRow document => document.Number,
        _ => happened.Kind.ToString(),
    };

    public static void Rows(Ledger ledger)
    {
        foreach (var item in ledger.ListItems(new DateOnly(2026, 1, 1)).Views()) _ = item.Number.Length;
    }
}
