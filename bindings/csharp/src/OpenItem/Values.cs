using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
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

    /// <summary>Earlier.</summary>
    public static bool operator <(Instant a, Instant b) => a.UnixMicroseconds < b.UnixMicroseconds;

    /// <summary>Later.</summary>
    public static bool operator >(Instant a, Instant b) => a.UnixMicroseconds > b.UnixMicroseconds;

    /// <summary>Earlier, or the same.</summary>
    public static bool operator <=(Instant a, Instant b) => a.UnixMicroseconds <= b.UnixMicroseconds;

    /// <summary>Later, or the same.</summary>
    public static bool operator >=(Instant a, Instant b) => a.UnixMicroseconds >= b.UnixMicroseconds;
}

/// <summary>Which item: ids are unique per kind.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id.</param>
public readonly record struct ItemRef(ItemKind Kind, ulong Id)
{
    /// <summary>"Invoice 17".</summary>
    public override string ToString() => $"{Kind} {Id}";
}

/// <summary>A number that names a record of one kind: <see cref="CustomerId"/>, <see cref="InvoiceId"/>, ...</summary>
/// <typeparam name="TSelf">The type of the id.</typeparam>
public interface IId<TSelf> : IComparable<TSelf> where TSelf : struct, IId<TSelf>
{
    /// <summary>The number; 0: none.</summary>
    ulong Value { get; }

    /// <summary>The id with a number.</summary>
    static abstract TSelf FromValue(ulong value);
}

/// <summary>What an accepted command did.</summary>
/// <param name="Id">Of the record it made or changed.</param>
/// <param name="Kind">Of which kind that record is.</param>
/// <param name="FirstSequence">Its events are first .. last; null: nothing had to be done.</param>
/// <param name="LastSequence">See FirstSequence.</param>
/// <param name="Repeated">The answer to a repeated idempotency key; nothing was done now.</param>
/// <param name="Remarks">Worth a look, and accepted all the same; none when repeated.</param>
public record Outcome(ulong? Id, EntityKind Kind, ulong? FirstSequence, ulong? LastSequence, bool Repeated,
    Remarks Remarks = Remarks.None)
{
    private protected const string NoRecord = "the command made no record";

    /// <summary>The items it made, where <see cref="CommandInfo.TellMade"/> asks for them; of a dry run: that it would
    /// make.</summary>
    public IReadOnlyList<MadeItemRow> Items { get; init; } = [];

    /// <summary>The applications it made, likewise.</summary>
    public IReadOnlyList<MadeApplicationRow> Applications { get; init; } = [];

    /// <summary>The id of the record it made; throws where it made none.</summary>
    [JsonIgnore]
    public ulong Created => Id ?? throw new InvalidOperationException(NoRecord);

    /// <summary>What ToString tells: all but <see cref="Created"/>, which throws where no record was created.</summary>
    protected virtual bool PrintMembers(StringBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Append(CultureInfo.InvariantCulture, $"Id = {Id}, Kind = {Kind}, FirstSequence = {FirstSequence}, ")
            .Append(CultureInfo.InvariantCulture, $"LastSequence = {LastSequence}, Repeated = {Repeated}, ")
            .Append(CultureInfo.InvariantCulture, $"Remarks = {Remarks}, Items = [{string.Join(", ", Items)}], ")
            .Append(CultureInfo.InvariantCulture, $"Applications = [{string.Join(", ", Applications)}]");
        return true;
    }

    internal Outcome<TId> As<TId>() where TId : struct, IId<TId> =>
        new(Id is { } id ? TId.FromValue(id) : null, Kind, FirstSequence, LastSequence, Repeated, Remarks)
        {
            Items = Items,
            Applications = Applications,
        };
}

/// <summary>What an accepted command did that makes or changes a record whose ids are a type.</summary>
/// <typeparam name="TId">The id of the record.</typeparam>
/// <param name="Id">Of the record it made or changed.</param>
/// <param name="Kind">Of which kind that record is.</param>
/// <param name="FirstSequence">Its events are first .. last; null: nothing had to be done.</param>
/// <param name="LastSequence">See FirstSequence.</param>
/// <param name="Repeated">The answer to a repeated idempotency key; nothing was done now.</param>
/// <param name="Remarks">Worth a look, and accepted all the same; none when repeated.</param>
public sealed record Outcome<TId>(TId? Id, EntityKind Kind, ulong? FirstSequence, ulong? LastSequence, bool Repeated,
    Remarks Remarks = Remarks.None)
    : Outcome(Id?.Value, Kind, FirstSequence, LastSequence, Repeated, Remarks) where TId : struct, IId<TId>
{
    /// <summary>Of the record it made or changed.</summary>
    public new TId? Id { get; init; } = Id;

    /// <summary>The id of the record it made or changed; throws where there is none.</summary>
    [JsonIgnore]
    public new TId Created => Id ?? throw new InvalidOperationException(NoRecord);

    /// <inheritdoc/>
    protected override bool PrintMembers(StringBuilder builder) => base.PrintMembers(builder);
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
public record BatchOutcome(IReadOnlyList<ulong?> Ids, IReadOnlyList<Status> Statuses, int Refused)
{
    private static readonly ConditionalWeakTable<Exception, BatchOutcome> Told = [];

    /// <summary>What became of the rows of a batch that threw what a callback threw, where each row has its own outcome; null:
    /// it is no such exception, and nothing has happened.</summary>
    public static BatchOutcome? Of(Exception thrown) => Told.TryGetValue(thrown, out var outcome) ? outcome : null;

    internal void TellWith(Exception thrown) => Told.AddOrUpdate(thrown, this);

    internal BatchOutcome<TId> As<TId>() where TId : struct, IId<TId> =>
        new(Ids.Select(id => id is { } made ? TId.FromValue(made) : (TId?)null).ToArray(), Statuses, Refused);
}

/// <summary>What became of each row of a batch that creates records whose ids are a type.</summary>
/// <typeparam name="TId">The id of such a record.</typeparam>
/// <param name="Ids">Of the records created.</param>
/// <param name="Statuses">Ok for rows that were accepted, or would have been had no other row been refused.</param>
/// <param name="Refused">How many rows were refused.</param>
public sealed record BatchOutcome<TId>(IReadOnlyList<TId?> Ids, IReadOnlyList<Status> Statuses, int Refused)
    : BatchOutcome(Ids.Select(id => id?.Value).ToArray(), Statuses, Refused) where TId : struct, IId<TId>
{
    /// <summary>Of the records created.</summary>
    public new IReadOnlyList<TId?> Ids { get; init; } = Ids;
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
