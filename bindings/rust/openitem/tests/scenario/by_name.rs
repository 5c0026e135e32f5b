//! Inputs, rows, commands and queries by the names of openitem.h: made by capi/generate.py from openitem.h; do not edit.

use crate::commands::Run;
use crate::prelude::*;

values! {
    CustomerId: |reader, name, word| match name {
        "id" => from_word(word).map(CustomerId::new),
        _ => Ok(reader.world.find("customer", word)?.id.into()),
    }, |it, world, column| match column {
        "id" => cell(column, it),
        _ => cell(column, world.name_of("customer", it.get())),
    };
    ContactId: |reader, name, word| match name {
        "id" => from_word(word).map(ContactId::new),
        _ => Ok(reader.world.find("contact", word)?.id.into()),
    }, |it, world, column| match column {
        "id" => cell(column, it),
        _ => cell(column, world.name_of("contact", it.get())),
    };
    JobId: |reader, name, word| match name {
        "id" => from_word(word).map(JobId::new),
        _ => Ok(reader.world.find("job", word)?.id.into()),
    }, |it, world, column| match column {
        "id" => cell(column, it),
        _ => cell(column, world.name_of("job", it.get())),
    };
    ContractId: |reader, name, word| match name {
        "id" => from_word(word).map(ContractId::new),
        _ => Ok(reader.world.find("contract", word)?.id.into()),
    }, |it, world, column| match column {
        "id" => cell(column, it),
        _ => cell(column, world.name_of("contract", it.get())),
    };
    InvoiceId: |reader, name, word| match name {
        "id" => from_word(word).map(InvoiceId::new),
        _ => Ok(reader.world.find("item", word)?.id.into()),
    }, |it, world, column| match column {
        "id" => cell(column, it),
        _ => cell(column, world.name_of("invoice", it.get())),
    };
    PaymentId: |reader, name, word| match name {
        "id" => from_word(word).map(PaymentId::new),
        _ => Ok(reader.world.find("item", word)?.id.into()),
    }, |it, world, column| match column {
        "id" => cell(column, it),
        _ => cell(column, world.name_of("payment", it.get())),
    };
}

words! {
    ItemKind
    Status
    EntityKind
    Rounding
    SplitRemainder
    Weekday
    BusinessDayShift
    PortionShare
    DueRuleKind
    DueBase
    TaxScope
    LogLevel
    ItemStatus
    DraftState
    ReversalKind
    ItemSort
    CustomerStatus
    PartialPayments
    JobStatus
    Strategy
    MarkKind
    MarkOutcome
    CommandClass
    BalanceScope
    AgingBasis
    AgingCredits
    AgingGroup
    HistorySort
    HistoryKind
    EventKind
}

impl Fields for BusinessCalendar<'static> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        self.weekend = reader.option("weekend_mask")?.or(self.weekend);
        self.holidays = reader.option("holidays")?.unwrap_or(self.holidays);
        self.extra_workdays = reader.option("extra_workdays")?.unwrap_or(self.extra_workdays);
        Ok(())
    }
}

impl Fields for DueInputs {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        self.document = reader.option("document")?.unwrap_or(self.document);
        self.effective = reader.option("effective")?.unwrap_or(self.effective);
        self.delivery = reader.option("delivery")?.unwrap_or(self.delivery);
        self.receipt = reader.option("receipt")?.unwrap_or(self.receipt);
        Ok(())
    }
}

impl Fields for CommandInfo<'static> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        self.effective = reader.option("effective")?.unwrap_or(self.effective);
        self.recorded = reader.option("recorded_micros")?.unwrap_or(self.recorded);
        self.actor = reader.option("actor")?.unwrap_or(self.actor);
        self.reason = reader.option("reason")?.unwrap_or(self.reason);
        self.idempotency_key = reader.option("idempotency_key")?.unwrap_or(self.idempotency_key);
        self.dry_run = reader.option("dry_run")?.unwrap_or(self.dry_run);
        self.shift_from_locked = reader.option("shift_from_locked")?.unwrap_or(self.shift_from_locked);
        Ok(())
    }
}

impl Fields for DropIdempotencyKeys {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        self.before = reader.option("before")?.unwrap_or(self.before);
        Ok(())
    }
}

impl Fields for Settings {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        self.rounding = reader.option("rounding")?.unwrap_or(self.rounding);
        self.tax_scope = reader.option("tax_scope")?.unwrap_or(self.tax_scope);
        self.refuse_partial_payments = reader.option("refuse_partial_payments")?.unwrap_or(self.refuse_partial_payments);
        self.new_documents_take_open_credit = reader.option("new_documents_take_open_credit")?.unwrap_or(self.new_documents_take_open_credit);
        self.surplus_credit_settles_oldest = reader.option("surplus_credit_settles_oldest")?.unwrap_or(self.surplus_credit_settles_oldest);
        self.prospects_stay = reader.option("prospects_stay")?.unwrap_or(self.prospects_stay);
        self.numbers_not_unique = reader.option("numbers_not_unique")?.unwrap_or(self.numbers_not_unique);
        Ok(())
    }
}

impl Fields for RegisterCurrency {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        self.currency = reader.option("currency")?.unwrap_or(self.currency);
        Ok(())
    }
}

impl Fields for ItemFilter<'static> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        self.customer = reader.option("customer")?.unwrap_or(self.customer);
        self.job = reader.option("job")?.unwrap_or(self.job);
        self.contract = reader.option("contract")?.unwrap_or(self.contract);
        self.currency = reader.option("currency")?.unwrap_or(self.currency);
        self.kinds = reader.option("kinds")?.unwrap_or(self.kinds);
        self.statuses = reader.option("statuses")?.unwrap_or(self.statuses);
        self.from = reader.option("from")?.unwrap_or(self.from);
        self.to = reader.option("to")?.unwrap_or(self.to);
        self.series = reader.option("series")?.unwrap_or(self.series);
        self.number_contains = reader.option("number_contains")?.unwrap_or(self.number_contains);
        self.at_least = reader.option("at_least")?.unwrap_or(self.at_least);
        self.at_most = reader.option("at_most")?.unwrap_or(self.at_most);
        self.sort = reader.option("sort")?.unwrap_or(self.sort);
        self.offset = reader.option("offset")?.unwrap_or(self.offset);
        self.limit = reader.option("limit")?.unwrap_or(self.limit);
        self.with_children = reader.option("with_children")?.unwrap_or(self.with_children);
        self.drafts = reader.option("drafts")?.unwrap_or(self.drafts);
        self.only_open = reader.option("only_open")?.unwrap_or(self.only_open);
        self.only_cancelled_jobs = reader.option("only_cancelled_jobs")?.unwrap_or(self.only_cancelled_jobs);
        self.descending = reader.option("descending")?.unwrap_or(self.descending);
        Ok(())
    }
}

