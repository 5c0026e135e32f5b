using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace OpenItem.Tests;

internal static class LedgerTests
{
    [Test]
    public static void APaymentSettlesAnInvoice()
    {
        using var books = new Books();
        books.Invoice("INV-1", 100m);
        var plan = books.Ledger.RecordPayment(
            new() { Customer = books.Acme, Amount = Books.Usd(60m), Settlement = new() { Strategy = Strategy.OldestFirst } },
            Books.Info with { DryRun = true });
        Expect.Equal(Books.Usd(60m), plan.Applications.Single().Amount);
        Expect.Equal(Books.Usd(100m), books.Balance);
        books.Pay("P-1", 60m, new() { Strategy = Strategy.OldestFirst });
        var item = books.Ledger.FindItem(new(ItemKind.Invoice, 1), Books.Day);
        Expect.Equal((Books.Usd(40m), ItemStatus.PartlyPaid), (item.Remaining, item.Status));
    }

    [Test]
    public static void ACommandTellsWhatItMadeWhenAsked()
    {
        using var books = new Books();
        books.Invoice("INV-1", 100m);
        var payment = new Payment { Customer = books.Acme, Amount = Books.Usd(60m), Settlement = new() { Strategy = Strategy.OldestFirst } };
        var planned = books.Ledger.RecordPayment(payment, Books.Info with { DryRun = true });
        var asked = Books.Info with { TellMade = true, IdempotencyKey = "K" };
        foreach (var repeated in new[] { false, true })
        {
            var made = books.Ledger.RecordPayment(payment, asked);
            Expect.Equal((repeated, EntityKind.Payment), (made.Repeated, made.Kind));
            Expect.Equal(planned.Items, made.Items);
            Expect.Equal(planned.Applications, made.Applications);
            Expect.Equal((new ItemRef(ItemKind.Payment, made.Created.Value), Books.Usd(60m)), (made.Items[0].Item, made.Items[0].Total));
        }
        Expect.Equal(0, books.Pay("P-2", 1m).Items.Count);
    }

    [Test]
    public static void ATaxThatMayHaveBeenMeantAsAFactorIsRemarkedOn()
    {
        using var books = new Books();
        foreach (var (percent, remarks) in new[] { (0.19m, Remarks.TaxBelowOnePercent), (19m, Remarks.None), (0m, Remarks.None) })
        {
            var line = new Line { UnitPrice = 10, Taxes = [new() { Code = "VAT", Percent = (ExactDecimal)percent }] };
            var taxed = new Invoice { Customer = books.Acme, Due = Books.Day.AddDays(30), Lines = [line] };
            Expect.Equal(remarks, books.Ledger.IssueInvoice(taxed, Books.Info).Remarks);
        }
    }

    [Test]
    public static void AHashSecretIsSeenNowhere()
    {
        using var drawn = new Books();
        drawn.Invoice("INV-1", 100m);
        foreach (var secret in new UInt128[] { 0, 1, UInt128.MaxValue })
        {
            using var books = new Books(new() { HashSecret = secret });
            books.Invoice("INV-1", 100m);
            Expect.Equal(drawn.Ledger.StateDigest(), books.Ledger.StateDigest());
        }
    }

    [Test]
    public static void ATransactionThatIsNotCommittedWasWhatIf()
    {
        using var books = new Books();
        using (books.Ledger.Begin())
        {
            books.Invoice("INV-1", 100m);
            Expect.Equal(Books.Usd(100m), books.Balance);
        }
        Expect.Equal(0, books.Ledger.ListItems(Books.Day).Count);
        using (var outer = books.Ledger.Begin())
        {
            books.Invoice("INV-1", 100m);
            var inner = books.Ledger.Begin();
            books.Invoice("INV-2", 100m);
            Expect.Refused<MisuseException>(Status.TransactionOpen, outer.Commit);
            inner.Rollback();
            outer.Commit();
        }
        Expect.Equal(["INV-1"], books.Ledger.ListItems(Books.Day).Select(item => item.Number));
    }

