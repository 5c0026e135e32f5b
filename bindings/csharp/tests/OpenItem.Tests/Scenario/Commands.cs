using System;
using System.Collections.Generic;
using System.Linq;

namespace OpenItem.Tests.Scenario;

/// <summary>A command ready to be carried out, and what its names will mean then.</summary>
internal sealed class Prepared(CommandInfo info)
{
    internal CommandInfo Info { get; } = info;
    internal Func<Ledger, CommandInfo, Outcome> Run = (_, _) => throw new Malformed("no command");
    internal (string Name, EntityKind Kind) Creates;
    internal readonly List<(string Number, ItemKind Kind)> AlsoCreates = [];
    internal string Forgets = "";
    internal string Remember = "";
    internal Arguments? Said;
}

/// <summary>What a statement of a scenario does: the input and the command info it stands for.</summary>
internal sealed class Commands(World world, Arguments arguments, Prepared prepared, bool repeats)
{
    private string Word(string key) => arguments.Take(key) ?? "";

    private DateOnly? Date(string key) => arguments.Take(key) is { } value ? Words.Day(value) : null;

    private Money? Amount(string key, Currency? currency) =>
        arguments.Take(key) is { } value && value != "none" ? world.Amount(value, currency) : null;

    private ulong? Id() => arguments.Take("id") is { } value ? Words.Whole(value) : null;

    private bool Flag(string key) => arguments.Take(key) is { } value && Words.OnOrOff(value);

    private T Choice<T>(string key, T otherwise) where T : struct, Enum =>
        arguments.Take(key) is { } value ? Words.FromWord<T>(value) : otherwise;

    private ulong? Reference(string kind) => arguments.Take(kind) is { } name ? world.LookUp(kind, name) : null;

    private Currency? Currency() => arguments.Take("currency") is { } code ? world.Currency(code) : null;

    /// <summary>number= or code=, or the name itself; none for a record without one.</summary>
    private string Numbered(string key, string name) =>
        arguments.Take(key) is { } given ? given == "none" ? "" : given : name;

    private string Creates(EntityKind kind)
    {
        var name = arguments.Next(Words.ToWord(kind));
        if (name.Contains('#') || name == "none") throw new Malformed($"{name} cannot be a name");
        prepared.Creates = (name, kind);
        return name;
    }

    private string CreatesItem(EntityKind kind)
    {
        var name = Creates(kind);
        if (!repeats && world.Items.ContainsKey(name)) throw new Malformed($"{name} is the name of another item");
        return name;
    }

    // ---- master data

    /// <summary>Creates a record, or changes it: what differs; the rest is as earlier statements said.</summary>
    private (string Name, ulong? Id) Record(EntityKind kind, bool change)
    {
        var word = Words.ToWord(kind);
        string name;
        if (change)
        {
            name = arguments.Next(word);
            if (world.Said.TryGetValue($"{word} {name}", out var earlier)) arguments.Inherit(earlier);
        }
        else
        {
            name = Creates(kind);
            if (!repeats && world.Names[word].ContainsKey(name)) throw new Malformed($"{name} is the name of another {word}");
        }
        prepared.Remember = $"{word} {name}";
        prepared.Said = arguments.Copy();
        var id = Id();
        return (name, change ? world.LookUp(word, name) : id);
    }

    private void Customer(bool change)
    {
        var (name, id) = Record(EntityKind.Customer, change);
        var currency = Currency();
        var customer = new Customer
        {
            Id = id, Code = Numbered("code", name), Status = Choice("status", CustomerStatus.Active), Currency = currency?.Code ?? "",
            Terms = arguments.Take("terms") is { } terms ? world.Terms(terms, currency) : [],
            CreditLimit = Amount("credit_limit", currency), PartialPayments = Choice("partial_payments", PartialPayments.Inherit),
            Parent = arguments.Take("parent") is { } parent ? world.LookUp("customer", parent) : null,
            Established = Date("established"), Name = Word("name"), Label = Word("label"), Salesperson = Word("salesperson"),
            ExternalRef = Word("external_ref"),
        };
        prepared.Run = change ? (it, info) => it.ChangeCustomer(customer, info) : (it, info) => it.CreateCustomer(customer, info);
    }

    private void Job(bool change)
    {
        var (name, id) = Record(EntityKind.Job, change);
        var job = new Job
        {
            Id = id, Customer = Reference("customer"), Code = Numbered("code", name), Status = Choice("status", JobStatus.Active),
            Name = Word("name"), ExternalRef = Word("external_ref"),
        };
        prepared.Run = change ? (it, info) => it.ChangeJob(job, info) : (it, info) => it.CreateJob(job, info);
    }

