using OpenItem.Interop;

namespace OpenItem;

/// <summary>What an event says: <c>switch (it.Row) { case CustomerRow customer: ...; case DocumentRow document: ... }</c>.
/// <see cref="EventKind"/> tells the row of each kind.</summary>
public interface IEventRow;

/// <summary>The row of an event that this package does not know: the library is newer.</summary>
/// <param name="Table">The number of its table in openitem.h.</param>
public sealed record UnknownRow(int Table) : IEventRow;

/// <summary>One event of a record. Its kind and its row stay; its lists are read from the record, as long as that is
/// borrowed.</summary>
public sealed unsafe partial class Event
{
    private readonly Record record;
    private readonly int index;

    internal Event(Record record, int index, in oi_event head)
    {
        (this.record, this.index) = (record, index);
        (Kind, Sequence) = ((EventKind)head.kind, head.sequence);
        Row = RowOf((Table)head.table);
    }

    /// <summary>What it says. A number that has no name here is of a newer library.</summary>
    public EventKind Kind { get; }

    /// <summary>Its own.</summary>
    public ulong Sequence { get; }

    /// <summary>What happened to what; <see cref="UnknownRow"/>: something that this package does not know.</summary>
    public IEventRow Row { get; }

    private TRow[] Rows<TRaw, TRow>(Table table, delegate*<in TRaw, TRow> make) where TRaw : unmanaged =>
        record.Rows(index, table, make);

    private TRow Only<TRaw, TRow>(Table table, delegate*<in TRaw, TRow> make) where TRaw : unmanaged => Rows(table, make)[0];

    /// <summary>"17 CustomerSaved: CustomerRow { Id = 1, ... }".</summary>
    public override string ToString() => $"{Sequence} {Kind}: {Row}";
}