impl Fields for Customer<'static> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        self.id = reader.option("id")?.unwrap_or(self.id);
        self.code = reader.option("code")?.unwrap_or(self.code);
        self.name = reader.option("name")?.unwrap_or(self.name);
        self.label = reader.option("label")?.unwrap_or(self.label);
        self.salesperson = reader.option("salesperson")?.unwrap_or(self.salesperson);
        self.external_ref = reader.option("external_ref")?.unwrap_or(self.external_ref);
        self.status = reader.option("status")?.unwrap_or(self.status);
        self.partial_payments = reader.option("partial_payments")?.unwrap_or(self.partial_payments);
        self.currency = reader.option("currency")?.unwrap_or(self.currency);
        self.parent = reader.option("parent")?.unwrap_or(self.parent);
        self.credit_limit = reader.option("credit_limit")?.unwrap_or(self.credit_limit);
        self.established = reader.option("established")?.unwrap_or(self.established);
        self.terms = reader.option("terms")?.unwrap_or(self.terms);
        Ok(())
    }
}

impl Fields for CustomerFilter<'static> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        self.text = reader.option("text")?.unwrap_or(self.text);
        self.salesperson = reader.option("salesperson")?.unwrap_or(self.salesperson);
        self.parent = reader.option("parent")?.unwrap_or(self.parent);
        self.offset = reader.option("offset")?.unwrap_or(self.offset);
        self.limit = reader.option("limit")?.unwrap_or(self.limit);
        self.statuses = reader.option("statuses")?.unwrap_or(self.statuses);
        Ok(())
    }
}

impl Fields for Contact<'static> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        self.id = reader.option("id")?.unwrap_or(self.id);
        self.customer = reader.option("customer")?.unwrap_or(self.customer);
        self.name = reader.option("name")?.unwrap_or(self.name);
        self.role = reader.option("role")?.unwrap_or(self.role);
        self.email = reader.option("email")?.unwrap_or(self.email);
        self.phone = reader.option("phone")?.unwrap_or(self.phone);
        self.mobile = reader.option("mobile")?.unwrap_or(self.mobile);
        self.fax = reader.option("fax")?.unwrap_or(self.fax);
        self.notes = reader.option("notes")?.unwrap_or(self.notes);
        self.primary = reader.option("primary")?.unwrap_or(self.primary);
        Ok(())
    }
}

impl Fields for DeleteContact {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        self.id = reader.option("id")?.unwrap_or(self.id);
        Ok(())
    }
}

impl Fields for Job<'static> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        self.id = reader.option("id")?.unwrap_or(self.id);
        self.customer = reader.option("customer")?.unwrap_or(self.customer);
        self.code = reader.option("code")?.unwrap_or(self.code);
        self.name = reader.option("name")?.unwrap_or(self.name);
        self.external_ref = reader.option("external_ref")?.unwrap_or(self.external_ref);
        self.status = reader.option("status")?.unwrap_or(self.status);
        Ok(())
    }
}

impl Fields for Contract<'static> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        self.id = reader.option("id")?.unwrap_or(self.id);
        self.customer = reader.option("customer")?.unwrap_or(self.customer);
        self.job = reader.option("job")?.unwrap_or(self.job);
        self.number = reader.option("number")?.unwrap_or(self.number);
        self.external_ref = reader.option("external_ref")?.unwrap_or(self.external_ref);
        self.starts = reader.option("starts")?.unwrap_or(self.starts);
        self.ends = reader.option("ends")?.unwrap_or(self.ends);
        Ok(())
    }
}

impl Fields for Invoice<'static> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        self.id = reader.option("id")?.unwrap_or(self.id);
        self.customer = reader.option("customer")?.unwrap_or(self.customer);
        self.job = reader.option("job")?.unwrap_or(self.job);
        self.contract = reader.option("contract")?.unwrap_or(self.contract);
        self.number = reader.option("number")?.unwrap_or(self.number);
        self.currency = reader.option("currency")?.unwrap_or(self.currency);
        self.kind = reader.option("kind")?.unwrap_or(self.kind);
        self.draft_state = reader.option("draft_state")?.unwrap_or(self.draft_state);
        self.document_date = reader.option("document_date")?.unwrap_or(self.document_date);
        self.delivery_date = reader.option("delivery_date")?.unwrap_or(self.delivery_date);
        self.due = reader.option("due")?.unwrap_or(self.due);
        self.tax_scope = reader.option("tax_scope")?.unwrap_or(self.tax_scope);
        self.total = reader.option("total")?.unwrap_or(self.total);
        self.lines = reader.repeated("lines")?.unwrap_or(self.lines);
        self.portions = reader.option("portions")?.unwrap_or(self.portions);
        self.terms = reader.option("terms")?.unwrap_or(self.terms);
        self.salesperson = reader.option("salesperson")?.unwrap_or(self.salesperson);
        self.series = reader.option("series")?.unwrap_or(self.series);
        self.reference = reader.option("reference")?.unwrap_or(self.reference);
        self.notes = reader.option("notes")?.unwrap_or(self.notes);
        self.external_ref = reader.option("external_ref")?.unwrap_or(self.external_ref);
        Ok(())
    }
}

impl Fields for Settlement<'static> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        self.strategy = reader.option("strategy")?.unwrap_or(self.strategy);
        self.targets = reader.option("targets")?.unwrap_or(self.targets);
        self.cap = reader.option("cap")?.unwrap_or(self.cap);
        self.only_this_credit = reader.option("only_this_credit")?.unwrap_or(self.only_this_credit);
        Ok(())
    }
}