    private void Contract(bool change)
    {
        var (name, id) = Record(EntityKind.Contract, change);
        var contract = new Contract
        {
            Id = id, Number = Numbered("number", name), Customer = Reference("customer"), Job = Reference("job"),
            Starts = Date("starts"), Ends = Date("ends"), ExternalRef = Word("external_ref"),
        };
        prepared.Run = change ? (it, info) => it.ChangeContract(contract, info) : (it, info) => it.CreateContract(contract, info);
    }

    private void Settings()
    {
        var settings = SettingsOf(arguments, world.Ledger.Settings());
        prepared.Run = (it, info) => it.ChangeSettings(settings, info);
    }

    private void RegisterCurrency()
    {
        var code = arguments.Next("a currency code");
        var made = OpenItem.Currency.Custom(code, (int)Words.Whole(arguments.Need("digits")));
        prepared.Run = (it, info) => it.RegisterCurrency(new() { Currency = made }, info);
    }

    internal static Settings SettingsOf(Arguments arguments, Settings? earlier)
    {
        var told = earlier ?? new();
        bool flag(string key, bool same, bool now) => arguments.Take(key) is { } word ? Words.OnOrOff(word) == same : now;
        return told with
        {
            Rounding = arguments.Take("rounding") is { } rounding ? Words.FromWord<Rounding>(rounding) : told.Rounding,
            TaxScope = arguments.Take("tax_scope") is { } scope ? Words.FromWord<TaxScope>(scope) : told.TaxScope,
            RefusePartialPayments = flag("partial_payments", false, told.RefusePartialPayments),
            NumbersNotUnique = flag("unique_numbers", false, told.NumbersNotUnique),
            NewDocumentsTakeOpenCredit = flag("new_documents_take_open_credit", true, told.NewDocumentsTakeOpenCredit),
            SurplusCreditSettlesOldest = flag("surplus_credit_settles_oldest", true, told.SurplusCreditSettlesOldest),
            ProspectsStay = flag("prospects_become_active", false, told.ProspectsStay),
        };
    }

    // ---- documents

    private Invoice Invoice(string name)
    {
        var customer = Reference("customer");
        var told = Currency();
        var currency = told ?? world.CurrencyOfCustomer(customer);
        return new()
        {
            Id = Id(), Number = Numbered("number", name), Customer = customer, Job = Reference("job"), Contract = Reference("contract"),
            Currency = told?.Code ?? "", DocumentDate = Date("document"), Reference = Word("reference"), Notes = Word("notes"),
            ExternalRef = Word("external_ref"), DeliveryDate = Date("delivery"), Total = Amount("total", currency), Due = Date("due"),
            Portions = arguments.Take("portions") is { } cut ? world.Portions(cut, currency) : [],
            Terms = arguments.Take("terms") is { } agreed ? world.Terms(agreed, currency) : [],
            Salesperson = Word("salesperson"), Series = Word("series"),
            Lines = arguments.TakeAll("line").ConvertAll(word => world.Line(word, currency)),
            TaxScope = Choice("tax_scope", TaxScope.Document),
        };
    }

    private Payment Payment(string name, Currency? otherwise = null)
    {
        var customer = Reference("customer");
        var currency = Currency() ?? world.CurrencyOfCustomer(customer) ?? otherwise;
        return new()
        {
            Id = Id(), Number = Numbered("number", name), Customer = customer, Job = Reference("job"),
            Amount = Amount("amount", currency), ValueDate = Date("value_date"), Method = Word("method"),
            TransactionId = Word("transaction_id"), Reference = Word("reference"), Notes = Word("notes"),
            ExternalRef = Word("external_ref"),
        };
    }

    private Settlement Settlement(Currency? currency)
    {
        var chosen = arguments.Take("targets");
        return new()
        {
            Strategy = Choice("settle", chosen is null ? Strategy.None : Strategy.Chosen),
            Targets = chosen is { Length: > 0 } ? world.Targets(chosen, currency) : [],
            Cap = Flag("cap"), OnlyThisCredit = Flag("only_this_credit"),
        };
    }

    /// <summary>A statement about a draft that exists already replaces it.</summary>
    private ulong? DraftId(string name) => world.Items.TryGetValue(name, out var item) ? item.Ref.Id : null;

    private void DraftInvoice()
    {
        var state = Choice("state", DraftState.Unapproved);
        var name = Creates(EntityKind.Invoice);
        var made = Invoice(name) with { DraftState = state };
        made = made with { Id = made.Id ?? DraftId(name) };
        prepared.Run = (it, info) => it.DraftInvoice(made, info);
    }

