using System;
using System.Collections.Generic;
using System.Linq;
using OpenItem.Interop;

namespace OpenItem;

/// <summary>A function of the library that answers with rows.</summary>
internal unsafe delegate int Asked(oi_ledger* ledger, ref Arena arena, oi_result** result, oi_error* error);

public sealed unsafe partial class Ledger
{
    private ResultHandle Ask(Asked function)
    {
        using var it = handle.Lease();
        var stack = stackalloc byte[Arena.Small];
        var arena = new Arena(stack, Arena.Small);
        try
        {
            var error = oi_error.Make();
            oi_result* result;
            Errors.Check(function(it.Pointer, ref arena, &result, &error), &error);
            return new(result);
        }
        finally
        {
            arena.Free();
        }
    }

    private ulong Number(delegate*<oi_ledger*, byte*, nuint, ulong*, oi_error*, int> function, string text)
    {
        using var it = handle.Lease();
        var error = oi_error.Make();
        ulong found;
        var given = new CallText(text, stackalloc byte[CallText.Small]);
        fixed (byte* data = given.Bytes)
            Errors.Check(function(it.Pointer, data, (nuint)given.Bytes.Length, &found, &error), &error);
        return found;
    }

    private ItemRef Item(delegate*<oi_ledger*, int, byte*, nuint, oi_item_ref*, oi_error*, int> function, ItemKind kind, string text)
    {
        using var it = handle.Lease();
        var error = oi_error.Make();
        oi_item_ref found;
        var given = new CallText(text, stackalloc byte[CallText.Small]);
        fixed (byte* data = given.Bytes)
            Errors.Check(function(it.Pointer, (int)kind, data, (nuint)given.Bytes.Length, &found, &error), &error);
        return new((ItemKind)found.kind, found.id);
    }

    private static T First<T>(Rows<T> rows)
    {
        using (rows) return rows[0];
    }

    // ---- the ledger itself

    /// <summary>The settings, as they were known at a sequence.</summary>
    public Settings Settings(ulong? knownThrough = null)
    {
        using var it = handle.Lease();
        var error = oi_error.Make();
        var made = oi_settings.Make();
        Errors.Check(Raw.oi_ledger_settings(it.Pointer, Lower.Id(knownThrough), &made, &error), &error);
        return Make.Settings(made);
    }

    /// <summary>A currency the ledger knows: ISO 4217 or registered.</summary>
    public Currency Currency(string code)
    {
        using var it = handle.Lease();
        var error = oi_error.Make();
        oi_currency found;
        var given = new CallText(code, stackalloc byte[CallText.Small]);
        fixed (byte* data = given.Bytes)
            Errors.Check(Raw.oi_ledger_currency(it.Pointer, data, (nuint)given.Bytes.Length, &found, &error), &error);
        return Lift.Currency(found);
    }

    /// <summary>The sequence of the last event; 0 in an empty ledger.</summary>
    public ulong LastSequence
    {
        get
        {
            using var it = handle.Lease();
            var error = oi_error.Make();
            ulong found;
            Errors.Check(Raw.oi_ledger_last_sequence(it.Pointer, &found, &error), &error);
            return found;
        }
    }

    /// <summary>The last sequence recorded at or before an instant; <see cref="AsOf.NothingKnown"/>: everything came later.</summary>
    public ulong KnownAt(Instant instant)
    {
        using var it = handle.Lease();
        var error = oi_error.Make();
        ulong found;
        Errors.Check(Raw.oi_ledger_known_at(it.Pointer, instant.UnixMicroseconds, &found, &error), &error);
        return found;
    }

    /// <summary>Canonical digest of everything the ledger holds; equal after replay.</summary>
    public UInt128 StateDigest()
    {
        using var it = handle.Lease();
        var error = oi_error.Make();
        oi_digest found;
        Errors.Check(Raw.oi_ledger_state_digest(it.Pointer, &found, &error), &error);
        return Lift.Digest(found);
    }

    /// <summary>Digest of what the books say, without sequences, instants, actors and idempotency keys: equal for any order of
    /// commands that commute.</summary>
    public UInt128 BooksDigest()
    {
        using var it = handle.Lease();
        var error = oi_error.Make();
        oi_digest found;
        Errors.Check(Raw.oi_ledger_books_digest(it.Pointer, &found, &error), &error);
        return Lift.Digest(found);
    }

    /// <summary>Checks every figure the ledger keeps against the records behind it; throws what is wrong.</summary>
    public void Verify()
    {
        using var it = handle.Lease();
        var error = oi_error.Make();
        Errors.Check(Raw.oi_ledger_verify(it.Pointer, &error), &error);
    }