impl Fields for Settle<'static> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        self.customer = reader.option("customer")?.unwrap_or(self.customer);
        self.job = reader.option("job")?.unwrap_or(self.job);
        self.currency = reader.option("currency")?.unwrap_or(self.currency);
        self.credits = reader.option("credits")?.unwrap_or(self.credits);
        self.settlement = reader.settlement()?.unwrap_or(self.settlement);
        self.at_most = reader.option("at_most")?.unwrap_or(self.at_most);
        Ok(())
    }
}

impl Fields for Payment<'static> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        self.id = reader.option("id")?.unwrap_or(self.id);
        self.customer = reader.option("customer")?.unwrap_or(self.customer);
        self.job = reader.option("job")?.unwrap_or(self.job);
        self.number = reader.option("number")?.unwrap_or(self.number);
        self.amount = reader.option("amount")?.unwrap_or(self.amount);
        self.value_date = reader.option("value_date")?.unwrap_or(self.value_date);
        self.method = reader.option("method")?.unwrap_or(self.method);
        self.transaction_id = reader.option("transaction_id")?.unwrap_or(self.transaction_id);
        self.reference = reader.option("reference")?.unwrap_or(self.reference);
        self.notes = reader.option("notes")?.unwrap_or(self.notes);
        self.external_ref = reader.option("external_ref")?.unwrap_or(self.external_ref);
        self.settlement = reader.settlement()?.or(self.settlement);
        Ok(())
    }
}

impl Fields for MarkPaid<'static> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        self.invoice = reader.option("invoice")?.unwrap_or(self.invoice);
        self.payment = reader.input()?;
        Ok(())
    }
}

impl Fields for ReversePayment<'static> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        self.payment = reader.option("payment")?.unwrap_or(self.payment);
        self.kind = reader.option("kind")?.unwrap_or(self.kind);
        self.fee_due = reader.option("fee_due")?.unwrap_or(self.fee_due);
        self.fee = reader.option("fee")?.unwrap_or(self.fee);
        self.fee_number = reader.option("fee_number")?.unwrap_or(self.fee_number);
        Ok(())
    }
}

impl Fields for CreditMemo<'static> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        self.id = reader.option("id")?.unwrap_or(self.id);
        self.customer = reader.option("customer")?.unwrap_or(self.customer);
        self.job = reader.option("job")?.unwrap_or(self.job);
        self.contract = reader.option("contract")?.unwrap_or(self.contract);
        self.invoice = reader.option("invoice")?.unwrap_or(self.invoice);
        self.number = reader.option("number")?.unwrap_or(self.number);
        self.currency = reader.option("currency")?.unwrap_or(self.currency);
        self.document_date = reader.option("document_date")?.unwrap_or(self.document_date);
        self.tax_scope = reader.option("tax_scope")?.unwrap_or(self.tax_scope);
        self.amount = reader.option("amount")?.unwrap_or(self.amount);
        self.lines = reader.repeated("lines")?.unwrap_or(self.lines);
        self.refund = reader.option("refund")?.unwrap_or(self.refund);
        self.refund_number = reader.option("refund_number")?.unwrap_or(self.refund_number);
        self.reference = reader.option("reference")?.unwrap_or(self.reference);
        self.notes = reader.option("notes")?.unwrap_or(self.notes);
        self.external_ref = reader.option("external_ref")?.unwrap_or(self.external_ref);
        self.dispute = reader.option("dispute")?.unwrap_or(self.dispute);
        self.displace_payments = reader.option("displace_payments")?.unwrap_or(self.displace_payments);
        Ok(())
    }
}

impl Fields for AccountCredit<'static> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        self.id = reader.option("id")?.unwrap_or(self.id);
        self.customer = reader.option("customer")?.unwrap_or(self.customer);
        self.job = reader.option("job")?.unwrap_or(self.job);
        self.contract = reader.option("contract")?.unwrap_or(self.contract);
        self.number = reader.option("number")?.unwrap_or(self.number);
        self.change = reader.option("change")?.unwrap_or(self.change);
        self.document_date = reader.option("document_date")?.unwrap_or(self.document_date);
        self.reference = reader.option("reference")?.unwrap_or(self.reference);
        self.notes = reader.option("notes")?.unwrap_or(self.notes);
        self.external_ref = reader.option("external_ref")?.unwrap_or(self.external_ref);
        Ok(())
    }
}

impl Fields for DeleteDraft {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        self.draft = reader.option("draft")?.unwrap_or(self.draft);
        Ok(())
    }
}

impl Fields for PostDraft<'static> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        self.draft = reader.option("draft")?.unwrap_or(self.draft);
        self.number = reader.option("number")?.unwrap_or(self.number);
        self.settlement = reader.settlement()?.or(self.settlement);
        Ok(())
    }
}

impl Fields for ApplyCredit<'static> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        self.credit = reader.option("credit")?.unwrap_or(self.credit);
        self.targets = reader.option("targets")?.unwrap_or(self.targets);
        self.cap = reader.option("cap")?.unwrap_or(self.cap);
        Ok(())
    }
}

impl Fields for Unapply {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        self.application = reader.option("application")?.unwrap_or(self.application);
        self.keep = reader.option("keep")?.unwrap_or(self.keep);
        Ok(())
    }
}

impl Fields for ApplicationFilter {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        self.item = reader.option("item")?.unwrap_or(self.item);
        self.customer = reader.option("customer")?.unwrap_or(self.customer);
        self.live_only = reader.option("live_only")?.unwrap_or(self.live_only);
        Ok(())
    }
}

impl Fields for VoidItem {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        self.item = reader.option("item")?.unwrap_or(self.item);
        self.unapply = reader.option("unapply")?.unwrap_or(self.unapply);
        self.memos = reader.option("memos")?.unwrap_or(self.memos);
        Ok(())
    }
}

impl Fields for Reinstate {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        self.item = reader.option("item")?.unwrap_or(self.item);
        Ok(())
    }
}

impl Fields for ChangeDue {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        self.item = reader.option("item")?.unwrap_or(self.item);
        self.from = reader.option("from")?.unwrap_or(self.from);
        self.due = reader.option("due")?.unwrap_or(self.due);
        Ok(())
    }
}

