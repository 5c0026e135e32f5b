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
                return Make.Event(made);
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

    /// <summary>Of an event of kind settings changed.</summary>
    public Settings Settings(int index)
    {
        lock (Lender)
        {
            var error = oi_error.Make();
            var made = oi_settings.Make();
            Errors.Check(Raw.oi_record_read_settings(At, (nuint)index, &made, &error), &error);
            return Make.Settings(made);
        }
    }

    /// <summary>The due portions of an item issued or a draft saved.</summary>
    public IReadOnlyList<PortionRow> Portions(int index) =>
        Read<oi_portion_row, PortionRow>(index, this[index].PortionCount, &Raw.oi_record_read_portions, &Make.PortionRow);

    /// <summary>The portions of a credit applied.</summary>
    public IReadOnlyList<AppliedPortionRow> AppliedPortions(int index) =>
        Read<oi_applied_portion_row, AppliedPortionRow>(
            index, this[index].PortionCount, &Raw.oi_record_read_applied_portions, &Make.AppliedPortionRow);

    /// <summary>The lines of an item issued or a draft saved.</summary>
    public IReadOnlyList<LineRow> Lines(int index) =>
        Read<oi_line_row, LineRow>(index, this[index].LineCount, &Raw.oi_record_read_lines, &Make.LineRow);

    /// <summary>The payment terms of a customer saved or a draft saved.</summary>
    public IReadOnlyList<TermsRow> Terms(int index) =>
        Read<oi_terms_row, TermsRow>(index, this[index].TermsCount, &Raw.oi_record_read_terms, &Make.TermsRow);

    private TRow[] Read<TRaw, TRow>(int index, uint count,
        delegate*<oi_record*, nuint, nuint, TRaw*, nuint, nuint, nuint, nuint*, oi_error*, int> function,
        delegate*<in TRaw, TRow> make) where TRaw : unmanaged
    {
        lock (Lender)
        {
            var error = oi_error.Make();
            var rows = new TRaw[count];
            nuint written = 0;
            fixed (TRaw* first = rows)
                Errors.Check(function(At, (nuint)index, 0, first, count, (nuint)sizeof(TRaw), 0, &written, &error), &error);
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