    /// <summary>Whether an invariant broke earlier: a poisoned ledger reads and refuses writes.</summary>
    public bool IsPoisoned
    {
        get
        {
            using var it = handle.Lease();
            var error = oi_error.Make();
            byte poisoned;
            Errors.Check(Raw.oi_ledger_poisoned(it.Pointer, &poisoned, &error), &error);
            return poisoned != 0;
        }
    }

    /// <summary>Closed periods, and who may write into them all the same.</summary>
    public PeriodLocks ListPeriodLocks(ulong? knownThrough = null)
    {
        var result = Ask((oi_ledger* ledger, ref Arena _, oi_result** found, oi_error* error) =>
            Raw.oi_ledger_list_period_locks(ledger, Lower.Id(knownThrough), found, error));
        return new(Tables.PeriodLocks(result), Tables.LockExceptions(result));
    }

    /// <summary>Whether the numbers of a kind of item are without gaps.</summary>
    public Numbering Numbering(ItemKind kind, ulong? knownThrough = null)
    {
        var result = Ask((oi_ledger* ledger, ref Arena _, oi_result** found, oi_error* error) =>
            Raw.oi_ledger_numbering(ledger, (int)kind, Lower.Id(knownThrough), found, error));
        return new(Tables.Numbering(result)[0], Tables.NumberSeries(result), Tables.NumberGaps(result), Tables.VoidedNumbers(result));
    }

    // ---- customers, jobs, contracts

    /// <summary>One customer.</summary>
    public CustomerRow FindCustomer(ulong customer, ulong? knownThrough = null) =>
        First(Tables.Customers(Ask((oi_ledger* ledger, ref Arena _, oi_result** found, oi_error* error) =>
            Raw.oi_ledger_find_customer(ledger, customer, Lower.Id(knownThrough), found, error))));

    /// <summary>The id of the customer with a code.</summary>
    public ulong FindCustomerCode(string code) => Number(&Raw.oi_ledger_find_customer_code, code);

    /// <summary>The id of the customer with a key of the host.</summary>
    public ulong FindCustomerExternalRef(string externalRef) => Number(&Raw.oi_ledger_find_customer_external_ref, externalRef);

    /// <summary>Customers by id.</summary>
    public Rows<CustomerRow> ListCustomers(CustomerFilter? filter = null, ulong? knownThrough = null) =>
        Tables.Customers(Ask((oi_ledger* ledger, ref Arena arena, oi_result** found, oi_error* error) =>
            Raw.oi_ledger_list_customers(ledger, arena.Structure<oi_customer_filter>(filter), Lower.Id(knownThrough), found, error)));

    /// <summary>The payment terms new invoices of a customer get.</summary>
    public IReadOnlyList<TermsPortion> ListTerms(ulong customer, ulong? knownThrough = null)
    {
        var result = Ask((oi_ledger* ledger, ref Arena _, oi_result** found, oi_error* error) =>
            Raw.oi_ledger_list_terms(ledger, customer, Lower.Id(knownThrough), found, error));
        var discounts = Tables.TermsDiscounts(result).ToLookup(row => row.Portion);
        using var portions = Tables.Terms(result);
        return portions.Select(row => new TermsPortion
        {
            Share = row.Share, Kind = row.Kind, Base = row.Base, Shift = row.Shift, Days = row.Days, Months = row.Months, Day = row.Day,
            DaysAfter = row.DaysAfter, Cutoff = row.Cutoff, FixedDate = row.FixedDate, Percent = row.Percent, Fixed = row.Fixed,
            Discounts = discounts[row.Portion].Select(tier => new DiscountTier { Percent = tier.Percent, Days = tier.Days }).ToArray(),
        }).ToArray();
    }

    /// <summary>One job.</summary>
    public JobRow FindJob(ulong job, ulong? knownThrough = null) =>
        First(Tables.Jobs(Ask((oi_ledger* ledger, ref Arena _, oi_result** found, oi_error* error) =>
            Raw.oi_ledger_find_job(ledger, job, Lower.Id(knownThrough), found, error))));

    /// <summary>The id of the job with a code.</summary>
    public ulong FindJobCode(string code) => Number(&Raw.oi_ledger_find_job_code, code);

    /// <summary>Jobs by id, of a customer or all.</summary>
    public Rows<JobRow> ListJobs(ulong? customer = null, ulong? knownThrough = null) =>
        Tables.Jobs(Ask((oi_ledger* ledger, ref Arena _, oi_result** found, oi_error* error) =>
            Raw.oi_ledger_list_jobs(ledger, Lower.Id(customer), Lower.Id(knownThrough), found, error)));