impl Fields for MarkFilter {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        self.customer = reader.option("customer")?.unwrap_or(self.customer);
        self.item = reader.option("item")?.unwrap_or(self.item);
        self.kind = reader.option("kind")?.unwrap_or(self.kind);
        self.live_only = reader.option("live_only")?.unwrap_or(self.live_only);
        Ok(())
    }
}

impl Fields for Dispute<'static> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        self.item = reader.option("item")?.unwrap_or(self.item);
        self.amount = reader.option("amount")?.unwrap_or(self.amount);
        self.code = reader.option("code")?.unwrap_or(self.code);
        self.note = reader.option("note")?.unwrap_or(self.note);
        Ok(())
    }
}

impl Fields for ResolveDispute {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        self.dispute = reader.option("dispute")?.unwrap_or(self.dispute);
        self.outcome = reader.option("outcome")?.unwrap_or(self.outcome);
        Ok(())
    }
}

impl Fields for Refund<'static> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        self.id = reader.option("id")?.unwrap_or(self.id);
        self.credit = reader.option("credit")?.unwrap_or(self.credit);
        self.amount = reader.option("amount")?.unwrap_or(self.amount);
        self.number = reader.option("number")?.unwrap_or(self.number);
        self.method = reader.option("method")?.unwrap_or(self.method);
        self.transaction_id = reader.option("transaction_id")?.unwrap_or(self.transaction_id);
        self.notes = reader.option("notes")?.unwrap_or(self.notes);
        self.unapply = reader.option("unapply")?.unwrap_or(self.unapply);
        Ok(())
    }
}

impl Fields for WriteOff<'static> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        self.id = reader.option("id")?.unwrap_or(self.id);
        self.item = reader.option("item")?.unwrap_or(self.item);
        self.amount = reader.option("amount")?.unwrap_or(self.amount);
        self.number = reader.option("number")?.unwrap_or(self.number);
        Ok(())
    }
}

impl Fields for RecoverWriteOff {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        self.write_off = reader.option("write_off")?.unwrap_or(self.write_off);
        Ok(())
    }
}

impl Fields for LockPeriod {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        self.command_class = reader.option("command_class")?.unwrap_or(self.command_class);
        self.through = reader.option("through")?.unwrap_or(self.through);
        Ok(())
    }
}

impl Fields for LockException<'static> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        self.actor = reader.option("actor")?.unwrap_or(self.actor);
        self.command_class = reader.option("command_class")?.unwrap_or(self.command_class);
        self.from = reader.option("from")?.unwrap_or(self.from);
        self.to = reader.option("to")?.unwrap_or(self.to);
        self.expires = reader.option("expires_micros")?.unwrap_or(self.expires);
        Ok(())
    }
}

impl Fields for WithdrawException {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        self.granted = reader.option("granted")?.unwrap_or(self.granted);
        Ok(())
    }
}

impl Fields for ErasePersonal {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        self.customer = reader.option("customer")?.unwrap_or(self.customer);
        self.id = reader.option("id")?.unwrap_or(self.id);
        self.kind = reader.option("kind")?.unwrap_or(self.kind);
        Ok(())
    }
}

impl Fields for BalanceOptions {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        self.per_job = reader.option("per_job")?.unwrap_or(self.per_job);
        self.with_children = reader.option("with_children")?.unwrap_or(self.with_children);
        Ok(())
    }
}

impl Fields for BalanceFilter<'static> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        self.currency = reader.option("currency")?.unwrap_or(self.currency);
        self.at_least = reader.option("at_least")?.unwrap_or(self.at_least);
        self.omit_owing = reader.option("omit_owing")?.unwrap_or(self.omit_owing);
        self.omit_in_credit = reader.option("omit_in_credit")?.unwrap_or(self.omit_in_credit);
        self.settled = reader.option("settled")?.unwrap_or(self.settled);
        Ok(())
    }
}

impl Fields for AgingOptions<'static> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        self.basis = reader.option("basis")?.unwrap_or(self.basis);
        self.credits = reader.option("credits")?.unwrap_or(self.credits);
        self.group = reader.option("group")?.unwrap_or(self.group);
        self.past_edges = reader.option("past_edges")?.or(self.past_edges);
        self.future_edges = reader.option("future_edges")?.unwrap_or(self.future_edges);
        self.customer = reader.option("customer")?.unwrap_or(self.customer);
        self.job = reader.option("job")?.unwrap_or(self.job);
        self.currency = reader.option("currency")?.unwrap_or(self.currency);
        self.zero_rows = reader.option("zero_rows")?.unwrap_or(self.zero_rows);
        Ok(())
    }
}

impl Fields for HistoryFilter<'static> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        self.customer = reader.option("customer")?.unwrap_or(self.customer);
        self.job = reader.option("job")?.unwrap_or(self.job);
        self.currency = reader.option("currency")?.unwrap_or(self.currency);
        self.kinds = reader.option("kinds")?.unwrap_or(self.kinds);
        self.sort = reader.option("sort")?.unwrap_or(self.sort);
        self.from = reader.option("from")?.unwrap_or(self.from);
        self.to = reader.option("to")?.unwrap_or(self.to);
        self.offset = reader.option("offset")?.unwrap_or(self.offset);
        self.limit = reader.option("limit")?.unwrap_or(self.limit);
        self.applications = reader.option("applications")?.unwrap_or(self.applications);
        self.descending = reader.option("descending")?.unwrap_or(self.descending);
        Ok(())
    }
}

impl Columns for TermsRow {
    fn row(&self, world: &World) -> Row {
        world.row("terms", &[
            ("portion", &self.portion),
            ("share", &self.share),
            ("kind", &self.kind),
            ("base", &self.base),
            ("shift", &self.shift),
            ("days", &self.days),
            ("months", &self.months),
            ("day", &self.day),
            ("days_after", &self.days_after),
            ("cutoff", &self.cutoff),
            ("fixed_date", &self.fixed_date),
            ("discount_count", &self.discount_count),
            ("percent", &self.percent),
            ("fixed", &self.fixed),
        ])
    }
}

