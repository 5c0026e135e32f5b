using System;
using System.Collections.Generic;
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
    private readonly List<nint> open = []; // transactions, in the order of their beginning

    /// <summary>What the ledger calls lives as long as this handle, and keeps it alive no longer: a sink may know its
    /// ledger, and both are collected together.</summary>
    internal LedgerHandle(oi_ledger* made, GCHandle user, Ear ear) : base(made)
    {
        this.user = user;
        Ear = ear;
    }

    internal Ear Ear { get; }

    /// <summary>A transaction goes before its ledger, and with it: never while another thread is in a call.</summary>
    internal void Opened(oi_transaction* made)
    {
        lock (open) open.Add((nint)made);
    }

    /// <summary>Frees a transaction, once, during a call of its ledger.</summary>
    internal void Ended(oi_transaction* made)
    {
        lock (open)
            if (!open.Remove((nint)made)) return;
        Raw.oi_transaction_free(made);
    }

    protected override bool ReleaseHandle()
    {
        for (var i = open.Count; i-- > 0;) Raw.oi_transaction_free((oi_transaction*)open[i]);
        Raw.oi_ledger_free(Pointer);
        user.Free();
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
