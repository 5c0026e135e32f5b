namespace OpenItem.Tests;

/// <summary>What is changed keeps all else that it had.</summary>
internal static class ChangesTests
{
    private static readonly TermsPortion[] Terms =
    [
        new()
        {
            Share = PortionShare.Percent, Percent = 30, Kind = DueRuleKind.Net, Days = 10, Shift = BusinessDayShift.Following,
            Discounts = [new() { Percent = 3, Days = 5 }, new() { Percent = 1, Days = 8 }],
        },
        new() { Share = PortionShare.Fixed, Fixed = Books.Usd(20m), Kind = DueRuleKind.FixedDate, FixedDate = Books.Day.AddDays(90) },
        new()
        {
            Kind = DueRuleKind.Net, Days = 30, Months = 1, Day = 15, DaysAfter = 2,
            Discounts = [new() { Percent = ExactDecimal.Parse("0.5"), Days = 14 }],
        },
    ];

    private static string Told(TermsPortion portion) =>
        $"{portion with { Discounts = [] }} {string.Join(", ", portion.Discounts.Select(tier => $"{tier}"))}";

    [Test]
    public static void ARenamedCustomerKeepsEverythingElse()
    {
        using var books = new Books();
        var ledger = books.Ledger;
        var gold = ledger.CreateCustomerGroup(new() { Code = "GOLD" }, Books.Info).Created;
        var id = ledger.CreateCustomer(new()
        {
            Code = "B", Name = "Old", Label = "gold", Salesperson = "kim", ExternalRef = "x-1", Status = CustomerStatus.Inactive,
            PartialPayments = PartialPayments.Refuse, Currency = "USD", Parent = books.Acme, CreditLimit = Books.Usd(0m),
            Established = Books.Day.AddYears(-3), Terms = Terms, Group = gold, Type = CustomerType.Individual,
            ProductDisplay = ProductDisplay.ExclusiveOnly, PaymentMethod = "card", PriceList = "B", ShippingMethod = "van",
            DiscountPercent = ExactDecimal.Parse("2.5"), LegalName = "B Ltd", GivenName = "Kim", FamilyName = "Lee",
            Email = "b@acme.test", Phone = "1", Mobile = "2", Fax = "3", Website = "acme.test", NoDiscount = true,
        }, Books.Info).Created;
        var before = ledger.FindCustomer(id);
        Expect.Equal(Terms.Select(Told), ledger.CustomerToChange(id).Terms.Select(Told));

        var renamed = ledger.ChangeCustomer(ledger.CustomerToChange(id) with { Name = "New" }, Books.Info);

        Expect.Equal(id, renamed.Created);
        var after = ledger.FindCustomer(id);
        Expect.Equal(before with { Name = "New", Changed = renamed.LastSequence!.Value }, after);
        Expect.Equal(Terms.Select(Told), ledger.ListTerms(id).Select(Told));
    }

    [Test]
    public static void ACustomerWithoutAnythingStaysSo()
    {
        using var books = new Books();
        var bare = books.Ledger.CreateCustomer(new() { Code = "B" }, new()).Created;
        var before = books.Ledger.FindCustomer(bare);
        Expect.Equal((null, null, null, null), (before.Currency, before.CreditLimit, before.Parent, before.Established));
        var changed = books.Ledger.ChangeCustomer(books.Ledger.CustomerToChange(bare), new()).LastSequence!.Value;
        Expect.Equal(before with { Changed = changed }, books.Ledger.FindCustomer(bare));
    }

