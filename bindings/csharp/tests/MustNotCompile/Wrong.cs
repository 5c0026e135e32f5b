using System;
using System.Collections.Generic;
using OpenItem;

// Each marked line must be refused by the compiler, with that error and no other.
public static class Wrong
{
    public static void NoDoubleBecomesMoney()
    {
        _ = new Money(1.5, "USD"); // CS1503
        _ = new Money(double.NaN, Right.Usd); // CS1503
        _ = new Money(1.5f, Right.Usd); // CS1503
        _ = Money.FromUnits(1.5, Right.Usd); // CS1503
        _ = new Money(1.5m, Right.Usd) * 1.5; // CS0019
        _ = new Money(1.5m, Right.Usd).Percent(1.5); // CS1503
        _ = new Payment { Amount = 1.5 }; // CS0029
        _ = new Payment { Amount = 100m }; // CS0029
        _ = new Payment { Amount = null }; // CS0037
    }

    public static void NoDoubleBecomesADecimal()
    {
        ExactDecimal number = 1.5; // CS0266
        _ = (ExactDecimal)1.5; // CS0619
        _ = (ExactDecimal)float.NaN; // CS0619
        _ = new Line { Quantity = 1.5, UnitPrice = 1 }; // CS0266
        ExactDecimal price = 0.335m; // CS0266
        decimal back = number; // CS0266
        double never = (double)number; // CS0030
        _ = price == 1.5; // CS0019
    }

    public static void WhatIsGivenDoesNotChange(Invoice invoice, Money money)
    {
        invoice.Number = "INV-1"; // CS8852
        money.Units = 1; // CS0200
    }

    public static void ViewsStayInTheirLoop(Ledger ledger)
    {
        _ = new List<ItemRowView>(); // CS9244
        _ = (object)ledger.ListItems(DateOnly.MaxValue).Views(); // CS0030
    }

    public static void AnItemIsNoCustomer(Ledger ledger, ItemRef item)
    {
        _ = ledger.FindCustomer(item); // CS1503
    }

    public static void AnIdIsOfOneKind(Ledger ledger, CustomerId customer, JobId job, CustomerRow row, Outcome<InvoiceId> issued)
    {
        _ = ledger.FindJob(customer); // CS1503
        _ = ledger.ListContracts(job); // CS1503
        _ = new Invoice { Customer = job }; // CS0029
        _ = new Invoice { Job = customer }; // CS0029
        _ = new ItemFilter { Contract = job }; // CS0029
        _ = row.Id == job; // CS0019
        _ = row.Parent ?? job; // CS0019
        _ = new ReversePayment { Payment = issued.Created }; // CS0029
        _ = ledger.JobToChange(customer); // CS1503
    }

    public static void AnIdIsNoNumber(Ledger ledger, CustomerId customer, ulong number)
    {
        _ = ledger.FindCustomer(number); // CS1503
        _ = new Invoice { Customer = 17 }; // CS0266
        ulong back = customer; // CS0266
        _ = customer + 1; // CS0019
    }

    public static void ARequiredDayIsGiven()
    {
        _ = new AsOf { KnownThrough = 17 }; // CS9035
    }

    public static void AnEventHasARow(Event happened)
    {
        _ = happened.Row.Number; // CS1061
        CustomerRow customer = happened.Row; // CS0266
    }
}