    private void DraftPayment()
    {
        var name = Creates(EntityKind.Payment);
        var made = Payment(name);
        made = made with { Id = made.Id ?? DraftId(name) };
        prepared.Run = (it, info) => it.DraftPayment(made, info);
    }

    private void DeleteDraft()
    {
        prepared.Forgets = arguments.Next("a draft");
        var made = new DeleteDraft { Draft = world.Item(prepared.Forgets) };
        prepared.Run = (it, info) => it.DeleteDraft(made, info);
    }

    private void PostDraft()
    {
        var name = arguments.Next("a draft");
        var made = new PostDraft
        {
            Draft = world.Item(name), Number = Word("number"), Settlement = Settlement(world.CurrencyOfItem(name)),
        };
        prepared.Run = (it, info) => it.PostDraft(made, info);
    }

    private void IssueInvoice()
    {
        var made = Invoice(CreatesItem(EntityKind.Invoice));
        prepared.Run = (it, info) => it.IssueInvoice(made, info);
    }

    private void DebitNote()
    {
        var made = Invoice(CreatesItem(EntityKind.DebitNote));
        prepared.Run = (it, info) => it.IssueDebitNote(made, info);
    }

    private void Opening()
    {
        var kind = Words.FromWord<ItemKind>(arguments.Need("kind"));
        var made = Invoice(CreatesItem((EntityKind)kind)) with { Kind = kind };
        prepared.Run = (it, info) => it.RecordOpening(made, info);
    }

    private void RecordPayment()
    {
        var made = Payment(CreatesItem(EntityKind.Payment));
        made = made with { Settlement = Settlement(made.Amount?.Currency) };
        prepared.Run = (it, info) => it.RecordPayment(made, info);
    }

    private void MarkPaid()
    {
        var (invoice, name) = (arguments.Next("an invoice"), arguments.Need("payment"));
        if (!repeats && world.Items.ContainsKey(name)) throw new Malformed($"{name} is the name of another item");
        prepared.Creates = (name, EntityKind.Payment);
        var made = new MarkPaid { Payment = Payment(name, world.CurrencyOfItem(invoice)), Invoice = world.Item(invoice)?.Id };
        prepared.Run = (it, info) => it.MarkPaid(made, info);
    }

    private void CreditMemo()
    {
        var name = CreatesItem(EntityKind.CreditMemo);
        var customer = Reference("customer");
        var told = Currency();
        var currency = told ?? world.CurrencyOfCustomer(customer);
        var number = Word("refund_number");
        if (number.Length > 0) prepared.AlsoCreates.Add((number, ItemKind.Refund));
        var made = new CreditMemo
        {
            Id = Id(), Number = Numbered("number", name), Customer = customer, Job = Reference("job"), Contract = Reference("contract"),
            Currency = told?.Code ?? "", DocumentDate = Date("document"), Reference = Word("reference"), Notes = Word("notes"),
            ExternalRef = Word("external_ref"), Amount = Amount("amount", currency),
            Invoice = arguments.Take("about") is { } about ? world.Item(about)?.Id : null, DisplacePayments = Flag("displace"),
            RefundNumber = number, Refund = Amount("refund", world.CurrencyOfCustomer(customer)),
            Lines = arguments.TakeAll("line").ConvertAll(word => world.Line(word, currency)),
            TaxScope = Choice("tax_scope", TaxScope.Document),
        };
        prepared.Run = (it, info) => it.IssueCreditMemo(made, info);
    }

    private void AccountCredit()
    {
        var change = arguments.Need("change");
        var name = CreatesItem(change.StartsWith('-') ? EntityKind.DebitAdjustment : EntityKind.AccountCredit);
        var customer = Reference("customer");
        var currency = Currency() ?? world.CurrencyOfCustomer(customer);
        var made = new AccountCredit
        {
            Id = Id(), Number = Numbered("number", name), Customer = customer, Job = Reference("job"), Contract = Reference("contract"),
            DocumentDate = Date("document"), Reference = Word("reference"), Notes = Word("notes"), ExternalRef = Word("external_ref"),
            Change = world.Amount(change.TrimStart('+'), currency),
        };
        prepared.Run = (it, info) => it.AdjustAccountCredit(made, info);
    }

    // ---- use and undo

