using System;
using System.Collections;
using System.Collections.Generic;
using OpenItem.Interop;

namespace OpenItem;

/// <summary>The rows of a table of an answer, read page by page. They outlive the ledger.</summary>
public sealed unsafe class Rows<T> : IReadOnlyList<T>, IDisposable
{
    private const int PageSize = 256;
    private readonly delegate*<ResultHandle, Table, int, int, T[]> page;

    internal Rows(ResultHandle result, Table table, delegate*<ResultHandle, Table, int, int, T[]> page)
    {
        Result = result;
        Table = table;
        this.page = page;
        using var it = result.Lease();
        Count = checked((int)Raw.oi_result_count(it.Pointer, (int)table));
    }

    internal ResultHandle Result { get; }

    internal Table Table { get; }

    /// <summary>How many rows there are.</summary>
    public int Count { get; }

    /// <summary>How many rows matched before offset and limit.</summary>
    public long Matching
    {
        get
        {
            using var it = Result.Lease();
            return (long)Raw.oi_result_matching(it.Pointer);
        }
    }

    /// <summary>One row.</summary>
    public T this[int index] =>
        (uint)index < (uint)Count
            ? page(Result, Table, index, 1)[0]
            : throw new ArgumentOutOfRangeException(nameof(index), $"there are {Count} rows");

    /// <summary>Some rows from one on.</summary>
    public T[] Page(int first, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return page(Result, Table, first, Math.Min(count, Math.Max(Count - first, 0)));
    }

    /// <summary>All rows in order.</summary>
    public IEnumerator<T> GetEnumerator()
    {
        for (var first = 0; first < Count; first += PageSize)
            foreach (var row in Page(first, PageSize))
                yield return row;
    }

    /// <summary>Frees the answer these rows belong to now; else that happens when nobody needs it.</summary>
    public void Dispose() => Result.Dispose();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

internal static unsafe class Paging
{
    /// <summary>Reads rows of an answer and makes values of them.</summary>
    internal static TRow[] Read<TRaw, TRow>(ResultHandle result, Table table, int first, int count,
        delegate*<in TRaw, TRow> make) where TRaw : unmanaged
    {
        if (count == 0) return [];
        using var alive = result.Lease();
        var rows = new TRaw[count];
        var written = Fill(result, table, first, rows);
        var made = new TRow[written];
        for (var i = 0; i < written; ++i) made[i] = make(in rows[i]);
        return made;
    }

    internal static int Fill<TRaw>(ResultHandle result, Table table, int first, TRaw[] rows) where TRaw : unmanaged
    {
        var error = oi_error.Make();
        nuint written = 0;
        using var it = result.Lease();
        fixed (TRaw* into = rows)
        {
            Errors.Check(Raw.oi_result_read(it.Pointer, (int)table, (nuint)first, into, (nuint)rows.Length, (nuint)sizeof(TRaw), 0,
                &written, &error), &error);
        }
        return (int)written;
    }
}

/// <summary>Rows of a table where they lie, a page at a time.</summary>
internal unsafe struct Pages<TRaw>(ResultHandle result, int count, Table table) where TRaw : unmanaged
{
    private readonly TRaw[] rows = new TRaw[Math.Min(count, 64)];
    private int first = 0;
    private int written = 0;
    private int at = -1;

    internal bool MoveNext()
    {
        if (++at < written) return true;
        first += written;
        if (first >= count) return false;
        written = Paging.Fill(result, table, first, rows);
        at = 0;
        return written > 0;
    }

    internal readonly ref readonly TRaw Current => ref rows[at];

    internal readonly void Dispose() => GC.KeepAlive(result);
}
