namespace OpenItem.Tests;

internal static class SinkTests
{
    private sealed class Trouble(string message = "") : Exception(message);

    [Test]
    public static void ASinkHearsEachCommandBeforeItIsPermanent()
    {
        using var books = new Books();
        var heard = new List<string>();
        books.Ledger.SetSink((record, remaining) =>
        {
            heard.Add($"{record.Header.Actor} {record.Header.FirstSequence} {remaining} {string.Join(",", record.Select(it => it.Kind))}");
            return true;
        });
        books.Invoice("INV-1", 100m);
        Expect.Equal(["ann 2 0 ItemIssued"], heard);
        using (var transaction = books.Ledger.Begin())
        {
            books.Invoice("INV-2", 100m);
            books.Pay("P-1", 50m, new() { Strategy = Strategy.OldestFirst });
            Expect.Equal(1, heard.Count);
            transaction.Commit();
        }
        Expect.Equal(["ann 2 0 ItemIssued", "ann 3 1 ItemIssued", "ann 4 0 ItemIssued,CreditApplied"], heard);
        books.Ledger.SetSink((Sink?)null);
        books.Invoice("INV-3", 1m);
        Expect.Equal(3, heard.Count);
    }

    [Test]
    public static void ASinkThatThrowsRefusesTheCommandWhichThrowsTheSame()
    {
        using var books = new Books();
        books.Ledger.SetSink((_, _) => throw new Trouble());
        var before = books.Ledger.StateDigest();
        var thrown = Expect.Throws<Trouble>(() => books.Invoice("INV-1", 100m));
        Expect.True(thrown.StackTrace!.Contains(nameof(ASinkThatThrowsRefusesTheCommandWhichThrowsTheSame), StringComparison.Ordinal),
            "with the stack of the sink");
        Expect.Equal(before, books.Ledger.StateDigest());
        using (var transaction = books.Ledger.Begin())
        {
            books.Invoice("INV-1", 100m);
            Expect.Throws<Trouble>(transaction.Commit);
        }
        Expect.Equal(before, books.Ledger.StateDigest());
        books.Ledger.SetSink((_, _) => true);
        books.Invoice("INV-1", 100m);
    }

    private static readonly Invoice[] Rows =
        Array.ConvertAll([1, 2, 3, 4], number => new Invoice { Customer = new(1), Number = $"INV-{number}", Total = Books.Usd(number) });

    [Test]
    public static void ASinkThatThrowsInABatchOfRowsForThemselvesLeavesTheOthersAndTellsOfEach()
    {
        using var books = new Books();
        books.Ledger.SetSink((record, _) => Books.Number(record) is "INV-1" or "INV-3" ? true : throw new Trouble(Books.Number(record)));
        var thrown = Expect.Throws<Trouble>(() => books.Ledger.IssueInvoices(Rows, Books.Info, eachRow: true));
        Expect.Equal("INV-2", thrown.Message);
        var outcome = BatchOutcome.Of(thrown)!;
        Expect.Equal([Status.Ok, Status.SinkRefused, Status.Ok, Status.SinkRefused], outcome.Statuses);
        Expect.Equal([1UL, null, 2UL, null], outcome.Ids);
        Expect.Equal(2, outcome.Refused);
        Expect.Equal(["INV-1", "INV-3"], books.Ledger.ListItems(Books.Day).Select(row => row.Number));
    }

    [Test]
    public static void ASinkThatThrowsAtAnApplicationOfABatchTellsOfEach()
    {
        using var books = new Books();
        books.Invoice("INV-1", 100m);
        books.Pay("P-1", 60m);
        books.Ledger.SetSink((_, _) => throw new Trouble());
        var row = new ApplyCredit { Credit = new(ItemKind.Payment, 1), Targets = [new() { Item = new(ItemKind.Invoice, 1) }] };
        var thrown = Expect.Throws<Trouble>(() => books.Ledger.ApplyCredits([row], Books.Info, eachRow: true));
        Expect.Equal([Status.SinkRefused], BatchOutcome.Of(thrown)!.Statuses);
    }

    [Test]
    public static void ASinkThatThrowsInABatchAsAWholeLeavesNothing()
    {
        using var books = new Books();
        books.Ledger.SetSink((_, remaining) => remaining > 0 ? true : throw new Trouble());
        var thrown = Expect.Throws<Trouble>(() => books.Ledger.IssueInvoices(Rows, Books.Info));
        Expect.True(BatchOutcome.Of(thrown) is null, "there is nothing to tell");
        Expect.Equal(0, books.Ledger.ListItems(Books.Day).Count);
    }

