using System;
using System.Collections;
using System.Collections.Generic;
using OpenItem.Interop;

namespace OpenItem;

/// <summary>One accepted command: a header and events. It is borrowed: from a sink until that returns, from an event log until
/// that is appended to, cleared or freed; used later it throws <see cref="InvalidOperationException"/>.</summary>
public sealed unsafe class Record : IReadOnlyList<Event>
{
    private oi_record* record;
    private readonly EventLog? log;
    private readonly int changes;

    internal Record(oi_record* record, EventLog? log)
    {
        this.record = record;
        this.log = log;
        changes = log?.Changes ?? 0;
    }

    internal void GiveBack() => record = null;

    /// <summary>The pointer, as long as the lease of its log lasts.</summary>
    internal oi_record* At(in Lease<oi_event_log> _) =>
        record != null && (log is null || log.Changes == changes)
            ? record
            : throw new InvalidOperationException("the record is no longer there: it was borrowed");

    internal Lease<oi_event_log> Lease() => new(log?.Handle);

    /// <summary>What belongs to the record as a whole.</summary>
    public RecordHeader Header
    {
        get
        {
            using var lease = Lease();
            var error = oi_error.Make();
            var header = oi_record_header.Make();
            Errors.Check(Raw.oi_record_read_header(At(lease), &header, &error), &error);
            return Make.RecordHeader(header);
        }
    }

    /// <summary>How many events it has.</summary>
    public int Count => (int)Header.EventCount;

    /// <summary>One event.</summary>
    public Event this[int index]
    {
        get
        {
            using var lease = Lease();
            var error = oi_error.Make();
            var made = oi_event.Make();
            Errors.Check(Raw.oi_record_read_event(At(lease), (nuint)index, &made, &error), &error);
            return Make.Event(made);
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
        using var lease = Lease();
        var error = oi_error.Make();
        var made = oi_settings.Make();
        Errors.Check(Raw.oi_record_read_settings(At(lease), (nuint)index, &made, &error), &error);
        return Make.Settings(made);
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
        using var lease = Lease();
        var error = oi_error.Make();
        var rows = new TRaw[count];
        nuint written = 0;
        fixed (TRaw* first = rows)
            Errors.Check(function(At(lease), (nuint)index, 0, first, count, (nuint)sizeof(TRaw), 0, &written, &error), &error);
        var made = new TRow[written];
        for (var i = 0; i < made.Length; ++i) made[i] = make(in rows[i]);
        return made;
    }
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
    }

    internal EventLogHandle Handle { get; }

    internal int Changes { get; private set; }

    /// <summary>Keeps a copy; may be called from a sink.</summary>
    public void Append(Record record)
    {
        ArgumentNullException.ThrowIfNull(record);
        using var it = Handle.Lease();
        using var of = record.Lease();
        var error = oi_error.Make();
        Errors.Check(Raw.oi_event_log_append(it.Pointer, record.At(of), &error), &error);
        ++Changes;
    }

    /// <summary>How many records it holds.</summary>
    public int Count
    {
        get
        {
            using var it = Handle.Lease();
            return (int)Raw.oi_event_log_count(it.Pointer);
        }
    }

    /// <summary>One record, borrowed.</summary>
    public Record this[int index]
    {
        get
        {
            using var it = Handle.Lease();
            var error = oi_error.Make();
            oi_record* found;
            Errors.Check(Raw.oi_event_log_record(it.Pointer, (nuint)index, &found, &error), &error);
            return new(found, this);
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
        using var it = Handle.Lease();
        Raw.oi_event_log_clear(it.Pointer);
        ++Changes;
    }

    /// <summary>Frees the log.</summary>
    public void Dispose() => Handle.Dispose();
}