impl Columns for TermsDiscountRow {
    fn row(&self, world: &World) -> Row {
        world.row("terms_discount", &[
            ("portion", &self.portion),
            ("days", &self.days),
            ("percent", &self.percent),
        ])
    }
}

impl Columns for LineRow<'_> {
    fn row(&self, world: &World) -> Row {
        world.row("line", &[
            ("product", &self.product),
            ("description", &self.description),
            ("quantity", &self.quantity),
            ("unit_price", &self.unit_price),
            ("discount", &self.discount),
            ("net", &self.net),
        ])
    }
}

impl Columns for TaxRow<'_> {
    fn row(&self, world: &World) -> Row {
        world.row("tax", &[
            ("code", &self.code),
            ("percent", &self.percent),
            ("base", &self.base),
            ("tax", &self.tax),
        ])
    }
}

impl Columns for Settings {
    fn row(&self, world: &World) -> Row {
        world.row("settings", &[
            ("rounding", &self.rounding),
            ("tax_scope", &self.tax_scope),
            ("refuse_partial_payments", &self.refuse_partial_payments),
            ("new_documents_take_open_credit", &self.new_documents_take_open_credit),
            ("surplus_credit_settles_oldest", &self.surplus_credit_settles_oldest),
            ("prospects_stay", &self.prospects_stay),
            ("numbers_not_unique", &self.numbers_not_unique),
        ])
    }
}

impl Columns for ItemRow<'_> {
    fn row(&self, world: &World) -> Row {
        world.row("item", &[
            ("item", &self.item),
            ("number", &self.number),
            ("customer", &self.customer),
            ("job", &self.job),
            ("contract", &self.contract),
            ("currency", &self.currency),
            ("effective", &self.effective),
            ("document_date", &self.document_date),
            ("due", &self.due),
            ("value_date", &self.value_date),
            ("total", &self.total),
            ("remaining", &self.remaining),
            ("past_due", &self.past_due),
            ("disputed", &self.disputed),
            ("paid", &self.paid),
            ("credited", &self.credited),
            ("written_off", &self.written_off),
            ("status", &self.status),
            ("draft_state", &self.draft_state),
            ("days_overdue", &self.days_overdue),
            ("reversal", &self.reversal),
            ("reversed_on", &self.reversed_on),
            ("portion_count", &self.portion_count),
            ("overdue", &self.overdue),
            ("salesperson", &self.salesperson),
            ("series", &self.series),
            ("reference", &self.reference),
            ("method", &self.method),
            ("transaction_id", &self.transaction_id),
            ("notes", &self.notes),
            ("external_ref", &self.external_ref),
            ("about", &self.about),
            ("sequence", &self.sequence),
            ("item.kind", &self.item.kind),
            ("item.id", &self.item.id),
        ])
    }
}

impl Columns for PortionRow {
    fn row(&self, world: &World) -> Row {
        world.row("portion", &[
            ("portion", &self.portion),
            ("due", &self.due),
            ("amount", &self.amount),
            ("remaining", &self.remaining),
        ])
    }
}

impl Columns for CustomerRow<'_> {
    fn row(&self, world: &World) -> Row {
        world.row("customer", &[
            ("id", &self.id),
            ("code", &self.code),
            ("name", &self.name),
            ("label", &self.label),
            ("salesperson", &self.salesperson),
            ("external_ref", &self.external_ref),
            ("status", &self.status),
            ("partial_payments", &self.partial_payments),
            ("currency", &self.currency),
            ("parent", &self.parent),
            ("credit_limit", &self.credit_limit),
            ("established", &self.established),
            ("created", &self.created),
            ("changed", &self.changed),
        ])
    }
}

impl Columns for ContactRow<'_> {
    fn row(&self, world: &World) -> Row {
        world.row("contact", &[
            ("id", &self.id),
            ("customer", &self.customer),
            ("name", &self.name),
            ("role", &self.role),
            ("email", &self.email),
            ("phone", &self.phone),
            ("mobile", &self.mobile),
            ("fax", &self.fax),
            ("notes", &self.notes),
            ("primary", &self.primary),
            ("created", &self.created),
            ("changed", &self.changed),
        ])
    }
}

impl Columns for JobRow<'_> {
    fn row(&self, world: &World) -> Row {
        world.row("job", &[
            ("id", &self.id),
            ("customer", &self.customer),
            ("code", &self.code),
            ("name", &self.name),
            ("external_ref", &self.external_ref),
            ("status", &self.status),
            ("created", &self.created),
        ])
    }
}

impl Columns for ContractRow<'_> {
    fn row(&self, world: &World) -> Row {
        world.row("contract", &[
            ("id", &self.id),
            ("customer", &self.customer),
            ("job", &self.job),
            ("number", &self.number),
            ("external_ref", &self.external_ref),
            ("starts", &self.starts),
            ("ends", &self.ends),
            ("created", &self.created),
        ])
    }
}

impl Columns for ApplicationRow<'_> {
    fn row(&self, world: &World) -> Row {
        world.row("application", &[
            ("application", &self.application),
            ("credit", &self.credit),
            ("debit", &self.debit),
            ("credit_number", &self.credit_number),
            ("debit_number", &self.debit_number),
            ("customer", &self.customer),
            ("debit_job", &self.debit_job),
            ("amount", &self.amount),
            ("effective", &self.effective),
            ("undone_on", &self.undone_on),
            ("undone", &self.undone),
            ("credit.kind", &self.credit.kind),
            ("credit.id", &self.credit.id),
            ("debit.kind", &self.debit.kind),
            ("debit.id", &self.debit.id),
        ])
    }
}

impl Columns for MarkRow<'_> {
    fn row(&self, world: &World) -> Row {
        world.row("mark", &[
            ("mark", &self.mark),
            ("kind", &self.kind),
            ("outcome", &self.outcome),
            ("item", &self.item),
            ("customer", &self.customer),
            ("amount", &self.amount),
            ("left", &self.left),
            ("effective", &self.effective),
            ("until", &self.until),
            ("ended", &self.ended),
            ("ended_on", &self.ended_on),
            ("code", &self.code),
            ("note", &self.note),
        ])
    }
}

