using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using OpenItem.Interop;

namespace OpenItem;

/// <summary>How a ledger is made.</summary>
public sealed record LedgerOptions
{
    /// <summary>The ledger's from the start, without event; null: the defaults.</summary>
    public Settings? Settings { get; init; }

    /// <summary>Hears what a developer should know.</summary>
    public Log? Log { get; init; }

    /// <summary>The host's name for these books (a UUID, say): journals and snapshots are told from others by it.</summary>
    public UInt128 Identity { get; init; }

    /// <summary>128 bits that keep strangers from aiming at the ledger's tables with numbers, references, ids or idempotency keys
    /// they choose; null: new ones from <see cref="System.Security.Cryptography.RandomNumberGenerator"/>.</summary>
    /// <remarks>Nothing that is seen or written depends on it.</remarks>
    public UInt128? HashSecret { get; init; }

    /// <summary>All state; null: the process's.</summary>
    public Allocator? Allocator { get; init; }

    /// <summary>Results and scratch; null: the process's; called by any thread.</summary>
    public Allocator? ResultAllocator { get; init; }
}

/// <summary>The books of one host. Freed when disposed or no longer used; answers stay valid.</summary>
/// <remarks>Queries may run in several threads at once; a command needs the ledger alone. What the library refuses is thrown as an
/// <see cref="OpenItemException"/> and has changed nothing.</remarks>
public sealed unsafe partial class Ledger : IDisposable
{
    private readonly LedgerHandle handle;
    private readonly nint user;

    /// <summary>An empty ledger.</summary>
    public Ledger(LedgerOptions? options = null)
    {
        var ear = new Ear { Log = options?.Log };
        var self = GCHandle.Alloc(ear, GCHandleType.Weak);
        user = GCHandle.ToIntPtr(self);
        var stack = stackalloc byte[Arena.Small];
        var arena = new Arena(stack, Arena.Small);
        var error = oi_error.Make();
        var given = oi_ledger_options.Make();
        oi_ledger* made = null;
        try
        {
            given.settings = arena.Structure<oi_settings>(options?.Settings);
            given.identity = Lower.Digest(options?.Identity ?? 0);
            given.hash_secret = Lower.Digest(options?.HashSecret ?? NewSecret());
            var memory = options?.Allocator?.ToRaw() ?? default;
            var results = options?.ResultAllocator?.ToRaw() ?? default;
            if (options?.Allocator is not null) given.allocator = &memory;
            if (options?.ResultAllocator is not null) given.result_allocator = &results;
            if (options?.Log is not null)
            {
                given.log = &Callbacks.Tell;
                given.log_user = (void*)user;
            }
            Errors.Check(Raw.oi_ledger_create(&given, &made, &error), &error);
            handle = new(made, self, ear);
        }
        finally
        {
            arena.Free();
            if (made == null) self.Free();
        }
    }

    private static UInt128 NewSecret()
    {
        Span<byte> bytes = stackalloc byte[16];
        System.Security.Cryptography.RandomNumberGenerator.Fill(bytes);
        return new(BitConverter.ToUInt64(bytes), BitConverter.ToUInt64(bytes[8..]));
    }

    /// <summary>Frees the ledger, or lets the last call of it do that where other threads, or a callback's caller, are in one: calls
    /// that come later throw <see cref="ObjectDisposedException"/>. What was not committed is rolled back.</summary>
    public void Dispose() => handle.Dispose();

    // ---- commands

