using System;
using OpenItem.Interop;

namespace OpenItem;

/// <summary>Commands that become permanent together, or not at all. Disposed without a commit it is rolled back: it was
/// what-if.</summary>
/// <example><code>
/// using var transaction = ledger.Begin();
/// ledger.IssueInvoice(...);
/// ledger.RecordPayment(...);
/// transaction.Commit();
/// </code></example>
public sealed unsafe class Transaction : IDisposable
{
    private readonly Ledger ledger;

    internal Transaction(Ledger ledger, TransactionHandle handle)
    {
        this.ledger = ledger;
        Handle = handle;
    }

    internal TransactionHandle Handle { get; }

    /// <summary>Makes what was done permanent, after telling the sink each record and having the journal stored.</summary>
    public void Commit()
    {
        using (var it = Handle.Lease())
        {
            var error = oi_error.Make();
            Errors.Check(Raw.oi_transaction_commit(it.Pointer, &error), &error);
        }
        Dispose();
    }

    /// <summary>Takes back everything since it began.</summary>
    public void Rollback()
    {
        using (var it = Handle.Lease())
        {
            var error = oi_error.Make();
            Errors.Check(Raw.oi_transaction_rollback(it.Pointer, &error), &error);
        }
        Dispose();
    }

    /// <summary>The records so far as bytes, for a host that stores them itself (<see cref="Journaling.Pull"/>): to be asked
    /// after the last command and stored before the commit.</summary>
    public byte[] Records()
    {
        using var it = Handle.Lease();
        var error = oi_error.Make();
        oi_buffer* made;
        Errors.Check(Raw.oi_transaction_records(it.Pointer, &made, &error), &error);
        using var buffer = new BufferHandle(made);
        return buffer.ToArray();
    }

    /// <summary>Rolls back what was not committed.</summary>
    public void Dispose()
    {
        Handle.Dispose();
        ledger.Ended(this);
    }
}