    /// <summary>One contract.</summary>
    public ContractRow FindContract(ulong contract, ulong? knownThrough = null) =>
        First(Tables.Contracts(Ask((oi_ledger* ledger, ref Arena _, oi_result** found, oi_error* error) =>
            Raw.oi_ledger_find_contract(ledger, contract, Lower.Id(knownThrough), found, error))));

    /// <summary>The id of the contract with a number.</summary>
    public ulong FindContractNumber(string number) => Number(&Raw.oi_ledger_find_contract_number, number);

    /// <summary>Contracts by id, of a customer or all.</summary>
    public Rows<ContractRow> ListContracts(ulong? customer = null, ulong? knownThrough = null) =>
        Tables.Contracts(Ask((oi_ledger* ledger, ref Arena _, oi_result** found, oi_error* error) =>
            Raw.oi_ledger_list_contracts(ledger, Lower.Id(customer), Lower.Id(knownThrough), found, error)));

    // ---- items and applications

    /// <summary>Items and drafts: all invoices of a customer, all payments, what is open.</summary>
    public Rows<ItemRow> ListItems(AsOf at, ItemFilter? filter = null) =>
        Tables.Items(Ask((oi_ledger* ledger, ref Arena arena, oi_result** found, oi_error* error) =>
            Raw.oi_ledger_list_items(ledger, arena.Structure<oi_item_filter>(filter), arena.Structure<oi_as_of>(at), found, error)));

    /// <summary>One item or draft.</summary>
    public ItemRow FindItem(ItemRef item, AsOf at) =>
        First(Tables.Items(Ask((oi_ledger* ledger, ref Arena arena, oi_result** found, oi_error* error) =>
        {
            var which = Lower.ItemRef(item, "item");
            return Raw.oi_ledger_find_item(ledger, &which, arena.Structure<oi_as_of>(at), found, error);
        })));

    /// <summary>The item with a number.</summary>
    public ItemRef FindNumber(ItemKind kind, string number) => Item(&Raw.oi_ledger_find_number, kind, number);

    /// <summary>The item with a key of the host.</summary>
    public ItemRef FindExternalRef(ItemKind kind, string externalRef) => Item(&Raw.oi_ledger_find_external_ref, kind, externalRef);

    /// <summary>An item's due portions with what each has remaining.</summary>
    public Rows<PortionRow> ListPortions(ItemRef item, AsOf at) =>
        Tables.Portions(Ask((oi_ledger* ledger, ref Arena arena, oi_result** found, oi_error* error) =>
        {
            var which = Lower.ItemRef(item, "item");
            return Raw.oi_ledger_list_portions(ledger, &which, arena.Structure<oi_as_of>(at), found, error);
        }));

    /// <summary>An item's lines as issued.</summary>
    public Rows<LineRow> ListLines(ItemRef item) =>
        Tables.Lines(Ask((oi_ledger* ledger, ref Arena _, oi_result** found, oi_error* error) =>
        {
            var which = Lower.ItemRef(item, "item");
            return Raw.oi_ledger_list_lines(ledger, &which, found, error);
        }));

    /// <summary>An item's tax, per code and rate.</summary>
    public Rows<TaxRow> ListTaxes(ItemRef item) =>
        Tables.Taxes(Ask((oi_ledger* ledger, ref Arena _, oi_result** found, oi_error* error) =>
        {
            var which = Lower.ItemRef(item, "item");
            return Raw.oi_ledger_list_taxes(ledger, &which, found, error);
        }));

    /// <summary>What a payment settled, what settled an invoice; in sequence order.</summary>
    public Rows<ApplicationRow> ListApplications(AsOf at, ApplicationFilter? filter = null) =>
        Tables.Applications(Ask((oi_ledger* ledger, ref Arena arena, oi_result** found, oi_error* error) =>
            Raw.oi_ledger_list_applications(ledger, arena.Structure<oi_application_filter>(filter), arena.Structure<oi_as_of>(at), found,
                error)));

    // ---- reports

    /// <summary>What a customer owes: one row a currency, then per job if asked.</summary>
    public Rows<BalanceRow> AccountBalance(ulong customer, AsOf at, BalanceOptions? options = null) =>
        Tables.Balances(Ask((oi_ledger* ledger, ref Arena arena, oi_result** found, oi_error* error) =>
            Raw.oi_ledger_account_balance(ledger, customer, arena.Structure<oi_as_of>(at), arena.Structure<oi_balance_options>(options),
                found, error)));

    /// <summary>Every customer whose balance lies in a range: who owes, who is in credit.</summary>
    public Rows<BalanceRow> ListBalances(AsOf at, BalanceFilter? filter = null) =>
        Tables.Balances(Ask((oi_ledger* ledger, ref Arena arena, oi_result** found, oi_error* error) =>
            Raw.oi_ledger_list_balances(ledger, arena.Structure<oi_balance_filter>(filter), arena.Structure<oi_as_of>(at), found, error)));

