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
    private readonly LedgerHandle ledger;
    private readonly object gate = new(); // it ends in no other thread's call of it
    private oi_transaction* open; // null: it has ended

    internal Transaction(LedgerHandle ledger, oi_transaction* made)
    {
        this.ledger = ledger;
        open = made;
    }

    /// <summary>The pointer, in a call of the ledger.</summary>
    private oi_transaction* At => open != null ? open : throw new ObjectDisposedException(nameof(Transaction));

    private void End()
    {
        ledger.Ended(open);
        open = null;
    }

    /// <summary>Makes what was done permanent, after telling the sink each record and having the journal stored.</summary>
    public void Commit()
    {
        lock (gate)
        {
            using var it = ledger.Lease();
            var error = oi_error.Make();
            Errors.Check(Raw.oi_transaction_commit(At, &error), &error);
            End();
        }
    }

    /// <summary>Takes back everything since it began.</summary>
    public void Rollback()
    {
        lock (gate)
        {
            using var it = ledger.Lease();
            var error = oi_error.Make();
            Errors.Check(Raw.oi_transaction_rollback(At, &error), &error);
            End();
        }
    }

    /// <summary>The records so far as bytes, for a host that stores them itself (<see cref="Journaling.Pull"/>): to be asked
    /// after the last command and stored before the commit.</summary>
    public byte[] Records()
    {
        lock (gate)
        {
            using var it = ledger.Lease();
            var error = oi_error.Make();
            oi_buffer* made;
            Errors.Check(Raw.oi_transaction_records(At, &made, &error), &error);
            using var buffer = new BufferHandle(made);
            return buffer.ToArray();
        }
    }

    /// <summary>Rolls back what was not committed.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            if (open == null) return;
            try
            {
                using var it = ledger.Lease();
                End();
            }
            catch (ObjectDisposedException)
            {
                open = null; // it went with its ledger
            }
        }
    }
}
