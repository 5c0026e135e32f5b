using System.Runtime.InteropServices;
using OpenItem.Interop;

namespace OpenItem;

/// <summary>Where memory comes from. It is called by the library, on the caller's or the finalizer's thread, and does not call
/// into it. Once used it lives as long as the process: answers outlive their ledger.</summary>
public abstract unsafe class Allocator
{
    private GCHandle self;

    /// <summary>Memory of at least a size at a multiple of an alignment (a power of two), or 0: there is none. An exception says
    /// the same, and is thrown by the call that fails for it.</summary>
    protected internal abstract nint Allocate(nuint size, nuint alignment);

    /// <summary>Takes a block back, with the size and alignment it was asked for. No call fails for it: an exception is
    /// lost.</summary>
    protected internal abstract void Deallocate(nint block, nuint size, nuint alignment);

    internal oi_allocator ToRaw()
    {
        lock (this)
            if (!self.IsAllocated) self = GCHandle.Alloc(this);
        var made = oi_allocator.Make();
        made.allocate = &Callbacks.Allocate;
        made.deallocate = &Callbacks.Deallocate;
        made.user = (void*)GCHandle.ToIntPtr(self);
        return made;
    }
}