    [Test]
    public static void ViewsReadRowsWithoutCopies()
    {
        using var books = new Books();
        for (var i = 0; i < 300; ++i) books.Invoice($"INV-{i}", 100m + i);
        var (sum, count) = (Money.Zero(Currency.Iso("USD")), 0);
        using var items = books.Ledger.ListItems(Books.Day);
        foreach (var item in items.Views())
        {
            sum += item.Remaining;
            Expect.True(item.Number.SequenceEqual(Encoding.UTF8.GetBytes($"INV-{count++}")), "the number's bytes");
            Expect.Equal(Books.Day.AddDays(30), item.Due);
        }
        Expect.Equal(300, count);
        Expect.Equal(books.Balance, sum);
        Expect.Equal(items.Select(item => item.Number), items.Page(0, 300).Select(item => item.Number));
        foreach (var item in items.Views())
        {
            Expect.Equal("INV-0", item.ToRow().Number);
            break;
        }
        var page = books.Ledger.ListItems(Books.Day, new() { Limit = 10, Kinds = [ItemKind.Invoice], Statuses = [ItemStatus.Pending] });
        Expect.Equal((10, 300L), (page.Count, page.Matching));
    }

    [Test]
    public static void ReportsTellTheSame()
    {
        using var books = new Books();
        books.Invoice("INV-1", 100m);
        books.Pay("P-1", 30m);
        AsOf at = Books.Day.AddDays(60);
        using var calculator = new AgingCalculator(new() { PastEdges = [15, 45] });
        Expect.Equal(["not due", "1-15", "16-45", "46+"], calculator.Buckets.Select(bucket => bucket.Label));
        using var aging = books.Ledger.Aging(at, calculator);
        var (row, cells) = aging.Single();
        Expect.Equal(["0.00", "0.00", "100.00", "0.00"], cells.Select(cell => cell.ToAmountString()));
        Expect.Equal(Books.Usd(70m), row.Balance);
        Expect.Equal(aging.Totals[0].Balance, row.Balance);
        Expect.Equal(aging.TotalCells[0], cells);
        using var page = books.Ledger.CustomerSummary(books.Acme, at, calculator);
        Expect.Equal("Acme Ltd", page.Head.Name);
        Expect.Equal(Books.Usd(70m), page.Single().Row.TotalBalanceDue);
        Expect.Equal(Books.Usd(70m), books.Ledger.CustomerFigures(books.Acme, "USD", at, calculator).Balance);
        var history = books.Ledger.TransactionHistory(new() { Customer = books.Acme }, at);
        Expect.Equal((Books.Usd(0m), Books.Usd(70m)), (history.Opening, history.Closing));
        var explained = books.Ledger.ExplainBalance(books.Acme, "USD", at);
        Expect.Equal(explained.Figure, explained.Parts.Select(part => part.Amount).Aggregate((sum, part) => sum + part));
        Expect.Equal(Books.Usd(100m), books.Ledger.ExplainAging(books.Acme, "USD", 2, at, calculator).Figure);
        Expect.Equal(Books.Usd(30m), books.Ledger.ExplainAging(books.Acme, "USD", AgingColumn.Unapplied, at).Figure);
        Expect.Equal(Books.Usd(100m), books.Ledger.ExplainAging(books.Acme, row.Currency, calculator.Bucket("16-45"), at, calculator).Figure);
        var unknown = Expect.Throws<OpenItemException>(() => calculator.Bucket("46-60"));
        Expect.Equal((Status.InvalidArgument, "bucket"), (unknown.Code, unknown.Field));
    }

    [Test]
    public static void AnAgingTakesOptions()
    {
        using var books = new Books();
        books.Invoice("INV-1", 100m);
        using var aging = books.Ledger.Aging(Books.Day, new AgingOptions { Group = AgingGroup.Currency });
        Expect.Equal(Books.Usd(100m), aging.Rows.Single().Balance);
        Expect.Equal(null, aging.Rows.Single().Customer);
    }