    [Test]
    public static void WhatASinkThrowsIsNotTakenForAnotherLedgersTrouble()
    {
        using var books = new Books();
        using var other = new Books();
        var heard = 0;
        books.Ledger.SetSink((_, _) =>
        {
            if (heard++ == 0) throw new Trouble();
            other.Invoice($"INV-{heard}", 1m);
            Expect.Refused<BusinessRefusalException>(Status.UnknownCustomer, () => other.Ledger.FindCustomer(new(99)));
            return true;
        });
        var thrown = Expect.Throws<Trouble>(() => books.Ledger.IssueInvoices(Rows, Books.Info, eachRow: true));
        Expect.Equal(1, BatchOutcome.Of(thrown)!.Refused);
        Expect.Equal(3, other.Ledger.ListItems(Books.Day).Count);
    }

    [Test]
    public static void ASinkThatSaysNoRefusesTheCommand()
    {
        using var books = new Books();
        books.Ledger.SetSink((_, _) => false);
        Expect.Refused<EnvironmentException>(Status.SinkRefused, () => books.Invoice("INV-1", 100m));
        Expect.Equal(0, books.Ledger.ListItems(Books.Day).Count);
    }

    [Test]
    public static void ACallBackIntoTheLedgerIsRefused()
    {
        using var books = new Books();
        books.Ledger.SetSink((_, _) => books.Ledger.LastSequence > 0);
        Expect.Refused<MisuseException>(Status.ReentrantCall, () => books.Invoice("INV-1", 100m));
        books.Ledger.SetSink((_, _) =>
        {
            books.Ledger.Dispose();
            return true;
        });
        books.Invoice("INV-1", 100m); // freed when the call that runs the callback returns
        Expect.Throws<ObjectDisposedException>(() => books.Invoice("INV-2", 100m));
    }

    [Test]
    public static void ASinkMayUseAnotherLedger()
    {
        using var books = new Books();
        using var copy = new Ledger();
        using var log = new EventLog();
        books.Ledger.SetSink(log);
        books.Invoice("INV-1", 100m);
        books.Ledger.SetSink((record, _) =>
        {
            Expect.Throws<Trouble>(() =>
            {
                copy.SetSink((_, _) => throw new Trouble());
                copy.CreateCustomer(new() { Code = "X" }, Books.Info);
            });
            log.Append(record);
            return true;
        });
        books.Invoice("INV-2", 100m); // the other ledger's trouble stays there
        Expect.Equal(2, log.Count);
    }

    [Test]
    public static void ARecordIsBorrowed()
    {
        using var books = new Books();
        Record? kept = null;
        books.Ledger.SetSink((record, _) => (kept = record) is not null);
        books.Invoice("INV-1", 100m);
        Expect.Throws<InvalidOperationException>(() => _ = kept!.Header);
        using var log = new EventLog();
        books.Ledger.SetSink(log);
        books.Invoice("INV-2", 100m);
        var first = log[0];
        Expect.Equal("INV-2", Books.Number(first));
        books.Invoice("INV-3", 100m);
        Expect.Throws<InvalidOperationException>(() => _ = first.Header);
        Expect.Equal(["INV-2", "INV-3"], log.Select(record => Books.Number(record)));
        first = log[1];
        log.Clear();
        Expect.Equal(0, log.Count);
        Expect.Throws<InvalidOperationException>(() => _ = first[0]);
    }

    [Test]
    public static void RecordsReplay()
    {
        using var log = new EventLog();
        using var books = new Books();
        using var copy = new Ledger();
        books.Ledger.SetSink(log);
        books.Ledger.ChangeSettings(new() { RefusePartialPayments = true }, Books.Info);
        var line = new Line { UnitPrice = 10, Product = "bolt", Taxes = [new() { Code = "VAT", Percent = 19 }] };
        books.Ledger.IssueInvoice(new()
        {
            Customer = books.Acme, Number = "INV-1", Currency = "USD", Lines = [line],
            Terms = [new() { Share = PortionShare.Percent, Percent = 50, Days = 10 }, new() { Days = 30 }],
        }, Books.Info);
        books.Ledger.ChangeCustomer(new() { Id = books.Acme, Code = "ACME", Currency = "USD", Terms = [new() { Days = 14 }] }, Books.Info);
        books.Pay("P-1", 11.90m, new() { Strategy = Strategy.OldestFirst });
        Expect.Refused<MisuseException>(Status.InvalidArgument, () => _ = log[0][5]);
        using var whole = new EventLog();
        using var again = new Books();
        foreach (var record in log) again.Ledger.Replay(record);
        Expect.Equal(books.Ledger.StateDigest(), again.Ledger.StateDigest());
        Expect.Equal(books.Ledger.BooksDigest(), again.Ledger.BooksDigest());
        Expect.Refused<EnvironmentException>(Status.BadEvent, () => copy.Replay(log[3]));
    }