    /// <summary>How old what is owed is. Without calculator: not due, 1-30, 31-60, 61-90, 91+ by due date.</summary>
    public Aging Aging(AsOf at, AgingCalculator? calculator = null) =>
        new(Ask((oi_ledger* ledger, ref Arena arena, oi_result** found, oi_error* error) =>
        {
            using var by = new Lease<oi_aging_calculator>(calculator?.Handle);
            return Raw.oi_ledger_aging(ledger, arena.Structure<oi_as_of>(at), by.Pointer, found, error);
        }));

    /// <summary>One customer's page: outstanding in aged form, status, last dates, days to pay.</summary>
    public CustomerSummary CustomerSummary(ulong customer, AsOf at, AgingCalculator? calculator = null) =>
        new(Ask((oi_ledger* ledger, ref Arena arena, oi_result** found, oi_error* error) =>
        {
            using var by = new Lease<oi_aging_calculator>(calculator?.Handle);
            return Raw.oi_ledger_customer_summary(ledger, customer, arena.Structure<oi_as_of>(at), by.Pointer, found, error);
        }));

    /// <summary>One customer's money in one currency, the quick way.</summary>
    public CustomerFigures CustomerFigures(ulong customer, string currency, AsOf at, AgingCalculator? calculator = null)
    {
        using var it = handle.Lease();
        using var by = new Lease<oi_aging_calculator>(calculator?.Handle);
        var error = oi_error.Make();
        var made = oi_customer_figures.Make();
        var code = stackalloc byte[8];
        Lower.Code(currency, code, "currency");
        var stack = stackalloc byte[Arena.Small];
        var arena = new Arena(stack, Arena.Small);
        Errors.Check(Raw.oi_ledger_customer_figures(it.Pointer, customer, code, arena.Structure<oi_as_of>(at), by.Pointer, &made, &error),
            &error);
        return Make.CustomerFigures(made);
    }

    /// <summary>Everything that changed a customer's balance, line by line, with the balance after each.</summary>
    public History TransactionHistory(HistoryFilter filter, AsOf at)
    {
        Money? opening = null, closing = null;
        var result = Ask((oi_ledger* ledger, ref Arena arena, oi_result** found, oi_error* error) =>
        {
            oi_money first, last;
            var status = Raw.oi_ledger_transaction_history(ledger, arena.Structure<oi_history_filter>(filter),
                arena.Structure<oi_as_of>(at), &first, &last, found, error);
            (opening, closing) = (Lift.OptionalMoney(first), Lift.OptionalMoney(last));
            return status;
        });
        return new(opening, closing, Tables.HistoryLines(result));
    }

    /// <summary>Why a customer's balance in one currency is what it is: the records behind every cent.</summary>
    public Explanation ExplainBalance(ulong customer, string currency, AsOf at, ulong? job = null)
    {
        Money figure = default;
        var result = Ask((oi_ledger* ledger, ref Arena arena, oi_result** found, oi_error* error) =>
        {
            oi_money money;
            var code = stackalloc byte[8];
            Lower.Code(currency, code, "currency");
            var status = Raw.oi_ledger_explain_balance(ledger, customer, Lower.Id(job), code, arena.Structure<oi_as_of>(at), &money, found,
                error);
            figure = Lift.Money(money);
            return status;
        });
        return new(figure, Tables.ExplainParts(result));
    }

    /// <summary>Why a cell of an aging is what it is.</summary>
    /// <param name="customer">Whose.</param>
    /// <param name="currency">Code of the currency.</param>
    /// <param name="bucket">Index of the bucket; null: the unapplied column.</param>
    /// <param name="at">The standpoint.</param>
    /// <param name="calculator">The aging; null: the default one.</param>
    /// <param name="job">Only this one; null: all.</param>
    public Explanation ExplainAging(ulong customer, string currency, int? bucket, AsOf at, AgingCalculator? calculator = null,
        ulong? job = null)
    {
        Money figure = default;
        var result = Ask((oi_ledger* ledger, ref Arena arena, oi_result** found, oi_error* error) =>
        {
            oi_money money;
            using var by = new Lease<oi_aging_calculator>(calculator?.Handle);
            var code = stackalloc byte[8];
            Lower.Code(currency, code, "currency");
            var status = Raw.oi_ledger_explain_aging(ledger, customer, Lower.Id(job), code,
                bucket is { } index ? (nuint)index : unchecked((nuint)Raw.OI_EXPLAIN_UNAPPLIED), arena.Structure<oi_as_of>(at),
                by.Pointer, &money, found, error);
            figure = Lift.Money(money);
            return status;
        });
        return new(figure, Tables.ExplainParts(result));
    }
}