    [Test]
    public static void PeriodsCanBeLocked()
    {
        using var books = new Books();
        var ledger = books.Ledger;
        ledger.LockPeriod(new() { CommandClass = CommandClass.Billing, Through = Books.Day }, Books.Info);
        var refused = Expect.Refused<BusinessRefusalException>(Status.PeriodLocked, () => books.Invoice("INV-1", 1m));
        Expect.Equal(Books.Day.AddDays(1), refused.FirstOpenDay!.Value);
        var shifted = ledger.IssueInvoice(new() { Customer = books.Acme, Total = Books.Usd(1m) }, Books.Info with { ShiftFromLocked = true });
        Expect.Equal(Books.Day.AddDays(1), ledger.FindItem(shifted.Created, DateOnly.MaxValue).Effective);
        var granted = ledger.GrantLockException(
            new() { Actor = "ann", CommandClass = CommandClass.Billing, Expires = new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero) },
            Books.Info with { Recorded = new DateTimeOffset(2026, 1, 10, 8, 0, 0, TimeSpan.Zero) });
        books.Invoice("INV-1", 1m);
        var locks = ledger.ListPeriodLocks();
        Expect.Equal((CommandClass.Billing, Books.Day), (locks.Locks[0].CommandClass, locks.Locks[0].Through));
        Expect.Equal("ann", locks.Exceptions.Single().Actor);
        ledger.WithdrawLockException(new() { Granted = locks.Exceptions[0].Granted }, Books.Info);
        Expect.Refused<BusinessRefusalException>(Status.PeriodLocked, () => books.Invoice("INV-2", 1m));
        ledger.LockPeriod(new() { CommandClass = CommandClass.Billing }, Books.Info);
        books.Invoice("INV-2", 1m);
        Expect.True(granted.FirstSequence is not null, "an event");
    }

    [Test]
    public static void ADisputeTakesAnAmountOutOfWhatIsPastDue()
    {
        using var books = new Books();
        var (ledger, at) = (books.Ledger, (AsOf)Books.Day.AddDays(60));
        var invoice = books.Invoice("INV-1", 100m).Created;
        var dispute = ledger.Dispute(new() { Item = invoice, Amount = Books.Usd(30m), Code = "damaged", Note = "two bolts" }, Books.Info);
        var mark = ledger.FindMark(dispute.FirstSequence!.Value, at);
        Expect.Equal((invoice, books.Acme, Books.Usd(30m), "damaged", MarkOutcome.None, (DateOnly?)null),
            (mark.Item, mark.Customer, mark.Left, mark.Code, mark.Outcome, mark.EndedOn));
        Expect.Equal([mark], ledger.ListMarks(at, new() { Customer = books.Acme, Kind = MarkKind.Dispute, LiveOnly = true }));
        var balance = ledger.AccountBalance(books.Acme, at)[0];
        Expect.Equal((Books.Usd(70m), Books.Usd(30m)), (balance.PastDue, balance.Disputed));
        Expect.Equal(Books.Usd(30m), ledger.ExplainAging(books.Acme, "USD", AgingColumn.Disputed, at).Figure);

        ledger.ResolveDispute(new() { Dispute = mark.Mark, Outcome = MarkOutcome.Invalid }, Books.Info);

        mark = ledger.FindMark(mark.Mark, at);
        Expect.Equal((MarkOutcome.Invalid, (DateOnly?)Books.Day), (mark.Outcome, mark.EndedOn));
        Expect.Equal(0, ledger.ListMarks(at, new() { LiveOnly = true }).Count);
        Expect.Equal(Books.Usd(100m), ledger.AccountBalance(books.Acme, at)[0].PastDue);
        Expect.Refused<BusinessRefusalException>(Status.UnknownSequence, () => ledger.FindMark(1, at));
    }

    [Test]
    public static void AnInvoiceIsDueOnAnotherDay()
    {
        using var books = new Books();
        var invoice = books.Invoice("INV-1", 100m).Created;
        books.Ledger.ChangeDue(new() { Item = invoice, From = Books.Day.AddDays(30), Due = Books.Day.AddDays(45) }, Books.Info);
        Expect.Equal(Books.Day.AddDays(45), books.Ledger.FindItem(invoice, Books.Day).Due);
        Expect.Equal([(0U, Books.Usd(0m)), (1U, Books.Usd(100m))],
            books.Ledger.ListPortions(invoice, Books.Day).Select(row => (row.Portion, row.Remaining)));
    }

    [Test]
    public static void AnOutcomeTellsWhatItDidWhetherOrNotItMadeARecord()
    {
        using var books = new Books();
        var made = books.Invoice("INV-1", 100m);
        Expect.True($"{made}".Contains($"{{ Id = {made.Created}, Kind = Invoice, FirstSequence = {made.FirstSequence}, ", StringComparison.Ordinal), $"{made}");
        var voided = books.Ledger.VoidItem(new() { Item = made.Created }, Books.Info);
        Expect.True($"{voided}".Contains($"{{ Id = {voided.Id}, Kind = None, FirstSequence = {voided.FirstSequence}, ", StringComparison.Ordinal), $"{voided}");
    }

    [Test]
    public static void ContactsComeAndGo()
    {
        using var books = new Books();
        var (ledger, other) = (books.Ledger, books.Ledger.CreateCustomer(new() { Code = "B" }, Books.Info).Created);
        var ann = ledger.CreateContact(new() { Customer = books.Acme, Name = "Ann", Primary = true }, Books.Info).Created;
        ledger.CreateContact(new() { Customer = other, Name = "Bob" }, Books.Info);
        var cat = ledger.CreateContact(new() { Customer = books.Acme, Name = "Cat", Primary = true }, Books.Info);
        Expect.Equal(["Ann False", "Cat True"], ledger.ListContacts(books.Acme).Select(row => $"{row.Name} {row.Primary}"));
        Expect.Equal(["Ann", "Bob", "Cat"], ledger.ListContacts().Select(row => row.Name));
        ledger.DeleteContact(new() { Id = ann }, Books.Info);
        Expect.Refused<BusinessRefusalException>(Status.UnknownRecord, () => ledger.FindContact(ann));
        Expect.Equal(books.Acme, ledger.FindContact(ann, cat.LastSequence).Customer);
    }

    [Test]
    public static void NumbersAreLookedThroughForGaps()
    {
        using var books = new Books();
        foreach (var number in new[] { "INV-1", "INV-2", "INV-5", "X" }) books.Invoice(number, 1m);
        books.Ledger.VoidItem(new() { Item = new(ItemKind.Invoice, 2) }, Books.Info);
        var found = books.Ledger.Numbering(ItemKind.Invoice);
        Expect.Equal((1UL, 1UL, 1UL, 1UL), (found.Head.Series, found.Head.Gaps, found.Head.Voided, found.Head.WithoutDigits));
        Expect.Equal("INV-", found.Series.Single().Prefix);
        Expect.Equal((3UL, 4UL), (found.Gaps[0].First, found.Gaps[0].Last));
        Expect.Equal(new ItemRef(ItemKind.Invoice, 2), found.Voided[0].Item);
    }

    [Test]
    public static void KeysAreAnsweredOnce()
    {
        using var books = new Books();
        var info = Books.Info with { IdempotencyKey = "k", Recorded = new Instant(1) };
        var invoice = new Invoice { Customer = books.Acme, Total = Books.Usd(1m) };
        var first = books.Ledger.IssueInvoice(invoice, info);
        Expect.Equal(first with { Repeated = true }, books.Ledger.IssueInvoice(invoice, info) with { Applications = first.Applications });
        Expect.Refused<BusinessRefusalException>(Status.IdempotencyConflict,
            () => books.Ledger.IssueInvoice(invoice with { Total = Books.Usd(2m) }, info));
        Expect.Equal(books.Ledger.LastSequence, books.Ledger.KnownAt(new Instant(1)));
        Expect.True(!books.Ledger.IsPoisoned, "nothing is broken");
        books.Ledger.Verify();
    }

    [Test]
    public static void TextsOfAnySizeGoIn()
    {
        using var books = new Books();
        var notes = new string('ä', 30_000);
        books.Ledger.IssueInvoice(new()
        {
            Customer = books.Acme, Number = new string('9', 500), Notes = notes, Total = Books.Usd(1000m),
            Lines = Enumerable.Range(0, 1000).Select(i => new Line { UnitPrice = 1, Description = $"line {i}" }).ToArray(),
        }, Books.Info);
        var item = new ItemRef(ItemKind.Invoice, 1);
        Expect.Equal(notes, books.Ledger.FindItem(item, Books.Day).Notes);
        Expect.Equal("line 999", books.Ledger.ListLines(item)[999].Description);
        Expect.Refused<MisuseException>(Status.LimitExceeded,
            () => books.Ledger.IssueInvoice(new() { Customer = books.Acme, Notes = notes + notes, Total = Books.Usd(1m) }, Books.Info));
    }

    [Test]
    public static void ReadersRunInParallel()
    {
        using var books = new Books();
        for (var i = 0; i < 200; ++i) books.Invoice($"INV-{i}", 100m + i);
        books.Pay("P-1", 5000m, new() { Strategy = Strategy.OldestFirst });
        var (balance, wrong) = (books.Balance, 0);
        using var calculator = new AgingCalculator();
        var threads = Enumerable.Range(0, 8).Select(_ => new Thread(() =>
        {
            for (var i = 0; i < 50; ++i)
            {
                using var aging = books.Ledger.Aging(Books.Day, calculator);
                using var items = books.Ledger.ListItems(Books.Day);
                var sum = Money.Zero(balance.Currency);
                foreach (var item in items.Views())
                    sum = item.Item.Kind < ItemKind.Payment ? sum + item.Remaining : sum - item.Remaining;
                if (aging.Totals[0].Balance != balance || sum != balance) Interlocked.Increment(ref wrong);
                try
                {
                    books.Ledger.FindCustomer(new(99));
                }
                catch (BusinessRefusalException)
                {
                    continue;
                }
                Interlocked.Increment(ref wrong);
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        Expect.Equal(0, wrong);
    }

    // ---- what the garbage collector does

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static object[] Litter(int round)
    {
        var books = new Books();
        books.Ledger.SetSink((_, _) => true);
        books.Ledger.SetJournal(Journaling.Push, (_, _) => true);
        books.Invoice("INV-1", 100m);
        var log = new EventLog();
        books.Ledger.SetSink(log);
        books.Invoice("INV-2", 100m);
        var calculator = new AgingCalculator();
        var transaction = books.Ledger.Begin();
        books.Invoice("INV-3", 100m);
        object[] all = [books.Ledger, books.Ledger.ListItems(Books.Day), books.Ledger.Aging(Books.Day, calculator), calculator,
            transaction, log, log[0]];
        return [all[round % all.Length]];
    }

    [Test]
    public static void HandlesAreFinalizedInAnyOrder()
    {
        for (var round = 0; round < 70; ++round)
        {
            var kept = Litter(round);
            GC.Collect();
            GC.WaitForPendingFinalizers();
            if (kept[0] is Rows<ItemRow> rows) Expect.Equal(["INV-1", "INV-2", "INV-3"], rows.Select(row => row.Number));
            if (kept[0] is Record record) Expect.Equal("INV-2", Books.Number(record));
            if (kept[0] is Aging aging) Expect.Equal(Books.Usd(300m), aging.Totals[0].Balance);
            if (kept[0] is Transaction transaction) transaction.Commit();
            if (kept[0] is Ledger ledger) Expect.Equal(3, ledger.ListItems(Books.Day).Count);
        }
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }

    private static IEnumerable<int[]> Orders(int count)
    {
        if (count == 0) return [[]];
        return Orders(count - 1).SelectMany(shorter => Enumerable.Range(0, count),
            (shorter, at) => (int[])[.. shorter[..at], count - 1, .. shorter[at..]]);
    }

    [Test]
    public static void HandlesAreDisposedInAnyOrder()
    {
        foreach (var order in Orders(6))
        {
            var (state, results) = (new Counting(), new Counting());
            var books = new Books(new() { Allocator = state, ResultAllocator = results });
            var log = new EventLog();
            books.Ledger.SetSink(log);
            books.Invoice("INV-1", 100m);
            var calculator = new AgingCalculator();
            IDisposable[] all = [books.Ledger, books.Ledger.ListItems(Books.Day), books.Ledger.Aging(Books.Day, calculator), calculator,
                books.Ledger.Begin(), log];
            var left = all.ToList();
            foreach (var index in order)
            {
                all[index].Dispose();
                left.Remove(all[index]);
                if (left.OfType<Rows<ItemRow>>().FirstOrDefault() is { } rows) Expect.Equal("INV-1", rows[0].Number);
                if (left.OfType<Aging>().FirstOrDefault() is { } aging) Expect.Equal(Books.Usd(100m), aging.Totals[0].Balance);
                if (left.OfType<EventLog>().FirstOrDefault() is { } heard) Expect.Equal("INV-1", Books.Number(heard[0]));
                if (left.OfType<Ledger>().FirstOrDefault() is { } ledger) Expect.Equal(2UL, ledger.LastSequence);
            }
            Expect.Equal((0L, 0L), (state.Live, results.Live));
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference LedgerWhoseSinkKnowsIt()
    {
        var books = new Books(new() { Log = (_, _) => { } });
        books.Ledger.SetSink((_, _) => !books.Ledger.Equals(null));
        books.Ledger.SetJournal(Journaling.Push, (_, _) => books.Acme.Value > 0);
        books.Invoice("INV-1", 100m);
        return new(books.Ledger);
    }

    [Test]
    public static void ASinkThatKnowsItsLedgerDoesNotKeepItAlive()
    {
        var ledger = LedgerWhoseSinkKnowsIt();
        for (var i = 0; i < 5 && ledger.IsAlive; ++i)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        Expect.True(!ledger.IsAlive, "it is collected");
    }

    [Test]
    public static void ALedgerIsNotCollectedDuringItsCall()
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        static Outcome<InvoiceId> issue()
        {
            var books = new Books();
            books.Ledger.SetSink((_, _) =>
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
                return true;
            });
            return books.Invoice("INV-1", 100m);
        }

        for (var i = 0; i < 10; ++i) Expect.Equal(new InvoiceId(1), issue().Created);
    }

    [Test]
    public static void AnswersOutliveTheirLedger()
    {
        Rows<ItemRow> items;
        using (var books = new Books())
        {
            books.Invoice("INV-1", 100m);
            items = books.Ledger.ListItems(Books.Day);
        }
        Expect.Equal("INV-1", items[0].Number);
        items.Dispose();
        Expect.Throws<ObjectDisposedException>(() => _ = items[0]);
    }

    [Test]
    public static void OpenTransactionsEndWithTheirLedger()
    {
        var books = new Books();
        var transaction = books.Ledger.Begin();
        books.Dispose();
        Expect.Throws<ObjectDisposedException>(transaction.Commit);
        transaction.Dispose();
    }

    private sealed unsafe class Counting : Allocator
    {
        internal long Live;
        internal long Thrown;
        internal bool Empty;
        internal Exception? Trouble;
        internal Exception? TroubleBack;

        protected internal override nint Allocate(nuint size, nuint alignment)
        {
            if (Empty) return 0;
            Throw(Trouble);
            Interlocked.Increment(ref Live);
            return (nint)NativeMemory.AlignedAlloc(size, alignment);
        }

        protected internal override void Deallocate(nint block, nuint size, nuint alignment)
        {
            Interlocked.Decrement(ref Live);
            NativeMemory.AlignedFree((void*)block);
            Throw(TroubleBack);
        }

        private void Throw(Exception? trouble)
        {
            if (trouble is null) return;
            Interlocked.Increment(ref Thrown);
            throw trouble;
        }
    }

    [Test]
    public static void MemoryMayComeFromTheHost()
    {
        var (state, results) = (new Counting(), new Counting());
        using (var books = new Books(new() { Allocator = state, ResultAllocator = results }))
        {
            books.Invoice("INV-1", 100m);
            using var items = books.Ledger.ListItems(Books.Day);
            Expect.True(state.Live > 0 && results.Live > 0, "both were asked");
            results.Empty = true;
            Expect.Refused<EnvironmentException>(Status.OutOfMemory, () => books.Ledger.ListItems(Books.Day));
            results.Empty = false;
            state.Empty = true;
            for (var i = 2; ; ++i)
                try
                {
                    books.Invoice($"INV-{i}", 1m);
                }
                catch (EnvironmentException error)
                {
                    Expect.Equal(Status.OutOfMemory, error.Code);
                    break;
                }
            state.Empty = false;
            books.Ledger.Verify();
        }
        Expect.Equal((0L, 0L), (state.Live, results.Live));
    }

    [Test]
    public static void AnAllocatorThatThrowsFailsTheCallWhichThrowsTheSame()
    {
        var (state, results) = (new Counting(), new Counting());
        using (var books = new Books(new() { Allocator = state, ResultAllocator = results }))
        {
            var before = books.Ledger.StateDigest();
            results.Trouble = new InvalidOperationException("no answer");
            Expect.Equal("no answer", Expect.Throws<InvalidOperationException>(() => books.Ledger.ListItems(Books.Day)).Message);
            results.Trouble = null;
            state.Trouble = new InvalidOperationException("no state");
            for (var i = 1; state.Thrown == 0; ++i)
            {
                before = books.Ledger.StateDigest();
                try
                {
                    books.Invoice($"INV-{i}", 1m);
                }
                catch (InvalidOperationException error)
                {
                    Expect.Equal("no state", error.Message);
                }
            }
            state.Trouble = null;
            Expect.Equal(before, books.Ledger.StateDigest());
            books.Ledger.Verify();
            Expect.Refused<BusinessRefusalException>(Status.UnknownCustomer, () => books.Ledger.FindCustomer(new(99)));
        }
        Expect.Equal((0L, 0L), (state.Live, results.Live));
        state.Trouble = new InvalidOperationException("no ledger");
        Expect.Equal("no ledger", Expect.Throws<InvalidOperationException>(() => new Ledger(new() { Allocator = state }).Dispose()).Message);
    }

    [Test]
    public static void AnAllocatorThatThrowsWhenItTakesABlockBackIsInNobodysWay()
    {
        var (state, results) = (new Counting(), new Counting());
        using (var books = new Books(new() { Allocator = state, ResultAllocator = results }))
        {
            state.TroubleBack = results.TroubleBack = new InvalidOperationException("kept");
            for (var i = 0; i < 100; ++i) books.Invoice($"INV-{i}", 1m);
            books.Ledger.ListItems(Books.Day).Dispose();
            Expect.Refused<BusinessRefusalException>(Status.UnknownCustomer, () => books.Ledger.FindCustomer(new(99)));
            Expect.True(state.Thrown > 0 && results.Thrown > 0, "both threw");
        }
        Expect.Equal((0L, 0L), (state.Live, results.Live));
    }
}