    [Test]
    public static void ALogIsHeardOnTheCallersThread()
    {
        var heard = new List<(LogLevel, string)>();
        using var books = new Books(new() { Log = (level, text) => heard.Add((level, text)) });
        books.Ledger.SetSink((_, _) => false);
        Expect.Refused<EnvironmentException>(Status.SinkRefused, () => books.Invoice("INV-1", 100m));
        Expect.True(heard.Any(one => one.Item1 == LogLevel.Warning && one.Item2.Length > 0), "a refusing sink is told");
    }

    [Test]
    public static void ALogThatThrowsThrowsAfterTheCall()
    {
        using var books = new Books(new() { Log = (_, _) => throw new Trouble() });
        books.Ledger.SetSink((_, _) => false);
        Expect.Throws<Trouble>(() => books.Invoice("INV-1", 100m));
        books.Ledger.SetSink((_, _) => true);
        books.Invoice("INV-1", 100m);
    }

    // ---- journal and snapshots

    private static (Books, MemoryStream) Journaled()
    {
        var books = new Books(new() { Identity = 7 });
        var journal = new MemoryStream();
        books.Ledger.SetJournal(Journaling.Push, (bytes, _) =>
        {
            journal.Write(bytes);
            return true;
        }, 42);
        return (books, journal);
    }

    [Test]
    public static void AJournalIsPushedAndReplays()
    {
        using var ledger = new Ledger(new() { Identity = 7 });
        using var journal = new MemoryStream();
        ulong begins = 0;
        ledger.SetJournal(Journaling.Push, (bytes, first) =>
        {
            begins = first;
            journal.Write(bytes);
            return true;
        });
        var acme = ledger.CreateCustomer(new() { Code = "ACME", Name = "Acme Ltd", Currency = "USD" }, Books.Info).Created;
        using (var transaction = ledger.Begin())
        {
            ledger.IssueInvoice(new() { Customer = acme, Number = "INV-1", Total = Books.Usd(100m), Notes = "secret" }, Books.Info);
            ledger.RecordPayment(new() { Customer = acme, Number = "P-1", Amount = Books.Usd(40m) }, Books.Info);
            transaction.Commit();
        }
        Expect.Equal(2UL, begins);
        var bytes = journal.ToArray();
        using var again = new Ledger(new() { Identity = 7 });
        var recovery = again.ReplayJournal(bytes);
        Expect.Equal((2UL, 3UL, (ulong)bytes.Length, false), (recovery.Transactions, recovery.Records, recovery.End, recovery.Torn));
        Expect.Equal(ledger.StateDigest(), again.StateDigest());

        using var torn = new Ledger();
        recovery = torn.ReplayJournal(bytes.AsSpan(0, bytes.Length - 1));
        Expect.True(recovery.Torn && recovery.Transactions == 1, "what is torn is told");
        recovery = torn.ReplayJournal(bytes.AsSpan((int)recovery.End), recovery.End);
        Expect.Equal(1UL, recovery.Transactions);
        Expect.Equal(ledger.StateDigest(), torn.StateDigest());

        bytes[20] ^= 1;
        using var damaged = new Ledger();
        Expect.Refused<EnvironmentException>(Status.Damaged, () => damaged.ReplayJournal(bytes));
        bytes[20] ^= 1;

        var left = Journal.ErasePersonal(bytes);
        Expect.True(left.Length < bytes.Length, "shorter");
        using var erased = new Ledger();
        erased.ReplayJournal(left);
        Expect.Equal("", erased.FindCustomer(new(1)).Name);
        Expect.Equal("", erased.FindItem(new(ItemKind.Invoice, 1), Books.Day).Notes);
        Expect.Equal(ledger.ListBalances(Books.Day)[0].Balance, erased.ListBalances(Books.Day)[0].Balance);
    }

    [Test]
    public static void AJournalLosesThePersonalTextsThatItsLedgerHasErased()
    {
        var (books, journal) = Journaled();
        using (books)
        using (journal)
        {
            var ledger = books.Ledger;
            var contact = ledger.CreateContact(new() { Customer = books.Acme, Name = "Ann Lee" }, Books.Info).Created;
            ledger.CreateContact(new() { Customer = books.Acme, Name = "Bob Ray" }, Books.Info);
            ledger.ErasePersonal(new() { Kind = EntityKind.Contact, Id = (ulong)contact }, Books.Info);
            var before = journal.ToArray();
            Expect.True(before.AsSpan().IndexOf("Ann Lee"u8) > 0, "the name was stored");
            var after = ledger.EraseJournal(before);
            Expect.True(after.AsSpan().IndexOf("Ann Lee"u8) < 0 && after.AsSpan().IndexOf("Bob Ray"u8) > 0, "one name is gone");
            Expect.Refused<EnvironmentException>(Status.Damaged, () => ledger.EraseJournal(before.AsSpan(1)));
        }
    }

