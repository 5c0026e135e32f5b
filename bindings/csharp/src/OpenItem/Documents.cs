using System;
using System.Collections.Generic;
using System.Linq;
using OpenItem.Interop;

namespace OpenItem;

public sealed partial record DocumentTotals
{
    /// <summary>Each line's amount after discount.</summary>
    public IReadOnlyList<Money> LineNets { get; init; } = [];

    /// <summary>By code and rate, in order of first appearance.</summary>
    public IReadOnlyList<TaxRow> Taxes { get; init; } = [];
}

/// <summary>What documents add up to and when they are due, without a ledger.</summary>
public static unsafe class Documents
{
    /// <summary>line = round(quantity x price) - discount; tax per rate on the sum of that rate's lines, or per line.</summary>
    public static DocumentTotals AddUp(IReadOnlyList<Line> lines, Currency currency, TaxScope taxScope = TaxScope.Document,
        Rounding rounding = Rounding.HalfUp)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var error = oi_error.Make();
        var totals = oi_document_totals.Make();
        var code = currency.ToRaw();
        var nets = new oi_money[lines.Count];
        var taxes = new oi_tax_row[lines.Sum(line => line.Taxes.Count)];
        nuint written = 0;
        var stack = stackalloc byte[Arena.Small];
        var arena = new Arena(stack, Arena.Small);
        try
        {
            var first = arena.Array<oi_line_input>(lines, out var count);
            fixed (oi_money* net = nets)
            fixed (oi_tax_row* tax = taxes)
                Errors.Check(Raw.oi_document_add_up(first, count, 0, &code, (int)taxScope, (int)rounding, &totals, net, tax,
                    (nuint)taxes.Length, (nuint)sizeof(oi_tax_row), 0, &written, &error), &error);
            return Make.DocumentTotals(totals) with
            {
                LineNets = nets.Select(net => Lift.Money(net)).ToArray(),
                Taxes = taxes.Take((int)written).Select(tax => Make.TaxRow(tax)).ToArray(), // their codes lie in the lines
            };
        }
        finally
        {
            arena.Free();
        }
    }

    /// <summary>The due portions of a total; each is rounded, the last takes what is left, so that they sum to the total.</summary>
    public static IReadOnlyList<DuePortion> DuePortions(IReadOnlyList<TermsPortion> terms, Money total, DueInputs bases,
        BusinessCalendar? calendar = null, Rounding rounding = Rounding.HalfUp)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var error = oi_error.Make();
        var amount = total.ToRaw("total");
        var rows = new oi_due_portion[Math.Max(terms.Count, 1)];
        foreach (ref var row in rows.AsSpan()) row = oi_due_portion.Make();
        nuint found = 0;
        var stack = stackalloc byte[Arena.Small];
        var arena = new Arena(stack, Arena.Small);
        try
        {
            var first = arena.Array<oi_terms_portion>(terms, out var count);
            var none = oi_terms_portion.Make(); // the library says what is wrong with no terms
            fixed (oi_due_portion* made = rows)
                Errors.Check(Raw.oi_terms_due_portions(count == 0 ? &none : first, count, 0, &amount,
                    arena.Structure<oi_due_inputs>(bases), arena.Structure<oi_business_calendar>(calendar), (int)rounding, made,
                    (nuint)rows.Length, (nuint)sizeof(oi_due_portion), 0, &found, &error), &error);
            return rows.Take((int)found).Select(row => Make.DuePortion(row)).ToArray();
        }
        finally
        {
            arena.Free();
        }
    }
}
