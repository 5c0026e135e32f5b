using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using OpenItem.Interop;

namespace OpenItem;

/// <summary>An aging prepared once, used often: buckets, basis, grouping.</summary>
public sealed unsafe class AgingCalculator : IDisposable
{
    /// <summary>Without options: not due, 1-30, 31-60, 61-90, 91+ by due date, a row per customer and currency.</summary>
    public AgingCalculator(AgingOptions? options = null, Allocator? allocator = null)
    {
        var error = oi_error.Make();
        oi_aging_calculator* made;
        var memory = allocator?.ToRaw() ?? default;
        var stack = stackalloc byte[Arena.Small];
        var arena = new Arena(stack, Arena.Small);
        try
        {
            Errors.Check(Raw.oi_aging_calculator_create(arena.Structure<oi_aging_options>(options),
                allocator is null ? null : &memory, &made, &error), &error);
        }
        finally
        {
            arena.Free();
        }
        Handle = new(made);
        using var it = Handle.Lease();
        var rows = new oi_aging_bucket_row[Raw.oi_aging_calculator_bucket_count(it.Pointer)];
        nuint written = 0;
        fixed (oi_aging_bucket_row* first = rows)
            Errors.Check(Raw.oi_aging_calculator_read_buckets(it.Pointer, 0, first, (nuint)rows.Length,
                (nuint)sizeof(oi_aging_bucket_row), 0, &written, &error), &error);
        Buckets = rows.Select(row => Make.AgingBucketRow(row)).ToArray();
    }

    internal AgingCalculatorHandle Handle { get; }

    /// <summary>In printing order: not due from the farthest, then past due from the youngest.</summary>
    public IReadOnlyList<AgingBucketRow> Buckets { get; }

    /// <summary>The bucket with a label, "61-90"; refused where none is called so.</summary>
    public AgingColumn Bucket(string label)
    {
        for (var index = 0; index < Buckets.Count; ++index)
            if (Buckets[index].Label == label) return index;
        throw Errors.Refuse(Status.InvalidArgument, "bucket",
            $"\"{label}\" is none of {string.Join(", ", Buckets.Select(bucket => bucket.Label))}");
    }

    /// <summary>Options prepare an aging where one is taken; prepare it yourself to use it often.</summary>
    public static implicit operator AgingCalculator(AgingOptions options) => new(options);

    /// <summary>Frees the calculator; answers stay valid.</summary>
    public void Dispose() => Handle.Dispose();
}

/// <summary>Amounts of rows by bucket.</summary>
public sealed class Cells : IReadOnlyList<IReadOnlyList<Money>>
{
    private readonly Rows<Money> cells;
    private readonly int buckets;

    internal Cells(Rows<Money> cells, int buckets)
    {
        this.cells = cells;
        this.buckets = buckets;
    }

    /// <summary>Of how many rows.</summary>
    public int Count => buckets == 0 ? 0 : cells.Count / buckets;

    /// <summary>The amounts of one row.</summary>
    public IReadOnlyList<Money> this[int row] =>
        (uint)row < (uint)Count
            ? cells.Page(row * buckets, buckets)
            : throw new ArgumentOutOfRangeException(nameof(row), $"there are {Count} rows");

