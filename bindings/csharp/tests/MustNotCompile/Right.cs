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

    public static void Rows(Ledger ledger)
    {
        foreach (var item in ledger.ListItems(new DateOnly(2026, 1, 1)).Views()) _ = item.Number.Length;
    }
}
