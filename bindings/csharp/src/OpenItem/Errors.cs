using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;
using OpenItem.Interop;

namespace OpenItem;

/// <summary>Something was refused, and has changed nothing: what, about which record, and what would have fitted.</summary>
public abstract class OpenItemException : Exception
{
    private protected unsafe OpenItemException(in oi_error error) : base(Errors.Describe(error))
    {
        Code = (Status)error.code;
        Entity = (EntityKind)error.kind;
        EntityId = Lift.OptionalId(error.id);
        Row = error.row;
        Position = error.position;
        Fitting = Lift.OptionalMoney(error.fitting);
        RelatedCount = (int)error.related_count;
        var related = new ulong[Math.Min(RelatedCount, 4)];
        for (var i = 0; i < related.Length; ++i) related[i] = error.related[i];
        Related = related;
        fixed (oi_error* it = &error)
        {
            Field = Lift.Text(it->field);
            Value = Lift.Text(it->value);
            Other = Lift.Text(it->other);
            Allowed = Lift.Text(it->allowed);
            Detail = Lift.Text(it->message);
        }
    }

    /// <summary>What was refused: the first reason in the order of <see cref="OpenItemLibrary.Statuses"/>.</summary>
    public Status Code { get; }

    /// <summary>What it is about ...</summary>
    public EntityKind Entity { get; }

    /// <summary>... and which one.</summary>
    public ulong? EntityId { get; }

    /// <summary>The argument or field that is to blame, as openitem.h calls it, or nothing.</summary>
    public string Field { get; }

    /// <summary>Texts and bytes: offset of the first bad byte; lists: index of the element.</summary>
    public ulong Position { get; }

    /// <summary>Of a locked period: the first day that is open again.</summary>
    public DateOnly? FirstOpenDay => Code == Status.PeriodLocked ? Lift.OptionalDate((int)Position) : null;

    /// <summary>Batches: index of the row.</summary>
    public ulong Row { get; }

    /// <summary>The amount that would have fitted.</summary>
    public Money? Fitting { get; }

    /// <summary>The first records that stand in the way, by id or sequence.</summary>
    public IReadOnlyList<ulong> Related { get; }

    /// <summary>How many there are.</summary>
    public int RelatedCount { get; }

    /// <summary>What was given, where it is neither an id nor an amount: the number that is taken, the day there is not.</summary>
    public string Value { get; }

    /// <summary>What <see cref="Field"/> does not go with.</summary>
    public string Other { get; }

    /// <summary>What would do, where the message does not say it: "1 .. 31".</summary>
    public string Allowed { get; }

    /// <summary>One English sentence, without the particulars that <see cref="Exception.Message"/> has.</summary>
    public string Detail { get; }
}

/// <summary>The books say no: <see cref="OpenItemException.Code"/> is positive.</summary>
public sealed class BusinessRefusalException : OpenItemException
{
    internal BusinessRefusalException(in oi_error error) : base(error)
    {
    }
}

/// <summary>The call was wrong: an argument outside its range, or a call where it must not be made.</summary>
public sealed class MisuseException : OpenItemException
{
    internal MisuseException(in oi_error error) : base(error)
    {
    }
}

/// <summary>The machine or the data lack something: memory, a sink that takes records, bytes as they were written.</summary>
public sealed class EnvironmentException : OpenItemException
{
    internal EnvironmentException(in oi_error error) : base(error)
    {
    }
}

internal static unsafe class Errors
{
    /// <summary>Throws what a function refused, or what a callback threw during the call.</summary>
    internal static void Check(int status, oi_error* error)
    {
        if (status == Raw.OI_OK)
        {
            Callbacks.Forget();
            return;
        }
        Callbacks.Rethrow();
        throw Refusal(*error);
    }

    internal static OpenItemException Refusal(in oi_error error)
    {
        if (error.code > 0) return new BusinessRefusalException(error);
        return (Status)error.code is Status.OutOfMemory or Status.SinkRefused or Status.LedgerPoisoned or Status.BadEvent
            or Status.Internal or Status.Damaged or Status.BrokenChain or Status.OtherBooks
            or Status.UnsupportedFormat
            ? new EnvironmentException(error)
            : new MisuseException(error);
    }

    /// <summary>A refusal of this package: the value cannot even be handed to the library.</summary>
    internal static OpenItemException Refuse(Status code, string field, string message)
    {
        var error = oi_error.Make();
        error.code = (int)code;
        Encoding.UTF8.GetBytes(field, new Span<byte>(error.field, 47));
        Encoding.UTF8.GetBytes(message, new Span<byte>(error.message, 127));
        return Refusal(error);
    }

    /// <summary>An error in one line: "exceeds_open: invoice 17, amount: more than is open; 60.00 EUR would have fitted".</summary>
    internal static string Describe(oi_error error)
    {
        const int capacity = 512;
        var buffer = stackalloc byte[capacity];
        nuint size = 0;
        _ = Raw.oi_error_describe(&error, buffer, capacity, &size, null); // what is too long for the buffer is cut
        return Lift.Text(buffer);
    }
}