    [Test]
    public static void AStoreThatThrowsTakesTheTransactionBack()
    {
        using var books = new Books();
        books.Ledger.SetJournal(Journaling.Push, (_, _) => throw new Trouble());
        var before = books.Ledger.StateDigest();
        Expect.Throws<Trouble>(() => books.Invoice("INV-1", 100m));
        books.Ledger.SetJournal(Journaling.Push, (_, _) => false);
        Expect.Refused<EnvironmentException>(Status.SinkRefused, () => books.Invoice("INV-1", 100m));
        Expect.Equal(before, books.Ledger.StateDigest());
        Expect.Refused<MisuseException>(Status.NullArgument, () => books.Ledger.SetJournal(Journaling.Push));
        books.Ledger.SetJournal(Journaling.Off);
        books.Invoice("INV-1", 100m);
    }

    [Test]
    public static void AJournalIsPulledFromATransaction()
    {
        using var ledger = new Ledger();
        ledger.SetJournal(Journaling.Pull);
        byte[] bytes;
        using (var transaction = ledger.Begin())
        {
            ledger.CreateCustomer(new() { Code = "ACME", Currency = "USD" }, Books.Info);
            Expect.Refused<MisuseException>(Status.Missing, transaction.Commit);
            bytes = transaction.Records();
            transaction.Commit();
            Expect.Throws<ObjectDisposedException>(() => transaction.Records());
        }
        using var again = new Ledger();
        again.ReplayJournal(bytes);
        Expect.Equal(ledger.StateDigest(), again.StateDigest());
    }

    [Test]
    public static void SnapshotsGoToBytesAndStreams()
    {
        var (books, journal) = Journaled();
        using (books)
        using (journal)
        {
            for (var i = 0; i < 2000; ++i) books.Invoice($"INV-{i}", 100m + i);
            var bytes = books.Ledger.Snapshot();
            using var stream = new MemoryStream();
            books.Ledger.WriteSnapshot(stream);
            Expect.True(bytes.AsSpan().SequenceEqual(stream.ToArray()), "the same bytes");
            Expect.True(bytes.Length > 100_000, "several pieces");
            using var one = new Ledger();
            one.LoadSnapshot(bytes);
            stream.Position = 0;
            using var two = new Ledger();
            two.ReadSnapshot(stream);
            Expect.Equal(books.Ledger.StateDigest(), one.StateDigest());
            Expect.Equal(books.Ledger.StateDigest(), two.StateDigest());
            Expect.Refused<BusinessRefusalException>(Status.InUse, () => two.LoadSnapshot(bytes));
            using var other = new Ledger(new() { Identity = 8 });
            Expect.Refused<EnvironmentException>(Status.OtherBooks, () => other.LoadSnapshot(bytes));
            bytes[bytes.Length / 2] ^= 1;
            using var damaged = new Ledger();
            Expect.Refused<EnvironmentException>(Status.Damaged, () => damaged.LoadSnapshot(bytes));
        }
    }

    private sealed class Broken : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("the disk is full");

        public override int Read(Span<byte> buffer) => throw new IOException("the disk is gone");
    }

    /// <summary>A snapshot written once and kept for ever: the same books, and the same bytes when they are written again.</summary>
    [Test]
    public static void AKeptSnapshotIsReadAndWrittenAsItWas()
    {
        var golden = Path.Combine(Program.Root, "tests", "journal", "golden");
        var kept = File.ReadAllBytes(Path.Combine(golden, "books.snapshot"));
        const string name = "books.snapshot ";
        var line = File.ReadLines(Path.Combine(golden, "digests.txt")).Single(it => it.StartsWith(name, StringComparison.Ordinal));
        using var ledger = new Ledger();
        ledger.LoadSnapshot(kept);
        Expect.Equal(kept, ledger.Snapshot());
        Expect.Equal(line[name.Length..], $"{ledger.StateDigest():x32} {ledger.BooksDigest():x32} {ledger.LastSequence}");
    }

    [Test]
    public static void AStreamThatFailsFailsTheSnapshot()
    {
        using var books = new Books();
        using var broken = new Broken();
        Expect.Equal("the disk is full", Expect.Throws<IOException>(() => books.Ledger.WriteSnapshot(broken)).Message);
        using var empty = new Ledger();
        Expect.Equal("the disk is gone", Expect.Throws<IOException>(() => empty.ReadSnapshot(broken)).Message);
        books.Invoice("INV-1", 1m);
    }
}
