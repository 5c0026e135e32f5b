using OpenItem.Interop;

namespace OpenItem.Tests;

internal static class ErrorsTests
{
    [Test]
    public static void ARefusalTellsWhatWouldHaveFitted()
    {
        using var books = new Books();
        var invoice = books.Invoice("INV-1", 100m);
        books.Pay("P-1", 500m);
        var refused = Expect.Refused<BusinessRefusalException>(Status.ExceedsOpen, () => books.Ledger.ApplyCredit(new()
        {
            Credit = new(ItemKind.Payment, 1), Targets = [new() { Item = new(ItemKind.Invoice, 1), Amount = Books.Usd(101m) }],
        }, Books.Info));
        Expect.Equal(Books.Usd(100m), refused.Fitting);
        Expect.Equal(EntityKind.Invoice, refused.Entity);
        Expect.Equal((ulong)invoice.Created, refused.EntityId);
        Expect.Equal("amount", refused.Field);
        Expect.Equal("exceeds_open: invoice 1, amount: more than is open; 100.00 USD would have fitted", refused.Message);
        Expect.True(refused.Detail.Length > 0 && refused.Detail != refused.Message, "the sentence alone");
    }

    [Test]
    public static void ARefusalTellsWhatStandsInTheWay()
    {
        using var books = new Books();
        books.Invoice("INV-1", 100m);
        books.Pay("P-1", 60m, new() { Strategy = Strategy.OldestFirst });
        var refused = Expect.Refused<BusinessRefusalException>(Status.HasApplications,
            () => books.Ledger.VoidItem(new() { Item = new(ItemKind.Invoice, 1) }, Books.Info));
        Expect.Equal(1, refused.RelatedCount);
        Expect.Equal(books.Ledger.ListApplications(Books.Day)[0].Application, refused.Related.Single());
    }

    [Test]
    public static void ALoneSurrogateIsRefusedWhereItStands()
    {
        using var books = new Books();
        var refused = Expect.Refused<MisuseException>(Status.InvalidText,
            () => books.Ledger.CreateCustomer(new() { Code = "B", Name = "ab\uD800c" }, Books.Info));
        Expect.Equal("name", refused.Field);
        Expect.Equal(2UL, refused.Position);
        Expect.Refused<MisuseException>(Status.InvalidText, () => books.Ledger.FindCustomerCode("\uDFFF"));
        Expect.Refused<MisuseException>(Status.InvalidText, () => Money.Parse("\uD800"));
        books.Ledger.CreateCustomer(new() { Code = "\U0001F600", Name = "ein Paar ist keiner: \U0001F600" }, Books.Info);
        Expect.Equal("\U0001F600", books.Ledger.FindCustomer(books.Ledger.FindCustomerCode("\U0001F600")).Code);
    }

    [Test]
    public static void AControlCharacterIsRefused()
    {
        using var books = new Books();
        Expect.Refused<MisuseException>(Status.InvalidText,
            () => books.Ledger.CreateCustomer(new() { Code = "a\0b" }, Books.Info));
        Expect.Refused<MisuseException>(Status.InvalidArgument,
            () => books.Ledger.CreateCustomer(new() { Code = "B", Currency = "TOOLONGX" }, Books.Info));
        Expect.Refused<MisuseException>(Status.InvalidArgument,
            () => books.Ledger.CreateCustomer(new() { Code = "B", Currency = "€" }, Books.Info));
    }

    [Test]
    public static void TheClassFollowsFromTheCode()
    {
        foreach (var status in OpenItemLibrary.Statuses())
        {
            if (status == Status.Ok) continue;
            var refused = Errors.Refuse(status, "field", "message");
            Expect.Equal(status, refused.Code);
            Expect.True(refused is BusinessRefusalException == status > 0, $"{status}");
            Expect.True(refused.Message.StartsWith(OpenItemLibrary.Name(status), StringComparison.Ordinal), refused.Message);
        }
        Expect.True(Errors.Refuse(Status.OutOfMemory, "", "") is EnvironmentException, "memory is the machine's");
        Expect.True(Errors.Refuse(Status.ReentrantCall, "", "") is MisuseException, "calling back is a mistake");
    }

    [Test]
    public static void NumbersThatAreNotKnownStayNumbers()
    {
        var error = oi_error.Make();
        (error.code, error.kind, error.id) = (127, 99, 7);
        var refused = Errors.Refusal(error);
        Expect.Equal((127, 99, 7UL), ((int)refused.Code, (int)refused.Entity, refused.EntityId!.Value));
        Expect.Equal("99 7", new ItemRef((ItemKind)99, 7).ToString());
    }