    /// <summary>Row by row.</summary>
    public IEnumerator<IReadOnlyList<Money>> GetEnumerator()
    {
        for (var row = 0; row < Count; ++row) yield return this[row];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>How old what is owed is: a cell per bucket, and totals per currency. Iterating gives a row and its cells.</summary>
public sealed class Aging : IReadOnlyCollection<(AgingRow Row, IReadOnlyList<Money> Cells)>, IDisposable
{
    internal Aging(ResultHandle result)
    {
        Buckets = Tables.AgingBuckets(result).ToArray();
        Rows = Tables.AgingRows(result);
        Cells = new(Tables.AgingCells(result), Buckets.Count);
        Totals = Tables.AgingTotals(result);
        TotalCells = new(Tables.AgingTotalCells(result), Buckets.Count);
    }

    /// <summary>The columns, in printing order.</summary>
    public IReadOnlyList<AgingBucketRow> Buckets { get; }

    /// <summary>The rows.</summary>
    public Rows<AgingRow> Rows { get; }

    /// <summary>Amounts of each row by bucket.</summary>
    public Cells Cells { get; }

    /// <summary>One a currency.</summary>
    public Rows<AgingRow> Totals { get; }

    /// <summary>Amounts of each total by bucket.</summary>
    public Cells TotalCells { get; }

    /// <summary>How many rows there are.</summary>
    public int Count => Rows.Count;

    /// <summary>Each row with its cells.</summary>
    public IEnumerator<(AgingRow Row, IReadOnlyList<Money> Cells)> GetEnumerator() => Rows.Zip(Cells).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Frees the answer now; else that happens when nobody needs it.</summary>
    public void Dispose() => Rows.Dispose();
}

/// <summary>One customer's page: a head, and a row per currency with a cell per bucket.</summary>
public sealed class CustomerSummary : IEnumerable<(SummaryCurrencyRow Row, IReadOnlyList<Money> Cells)>, IDisposable
{
    internal CustomerSummary(ResultHandle result)
    {
        Buckets = Tables.AgingBuckets(result).ToArray();
        Head = Tables.Summaries(result)[0];
        Currencies = Tables.SummaryCurrencies(result);
        Cells = new(Tables.SummaryCells(result), Buckets.Count);
    }

    /// <summary>The columns, in printing order.</summary>
    public IReadOnlyList<AgingBucketRow> Buckets { get; }

    /// <summary>Who the customer is, last dates, days to pay.</summary>
    public SummaryRow Head { get; }

    /// <summary>A row per currency.</summary>
    public Rows<SummaryCurrencyRow> Currencies { get; }

    /// <summary>Amounts of each currency by bucket.</summary>
    public Cells Cells { get; }

    /// <summary>Each currency with its cells.</summary>
    public IEnumerator<(SummaryCurrencyRow Row, IReadOnlyList<Money> Cells)> GetEnumerator() =>
        Currencies.Zip(Cells).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Frees the answer now; else that happens when nobody needs it.</summary>
    public void Dispose() => Currencies.Dispose();
}

/// <summary>Everything that changed a customer's balance, line by line.</summary>
/// <param name="Opening">Balance before the first day asked for.</param>
/// <param name="Closing">Balance after the last day asked for.</param>
/// <param name="Lines">The lines.</param>
public sealed record History(Money? Opening, Money? Closing, Rows<HistoryRow> Lines)
{
    internal History(Money opening, Money closing, Rows<HistoryRow> lines)
        : this(opening.IsNone ? null : opening, closing.IsNone ? (Money?)null : closing, lines)
    {
    }
}

/// <summary>Why a figure is what it is: the parts sum to it.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Parts">What each record contributes.</param>
public sealed record Explanation(Money Figure, Rows<ExplainPartRow> Parts);

/// <summary>A column of an aging: a bucket, by its index, or one of those that are not aged.</summary>
public readonly record struct AgingColumn
{
    private AgingColumn(nuint index) => Index = index;

    internal nuint Index { get; }

    /// <summary>A bucket.</summary>
    public static AgingColumn Bucket(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return new((nuint)index);
    }

    /// <summary>Credit that is used on nothing.</summary>
    public static AgingColumn Unapplied { get; } = new(unchecked((nuint)Raw.OI_EXPLAIN_UNAPPLIED));

    /// <summary>What is disputed.</summary>
    public static AgingColumn Disputed { get; } = new(unchecked((nuint)Raw.OI_EXPLAIN_DISPUTED));

    /// <summary>A bucket, by its index.</summary>
    public static implicit operator AgingColumn(int bucket) => Bucket(bucket);
}

/// <summary>Closed periods, and who may write into them all the same.</summary>
/// <param name="Locks">The locks.</param>
/// <param name="Exceptions">The exceptions, withdrawn ones too.</param>
public sealed record PeriodLocks(Rows<PeriodLockRow> Locks, Rows<LockExceptionRow> Exceptions)
{
    internal PeriodLocks(ResultHandle result) : this(Tables.PeriodLocks(result), Tables.LockExceptions(result))
    {
    }
}

/// <summary>Whether the numbers of one kind of item are without gaps.</summary>
/// <param name="Head">How many there are of each.</param>
/// <param name="Series">Numbers that are alike but for the digits at their end.</param>
/// <param name="Gaps">What is missing in them.</param>
/// <param name="Voided">Numbers of voided or reversed items.</param>
public sealed record Numbering(NumberingRow Head, Rows<NumberSeriesRow> Series, Rows<NumberGapRow> Gaps,
    Rows<VoidedNumberRow> Voided)
{
    internal Numbering(ResultHandle result)
        : this(Tables.Numbering(result)[0], Tables.NumberSeries(result), Tables.NumberGaps(result), Tables.VoidedNumbers(result))
    {
    }
}

public sealed partial record TermsPortion
{
    /// <summary>Payment terms of rows: what a query or an event has in two lists.</summary>
    public static IReadOnlyList<TermsPortion> Of(IEnumerable<TermsRow> portions, IEnumerable<TermsDiscountRow> discounts)
    {
        var tiers = discounts.ToLookup(row => row.Portion);
        return portions.Select(row => row.ToInput(tiers[row.Portion].Select(tier => tier.ToInput()).ToArray())).ToArray();
    }

    internal static IReadOnlyList<TermsPortion> AllOf(ResultHandle result)
    {
        using (result) return Of(Tables.Terms(result), Tables.TermsDiscounts(result));
    }
}