impl Columns for BalanceRow {
    fn row(&self, world: &World) -> Row {
        world.row("balance", &[
            ("customer", &self.customer),
            ("job", &self.job),
            ("scope", &self.scope),
            ("currency", &self.currency),
            ("balance", &self.balance),
            ("open", &self.open),
            ("unapplied", &self.unapplied),
            ("past_due", &self.past_due),
            ("disputed", &self.disputed),
            ("invoiced", &self.invoiced),
            ("paid", &self.paid),
            ("credits", &self.credits),
            ("written_off", &self.written_off),
            ("refunded", &self.refunded),
            ("other_charges", &self.other_charges),
            ("opening", &self.opening),
            ("open_items", &self.open_items),
        ])
    }
}

impl Columns for AgingBucketRow<'_> {
    fn row(&self, world: &World) -> Row {
        world.row("aging_bucket", &[
            ("from_days", &self.from_days),
            ("to_days", &self.to_days),
            ("label", &self.label),
        ])
    }
}

impl Columns for AgingRow<'_> {
    fn row(&self, world: &World) -> Row {
        world.row("aging", &[
            ("customer", &self.customer),
            ("job", &self.job),
            ("item", &self.item),
            ("salesperson", &self.salesperson),
            ("currency", &self.currency),
            ("not_due", &self.not_due),
            ("past_due", &self.past_due),
            ("retention", &self.retention),
            ("disputed", &self.disputed),
            ("unapplied", &self.unapplied),
            ("balance", &self.balance),
        ])
    }
}

impl Columns for SummaryRow<'_> {
    fn row(&self, world: &World) -> Row {
        world.row("summary", &[
            ("customer", &self.customer),
            ("code", &self.code),
            ("name", &self.name),
            ("label", &self.label),
            ("salesperson", &self.salesperson),
            ("status", &self.status),
            ("established", &self.established),
            ("last_bill_date", &self.last_bill_date),
            ("last_payment_date", &self.last_payment_date),
            ("credit_limit", &self.credit_limit),
            ("days_to_pay_sum", &self.days_to_pay_sum),
            ("days_to_pay_count", &self.days_to_pay_count),
        ])
    }
}

impl Columns for SummaryCurrencyRow {
    fn row(&self, world: &World) -> Row {
        world.row("summary_currency", &[
            ("currency", &self.currency),
            ("not_due", &self.not_due),
            ("past_due", &self.past_due),
            ("unapplied", &self.unapplied),
            ("total_current_due", &self.total_current_due),
            ("retention", &self.retention),
            ("disputed", &self.disputed),
            ("total_balance_due", &self.total_balance_due),
            ("invoiced", &self.invoiced),
            ("paid", &self.paid),
            ("credits", &self.credits),
            ("available_credit", &self.available_credit),
            ("open_items", &self.open_items),
        ])
    }
}

impl Columns for CustomerFigures {
    fn row(&self, world: &World) -> Row {
        world.row("customer_figures", &[
            ("currency", &self.currency),
            ("bucket_count", &self.bucket_count),
            ("unapplied", &self.unapplied),
            ("disputed", &self.disputed),
            ("balance", &self.balance),
        ])
    }
}

impl Columns for HistoryRow<'_> {
    fn row(&self, world: &World) -> Row {
        world.row("history", &[
            ("kind", &self.kind),
            ("effective", &self.effective),
            ("sequence", &self.sequence),
            ("item", &self.item),
            ("other", &self.other),
            ("number", &self.number),
            ("other_number", &self.other_number),
            ("customer", &self.customer),
            ("job", &self.job),
            ("change", &self.change),
            ("applied", &self.applied),
            ("balance", &self.balance),
            ("recorded_micros", &self.recorded),
            ("method", &self.method),
            ("reference", &self.reference),
            ("actor", &self.actor),
            ("reason", &self.reason),
            ("reversal", &self.reversal),
            ("item.kind", &self.item.kind),
            ("item.id", &self.item.id),
        ])
    }
}

impl Columns for ExplainPartRow<'_> {
    fn row(&self, world: &World) -> Row {
        world.row("explain_part", &[
            ("kind", &self.kind),
            ("portion", &self.portion),
            ("item", &self.item),
            ("other", &self.other),
            ("number", &self.number),
            ("other_number", &self.other_number),
            ("sequence", &self.sequence),
            ("effective", &self.effective),
            ("basis_date", &self.basis_date),
            ("days", &self.days),
            ("amount", &self.amount),
            ("item.kind", &self.item.kind),
            ("item.id", &self.item.id),
        ])
    }
}

