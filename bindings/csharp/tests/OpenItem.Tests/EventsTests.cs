using OpenItem.Interop;

namespace OpenItem.Tests;

/// <summary>Each event has a row of its own type, and its lists.</summary>
internal static class EventsTests
{
    /// <summary>What commands do, as the records of a log.</summary>
    private static EventLog Heard(Action<Books> commands)
    {
        using var books = new Books();
        var log = new EventLog();
        books.Ledger.SetSink(log);
        commands(books);
        return log;
    }

    private static T RowOf<T>(EventLog log, EventKind kind) where T : IEventRow
    {
        var row = log.SelectMany(record => record).Single(happened => happened.Kind == kind).Row;
        return row is T wanted ? wanted : throw new Failure($"{kind} has {row}");
    }

    [Test]
    public static void AnInvoiceHasItsLinesAndPortions()
    {
        var line = new Line { UnitPrice = 10, Product = "bolt", Taxes = [new() { Code = "VAT", Percent = 19 }] };
        using var log = Heard(books => books.Ledger.IssueInvoice(new()
        {
            Customer = books.Acme, Number = "INV-1", Currency = "USD", Lines = [line], Reference = "PO 7",
            Terms = [new() { Share = PortionShare.Percent, Percent = 50, Days = 10 }, new() { Days = 30 }],
        }, Books.Info));
        var issued = log[0].Single();
        Expect.Equal((EventKind.ItemIssued, 2UL), (issued.Kind, issued.Sequence));
        var document = (DocumentRow)issued.Row;
        Expect.Equal(("INV-1", "PO 7", Books.Usd(11.90m)), (document.Number, document.Reference, document.Amount));
        Expect.Equal(Books.Usd(1.90m), document.Tax);
        Expect.Equal(["bolt"], issued.Lines.Select(row => row.Product));
        Expect.Equal(0, issued.Taxes.Count); // they follow from the lines
        Expect.Equal([(Books.Usd(5.95m), Books.Day.AddDays(10)), (Books.Usd(5.95m), Books.Day.AddDays(30))],
            issued.Portions.Select(row => (row.Amount, row.Due!.Value)));
        Expect.Equal(0, issued.Terms.Count + issued.AppliedPortions.Count);
    }

    [Test]
    public static void ACreditMemoAboutAnInvoiceHasTheTaxItTakesBack()
    {
        using var log = Heard(books =>
        {
            var line = new Line { UnitPrice = 10, Taxes = [new() { Code = "VAT", Percent = 19 }] };
            var invoice = books.Ledger.IssueInvoice(new() { Customer = books.Acme, Currency = "USD", Lines = [line] }, Books.Info).Created;
            books.Ledger.IssueCreditMemo(new() { Customer = books.Acme, Invoice = invoice, Lines = [line] }, Books.Info);
        });
        Expect.Equal([("VAT", Books.Usd(10m), Books.Usd(1.90m))], log[1][0].Taxes.Select(row => (row.Code, row.Base, row.Tax)));
    }

    [Test]
    public static void ACustomerHasItsTermsWithTheirDiscounts()
    {
        TermsPortion[] terms =
        [
            new() { Share = PortionShare.Percent, Percent = 50, Days = 10, Discounts = [new() { Percent = 2, Days = 5 }] },
            new() { Days = 30, Discounts = [new() { Percent = 3, Days = 5 }, new() { Percent = 1, Days = 9 }] },
        ];
        using var log = Heard(books => books.Ledger.CreateCustomer(new() { Code = "B", Currency = "USD", Terms = terms }, Books.Info));
        var saved = log[0].Single();
        Expect.Equal("B", ((CustomerRow)saved.Row).Code);
        Expect.Equal([10, 30], saved.Terms.Select(row => row.Days));
        Expect.Equal([(0U, 5), (1U, 5), (1U, 9)], saved.TermsDiscounts.Select(row => (row.Portion, row.Days)));
        var read = TermsPortion.Of(saved.Terms, saved.TermsDiscounts);
        Expect.Equal([2, 3, 1], read.SelectMany(portion => portion.Discounts).Select(tier => (decimal)tier.Percent));
        Expect.Equal([1, 2], read.Select(portion => portion.Discounts.Count));
    }