    [Test]
    public static void StatusesHaveWords()
    {
        Expect.Equal(Enum.GetValues<Status>().Where(status => status != Status.Ok).Count(),
            OpenItemLibrary.Statuses().Count(status => status != Status.Ok));
        Expect.Equal("exceeds_open", OpenItemLibrary.Name(Status.ExceedsOpen));
        Expect.Equal("credit_memo", OpenItemLibrary.Name(ItemKind.CreditMemo));
        Expect.Equal("partly_paid", OpenItemLibrary.Name(ItemStatus.PartlyPaid));
        Expect.True(OpenItemLibrary.Message(Status.ExceedsOpen).Length > 0, "a sentence");
        Expect.Equal("0.1.0", OpenItemLibrary.Version);
        Expect.Equal(0, OpenItemLibrary.AbiLevel);
        Expect.True(OpenItemLibrary.HasFeature("ledger") && !OpenItemLibrary.HasFeature("coffee"), "features");
        Expect.True(OpenItemLibrary.BuildInfo.Contains(OpenItemLibrary.Version, StringComparison.Ordinal), "build info");
    }

    [Test]
    public static void ABatchTellsTheRow()
    {
        using var books = new Books();
        var good = new Invoice { Customer = books.Acme, Total = Books.Usd(1m) };
        var bad = good with { Customer = (CustomerId)99 };
        var refused = Expect.Refused<BusinessRefusalException>(Status.UnknownCustomer,
            () => books.Ledger.IssueInvoices([good, bad, good], Books.Info));
        Expect.Equal(1UL, refused.Row);
        Expect.Equal(0, books.Ledger.ListItems(Books.Day).Count);
        var outcome = books.Ledger.IssueInvoices([good, bad, good], Books.Info, eachRow: true);
        Expect.Equal([Status.Ok, Status.UnknownCustomer, Status.Ok], outcome.Statuses);
        Expect.Equal([new InvoiceId(1), null, new InvoiceId(2)], outcome.Ids);
        Expect.Equal(1, outcome.Refused);
        var infos = new[] { Books.Info, Books.Info with { Actor = "bob" } };
        books.Ledger.RecordPayments([new() { Customer = books.Acme, Amount = Books.Usd(1m) },
            new() { Customer = books.Acme, Amount = Books.Usd(1m) }], infos);
        Expect.Equal(["ann", "bob"], books.Ledger.TransactionHistory(new() { Customer = books.Acme, Kinds = [ItemKind.Payment] }, Books.Day)
            .Lines.Select(line => line.Actor));
        Expect.Throws<ArgumentException>(() => books.Ledger.IssueInvoices([good], infos));
        var applied = books.Ledger.ApplyCredits([new() { Credit = new(ItemKind.Payment, 1), Targets = [new() { Item = new(ItemKind.Invoice, 1) }] }],
            [Books.Info]);
        Expect.Equal(0, applied.Refused);
        Expect.Equal(0, books.Ledger.CreateCustomers([], Books.Info).Ids.Count);
        Expect.Equal(1, books.Ledger.IssueCreditMemos([new() { Customer = books.Acme, Amount = Books.Usd(1m) }], Books.Info).Ids.Count);
    }

    [Test]
    public static void WhatIsNotGivenIsAnArgumentError()
    {
        using var books = new Books();
        Expect.Throws<ArgumentNullException>(() => books.Ledger.IssueInvoice(null!, Books.Info));
        Expect.Throws<ArgumentNullException>(() => books.Ledger.IssueInvoice(new(), null!));
        Expect.Throws<ArgumentException>(() => books.Ledger.IssueInvoice(new() { Lines = [null!] }, Books.Info));
        Expect.Refused<MisuseException>(Status.NullArgument, () => books.Ledger.ListItems(null!));
        Expect.Throws<ArgumentOutOfRangeException>(() => _ = books.Ledger.ListCustomers()[1]);
    }

    [Test]
    public static void AClosedLedgerIsGone()
    {
        var books = new Books();
        books.Dispose();
        books.Dispose();
        Expect.Throws<ObjectDisposedException>(() => books.Ledger.LastSequence.ToString());
        Expect.Throws<ObjectDisposedException>(() => books.Invoice("INV-1", 1m));
        Expect.Throws<ObjectDisposedException>(() => books.Ledger.Begin());
    }
}