/// A command, with its input.
pub fn command(function: &str, reader: &mut Reader<'_>) -> Result<Run> {
    Ok(match function {
        "drop_idempotency_keys" => {
            let input = reader.input()?;
            Box::new(move |ledger, info| ledger.drop_idempotency_keys(&input, info).map(Outcome::untyped))
        }
        "change_settings" => {
            let input = reader.input()?;
            Box::new(move |ledger, info| ledger.change_settings(&input, info).map(Outcome::untyped))
        }
        "register_currency" => {
            let input = reader.input()?;
            Box::new(move |ledger, info| ledger.register_currency(&input, info).map(Outcome::untyped))
        }
        "create_customer" => {
            let input = reader.input()?;
            Box::new(move |ledger, info| ledger.create_customer(&input, info).map(Outcome::untyped))
        }
        "change_customer" => {
            let input = reader.input()?;
            Box::new(move |ledger, info| ledger.change_customer(&input, info).map(Outcome::untyped))
        }
        "create_contact" => {
            let input = reader.input()?;
            Box::new(move |ledger, info| ledger.create_contact(&input, info).map(Outcome::untyped))
        }
        "change_contact" => {
            let input = reader.input()?;
            Box::new(move |ledger, info| ledger.change_contact(&input, info).map(Outcome::untyped))
        }
        "delete_contact" => {
            let input = reader.input()?;
            Box::new(move |ledger, info| ledger.delete_contact(&input, info).map(Outcome::untyped))
        }
        "create_job" => {
            let input = reader.input()?;
            Box::new(move |ledger, info| ledger.create_job(&input, info).map(Outcome::untyped))
        }
        "change_job" => {
            let input = reader.input()?;
            Box::new(move |ledger, info| ledger.change_job(&input, info).map(Outcome::untyped))
        }
        "create_contract" => {
            let input = reader.input()?;
            Box::new(move |ledger, info| ledger.create_contract(&input, info).map(Outcome::untyped))
        }
        "change_contract" => {
            let input = reader.input()?;
            Box::new(move |ledger, info| ledger.change_contract(&input, info).map(Outcome::untyped))
        }
        "issue_invoice" => {
            let input = reader.input()?;
            Box::new(move |ledger, info| ledger.issue_invoice(&input, info).map(Outcome::untyped))
        }
        "issue_debit_note" => {
            let input = reader.input()?;
            Box::new(move |ledger, info| ledger.issue_debit_note(&input, info).map(Outcome::untyped))
        }
        "record_opening" => {
            let input = reader.input()?;
            Box::new(move |ledger, info| ledger.record_opening(&input, info).map(Outcome::untyped))
        }
        "settle" => {
            let input = reader.input()?;
            Box::new(move |ledger, info| ledger.settle(&input, info).map(Outcome::untyped))
        }
        "record_payment" => {
            let input = reader.input()?;
            Box::new(move |ledger, info| ledger.record_payment(&input, info).map(Outcome::untyped))
        }
        "mark_paid" => {
            let input = reader.input()?;
            Box::new(move |ledger, info| ledger.mark_paid(&input, info).map(Outcome::untyped))
        }
        "reverse_payment" => {
            let input = reader.input()?;
            Box::new(move |ledger, info| ledger.reverse_payment(&input, info).map(Outcome::untyped))
        }
        "issue_credit_memo" => {
            let input = reader.input()?;
            Box::new(move |ledger, info| ledger.issue_credit_memo(&input, info).map(Outcome::untyped))
        }
        "adjust_account_credit" => {
            let input = reader.input()?;
            Box::new(move |ledger, info| ledger.adjust_account_credit(&input, info).map(Outcome::untyped))
        }
        "draft_invoice" => {
            let input = reader.input()?;
            Box::new(move |ledger, info| ledger.draft_invoice(&input, info).map(Outcome::untyped))
        }
        "draft_payment" => {
            let input = reader.input()?;
            Box::new(move |ledger, info| ledger.draft_payment(&input, info).map(Outcome::untyped))
        }
        "delete_draft" => {
            let input = reader.input()?;
            Box::new(move |ledger, info| ledger.delete_draft(&input, info).map(Outcome::untyped))
        }
        "post_draft" => {
            let input = reader.input()?;
            Box::new(move |ledger, info| ledger.post_draft(&input, info).map(Outcome::untyped))
        }
        "apply_credit" => {
            let input = reader.input()?;
            Box::new(move |ledger, info| ledger.apply_credit(&input, info).map(Outcome::untyped))
        }
        "unapply" => {
            let input = reader.input()?;
            Box::new(move |ledger, info| ledger.unapply(&input, info).map(Outcome::untyped))
        }
        "void_item" => {
            let input = reader.input()?;
            Box::new(move |ledger, info| ledger.void_item(&input, info).map(Outcome::untyped))
        }
        "reinstate" => {
            let input = reader.input()?;
            Box::new(move |ledger, info| ledger.reinstate(&input, info).map(Outcome::untyped))
        }
        "change_due" => {
            let input = reader.input()?;
            Box::new(move |ledger, info| ledger.change_due(&input, info).map(Outcome::untyped))
        }
        "dispute" => {
            let input = reader.input()?;
            Box::new(move |ledger, info| ledger.dispute(&input, info).map(Outcome::untyped))
        }
        "resolve_dispute" => {
            let input = reader.input()?;
            Box::new(move |ledger, info| ledger.resolve_dispute(&input, info).map(Outcome::untyped))
        }
        "refund" => {
            let input = reader.input()?;
            Box::new(move |ledger, info| ledger.refund(&input, info).map(Outcome::untyped))
        }
        "write_off" => {
            let input = reader.input()?;
            Box::new(move |ledger, info| ledger.write_off(&input, info).map(Outcome::untyped))
        }
        "recover_write_off" => {
            let input = reader.input()?;
            Box::new(move |ledger, info| ledger.recover_write_off(&input, info).map(Outcome::untyped))
        }
        "lock_period" => {
            let input = reader.input()?;
            Box::new(move |ledger, info| ledger.lock_period(&input, info).map(Outcome::untyped))
        }
        "grant_lock_exception" => {
            let input = reader.input()?;
            Box::new(move |ledger, info| ledger.grant_lock_exception(&input, info).map(Outcome::untyped))
        }
        "withdraw_lock_exception" => {
            let input = reader.input()?;
            Box::new(move |ledger, info| ledger.withdraw_lock_exception(&input, info).map(Outcome::untyped))
        }
        "erase_personal" => {
            let input = reader.input()?;
            Box::new(move |ledger, info| ledger.erase_personal(&input, info).map(Outcome::untyped))
        }
        _ => return malformed(format!("there is no command {function}")),
    })
}

