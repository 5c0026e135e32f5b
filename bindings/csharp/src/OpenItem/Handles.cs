using System;
using System.Runtime.InteropServices;
using OpenItem.Interop;

namespace OpenItem;

/// <summary>Owns what the library made: freed once, when nobody needs it, in any order.</summary>
internal abstract unsafe class Handle<T> : SafeHandle where T : unmanaged
{
    private protected Handle(T* made) : base(0, true) => SetHandle((nint)made);

    public override bool IsInvalid => handle == 0;

    private protected T* Pointer => (T*)handle;

    /// <summary>The pointer for the time of a call: a handle closed meanwhile is freed after it.</summary>
    internal Lease<T> Lease() => new(this);
}

internal readonly unsafe ref struct Lease<T> where T : unmanaged
{
    private readonly SafeHandle? handle;
    internal readonly T* Pointer;

    internal Lease(SafeHandle? handle)
    {
        this.handle = handle;
        if (handle is null) return;
        var added = false;
        handle.DangerousAddRef(ref added);
        Pointer = (T*)handle.DangerousGetHandle();
    }

    public void Dispose() => handle?.DangerousRelease();
}

internal sealed unsafe class LedgerHandle : Handle<oi_ledger>
{
    private GCHandle user;

    /// <summary>What the ledger calls lives as long as this handle, and keeps it alive no longer: a sink may know its
    /// ledger, and both are collected together.</summary>
    internal LedgerHandle(oi_ledger* made, GCHandle user, Ear ear) : base(made)
    {
        this.user = user;
        Ear = ear;
    }

    internal Ear Ear { get; }

    protected override bool ReleaseHandle()
    {
        Raw.oi_ledger_free(Pointer);
        user.Free();
        return true;
    }
}

internal sealed unsafe class TransactionHandle : Handle<oi_transaction>
{
    private readonly LedgerHandle ledger;

    /// <summary>Freed before its ledger, whichever is finalized first: it holds a reference.</summary>
    internal TransactionHandle(oi_transaction* made, LedgerHandle ledger) : base(made)
    {
        this.ledger = ledger;
        var added = false;
        ledger.DangerousAddRef(ref added);
    }

    protected override bool ReleaseHandle()
    {
        Raw.oi_transaction_free(Pointer);
        ledger.DangerousRelease();
        return true;
    }
}

internal sealed unsafe class ResultHandle(oi_result* made) : Handle<oi_result>(made)
{
    protected override bool ReleaseHandle()
    {
        Raw.oi_result_free(Pointer);
        return true;
    }
}

internal sealed unsafe class BufferHandle(oi_buffer* made) : Handle<oi_buffer>(made)
{
    internal byte[] ToArray()
    {
        using var it = Lease();
        return new ReadOnlySpan<byte>(Raw.oi_buffer_data(it.Pointer), checked((int)Raw.oi_buffer_size(it.Pointer))).ToArray();
    }

    protected override bool ReleaseHandle()
    {
        Raw.oi_buffer_free(Pointer);
        return true;
    }
}

internal sealed unsafe class AgingCalculatorHandle(oi_aging_calculator* made) : Handle<oi_aging_calculator>(made)
{
    protected override bool ReleaseHandle()
    {
        Raw.oi_aging_calculator_free(Pointer);
        return true;
    }
}

internal sealed unsafe class EventLogHandle(oi_event_log* made) : Handle<oi_event_log>(made)
{
    protected override bool ReleaseHandle()
    {
        Raw.oi_event_log_free(Pointer);
        return true;
    }
}
