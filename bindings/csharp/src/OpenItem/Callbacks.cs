using System;
using System.IO;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using System.Text;
using OpenItem.Interop;

namespace OpenItem;

/// <summary>Hears of each accepted command before anything becomes permanent.</summary>
/// <param name="record">The command; borrowed until the sink returns.</param>
/// <param name="remaining">Records of the same transaction or batch that follow; none is permanent before the last was
/// taken.</param>
/// <returns>True: taken. False refuses the command, and so does an exception, which the command then throws. A batch whose rows
/// have outcomes of their own goes on, and throws at its end: see <see cref="BatchOutcome.Of"/>.</returns>
public delegate bool Sink(Record record, ulong remaining);

/// <summary>Stores a transaction's records before anything becomes permanent.</summary>
/// <param name="bytes">The records; valid until it returns.</param>
/// <param name="firstSequence">What they begin with.</param>
/// <returns>True: they are safe. False takes the transaction back, and so does an exception, which the command then
/// throws.</returns>
public delegate bool JournalStore(ReadOnlySpan<byte> bytes, ulong firstSequence);

/// <summary>Hears what a developer should know, on the caller's thread. What it throws, the refused command throws in place of its
/// refusal.</summary>
/// <param name="level">How much it matters.</param>
/// <param name="text">What happened.</param>
public delegate void Log(LogLevel level, string text);

/// <summary>Who a ledger calls. What they throw is thrown by the call of the ledger that called them.</summary>
internal sealed class Ear
{
    internal Sink? Sink;
    internal JournalStore? Store;
    internal Log? Log;
}

/// <summary>The functions the library calls: nothing is thrown through it.</summary>
internal static unsafe class Callbacks
{
    [ThreadStatic] private static ExceptionDispatchInfo? thrown;

    /// <summary>Throws what a callback threw during the call that has just returned, the first of several.</summary>
    internal static void Rethrow()
    {
        if (thrown is not { } raised) return;
        thrown = null;
        raised.Throw();
    }

    /// <summary>The same after a batch whose rows have outcomes of their own, which what is thrown tells.</summary>
    internal static void Rethrow(BatchOutcome outcome)
    {
        if (thrown is not { } raised) return;
        outcome.TellWith(raised.SourceException);
        Rethrow();
    }

    /// <summary>After a call that did what it should: it found other memory where an allocator threw.</summary>
    internal static void Forget() => thrown = null;

    private static T Of<T>(void* user) => (T)GCHandle.FromIntPtr((nint)user).Target!;

    /// <summary>Null while a ledger that nobody knows any more is freed.</summary>
    private static Ear? Ear(void* user) => (Ear?)GCHandle.FromIntPtr((nint)user).Target;

    /// <summary>What was thrown before, put aside while a callback makes calls of its own.</summary>
    private static ExceptionDispatchInfo? Before()
    {
        var before = thrown;
        thrown = null;
        return before;
    }

    /// <summary>What the callback was called for is done.</summary>
    private static void Acknowledge(oi_acknowledgement* acknowledgement, ulong number)
    {
        acknowledgement->sequence = number;
        acknowledgement->accepted = 1;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    internal static void Hear(oi_record* record, ulong remaining, oi_acknowledgement* acknowledgement, void* user)
    {
        var before = Before();
        try
        {
            var lender = new Lender();
            var borrowed = new Record(record, lender);
            try
            {
                if (Ear(user)?.Sink is not { } sink || !sink(borrowed, remaining)) return;
                Acknowledge(acknowledgement, borrowed.Header.FirstSequence);
            }
            finally
            {
                lock (lender) ++lender.Changes;
            }
        }
        catch (Exception raised)
        {
            before ??= ExceptionDispatchInfo.Capture(raised);
        }
        finally
        {
            thrown = before;
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    internal static void Store(byte* bytes, nuint size, ulong firstSequence, oi_acknowledgement* acknowledgement, void* user)
    {
        var before = Before();
        try
        {
            if (Ear(user)?.Store is not { } store || !store(new(bytes, checked((int)size)), firstSequence)) return;
            Acknowledge(acknowledgement, firstSequence);
        }
        catch (Exception raised)
        {
            before ??= ExceptionDispatchInfo.Capture(raised);
        }
        finally
        {
            thrown = before;
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    internal static void Tell(int level, byte* text, nuint size, void* user)
    {
        var before = Before();
        try
        {
            Ear(user)?.Log?.Invoke((LogLevel)level, Encoding.UTF8.GetString(text, checked((int)size)));
        }
        catch (Exception raised)
        {
            before ??= ExceptionDispatchInfo.Capture(raised);
        }
        finally
        {
            thrown = before;
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    internal static void Write(byte* bytes, nuint size, ulong position, oi_acknowledgement* acknowledgement, void* user)
    {
        var before = Before();
        try
        {
            Of<Stream>(user).Write(new ReadOnlySpan<byte>(bytes, checked((int)size)));
            Acknowledge(acknowledgement, position);
        }
        catch (Exception raised)
        {
            before ??= ExceptionDispatchInfo.Capture(raised);
        }
        finally
        {
            thrown = before;
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    internal static void Read(byte* bytes, nuint capacity, ulong position, nuint* size, oi_acknowledgement* acknowledgement,
        void* user)
    {
        var before = Before();
        try
        {
            *size = (nuint)Of<Stream>(user).Read(new Span<byte>(bytes, (int)Math.Min(capacity, int.MaxValue)));
            Acknowledge(acknowledgement, position);
        }
        catch (Exception raised)
        {
            before ??= ExceptionDispatchInfo.Capture(raised);
        }
        finally
        {
            thrown = before;
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    internal static void* Allocate(nuint size, nuint alignment, void* user)
    {
        try
        {
            return (void*)Of<Allocator>(user).Allocate(size, alignment);
        }
        catch (Exception raised)
        {
            thrown ??= ExceptionDispatchInfo.Capture(raised);
            return null;
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    internal static void Deallocate(void* block, nuint size, nuint alignment, void* user)
    {
        try
        {
            Of<Allocator>(user).Deallocate((nint)block, size, alignment);
        }
        catch (Exception)
        {
            // The call, or the finalizer, has done what it should.
        }
    }
}
