using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using OpenItem.Interop;

namespace OpenItem;

/// <summary>An instant as the library counts it: microseconds UTC since 1970.</summary>
/// <param name="UnixMicroseconds">The count.</param>
public readonly record struct Instant(long UnixMicroseconds) : IComparable<Instant>
{
    /// <summary>The same as a date and time; throws where that cannot hold it.</summary>
    public DateTimeOffset ToDateTimeOffset() =>
        DateTimeOffset.UnixEpoch.AddTicks(checked(UnixMicroseconds * TimeSpan.TicksPerMicrosecond));

    /// <summary>To the microsecond, earlier ones of the same microsecond alike.</summary>
    public static implicit operator Instant(DateTimeOffset value)
    {
        var ticks = value.UtcTicks - DateTimeOffset.UnixEpoch.Ticks;
        return new((ticks - (ticks % 10 + 10) % 10) / TimeSpan.TicksPerMicrosecond);
    }

    /// <summary>The earlier one is less.</summary>
    public int CompareTo(Instant other) => UnixMicroseconds.CompareTo(other.UnixMicroseconds);
}

/// <summary>Which item: ids are unique per kind.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id.</param>
public readonly record struct ItemRef(ItemKind Kind, ulong Id)
{
    /// <summary>"Invoice 17".</summary>
    public override string ToString() => $"{Kind} {Id}";
}

/// <summary>What an accepted command did.</summary>
/// <param name="Id">Of the record it created.</param>
/// <param name="FirstSequence">Its events are first .. last; null: nothing had to be done.</param>
/// <param name="LastSequence">See FirstSequence.</param>
/// <param name="Repeated">The answer to a repeated idempotency key; nothing was done now.</param>
/// <param name="Applications">Of a dry run: the applications it would make.</param>
/// <param name="Remarks">Worth a look, and accepted all the same; none when repeated.</param>
public sealed record Outcome(ulong? Id, ulong? FirstSequence, ulong? LastSequence, bool Repeated,
    IReadOnlyList<PlannedApplicationRow> Applications, Remarks Remarks = Remarks.None)
{
    /// <summary>The id of the record it created; throws where it created none.</summary>
    [JsonIgnore]
    public ulong Created => Id ?? throw new InvalidOperationException("the command created no record");
}

/// <summary>What may be worth a look beside an accepted command.</summary>
[Flags]
public enum Remarks : uint
{
    /// <summary>Nothing.</summary>
    None = 0,
    /// <summary>A tax of more than 0 and less than 1 percent: 0.19 may have been meant as a factor.</summary>
    TaxBelowOnePercent = Raw.OI_REMARK_TAX_BELOW_ONE_PERCENT,
}

/// <summary>What became of each row of a batch.</summary>
/// <param name="Ids">Of the records created.</param>
/// <param name="Statuses">Ok for rows that were accepted, or would have been had no other row been refused.</param>
/// <param name="Refused">How many rows were refused.</param>
public sealed record BatchOutcome(IReadOnlyList<ulong?> Ids, IReadOnlyList<Status> Statuses, int Refused)
{
    private static readonly ConditionalWeakTable<Exception, BatchOutcome> Told = [];

    /// <summary>What became of the rows of a batch that threw what a callback threw, where each row has its own outcome; null:
    /// it is no such exception, and nothing has happened.</summary>
    public static BatchOutcome? Of(Exception thrown) => Told.TryGetValue(thrown, out var outcome) ? outcome : null;

    internal void TellWith(Exception thrown) => Told.AddOrUpdate(thrown, this);
}

public sealed partial record AsOf
{
    /// <summary>For KnownThrough: before the first record, when nothing was known and every figure is as in an empty
    /// ledger.</summary>
    public const ulong NothingKnown = Raw.OI_NOTHING_KNOWN;

    /// <summary>A date, and everything known.</summary>
    public static implicit operator AsOf(DateOnly date) => new() { Date = date };

    /// <summary>A date, and what was known through a sequence.</summary>
    public static AsOf At(DateOnly date, ulong? knownThrough) => new() { Date = date, KnownThrough = knownThrough };
}