    private void Apply()
    {
        var credit = arguments.Next("a credit item");
        var wanted = new List<Target>();
        while (arguments.Bare.Count > 0)
        {
            var name = arguments.Next("a debit item");
            Money? amount = null;
            if (arguments.Bare.Count > 0 && arguments.Bare[0].Length > 0
                && (char.IsAsciiDigit(arguments.Bare[0][0]) || arguments.Bare[0][0] == '-'))
                amount = world.Amount(arguments.Next("an amount"), world.CurrencyOfItem(name));
            wanted.Add(new() { Item = world.Item(name), Amount = amount });
        }
        var made = new ApplyCredit { Credit = world.Item(credit), Targets = wanted, Cap = Flag("cap") };
        prepared.Run = (it, info) => it.ApplyCredit(made, info);
    }

    private void Settle()
    {
        var customer = world.LookUp("customer", arguments.Next("a customer"));
        var currency = Currency() ?? world.CurrencyOfCustomer(customer);
        var made = new Settle
        {
            Customer = customer, Job = Reference("job"), Currency = currency?.Code ?? "",
            Credits = arguments.Take("credits") is { Length: > 0 } credits
                ? Text.ListOf(credits).ConvertAll(name => world.Item(name) ?? default)
                : [],
            Settlement = Settlement(currency), AtMost = Amount("at_most", currency),
        };
        prepared.Run = (it, info) => it.Settle(made, info);
    }

    private ulong ApplicationBetween(ItemRef? credit, ItemRef? debit, string? which)
    {
        var found = world.Ledger.ListApplications(Words.Last, new() { Item = credit })
            .Where(row => row.Credit == credit && row.Debit == debit).Select(row => row.Application).ToList();
        var index = which is null ? found.Count - 1 : (int)Words.Whole(which) - 1;
        return index >= 0 && index < found.Count ? found[index] : throw new Malformed("there is no such application");
    }

    private void Unapply()
    {
        Unapply made;
        if (arguments.Take("sequence") is { } sequence)
            made = new() { Application = Words.Whole(sequence), Keep = Amount("keep", null) };
        else
        {
            var (credit, debit) = (arguments.Next("a credit item"), arguments.Next("a debit item"));
            made = new()
            {
                Application = ApplicationBetween(world.Item(credit), world.Item(debit), arguments.Take("which")),
                Keep = Amount("keep", world.CurrencyOfItem(credit)),
            };
        }
        prepared.Run = (it, info) => it.Unapply(made, info);
    }

    private void Void()
    {
        var made = new VoidItem
        {
            Item = world.Item(arguments.Next("an item")), Unapply = Flag("unapply"), Memos = Flag("memos"),
        };
        prepared.Run = (it, info) => it.VoidItem(made, info);
    }

    private void ReversePayment()
    {
        var name = arguments.Next("a payment");
        var number = Word("fee_number");
        if (number.Length > 0) prepared.AlsoCreates.Add((number, ItemKind.Fee));
        var made = new ReversePayment
        {
            Payment = world.Item(name)?.Id, Kind = Choice("kind", ReversalKind.PaymentReversed), FeeDue = Date("fee_due"),
            Fee = Amount("fee", world.CurrencyOfItem(name)), FeeNumber = number,
        };
        prepared.Run = (it, info) => it.ReversePayment(made, info);
    }

    private void Reinstate()
    {
        var made = new Reinstate { Item = world.Item(arguments.Next("an item")) };
        prepared.Run = (it, info) => it.Reinstate(made, info);
    }

    private void Refund()
    {
        var (name, credit) = (CreatesItem(EntityKind.Refund), arguments.Need("credit"));
        var made = new Refund
        {
            Id = Id(), Credit = world.Item(credit), Number = Numbered("number", name),
            Amount = Amount("amount", world.CurrencyOfItem(credit)), Unapply = Flag("unapply"), Method = Word("method"),
            TransactionId = Word("transaction_id"), Notes = Word("notes"),
        };
        prepared.Run = (it, info) => it.Refund(made, info);
    }

    private void WriteOff()
    {
        var (name, item) = (CreatesItem(EntityKind.WriteOff), arguments.Need("item"));
        var made = new WriteOff
        {
            Id = Id(), Item = world.Item(item), Amount = Amount("amount", world.CurrencyOfItem(item)), Number = Numbered("number", name),
        };
        prepared.Run = (it, info) => it.WriteOff(made, info);
    }

    private void Recover()
    {
        var made = new RecoverWriteOff { WriteOff = world.Item(arguments.Next("a write-off"))?.Id };
        prepared.Run = (it, info) => it.RecoverWriteOff(made, info);
    }