    [Test]
    public static void WhatIsAppliedTellsItsPortions()
    {
        using var log = Heard(books =>
        {
            books.Ledger.IssueInvoice(new()
            {
                Customer = books.Acme, Number = "INV-1", Total = Books.Usd(100m),
                Terms = [new() { Share = PortionShare.Percent, Percent = 50, Days = 10 }, new() { Days = 30 }],
            }, Books.Info);
            books.Pay("P-1", 70m, new() { Strategy = Strategy.OldestFirst });
        });
        var (paid, applied) = (log[1][0], log[1][1]);
        Expect.Equal(new ItemRef(ItemKind.Payment, 1), ((DocumentRow)paid.Row).Item);
        var row = (CreditAppliedRow)applied.Row;
        Expect.Equal((Books.Usd(70m), new ItemRef(ItemKind.Invoice, 1), applied.Sequence), (row.Amount, row.Debit, row.Application));
        Expect.Equal([(0U, 0U, Books.Usd(50m)), (0U, 1U, Books.Usd(20m))],
            applied.AppliedPortions.Select(part => (part.CreditPortion, part.DebitPortion, part.Amount)));
    }

    [Test]
    public static void ARecordSavedHasTheRowOfItsTable()
    {
        using var log = Heard(books =>
        {
            books.Ledger.CreateContact(new() { Customer = books.Acme, Name = "Ann Lee", Primary = true }, Books.Info);
            books.Ledger.GrantLockException(new() { Actor = "bob", CommandClass = CommandClass.Billing }, Books.Info);
        });
        Expect.Equal([EventKind.RecordSaved, EventKind.RecordSaved], log.Select(record => record[0].Kind));
        Expect.Equal(["Ann Lee True", "bob"], log.Select(record => record[0].Row switch
        {
            ContactRow contact => $"{contact.Name} {contact.Primary}",
            LockExceptionRow exception => exception.Actor,
            var other => $"{other}",
        }));
    }

    [Test]
    public static void EveryThingThatHappensHasARowOfItsOwn()
    {
        var invoice = new ItemRef(ItemKind.Invoice, 1);
        var info = Books.Info with { Recorded = new Instant(1), IdempotencyKey = "key" };
        using var log = Heard(books =>
        {
            var ledger = books.Ledger;
            ledger.ChangeSettings(new() { RefusePartialPayments = true }, Books.Info);
            ledger.RegisterCurrency(new() { Currency = Currency.Custom("COIN", 8) }, Books.Info);
            var customer = new Customer { Code = "B", Currency = "USD", Status = CustomerStatus.Prospect };
            var prospect = ledger.CreateCustomer(customer, Books.Info).Created;
            ledger.IssueInvoice(new() { Customer = prospect, Number = "INV-1", Total = Books.Usd(9m), Due = Books.Day }, info);
            ledger.CreateJob(new() { Customer = books.Acme, Code = "ROOF", Name = "Roof" }, Books.Info);
            ledger.CreateContract(new() { Customer = books.Acme, Number = "C-1" }, Books.Info);
            ledger.ChangeDue(new() { Item = invoice, Due = Books.Day.AddDays(7) }, Books.Info);
            var dispute = ledger.Dispute(new() { Item = invoice, Code = "damaged" }, Books.Info).FirstSequence!.Value;
            ledger.ResolveDispute(new() { Dispute = dispute, Outcome = MarkOutcome.Invalid }, Books.Info);
            ledger.DraftInvoice(new() { Customer = books.Acme, DraftState = DraftState.Unapproved }, Books.Info);
            ledger.DeleteDraft(new() { Draft = new(ItemKind.Invoice, 2) }, Books.Info);
            ledger.RecordPayment(new() { Customer = prospect, Amount = Books.Usd(9m) }, Books.Info);
            ledger.ApplyCredit(new() { Credit = new(ItemKind.Payment, 1), Targets = [new() { Item = invoice }] }, Books.Info);
            ledger.Unapply(new() { Application = ledger.ListApplications(Books.Day)[0].Application }, Books.Info);
            ledger.VoidItem(new() { Item = invoice }, Books.Info);
            ledger.Reinstate(new() { Item = invoice }, Books.Info);
            ledger.LockPeriod(new() { CommandClass = CommandClass.Billing, Through = Books.Day.AddDays(-1) }, Books.Info);
            ledger.DropIdempotencyKeys(new() { Before = ledger.LastSequence + 1 }, Books.Info);
            var contact = ledger.CreateContact(new() { Customer = books.Acme, Name = "Ann Lee" }, Books.Info).Created;
            ledger.DeleteContact(new() { Id = contact }, Books.Info);
            ledger.ErasePersonal(new() { Kind = EntityKind.Job, Id = 1 }, Books.Info);
        });
        var happened = log.SelectMany(record => record).ToList();
        Expect.Equal([], happened.Where(one => one.Row is UnknownRow));
        Expect.Equal("COIN", RowOf<CurrencyRow>(log, EventKind.CurrencyRegistered).Currency.Code);
        Expect.True(RowOf<SettingsRow>(log, EventKind.SettingsChanged).RefusePartialPayments, "settings");
        Expect.Equal("ROOF", RowOf<JobRow>(log, EventKind.JobSaved).Code);
        Expect.Equal("C-1", RowOf<ContractRow>(log, EventKind.ContractSaved).Number);
        Expect.Equal(invoice, RowOf<DueChangedRow>(log, EventKind.PortionsMoved).Item);
        var moved = happened.Single(one => one.Kind == EventKind.PortionsMoved);
        Expect.Equal([Books.Day.AddDays(7)], moved.AddedPortions.Select(row => row.Due!.Value));
        Expect.Equal([Books.Usd(9m)], moved.MovedPortions.Select(row => row.Amount));
        var mark = RowOf<MarkRow>(log, EventKind.MarkPlaced);
        Expect.Equal(("damaged", MarkKind.Dispute, Books.Usd(9m)), (mark.Code, mark.Kind, mark.Amount));
        var ended = RowOf<MarkEndedRow>(log, EventKind.MarkEnded);
        Expect.Equal((mark.Mark, MarkOutcome.Invalid), (ended.Mark, ended.Outcome));
        Expect.Equal(new ItemRef(ItemKind.Invoice, 2), RowOf<DraftDeletedRow>(log, EventKind.DraftDeleted).Draft);
        Expect.Equal(RowOf<CreditAppliedRow>(log, EventKind.CreditApplied).Application,
            RowOf<ApplicationUndoneRow>(log, EventKind.ApplicationUndone).Application);
        Expect.Equal(ReversalKind.Voided, RowOf<ItemReversedRow>(log, EventKind.ItemReversed).Reversal);
        Expect.Equal(invoice, RowOf<ReversalUndoneRow>(log, EventKind.ReversalUndone).Item);
        Expect.Equal(CommandClass.Billing, RowOf<PeriodLockRow>(log, EventKind.PeriodLocked).CommandClass);
        Expect.True(RowOf<KeysDroppedRow>(log, EventKind.IdempotencyKeysDropped).Before > 0, "keys");
        Expect.Equal(EntityKind.Contact, RowOf<RecordDeletedRow>(log, EventKind.RecordDeleted).Kind);
        RowOf<CustomerActivatedRow>(log, EventKind.CustomerActivated);
        var erased = RowOf<PersonalErasedRow>(log, EventKind.PersonalErased);
        Expect.Equal((EntityKind.Job, 1UL), (erased.Kind, erased.Id!.Value));
        var seen = happened.Select(one => one.Kind).ToHashSet();
        Expect.Equal([EventKind.MarkReduced], Enum.GetValues<EventKind>().Where(kind => kind != EventKind.None && !seen.Contains(kind)));
    }