/// What a query answers.
pub fn query(function: &str, reader: &mut Reader<'_>) -> Result<Report> {
    let (world, ledger) = (reader.world, &reader.world.ledger);
    match function {
        "settings" => {
            let known_through = reader.known()?;
            Ok(Report::of(vec![ledger.settings(known_through)?.row(world)]))
        }
        "last_sequence" => {
            Ok(Report::of(vec![vec![ledger.last_sequence()?.cell(world, "")]]))
        }
        "known_at" => {
            let micros = reader.next()?;
            Ok(Report::of(vec![vec![ledger.known_at(micros)?.cell(world, "")]]))
        }
        "find_item" => {
            let item = reader.parameter("item")?;
            let as_of = reader.as_of()?;
            Ok(Report::of(vec![ledger.find_item(item, as_of)?.row().row(world)]))
        }
        "find_number" => {
            let kind = reader.parameter("kind")?;
            let number = reader.parameter("number")?;
            Ok(Report::of(vec![vec![ledger.find_number(kind, number)?.cell(world, "")]]))
        }
        "find_external_ref" => {
            let kind = reader.parameter("kind")?;
            let external_ref = reader.parameter("external_ref")?;
            Ok(Report::of(vec![vec![ledger.find_external_ref(kind, external_ref)?.cell(world, "")]]))
        }
        "list_items" => {
            let filter = reader.input()?;
            let as_of = reader.as_of()?;
            reader.rows(&ledger.list_items(&filter, as_of)?)
        }
        "list_portions" => {
            let item = reader.parameter("item")?;
            let as_of = reader.as_of()?;
            reader.rows(&ledger.list_portions(item, as_of)?)
        }
        "list_lines" => {
            let item = reader.parameter("item")?;
            reader.rows(&ledger.list_lines(item)?)
        }
        "list_taxes" => {
            let item = reader.parameter("item")?;
            reader.rows(&ledger.list_taxes(item)?)
        }
        "find_customer" => {
            let customer = reader.parameter("customer")?;
            let known_through = reader.known()?;
            Ok(Report::of(vec![ledger.find_customer(customer, known_through)?.row().row(world)]))
        }
        "find_customer_code" => {
            let code = reader.parameter("code")?;
            Ok(Report::of(vec![vec![ledger.find_customer_code(code)?.cell(world, "")]]))
        }
        "find_customer_external_ref" => {
            let external_ref = reader.parameter("external_ref")?;
            Ok(Report::of(vec![vec![ledger.find_customer_external_ref(external_ref)?.cell(world, "")]]))
        }
        "list_customers" => {
            let filter = reader.input()?;
            let known_through = reader.known()?;
            reader.rows(&ledger.list_customers(&filter, known_through)?)
        }
        "list_terms" => {
            let customer = reader.parameter("customer")?;
            let known_through = reader.known()?;
            reader.list_terms(&ledger.list_terms(customer, known_through)?)
        }
        "find_contact" => {
            let contact = reader.parameter("contact")?;
            let known_through = reader.known()?;
            Ok(Report::of(vec![ledger.find_contact(contact, known_through)?.row().row(world)]))
        }
        "list_contacts" => {
            let customer = reader.parameter("customer")?;
            let known_through = reader.known()?;
            reader.rows(&ledger.list_contacts(customer, known_through)?)
        }
        "find_job" => {
            let job = reader.parameter("job")?;
            let known_through = reader.known()?;
            Ok(Report::of(vec![ledger.find_job(job, known_through)?.row().row(world)]))
        }
        "find_job_code" => {
            let code = reader.parameter("code")?;
            Ok(Report::of(vec![vec![ledger.find_job_code(code)?.cell(world, "")]]))
        }
        "list_jobs" => {
            let customer = reader.parameter("customer")?;
            let known_through = reader.known()?;
            reader.rows(&ledger.list_jobs(customer, known_through)?)
        }
        "find_contract" => {
            let contract = reader.parameter("contract")?;
            let known_through = reader.known()?;
            Ok(Report::of(vec![ledger.find_contract(contract, known_through)?.row().row(world)]))
        }
        "find_contract_number" => {
            let number = reader.parameter("number")?;
            Ok(Report::of(vec![vec![ledger.find_contract_number(number)?.cell(world, "")]]))
        }
        "list_contracts" => {
            let customer = reader.parameter("customer")?;
            let known_through = reader.known()?;
            reader.rows(&ledger.list_contracts(customer, known_through)?)
        }
        "list_applications" => {
            let filter = reader.input()?;
            let as_of = reader.as_of()?;
            reader.rows(&ledger.list_applications(&filter, as_of)?)
        }
        "list_marks" => {
            let filter = reader.input()?;
            let as_of = reader.as_of()?;
            reader.rows(&ledger.list_marks(&filter, as_of)?)
        }
        "find_mark" => {
            let mark = reader.parameter("mark")?;
            let as_of = reader.as_of()?;
            Ok(Report::of(vec![ledger.find_mark(mark, as_of)?.row().row(world)]))
        }
        "account_balance" => {
            let customer = reader.parameter("customer")?;
            let as_of = reader.as_of()?;
            let options = reader.input()?;
            reader.rows(&ledger.account_balance(customer, as_of, &options)?)
        }
        "list_balances" => {
            let filter = reader.input()?;
            let as_of = reader.as_of()?;
            reader.rows(&ledger.list_balances(&filter, as_of)?)
        }
        "aging" => {
            let calculator = AgingCalculator::new(&reader.input()?)?;
            let as_of = reader.as_of()?;
            reader.aging(&ledger.aging(as_of, Some(&calculator))?)
        }
        "customer_summary" => {
            let calculator = AgingCalculator::new(&reader.input()?)?;
            let customer = reader.parameter("customer")?;
            let as_of = reader.as_of()?;
            reader.customer_summary(&ledger.customer_summary(customer, as_of, Some(&calculator))?)
        }
        "customer_figures" => {
            let calculator = AgingCalculator::new(&reader.input()?)?;
            let customer = reader.parameter("customer")?;
            let currency = reader.parameter("currency")?;
            let as_of = reader.as_of()?;
            reader.customer_figures(&ledger.customer_figures(customer, currency, as_of, Some(&calculator))?)
        }
        "transaction_history" => {
            let filter = reader.input()?;
            let as_of = reader.as_of()?;
            reader.transaction_history(&ledger.transaction_history(&filter, as_of)?)
        }
        "explain_balance" => {
            let customer = reader.parameter("customer")?;
            let job = reader.parameter("job")?;
            let currency = reader.parameter("currency")?;
            let as_of = reader.as_of()?;
            reader.explained(&ledger.explain_balance(customer, job, currency, as_of)?)
        }
        "explain_aging" => {
            let calculator = AgingCalculator::new(&reader.input()?)?;
            let customer = reader.parameter("customer")?;
            let job = reader.parameter("job")?;
            let currency = reader.parameter("currency")?;
            let bucket = reader.bucket(&calculator)?;
            let as_of = reader.as_of()?;
            reader.explained(&ledger.explain_aging(customer, job, currency, bucket, as_of, Some(&calculator))?)
        }
        _ => malformed(format!("there is no query {function}")),
    }
}