    private Outcome Execute<TRaw>(Input given, CommandInfo info,
        delegate*<oi_ledger*, oi_command_info*, TRaw*, oi_outcome*, oi_error*, int> function) where TRaw : unmanaged
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(info);
        using var it = handle.Lease();
        var stack = stackalloc byte[Arena.Small];
        var arena = new Arena(stack, Arena.Small);
        try
        {
            var error = oi_error.Make();
            var outcome = oi_outcome.Make();
            var status = function(it.Pointer, arena.Structure<oi_command_info>(info), arena.Structure<TRaw>(given), &outcome, &error);
            Errors.Check(status, &error);
            return Of(outcome);
        }
        finally
        {
            arena.Free();
        }
    }

    private Outcome ExecuteTelling<TRaw>(Input given, CommandInfo info,
        delegate*<oi_ledger*, oi_command_info*, TRaw*, oi_outcome*, oi_result**, oi_error*, int> function) where TRaw : unmanaged
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(info);
        using var it = handle.Lease();
        var stack = stackalloc byte[Arena.Small];
        var arena = new Arena(stack, Arena.Small);
        try
        {
            var error = oi_error.Make();
            var outcome = oi_outcome.Make();
            oi_result* made = null;
            var status = function(it.Pointer, arena.Structure<oi_command_info>(info), arena.Structure<TRaw>(given), &outcome,
                info.DryRun || info.TellMade ? &made : null, &error);
            Errors.Check(status, &error);
            if (made == null) return Of(outcome);
            using var result = new ResultHandle(made);
            return Of(outcome) with { Items = Tables.MadeItems(result).ToArray(), Applications = Tables.MadeApplications(result).ToArray() };
        }
        finally
        {
            arena.Free();
        }
    }

    private static Outcome Of(in oi_outcome outcome) =>
        new(Lift.OptionalId(outcome.id), (EntityKind)outcome.kind, Lift.OptionalId(outcome.first_sequence),
            Lift.OptionalId(outcome.last_sequence), outcome.repeated != 0, (Remarks)outcome.remarks);

    private BatchOutcome Batch<TRaw>(IReadOnlyList<Input> rows, CommandInfo info, bool eachRow,
        delegate*<oi_ledger*, oi_command_info*, nuint, TRaw*, nuint, nuint, uint, int*, ulong*, nuint*, oi_error*, int> function)
        where TRaw : unmanaged =>
        Batch([info ?? throw new ArgumentNullException(nameof(info))], rows, 0, eachRow, function);

    private BatchOutcome Batch<TRaw>(IReadOnlyList<Input> rows, IReadOnlyList<CommandInfo> infos, bool eachRow,
        delegate*<oi_ledger*, oi_command_info*, nuint, TRaw*, nuint, nuint, uint, int*, ulong*, nuint*, oi_error*, int> function)
        where TRaw : unmanaged
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(infos);
        if (infos.Count != rows.Count) throw new ArgumentException("one info a row", nameof(infos));
        return Batch(infos, rows, (nuint)sizeof(oi_command_info), eachRow, function);
    }

    private BatchOutcome Batch<TRaw>(IReadOnlyList<CommandInfo> infos, IReadOnlyList<Input> rows, nuint stride, bool eachRow,
        delegate*<oi_ledger*, oi_command_info*, nuint, TRaw*, nuint, nuint, uint, int*, ulong*, nuint*, oi_error*, int> function)
        where TRaw : unmanaged
    {
        ArgumentNullException.ThrowIfNull(rows);
        using var it = handle.Lease();
        var (statuses, ids) = (new int[rows.Count], new ulong[rows.Count]);
        nuint refused = 0;
        var stack = stackalloc byte[Arena.Small];
        var arena = new Arena(stack, Arena.Small);
        try
        {
            var error = oi_error.Make();
            var told = arena.Array<oi_command_info>(infos, out _);
            var given = arena.Array<TRaw>(rows, out var count);
            fixed (int* status = statuses)
            fixed (ulong* id = ids)
            {
                var all = function(it.Pointer, told, stride, given, 0, count, eachRow ? Raw.OI_BATCH_EACH_ROW : 0, status, id, &refused,
                    &error);
                var outcome = Of(statuses, ids, refused);
                if (eachRow) Callbacks.Rethrow(outcome);
                Errors.Check(all, &error);
                return outcome;
            }
        }
        finally
        {
            arena.Free();
        }
    }

    private static BatchOutcome Of(int[] statuses, ulong[] ids, nuint refused) =>
        new(Array.ConvertAll(ids, Lift.OptionalId), Array.ConvertAll(statuses, status => (Status)status), (int)refused);

    // ---- what the library answers

    private static T First<T>(Rows<T> rows)
    {
        using (rows) return rows[0];
    }

    private static byte[] Bytes(oi_buffer* made)
    {
        using var buffer = new BufferHandle(made);
        return buffer.ToArray();
    }

    // ---- who hears

    /// <summary>Who hears of each accepted command before anything becomes permanent; null: nobody.</summary>
    public void SetSink(Sink? sink)
    {
        using var it = handle.Lease();
        var error = oi_error.Make();
        Errors.Check(Raw.oi_ledger_set_sink(it.Pointer, sink is null ? null : &Callbacks.Hear, null, (void*)user, &error), &error);
        handle.Ear.Sink = sink;
    }

    /// <summary>Keeps every record in a log.</summary>
    public void SetSink(EventLog log)
    {
        ArgumentNullException.ThrowIfNull(log);
        SetSink((record, _) =>
        {
            log.Append(record);
            return true;
        });
    }

    /// <summary>How records leave as bytes. Switching it on for a ledger whose past was not journaled costs as much as its past
    /// once.</summary>
    /// <param name="mode">Off; pushed to a store; or pulled by the host from its transactions.</param>
    /// <param name="store">Of push: takes the bytes of each transaction.</param>
    /// <param name="personalSecret">Random, kept like a password: salts the digests that stand for personal texts in the chain, so
    /// that an erased name cannot be guessed from its digest.</param>
    public void SetJournal(Journaling mode, JournalStore? store = null, UInt128 personalSecret = default)
    {
        using var it = handle.Lease();
        var error = oi_error.Make();
        var options = oi_journal_options.Make();
        options.mode = (int)mode;
        options.personal_secret = Lower.Digest(personalSecret);
        options.user = (void*)user;
        if (store is not null) options.store = &Callbacks.Store;
        Errors.Check(Raw.oi_ledger_set_journal(it.Pointer, &options, &error), &error);
        handle.Ear.Store = store;
    }

    // ---- transactions, replay, snapshots

    /// <summary>Opens a transaction: until it ends, every command of the ledger belongs to it. One may be opened inside
    /// another.</summary>
    public Transaction Begin()
    {
        using var it = handle.Lease();
        var error = oi_error.Make();
        oi_transaction* made;
        Errors.Check(Raw.oi_ledger_begin(it.Pointer, &made, &error), &error);
        handle.Opened(made);
        return new(handle, made);
    }

    /// <summary>Lets a record that another ledger (or an earlier run) accepted take effect, without deciding again.</summary>
    public void Replay(Record record)
    {
        ArgumentNullException.ThrowIfNull(record);
        using var it = handle.Lease();
        lock (record.Lender)
        {
            var error = oi_error.Make();
            Errors.Check(Raw.oi_ledger_replay(it.Pointer, record.At, &error), &error);
        }
    }

    /// <summary>Lets a piece of a journal take effect: its whole transactions from the front, all of them or, after an error, none.
    /// A piece may end anywhere: go on with what stands behind <see cref="Recovery.End"/>.</summary>
    /// <param name="bytes">The piece.</param>
    /// <param name="position">Where in the journal it begins: errors tell positions in the journal.</param>
    public Recovery ReplayJournal(ReadOnlySpan<byte> bytes, ulong position = 0)
    {
        using var it = handle.Lease();
        var error = oi_error.Make();
        var made = oi_recovery.Make();
        fixed (byte* first = bytes)
            Errors.Check(Raw.oi_ledger_replay_journal(it.Pointer, first, (nuint)bytes.Length, position, &made, &error), &error);
        return Make.Recovery(made);
    }

    /// <summary>What <see cref="Snapshot"/> gives into a stream, in pieces.</summary>
    public void WriteSnapshot(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var it = handle.Lease();
        var error = oi_error.Make();
        var to = GCHandle.Alloc(stream);
        try
        {
            Errors.Check(Raw.oi_ledger_write_snapshot(it.Pointer, &Callbacks.Write, (void*)GCHandle.ToIntPtr(to), &error), &error);
        }
        finally
        {
            to.Free();
        }
    }

    /// <summary>Becomes what a snapshot holds, settings and identity too. Only a ledger that has done nothing can.</summary>
    public void LoadSnapshot(ReadOnlySpan<byte> bytes)
    {
        using var it = handle.Lease();
        var error = oi_error.Make();
        fixed (byte* first = bytes)
            Errors.Check(Raw.oi_ledger_load_snapshot(it.Pointer, first, (nuint)bytes.Length, &error), &error);
    }

    /// <summary>The same from a stream.</summary>
    public void ReadSnapshot(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var it = handle.Lease();
        var error = oi_error.Make();
        var from = GCHandle.Alloc(stream);
        try
        {
            Errors.Check(Raw.oi_ledger_read_snapshot(it.Pointer, &Callbacks.Read, (void*)GCHandle.ToIntPtr(from), &error), &error);
        }
        finally
        {
            from.Free();
        }
    }
}