    [Test]
    public static void AMarkIsReducedByWhatNamesIt()
    {
        using var log = Heard(books =>
        {
            books.Invoice("INV-1", 100m);
            var mark = books.Ledger.Dispute(new() { Item = new InvoiceId(1), Amount = Books.Usd(30m) }, Books.Info).FirstSequence!.Value;
            books.Ledger.IssueCreditMemo(new()
            {
                Customer = books.Acme, Invoice = new InvoiceId(1), Amount = Books.Usd(10m), Dispute = mark,
            }, Books.Info);
        });
        Expect.Equal(Books.Usd(10m), RowOf<MarkReducedRow>(log, EventKind.MarkReduced).Amount);
    }

    [Test]
    public static unsafe void WhatANewerLibraryTellsIsToldAsUnknown()
    {
        using var books = new Books();
        Event? unknown = null;
        books.Ledger.SetSink((record, _) =>
        {
            var head = oi_event.Make();
            (head.kind, head.table, head.sequence) = (99, 999, 7);
            unknown = new(record, 0, head);
            return true;
        });
        books.Invoice("INV-1", 100m);
        Expect.Equal((99, 7UL), ((int)unknown!.Kind, unknown.Sequence));
        Expect.Equal(new UnknownRow(999), unknown.Row);
        Expect.Equal("7 99: UnknownRow { Table = 999 }", unknown.ToString());
    }

    [Test]
    public static void AnEventKeepsItsRowAndReadsItsListsWhileTheRecordIsThere()
    {
        using var books = new Books();
        var kept = new List<Event>();
        books.Ledger.SetSink((record, _) =>
        {
            kept.AddRange(record);
            return kept[0].Portions.Count == 1;
        });
        books.Invoice("INV-1", 100m);
        Expect.Equal("INV-1", ((DocumentRow)kept[0].Row).Number);
        Expect.Throws<InvalidOperationException>(() => _ = kept[0].Portions);
    }
}