    private void DropKeys()
    {
        var before = arguments.Need("before");
        var made = new DropIdempotencyKeys { Before = before.All(char.IsAsciiDigit) ? Words.Whole(before) : world.Mark(before).Sequence };
        prepared.Run = (it, info) => it.DropIdempotencyKeys(made, info);
    }

    private void Lock()
    {
        var of = Words.FromWord<CommandClass>(arguments.Next("a class of commands"));
        var made = new LockPeriod { CommandClass = of, Through = Date("through") };
        prepared.Run = (it, info) => it.LockPeriod(made, info);
    }

    private void LockException()
    {
        var of = Words.FromWord<CommandClass>(arguments.Next("a class of commands"));
        var made = new LockException
        {
            CommandClass = of, Actor = Word("for"), From = Date("from"), To = Date("to"),
            Expires = arguments.Take("expires") is { } expires ? Words.Instant(expires) : null,
        };
        prepared.Run = (it, info) => it.GrantLockException(made, info);
    }

    private void WithdrawException()
    {
        var made = new WithdrawException { Granted = world.Mark(arguments.Next("the mark behind the exception")).Sequence };
        prepared.Run = (it, info) => it.WithdrawLockException(made, info);
    }

    internal static readonly Dictionary<string, Action<Commands>> Verbs = new()
    {
        ["settings"] = it => it.Settings(), ["currency"] = it => it.RegisterCurrency(),
        ["customer"] = it => it.Customer(false), ["change_customer"] = it => it.Customer(true),
        ["job"] = it => it.Job(false), ["change_job"] = it => it.Job(true),
        ["contract"] = it => it.Contract(false), ["change_contract"] = it => it.Contract(true),
        ["draft_invoice"] = it => it.DraftInvoice(), ["draft_payment"] = it => it.DraftPayment(),
        ["delete_draft"] = it => it.DeleteDraft(), ["post_draft"] = it => it.PostDraft(),
        ["invoice"] = it => it.IssueInvoice(), ["debit_note"] = it => it.DebitNote(), ["opening"] = it => it.Opening(),
        ["payment"] = it => it.RecordPayment(), ["mark_paid"] = it => it.MarkPaid(), ["credit_memo"] = it => it.CreditMemo(),
        ["account_credit"] = it => it.AccountCredit(), ["apply"] = it => it.Apply(), ["settle"] = it => it.Settle(),
        ["unapply"] = it => it.Unapply(), ["void"] = it => it.Void(), ["reverse_payment"] = it => it.ReversePayment(),
        ["reinstate"] = it => it.Reinstate(), ["refund"] = it => it.Refund(), ["write_off"] = it => it.WriteOff(),
        ["recover"] = it => it.Recover(), ["drop_keys"] = it => it.DropKeys(),
        ["lock"] = it => it.Lock(), ["lock_exception"] = it => it.LockException(),
        ["withdraw_exception"] = it => it.WithdrawException(),
    };

    /// <summary>The date is that of the last accepted command, which this one may move.</summary>
    internal static Prepared Prepare(World world, ref DateOnly? last, IReadOnlyList<string> words, bool repeats)
    {
        var arguments = new Arguments(words.Skip(1));
        var date = arguments.Take("date");
        var effective = date is null ? last : Words.Day(date);
        if (date is not null && effective is not null) last = effective;
        var recorded = arguments.Take("recorded");
        var prepared = new Prepared(new CommandInfo
        {
            Effective = effective, Recorded = recorded is null ? null : Words.Instant(recorded), Actor = arguments.Take("actor") ?? "",
            Reason = arguments.Take("reason") ?? "", IdempotencyKey = arguments.Take("key") ?? "",
            ShiftFromLocked = arguments.Take("shift") is { } shift && Words.OnOrOff(shift),
        });
        arguments.DropTaken();
        Verbs[words[0]](new(world, arguments, prepared, repeats));
        arguments.Finish();
        return prepared;
    }

    internal static void NameResults(World world, Prepared prepared, Outcome outcome)
    {
        var (name, kind) = prepared.Creates;
        if (kind is EntityKind.Customer or EntityKind.Job or EntityKind.Contract)
            world.Names[Words.ToWord(kind)][name] = outcome.Id!.Value;
        else if (kind != EntityKind.None) world.NameItem(name, new((ItemKind)kind, outcome.Id!.Value));
        foreach (var (number, item) in prepared.AlsoCreates) world.NameItem(number, world.Ledger.FindNumber(item, number));
        if (prepared.Forgets.Length > 0) world.Items.Remove(prepared.Forgets);
        if (prepared.Remember.Length > 0) world.Said[prepared.Remember] = prepared.Said!;
    }
}