    [Test]
    public static void AJobAContractAndAContactKeepEverythingElse()
    {
        using var books = new Books();
        var ledger = books.Ledger;
        var site = ledger.CreateSite(new() { Customer = books.Acme, Code = "N" }, Books.Info).Created;
        var job = ledger.CreateJob(new()
        {
            Customer = books.Acme, Code = "ROOF", Name = "Roof", ExternalRef = "j", Status = JobStatus.Inactive, Site = site,
        }, Books.Info).Created;
        var contract = ledger.CreateContract(new()
        {
            Customer = books.Acme, Job = job, Number = "C-1", ExternalRef = "c", Starts = Books.Day, Ends = Books.Day.AddYears(1),
            PaymentMethod = "card", PriceList = "B", ShippingMethod = "crane", DiscountPercent = 3, NoDiscount = true, Terms = Terms,
        }, Books.Info).Created;
        var contact = ledger.CreateContact(new()
        {
            Customer = books.Acme, Name = "Ann", Role = "owner", Email = "ann@acme.test", Phone = "1", Mobile = "2", Fax = "3", Notes = "n",
            Primary = true,
        }, Books.Info).Created;

        var (wasJob, wasContract, wasContact) = (ledger.FindJob(job), ledger.FindContract(contract), ledger.FindContact(contact));
        ledger.ChangeJob(ledger.JobToChange(job) with { Name = "Roof, east" }, Books.Info);
        var ended = ledger.ChangeContract(ledger.ContractToChange(contract) with { Ends = null }, Books.Info).LastSequence!.Value;
        var changed = ledger.ChangeContact(ledger.ContactToChange(contact) with { Phone = "9" }, Books.Info).LastSequence!.Value;

        Expect.Equal(wasJob with { Name = "Roof, east" }, ledger.FindJob(job));
        Expect.Equal(wasContract with { Ends = null, Changed = ended }, ledger.FindContract(contract));
        Expect.Equal(Terms.Select(Told), ledger.ContractToChange(contract).Terms.Select(Told));
        Expect.Equal(wasContact with { Phone = "9", Changed = changed }, ledger.FindContact(contact));
        Expect.True(ledger.ListContacts(books.Acme).Single().Primary, "still the one to begin with");
    }

    [Test]
    public static void ACompanyKeepsItsTermsAndANoteWhatItIsAbout()
    {
        using var books = new Books();
        var ledger = books.Ledger;
        ItemRef about = ledger.IssueInvoice(new() { Customer = books.Acme, Total = Books.Usd(5m) }, Books.Info).Created;
        var company = ledger.CreateCompany(new() { Name = "We", DiscountPercent = 3, Terms = Terms }, Books.Info).Created;
        ledger.ChangeCompany(ledger.CompanyToChange(company) with { City = "Cluj" }, Books.Info);
        Expect.Equal("Cluj", ledger.FindCompany(company).City);
        Expect.Equal(Terms.Select(Told), ledger.CompanyToChange(company).Terms.Select(Told));

        var note = ledger.CreateNote(new() { Customer = books.Acme, About = about, Text = "Ring.", Pinned = true }, Books.Info).Created;
        ledger.ChangeNote(ledger.NoteToChange(note) with { Text = "Ring twice." }, Books.Info);
        var changed = ledger.FindNote(note);
        Expect.Equal(("Ring twice.", about, true), (changed.Text, changed.About!.Value, changed.Pinned));
    }

    [Test]
    public static void WhatAnEventSavedCanBeCommandedAgain()
    {
        using var log = new EventLog();
        using var books = new Books();
        books.Ledger.SetSink(log);
        var id = books.Ledger.CreateCustomer(new() { Code = "B", Name = "Old", Currency = "USD", Terms = Terms }, Books.Info).Created;
        var saved = log[0][0];
        books.Ledger.ChangeCustomer(new() { Id = id, Code = "B" }, Books.Info);

        var asBefore = ((CustomerRow)saved.Row).ToInput(TermsPortion.Of(log[0][0].Terms, log[0][0].TermsDiscounts));
        books.Ledger.ChangeCustomer(asBefore, Books.Info);

        Expect.Equal(("Old", "USD"), (books.Ledger.FindCustomer(id).Name, books.Ledger.FindCustomer(id).Currency!.Value.Code));
        Expect.Equal(Terms.Select(Told), books.Ledger.ListTerms(id).Select(Told));
    }
}
