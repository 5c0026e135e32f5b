using System;
using System.Collections;
using System.Collections.Generic;
using System.Threading;
using OpenItem.Interop;

namespace OpenItem;

/// <summary>One accepted command: a header and events. It is borrowed: from a sink until that returns, from an event log until
/// that is appended to, cleared or freed; used later it throws <see cref="InvalidOperationException"/>.</summary>
public sealed unsafe class Record : IReadOnlyList<Event>
{
    private readonly oi_record* record;
    private readonly int changes;

    internal Record(oi_record* record, Lender lender)
    {
        this.record = record;
        Lender = lender;
        changes = lender.Changes;
    }

    /// <summary>To be locked while the record is read.</summary>
    internal Lender Lender { get; }

    /// <summary>The pointer, true as long as the lender is locked.</summary>
    internal oi_record* At => Lender.Changes == changes
        ? record
        : throw new InvalidOperationException("the record is no longer there: it was borrowed");

    /// <summary>What belongs to the record as a whole.</summary>
    public RecordHeader Header
    {
        get
        {
            lock (Lender)
            {
                var error = oi_error.Make();
                var header = oi_record_header.Make();
                Errors.Check(Raw.oi_record_read_header(At, &header, &error), &error);
                return Make.RecordHeader(header);
            }
        }
    }

    /// <summary>How many events it has.</summary>
    public int Count => (int)Header.EventCount;

    /// <summary>One event.</summary>
    public Event this[int index]
    {
        get
        {
            lock (Lender)
            {
                var error = oi_error.Make();
                var made = oi_event.Make();
                Errors.Check(Raw.oi_record_read_event(At, (nuint)index, &made, &error), &error);
                return new(this, index, made);
            }
        }
    }

    /// <summary>All events in order.</summary>
    public IEnumerator<Event> GetEnumerator()
    {
        var count = Count;
        for (var i = 0; i < count; ++i) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The rows of a table of an event; none where it has no such table.</summary>
    internal TRow[] Rows<TRaw, TRow>(int index, Table table, delegate*<in TRaw, TRow> make) where TRaw : unmanaged
    {
        lock (Lender)
        {
            var error = oi_error.Make();
            var rows = new TRaw[Raw.oi_record_count(At, (nuint)index, (int)table)];
            if (rows.Length == 0) return [];
            nuint written = 0;
            fixed (TRaw* first = rows)
                Errors.Check(Raw.oi_record_read(At, (nuint)index, (int)table, 0, first, (nuint)rows.Length, (nuint)sizeof(TRaw), 0,
                    &written, &error), &error);
            var made = new TRow[written];
            for (var i = 0; i < made.Length; ++i) made[i] = make(in rows[i]);
            return made;
        }
    }
}

/// <summary>What lends records: a log, or a call of a sink. Locked while it changes, which takes them back, and while one of them is
/// read. Records keep alive what it is made with.</summary>
internal sealed class Lender(EventLogHandle? kept = null)
{
    private static long count;

    internal readonly EventLogHandle? Kept = kept;

    /// <summary>The smaller one of two is locked first.</summary>
    internal readonly long Number = Interlocked.Increment(ref count);
    internal int Changes;
}

/// <summary>Records kept in memory. It can be a ledger's sink: <c>ledger.SetSink(log)</c>.</summary>
public sealed unsafe class EventLog : IReadOnlyList<Record>, IDisposable
{
    /// <summary>An empty log.</summary>
    public EventLog(Allocator? allocator = null)
    {
        var error = oi_error.Make();
        oi_event_log* made;
        var given = allocator?.ToRaw() ?? default;
        Errors.Check(Raw.oi_event_log_create(allocator is null ? null : &given, &made, &error), &error);
        Handle = new(made);
        lender = new(Handle);
    }

    private EventLogHandle Handle { get; }

    private readonly Lender lender;

    /// <summary>Keeps a copy; may be called from a sink.</summary>
    public void Append(Record record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var other = record.Lender; // two logs may take from each other
        lock (lender.Number < other.Number ? lender : other)
        lock (lender.Number < other.Number ? other : lender)
        {
            using var it = Handle.Lease();
            var error = oi_error.Make();
            Errors.Check(Raw.oi_event_log_append(it.Pointer, record.At, &error), &error);
            ++lender.Changes;
        }
    }

    /// <summary>How many records it holds.</summary>
    public int Count
    {
        get
        {
            lock (lender)
            {
                using var it = Handle.Lease();
                return (int)Raw.oi_event_log_count(it.Pointer);
            }
        }
    }

    /// <summary>One record, borrowed.</summary>
    public Record this[int index]
    {
        get
        {
            lock (lender)
            {
                using var it = Handle.Lease();
                var error = oi_error.Make();
                oi_record* found;
                Errors.Check(Raw.oi_event_log_record(it.Pointer, (nuint)index, &found, &error), &error);
                return new(found, lender);
            }
        }
    }

    /// <summary>All records in order.</summary>
    public IEnumerator<Record> GetEnumerator()
    {
        for (var i = 0; i < Count; ++i) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Drops all records.</summary>
    public void Clear()
    {
        lock (lender)
        {
            using var it = Handle.Lease();
            Raw.oi_event_log_clear(it.Pointer);
            ++lender.Changes;
        }
    }

    /// <summary>Frees the log, and takes its records back.</summary>
    public void Dispose()
    {
        lock (lender)
        {
            ++lender.Changes;
            Handle.Dispose();
        }
    }
}
