using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading;

namespace OpenItem.Tests;

/// <summary>What may happen in several threads at once is an exception at worst, never a crash.</summary>
internal static class ThreadsTests
{
    /// <summary>Lets threads run `body` over and over until it throws; what it threw.</summary>
    private static (Thread[] Threads, ConcurrentQueue<Exception> Thrown, CountdownEvent Running) Start(int count, Action body)
    {
        var (thrown, running) = (new ConcurrentQueue<Exception>(), new CountdownEvent(count));
        var threads = Enumerable.Range(0, count).Select(_ => new Thread(() =>
        {
            try
            {
                body();
                running.Signal();
                while (true) body();
            }
            catch (Exception error)
            {
                thrown.Enqueue(error);
                if (running.CurrentCount > 0) running.Signal();
            }
        })).ToArray();
        foreach (var thread in threads) thread.Start();
        return (threads, thrown, running);
    }

    [Test]
    public static void ALedgerIsDisposedWhileOthersAskIt()
    {
        for (var round = 0; round < 40; ++round)
        {
            var books = new Books();
            var transaction = round % 2 == 0 ? null : books.Ledger.Begin(); // goes with it, and changes the books on its way
            for (var i = 0; i < 300; ++i) books.Invoice($"INV-{i}", 10m);
            var (threads, thrown, running) = Start(3, () =>
            {
                Expect.True(books.Ledger.AccountBalance(books.Acme, Books.Day)[0].Balance == Books.Usd(3000m), "the balance");
                foreach (var item in books.Ledger.ListItems(Books.Day)) Expect.Equal(4, item.Number.Split('-')[0].Length + 1);
            });
            running.Wait();
            books.Dispose();
            foreach (var thread in threads) thread.Join();
            Expect.Equal(Enumerable.Repeat(typeof(ObjectDisposedException), 3), thrown.Select(error => error.GetType()));
            if (transaction is null) continue;
            foreach (var late in new Action[] { transaction.Commit, transaction.Rollback, () => transaction.Records() })
                Expect.Throws<ObjectDisposedException>(late);
            transaction.Dispose();
        }
    }

    [Test]
    public static void ALogIsReadWhileAnotherAppendsToIt()
    {
        using var log = new EventLog();
        using var books = new Books();
        books.Ledger.SetSink(log);
        var (ended, actor, name) = (false, new string('a', 900), new string('n', 900));
        var (threads, thrown, _) = Start(3, () =>
        {
            try
            {
                foreach (var record in log)
                {
                    Expect.Equal(actor, record.Header.Actor);
                    Expect.Equal([name], record.Select(one => ((CustomerRow)one.Row).Name));
                }
            }
            catch (Exception error) when (error is InvalidOperationException or MisuseException)
            {
                // it was borrowed, or is no longer there
            }
            if (Volatile.Read(ref ended)) throw new OperationCanceledException();
        });
        var info = Books.Info with { Actor = actor };
        for (var i = 0; i < 3000; ++i)
        {
            books.Ledger.CreateCustomer(new() { Code = $"C{i}", Name = name }, info);
            if (i % 50 == 49) log.Clear();
        }
        Volatile.Write(ref ended, true);
        foreach (var thread in threads) thread.Join();
        Expect.Equal(Enumerable.Repeat(typeof(OperationCanceledException), 3), thrown.Select(error => error.GetType()));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (Record Record, WeakReference Log) OfALogThatNobodyKeeps()
    {
        using var books = new Books();
        var log = new EventLog();
        books.Ledger.SetSink(log);
        books.Invoice("INV-1", 1m);
        return (log[0], new(log));
    }

    [Test]
    public static void ARecordOutlivesItsLog()
    {
        var (record, log) = OfALogThatNobodyKeeps();
        for (var i = 0; i < 20 && log.IsAlive; ++i)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        Expect.True(!log.IsAlive, "the log is collected");
        Expect.Equal("INV-1", Books.Number(record));
    }

    [Test]
    public static void TwoLogsTakeFromEachOther()
    {
        using var one = new EventLog();
        using var other = new EventLog();
        using var books = new Books();
        foreach (var log in new[] { one, other })
        {
            books.Ledger.SetSink(log);
            books.Invoice(log == one ? "INV-1" : "INV-2", 1m);
        }
        void copy(EventLog from, EventLog to)
        {
            for (var i = 0; i < 300; ++i)
                try
                {
                    to.Append(from[0]);
                }
                catch (InvalidOperationException)
                {
                    // appended to in between
                }
        }
        var threads = new[] { new Thread(() => copy(one, other)), new Thread(() => copy(other, one)), new Thread(() => copy(one, one)) };
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) Expect.True(thread.Join(TimeSpan.FromSeconds(60)), "nobody waits for ever");
        Expect.True(one.Count > 1 && other.Count > 1, "something was copied");
    }

    [Test]
    public static void ASinkDisposesItsLedgerAndWhatItTookStands()
    {
        foreach (var commands in new List<Action<Books>>
        {
            books => Expect.Equal(new InvoiceId(1), books.Invoice("INV-1", 1m).Created),
            books => Expect.Equal(0, books.Ledger.IssueInvoices([new() { Customer = books.Acme, Total = Books.Usd(1m) }], Books.Info).Refused),
            books =>
            {
                using var transaction = books.Ledger.Begin();
                books.Invoice("INV-1", 1m);
                transaction.Commit();
            },
        })
        {
            var books = new Books();
            books.Ledger.SetSink((_, _) =>
            {
                books.Ledger.Dispose();
                return true;
            });
            commands(books);
            Expect.Throws<ObjectDisposedException>(() => books.Invoice("INV-2", 1m));
        }
    }
}
