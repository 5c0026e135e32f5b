//! Inputs, rows, commands and queries by the names of openitem.h: made by capi/generate.py from openitem.h; do not edit.

use crate::cells::{Cells, Columns, Printed};
use crate::commands::{run, Run};
use crate::inputs::{from_word, Field, Fields, Reader};
use crate::reports::{Answer, Report};
use crate::text::{malformed, Result, Word};
use crate::world::World;
use openitem::*;

readers! {
    CustomerId: |reader, name, word| reader.id("customer", name, word).map(CustomerId::new);
    ContactId: |reader, name, word| reader.id("contact", name, word).map(ContactId::new);
    JobId: |reader, name, word| reader.id("job", name, word).map(JobId::new);
    ContractId: |reader, name, word| reader.id("contract", name, word).map(ContractId::new);
    InvoiceId: |reader, name, word| reader.id("invoice", name, word).map(InvoiceId::new);
    PaymentId: |reader, name, word| reader.id("payment", name, word).map(PaymentId::new);
    ItemKind: |_, _, word| from_word(word);
    Status: |_, _, word| from_word(word);
    EntityKind: |_, _, word| from_word(word);
    Rounding: |_, _, word| from_word(word);
    SplitRemainder: |_, _, word| from_word(word);
    Weekday: |_, _, word| from_word(word);
    BusinessDayShift: |_, _, word| from_word(word);
    PortionShare: |_, _, word| from_word(word);
    DueRuleKind: |_, _, word| from_word(word);
    DueBase: |_, _, word| from_word(word);
    TaxScope: |_, _, word| from_word(word);
    LogLevel: |_, _, word| from_word(word);
    ItemStatus: |_, _, word| from_word(word);
    DraftState: |_, _, word| from_word(word);
    ReversalKind: |_, _, word| from_word(word);
    ItemSort: |_, _, word| from_word(word);
    CustomerStatus: |_, _, word| from_word(word);
    PartialPayments: |_, _, word| from_word(word);
    JobStatus: |_, _, word| from_word(word);
    Strategy: |_, _, word| from_word(word);
    MarkKind: |_, _, word| from_word(word);
    MarkOutcome: |_, _, word| from_word(word);
    CommandClass: |_, _, word| from_word(word);
    BalanceScope: |_, _, word| from_word(word);
    AgingBasis: |_, _, word| from_word(word);
    AgingCredits: |_, _, word| from_word(word);
    AgingGroup: |_, _, word| from_word(word);
    HistorySort: |_, _, word| from_word(word);
    HistoryKind: |_, _, word| from_word(word);
    EventKind: |_, _, word| from_word(word);
}

printers! {
    CustomerId: |it, world, column| world.text_of_id("customer", it.get(), column);
    ContactId: |it, world, column| world.text_of_id("contact", it.get(), column);
    JobId: |it, world, column| world.text_of_id("job", it.get(), column);
    ContractId: |it, world, column| world.text_of_id("contract", it.get(), column);
    InvoiceId: |it, world, column| world.text_of_id("invoice", it.get(), column);
    PaymentId: |it, world, column| world.text_of_id("payment", it.get(), column);
    ItemKind: |it, _, _| it.to_string();
    Status: |it, _, _| it.to_string();
    EntityKind: |it, _, _| it.to_string();
    Rounding: |it, _, _| it.to_string();
    SplitRemainder: |it, _, _| it.to_string();
    Weekday: |it, _, _| it.to_string();
    BusinessDayShift: |it, _, _| it.to_string();
    PortionShare: |it, _, _| it.to_string();
    DueRuleKind: |it, _, _| it.to_string();
    DueBase: |it, _, _| it.to_string();
    TaxScope: |it, _, _| it.to_string();
    LogLevel: |it, _, _| it.to_string();
    ItemStatus: |it, _, _| it.to_string();
    DraftState: |it, _, _| it.to_string();
    ReversalKind: |it, _, _| it.to_string();
    ItemSort: |it, _, _| it.to_string();
    CustomerStatus: |it, _, _| it.to_string();
    PartialPayments: |it, _, _| it.to_string();
    JobStatus: |it, _, _| it.to_string();
    Strategy: |it, _, _| it.to_string();
    MarkKind: |it, _, _| it.to_string();
    MarkOutcome: |it, _, _| it.to_string();
    CommandClass: |it, _, _| it.to_string();
    BalanceScope: |it, _, _| it.to_string();
    AgingBasis: |it, _, _| it.to_string();
    AgingCredits: |it, _, _| it.to_string();
    AgingGroup: |it, _, _| it.to_string();
    HistorySort: |it, _, _| it.to_string();
    HistoryKind: |it, _, _| it.to_string();
    EventKind: |it, _, _| it.to_string();
}

impl Fields for BusinessCalendar<'static> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        reader.field("weekend_mask", &mut self.weekend)?;
        reader.field("holidays", &mut self.holidays)?;
        reader.field("extra_workdays", &mut self.extra_workdays)
    }
}

impl Fields for DueInputs {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        reader.field("document", &mut self.document)?;
        reader.field("effective", &mut self.effective)?;
        reader.field("delivery", &mut self.delivery)?;
        reader.field("receipt", &mut self.receipt)
    }
}

impl Fields for CommandInfo<'static> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        reader.field("effective", &mut self.effective)?;
        reader.field("recorded_micros", &mut self.recorded)?;
        reader.field("actor", &mut self.actor)?;
        reader.field("reason", &mut self.reason)?;
        reader.field("idempotency_key", &mut self.idempotency_key)?;
        reader.field("dry_run", &mut self.dry_run)?;
        reader.field("shift_from_locked", &mut self.shift_from_locked)?;
        reader.field("tell_made", &mut self.tell_made)
    }
}

impl Fields for DropIdempotencyKeys {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        reader.field("before", &mut self.before)
    }
}

impl Fields for Settings {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        reader.field("rounding", &mut self.rounding)?;
        reader.field("tax_scope", &mut self.tax_scope)?;
        reader.field("refuse_partial_payments", &mut self.refuse_partial_payments)?;
        reader.field("new_documents_take_open_credit", &mut self.new_documents_take_open_credit)?;
        reader.field("surplus_credit_settles_oldest", &mut self.surplus_credit_settles_oldest)?;
        reader.field("prospects_stay", &mut self.prospects_stay)?;
        reader.field("numbers_not_unique", &mut self.numbers_not_unique)
    }
}

impl Fields for RegisterCurrency {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        reader.field("currency", &mut self.currency)
    }
}

impl Fields for ItemFilter<'static> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        reader.field("customer", &mut self.customer)?;
        reader.field("job", &mut self.job)?;
        reader.field("contract", &mut self.contract)?;
        reader.field("currency", &mut self.currency)?;
        reader.field("kinds", &mut self.kinds)?;
        reader.field("statuses", &mut self.statuses)?;
        reader.field("from", &mut self.from)?;
        reader.field("to", &mut self.to)?;
        reader.field("series", &mut self.series)?;
        reader.field("number_contains", &mut self.number_contains)?;
        reader.field("at_least", &mut self.at_least)?;
        reader.field("at_most", &mut self.at_most)?;
        reader.field("sort", &mut self.sort)?;
        reader.field("offset", &mut self.offset)?;
        reader.field("limit", &mut self.limit)?;
        reader.field("with_children", &mut self.with_children)?;
        reader.field("drafts", &mut self.drafts)?;
        reader.field("only_open", &mut self.only_open)?;
        reader.field("only_cancelled_jobs", &mut self.only_cancelled_jobs)?;
        reader.field("descending", &mut self.descending)
    }
}

impl Fields for Customer<'static> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        reader.field("id", &mut self.id)?;
        reader.field("code", &mut self.code)?;
        reader.field("name", &mut self.name)?;
        reader.field("label", &mut self.label)?;
        reader.field("salesperson", &mut self.salesperson)?;
        reader.field("external_ref", &mut self.external_ref)?;
        reader.field("status", &mut self.status)?;
        reader.field("partial_payments", &mut self.partial_payments)?;
        reader.field("currency", &mut self.currency)?;
        reader.field("parent", &mut self.parent)?;
        reader.field("credit_limit", &mut self.credit_limit)?;
        reader.field("established", &mut self.established)?;
        reader.field("terms", &mut self.terms)
    }
}

impl Fields for CustomerFilter<'static> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        reader.field("text", &mut self.text)?;
        reader.field("salesperson", &mut self.salesperson)?;
        reader.field("parent", &mut self.parent)?;
        reader.field("offset", &mut self.offset)?;
        reader.field("limit", &mut self.limit)?;
        reader.field("statuses", &mut self.statuses)
    }
}

impl Fields for Contact<'static> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        reader.field("id", &mut self.id)?;
        reader.field("customer", &mut self.customer)?;
        reader.field("name", &mut self.name)?;
        reader.field("role", &mut self.role)?;
        reader.field("email", &mut self.email)?;
        reader.field("phone", &mut self.phone)?;
        reader.field("mobile", &mut self.mobile)?;
        reader.field("fax", &mut self.fax)?;
        reader.field("notes", &mut self.notes)?;
        reader.field("primary", &mut self.primary)
    }
}

impl Fields for DeleteContact {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        reader.field("id", &mut self.id)
    }
}

impl Fields for Job<'static> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        reader.field("id", &mut self.id)?;
        reader.field("customer", &mut self.customer)?;
        reader.field("code", &mut self.code)?;
        reader.field("name", &mut self.name)?;
        reader.field("external_ref", &mut self.external_ref)?;
        reader.field("status", &mut self.status)
    }
}

impl Fields for Contract<'static> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        reader.field("id", &mut self.id)?;
        reader.field("customer", &mut self.customer)?;
        reader.field("job", &mut self.job)?;
        reader.field("number", &mut self.number)?;
        reader.field("external_ref", &mut self.external_ref)?;
        reader.field("starts", &mut self.starts)?;
        reader.field("ends", &mut self.ends)
    }
}

impl Fields for Invoice<'static> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        reader.field("id", &mut self.id)?;
        reader.field("customer", &mut self.customer)?;
        reader.field("job", &mut self.job)?;
        reader.field("contract", &mut self.contract)?;
        reader.field("number", &mut self.number)?;
        reader.field("currency", &mut self.currency)?;
        reader.field("kind", &mut self.kind)?;
        reader.field("draft_state", &mut self.draft_state)?;
        reader.field("document_date", &mut self.document_date)?;
        reader.field("delivery_date", &mut self.delivery_date)?;
        reader.field("due", &mut self.due)?;
        reader.field("tax_scope", &mut self.tax_scope)?;
        reader.field("total", &mut self.total)?;
        reader.field("lines", &mut self.lines)?;
        reader.field("portions", &mut self.portions)?;
        reader.field("terms", &mut self.terms)?;
        reader.field("salesperson", &mut self.salesperson)?;
        reader.field("series", &mut self.series)?;
        reader.field("reference", &mut self.reference)?;
        reader.field("notes", &mut self.notes)?;
        reader.field("external_ref", &mut self.external_ref)
    }
}

impl Fields for Settlement<'static> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        reader.field("strategy", &mut self.strategy)?;
        reader.field("targets", &mut self.targets)?;
        reader.field("cap", &mut self.cap)?;
        reader.field("only_this_credit", &mut self.only_this_credit)
    }
}

impl Fields for Settle<'static> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        reader.field("customer", &mut self.customer)?;
        reader.field("job", &mut self.job)?;
        reader.field("currency", &mut self.currency)?;
        reader.field("credits", &mut self.credits)?;
        reader.field("settlement", &mut self.settlement)?;
        reader.field("at_most", &mut self.at_most)
    }
}

impl Fields for Payment<'static> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        reader.field("id", &mut self.id)?;
        reader.field("customer", &mut self.customer)?;
        reader.field("job", &mut self.job)?;
        reader.field("number", &mut self.number)?;
        reader.field("amount", &mut self.amount)?;
        reader.field("value_date", &mut self.value_date)?;
        reader.field("method", &mut self.method)?;
        reader.field("transaction_id", &mut self.transaction_id)?;
        reader.field("reference", &mut self.reference)?;
        reader.field("notes", &mut self.notes)?;
        reader.field("external_ref", &mut self.external_ref)?;
        reader.field("settlement", &mut self.settlement)
    }
}

impl Fields for MarkPaid<'static> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        reader.field("invoice", &mut self.invoice)?;
        reader.field("payment", &mut self.payment)
    }
}

impl Fields for ReversePayment<'static> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        reader.field("payment", &mut self.payment)?;
        reader.field("kind", &mut self.kind)?;
        reader.field("fee_due", &mut self.fee_due)?;
        reader.field("fee", &mut self.fee)?;
        reader.field("fee_number", &mut self.fee_number)
    }
}

impl Fields for CreditMemo<'static> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        reader.field("id", &mut self.id)?;
        reader.field("customer", &mut self.customer)?;
        reader.field("job", &mut self.job)?;
        reader.field("contract", &mut self.contract)?;
        reader.field("invoice", &mut self.invoice)?;
        reader.field("number", &mut self.number)?;
        reader.field("currency", &mut self.currency)?;
        reader.field("document_date", &mut self.document_date)?;
        reader.field("tax_scope", &mut self.tax_scope)?;
        reader.field("amount", &mut self.amount)?;
        reader.field("lines", &mut self.lines)?;
        reader.field("refund", &mut self.refund)?;
        reader.field("refund_number", &mut self.refund_number)?;
        reader.field("reference", &mut self.reference)?;
        reader.field("notes", &mut self.notes)?;
        reader.field("external_ref", &mut self.external_ref)?;
        reader.field("dispute", &mut self.dispute)?;
        reader.field("displace_payments", &mut self.displace_payments)
    }
}

impl Fields for AccountCredit<'static> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        reader.field("id", &mut self.id)?;
        reader.field("customer", &mut self.customer)?;
        reader.field("job", &mut self.job)?;
        reader.field("contract", &mut self.contract)?;
        reader.field("number", &mut self.number)?;
        reader.field("change", &mut self.change)?;
        reader.field("document_date", &mut self.document_date)?;
        reader.field("reference", &mut self.reference)?;
        reader.field("notes", &mut self.notes)?;
        reader.field("external_ref", &mut self.external_ref)
    }
}

impl Fields for DeleteDraft {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        reader.field("draft", &mut self.draft)
    }
}

impl Fields for PostDraft<'static> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        reader.field("draft", &mut self.draft)?;
        reader.field("number", &mut self.number)?;
        reader.field("settlement", &mut self.settlement)
    }
}

impl Fields for ApplyCredit<'static> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        reader.field("credit", &mut self.credit)?;
        reader.field("targets", &mut self.targets)?;
        reader.field("cap", &mut self.cap)
    }
}

impl Fields for Unapply {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        reader.field("application", &mut self.application)?;
        reader.field("keep", &mut self.keep)
    }
}

impl Fields for ApplicationFilter {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        reader.field("item", &mut self.item)?;
        reader.field("customer", &mut self.customer)?;
        reader.field("live_only", &mut self.live_only)
    }
}

impl Fields for VoidItem {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        reader.field("item", &mut self.item)?;
        reader.field("unapply", &mut self.unapply)?;
        reader.field("memos", &mut self.memos)
    }
}

impl Fields for Reinstate {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        reader.field("item", &mut self.item)
    }
}

impl Fields for ChangeDue {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        reader.field("item", &mut self.item)?;
        reader.field("from", &mut self.from)?;
        reader.field("due", &mut self.due)
    }
}

impl Fields for MarkFilter {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        reader.field("customer", &mut self.customer)?;
        reader.field("item", &mut self.item)?;
        reader.field("kind", &mut self.kind)?;
        reader.field("live_only", &mut self.live_only)
    }
}

impl Fields for Dispute<'static> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        reader.field("item", &mut self.item)?;
        reader.field("amount", &mut self.amount)?;
        reader.field("code", &mut self.code)?;
        reader.field("note", &mut self.note)
    }
}

impl Fields for ResolveDispute {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        reader.field("dispute", &mut self.dispute)?;
        reader.field("outcome", &mut self.outcome)
    }
}

impl Fields for Refund<'static> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        reader.field("id", &mut self.id)?;
        reader.field("credit", &mut self.credit)?;
        reader.field("amount", &mut self.amount)?;
        reader.field("number", &mut self.number)?;
        reader.field("method", &mut self.method)?;
        reader.field("transaction_id", &mut self.transaction_id)?;
        reader.field("notes", &mut self.notes)?;
        reader.field("unapply", &mut self.unapply)
    }
}

impl Fields for WriteOff<'static> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        reader.field("id", &mut self.id)?;
        reader.field("item", &mut self.item)?;
        reader.field("amount", &mut self.amount)?;
        reader.field("number", &mut self.number)
    }
}

impl Fields for RecoverWriteOff {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        reader.field("write_off", &mut self.write_off)
    }
}

impl Fields for LockPeriod {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        reader.field("command_class", &mut self.command_class)?;
        reader.field("through", &mut self.through)
    }
}

impl Fields for LockException<'static> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        reader.field("actor", &mut self.actor)?;
        reader.field("command_class", &mut self.command_class)?;
        reader.field("from", &mut self.from)?;
        reader.field("to", &mut self.to)?;
        reader.field("expires_micros", &mut self.expires)
    }
}

impl Fields for WithdrawException {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        reader.field("granted", &mut self.granted)
    }
}

impl Fields for ErasePersonal {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        reader.field("customer", &mut self.customer)?;
        reader.field("id", &mut self.id)?;
        reader.field("kind", &mut self.kind)
    }
}

impl Fields for BalanceOptions {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        reader.field("per_job", &mut self.per_job)?;
        reader.field("with_children", &mut self.with_children)
    }
}

impl Fields for BalanceFilter<'static> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        reader.field("currency", &mut self.currency)?;
        reader.field("at_least", &mut self.at_least)?;
        reader.field("omit_owing", &mut self.omit_owing)?;
        reader.field("omit_in_credit", &mut self.omit_in_credit)?;
        reader.field("settled", &mut self.settled)
    }
}

impl Fields for AgingOptions<'static> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        reader.field("basis", &mut self.basis)?;
        reader.field("credits", &mut self.credits)?;
        reader.field("group", &mut self.group)?;
        reader.field("past_edges", &mut self.past_edges)?;
        reader.field("future_edges", &mut self.future_edges)?;
        reader.field("customer", &mut self.customer)?;
        reader.field("job", &mut self.job)?;
        reader.field("currency", &mut self.currency)?;
        reader.field("zero_rows", &mut self.zero_rows)
    }
}

impl Fields for HistoryFilter<'static> {
    fn fill(&mut self, reader: &mut Reader<'_>) -> Result<()> {
        reader.field("customer", &mut self.customer)?;
        reader.field("job", &mut self.job)?;
        reader.field("currency", &mut self.currency)?;
        reader.field("kinds", &mut self.kinds)?;
        reader.field("sort", &mut self.sort)?;
        reader.field("from", &mut self.from)?;
        reader.field("to", &mut self.to)?;
        reader.field("offset", &mut self.offset)?;
        reader.field("limit", &mut self.limit)?;
        reader.field("applications", &mut self.applications)?;
        reader.field("descending", &mut self.descending)
    }
}

impl Columns for TermsRow {
    const NAME: &'static str = "terms";

    fn columns(&self, cells: &mut Cells<'_>) {
        cells.add("portion", &self.portion);
        cells.add("share", &self.share);
        cells.add("kind", &self.kind);
        cells.add("base", &self.base);
        cells.add("shift", &self.shift);
        cells.add("days", &self.days);
        cells.add("months", &self.months);
        cells.add("day", &self.day);
        cells.add("days_after", &self.days_after);
        cells.add("cutoff", &self.cutoff);
        cells.add("fixed_date", &self.fixed_date);
        cells.add("discount_count", &self.discount_count);
        cells.add("percent", &self.percent);
        cells.add("fixed", &self.fixed);
    }
}

impl Columns for TermsDiscountRow {
    const NAME: &'static str = "terms_discount";

    fn columns(&self, cells: &mut Cells<'_>) {
        cells.add("portion", &self.portion);
        cells.add("days", &self.days);
        cells.add("percent", &self.percent);
    }
}

impl Columns for LineRow<'_> {
    const NAME: &'static str = "line";

    fn columns(&self, cells: &mut Cells<'_>) {
        cells.add("product", &self.product);
        cells.add("description", &self.description);
        cells.add("quantity", &self.quantity);
        cells.add("unit_price", &self.unit_price);
        cells.add("discount", &self.discount);
        cells.add("net", &self.net);
    }
}

impl Columns for TaxRow<'_> {
    const NAME: &'static str = "tax";

    fn columns(&self, cells: &mut Cells<'_>) {
        cells.add("code", &self.code);
        cells.add("percent", &self.percent);
        cells.add("base", &self.base);
        cells.add("tax", &self.tax);
    }
}

impl Columns for Settings {
    const NAME: &'static str = "settings";

    fn columns(&self, cells: &mut Cells<'_>) {
        cells.add("rounding", &self.rounding);
        cells.add("tax_scope", &self.tax_scope);
        cells.add("refuse_partial_payments", &self.refuse_partial_payments);
        cells.add("new_documents_take_open_credit", &self.new_documents_take_open_credit);
        cells.add("surplus_credit_settles_oldest", &self.surplus_credit_settles_oldest);
        cells.add("prospects_stay", &self.prospects_stay);
        cells.add("numbers_not_unique", &self.numbers_not_unique);
    }
}

impl Columns for ItemRow<'_> {
    const NAME: &'static str = "item";

    fn columns(&self, cells: &mut Cells<'_>) {
        cells.add("item", &self.item);
        cells.add("number", &self.number);
        cells.add("customer", &self.customer);
        cells.add("job", &self.job);
        cells.add("contract", &self.contract);
        cells.add("currency", &self.currency);
        cells.add("effective", &self.effective);
        cells.add("document_date", &self.document_date);
        cells.add("due", &self.due);
        cells.add("value_date", &self.value_date);
        cells.add("total", &self.total);
        cells.add("remaining", &self.remaining);
        cells.add("past_due", &self.past_due);
        cells.add("disputed", &self.disputed);
        cells.add("paid", &self.paid);
        cells.add("credited", &self.credited);
        cells.add("written_off", &self.written_off);
        cells.add("status", &self.status);
        cells.add("draft_state", &self.draft_state);
        cells.add("days_overdue", &self.days_overdue);
        cells.add("reversal", &self.reversal);
        cells.add("reversed_on", &self.reversed_on);
        cells.add("portion_count", &self.portion_count);
        cells.add("overdue", &self.overdue);
        cells.add("salesperson", &self.salesperson);
        cells.add("series", &self.series);
        cells.add("reference", &self.reference);
        cells.add("method", &self.method);
        cells.add("transaction_id", &self.transaction_id);
        cells.add("notes", &self.notes);
        cells.add("external_ref", &self.external_ref);
        cells.add("about", &self.about);
        cells.add("sequence", &self.sequence);
        cells.add("item.kind", &self.item.kind);
        cells.add("item.id", &self.item.id);
    }
}

impl Columns for PortionRow {
    const NAME: &'static str = "portion";

    fn columns(&self, cells: &mut Cells<'_>) {
        cells.add("portion", &self.portion);
        cells.add("due", &self.due);
        cells.add("amount", &self.amount);
        cells.add("remaining", &self.remaining);
    }
}

impl Columns for CustomerRow<'_> {
    const NAME: &'static str = "customer";

    fn columns(&self, cells: &mut Cells<'_>) {
        cells.add("id", &self.id);
        cells.add("code", &self.code);
        cells.add("name", &self.name);
        cells.add("label", &self.label);
        cells.add("salesperson", &self.salesperson);
        cells.add("external_ref", &self.external_ref);
        cells.add("status", &self.status);
        cells.add("partial_payments", &self.partial_payments);
        cells.add("currency", &self.currency);
        cells.add("parent", &self.parent);
        cells.add("credit_limit", &self.credit_limit);
        cells.add("established", &self.established);
        cells.add("created", &self.created);
        cells.add("changed", &self.changed);
    }
}

impl Columns for ContactRow<'_> {
    const NAME: &'static str = "contact";

    fn columns(&self, cells: &mut Cells<'_>) {
        cells.add("id", &self.id);
        cells.add("customer", &self.customer);
        cells.add("name", &self.name);
        cells.add("role", &self.role);
        cells.add("email", &self.email);
        cells.add("phone", &self.phone);
        cells.add("mobile", &self.mobile);
        cells.add("fax", &self.fax);
        cells.add("notes", &self.notes);
        cells.add("primary", &self.primary);
        cells.add("created", &self.created);
        cells.add("changed", &self.changed);
    }
}

impl Columns for JobRow<'_> {
    const NAME: &'static str = "job";

    fn columns(&self, cells: &mut Cells<'_>) {
        cells.add("id", &self.id);
        cells.add("customer", &self.customer);
        cells.add("code", &self.code);
        cells.add("name", &self.name);
        cells.add("external_ref", &self.external_ref);
        cells.add("status", &self.status);
        cells.add("created", &self.created);
    }
}

impl Columns for ContractRow<'_> {
    const NAME: &'static str = "contract";

    fn columns(&self, cells: &mut Cells<'_>) {
        cells.add("id", &self.id);
        cells.add("customer", &self.customer);
        cells.add("job", &self.job);
        cells.add("number", &self.number);
        cells.add("external_ref", &self.external_ref);
        cells.add("starts", &self.starts);
        cells.add("ends", &self.ends);
        cells.add("created", &self.created);
    }
}

impl Columns for ApplicationRow<'_> {
    const NAME: &'static str = "application";

    fn columns(&self, cells: &mut Cells<'_>) {
        cells.add("application", &self.application);
        cells.add("credit", &self.credit);
        cells.add("debit", &self.debit);
        cells.add("credit_number", &self.credit_number);
        cells.add("debit_number", &self.debit_number);
        cells.add("customer", &self.customer);
        cells.add("debit_job", &self.debit_job);
        cells.add("amount", &self.amount);
        cells.add("effective", &self.effective);
        cells.add("undone_on", &self.undone_on);
        cells.add("undone", &self.undone);
        cells.add("credit.kind", &self.credit.kind);
        cells.add("credit.id", &self.credit.id);
        cells.add("debit.kind", &self.debit.kind);
        cells.add("debit.id", &self.debit.id);
    }
}

impl Columns for MarkRow<'_> {
    const NAME: &'static str = "mark";

    fn columns(&self, cells: &mut Cells<'_>) {
        cells.add("mark", &self.mark);
        cells.add("kind", &self.kind);
        cells.add("outcome", &self.outcome);
        cells.add("item", &self.item);
        cells.add("customer", &self.customer);
        cells.add("amount", &self.amount);
        cells.add("left", &self.left);
        cells.add("effective", &self.effective);
        cells.add("until", &self.until);
        cells.add("ended", &self.ended);
        cells.add("ended_on", &self.ended_on);
        cells.add("code", &self.code);
        cells.add("note", &self.note);
    }
}

impl Columns for BalanceRow {
    const NAME: &'static str = "balance";

    fn columns(&self, cells: &mut Cells<'_>) {
        cells.add("customer", &self.customer);
        cells.add("job", &self.job);
        cells.add("scope", &self.scope);
        cells.add("currency", &self.currency);
        cells.add("balance", &self.balance);
        cells.add("open", &self.open);
        cells.add("unapplied", &self.unapplied);
        cells.add("past_due", &self.past_due);
        cells.add("disputed", &self.disputed);
        cells.add("invoiced", &self.invoiced);
        cells.add("paid", &self.paid);
        cells.add("credits", &self.credits);
        cells.add("written_off", &self.written_off);
        cells.add("refunded", &self.refunded);
        cells.add("other_charges", &self.other_charges);
        cells.add("opening", &self.opening);
        cells.add("open_items", &self.open_items);
    }
}

impl Columns for AgingBucketRow<'_> {
    const NAME: &'static str = "aging_bucket";

    fn columns(&self, cells: &mut Cells<'_>) {
        cells.add("from_days", &self.from_days);
        cells.add("to_days", &self.to_days);
        cells.add("label", &self.label);
    }
}

impl Columns for AgingRow<'_> {
    const NAME: &'static str = "aging";

    fn columns(&self, cells: &mut Cells<'_>) {
        cells.add("customer", &self.customer);
        cells.add("job", &self.job);
        cells.add("item", &self.item);
        cells.add("salesperson", &self.salesperson);
        cells.add("currency", &self.currency);
        cells.add("not_due", &self.not_due);
        cells.add("past_due", &self.past_due);
        cells.add("retention", &self.retention);
        cells.add("disputed", &self.disputed);
        cells.add("unapplied", &self.unapplied);
        cells.add("balance", &self.balance);
    }
}

impl Columns for SummaryRow<'_> {
    const NAME: &'static str = "summary";

    fn columns(&self, cells: &mut Cells<'_>) {
        cells.add("customer", &self.customer);
        cells.add("code", &self.code);
        cells.add("name", &self.name);
        cells.add("label", &self.label);
        cells.add("salesperson", &self.salesperson);
        cells.add("status", &self.status);
        cells.add("established", &self.established);
        cells.add("last_bill_date", &self.last_bill_date);
        cells.add("last_payment_date", &self.last_payment_date);
        cells.add("credit_limit", &self.credit_limit);
        cells.add("days_to_pay_sum", &self.days_to_pay_sum);
        cells.add("days_to_pay_count", &self.days_to_pay_count);
    }
}

impl Columns for SummaryCurrencyRow {
    const NAME: &'static str = "summary_currency";

    fn columns(&self, cells: &mut Cells<'_>) {
        cells.add("currency", &self.currency);
        cells.add("not_due", &self.not_due);
        cells.add("past_due", &self.past_due);
        cells.add("unapplied", &self.unapplied);
        cells.add("total_current_due", &self.total_current_due);
        cells.add("retention", &self.retention);
        cells.add("disputed", &self.disputed);
        cells.add("total_balance_due", &self.total_balance_due);
        cells.add("invoiced", &self.invoiced);
        cells.add("paid", &self.paid);
        cells.add("credits", &self.credits);
        cells.add("available_credit", &self.available_credit);
        cells.add("open_items", &self.open_items);
    }
}

impl Columns for CustomerFigures {
    const NAME: &'static str = "customer_figures";

    fn columns(&self, cells: &mut Cells<'_>) {
        cells.add("currency", &self.currency);
        cells.add("bucket_count", &self.bucket_count);
        cells.add("unapplied", &self.unapplied);
        cells.add("disputed", &self.disputed);
        cells.add("balance", &self.balance);
    }
}

impl Columns for HistoryRow<'_> {
    const NAME: &'static str = "history";

    fn columns(&self, cells: &mut Cells<'_>) {
        cells.add("kind", &self.kind);
        cells.add("effective", &self.effective);
        cells.add("sequence", &self.sequence);
        cells.add("item", &self.item);
        cells.add("other", &self.other);
        cells.add("number", &self.number);
        cells.add("other_number", &self.other_number);
        cells.add("customer", &self.customer);
        cells.add("job", &self.job);
        cells.add("change", &self.change);
        cells.add("applied", &self.applied);
        cells.add("balance", &self.balance);
        cells.add("recorded_micros", &self.recorded);
        cells.add("method", &self.method);
        cells.add("reference", &self.reference);
        cells.add("actor", &self.actor);
        cells.add("reason", &self.reason);
        cells.add("reversal", &self.reversal);
        cells.add("item.kind", &self.item.kind);
        cells.add("item.id", &self.item.id);
    }
}

impl Columns for ExplainPartRow<'_> {
    const NAME: &'static str = "explain_part";

    fn columns(&self, cells: &mut Cells<'_>) {
        cells.add("kind", &self.kind);
        cells.add("portion", &self.portion);
        cells.add("item", &self.item);
        cells.add("other", &self.other);
        cells.add("number", &self.number);
        cells.add("other_number", &self.other_number);
        cells.add("sequence", &self.sequence);
        cells.add("effective", &self.effective);
        cells.add("basis_date", &self.basis_date);
        cells.add("days", &self.days);
        cells.add("amount", &self.amount);
        cells.add("item.kind", &self.item.kind);
        cells.add("item.id", &self.item.id);
    }
}

/// A command, with its input.
pub fn command(function: &str, reader: &mut Reader<'_>) -> Result<Run> {
    match function {
        "drop_idempotency_keys" => run(reader.input()?, Ledger::drop_idempotency_keys),
        "change_settings" => run(reader.input()?, Ledger::change_settings),
        "register_currency" => run(reader.input()?, Ledger::register_currency),
        "create_customer" => run(reader.input()?, Ledger::create_customer),
        "change_customer" => run(reader.input()?, Ledger::change_customer),
        "create_contact" => run(reader.input()?, Ledger::create_contact),
        "change_contact" => run(reader.input()?, Ledger::change_contact),
        "delete_contact" => run(reader.input()?, Ledger::delete_contact),
        "create_job" => run(reader.input()?, Ledger::create_job),
        "change_job" => run(reader.input()?, Ledger::change_job),
        "create_contract" => run(reader.input()?, Ledger::create_contract),
        "change_contract" => run(reader.input()?, Ledger::change_contract),
        "issue_invoice" => run(reader.input()?, Ledger::issue_invoice),
        "issue_debit_note" => run(reader.input()?, Ledger::issue_debit_note),
        "record_opening" => run(reader.input()?, Ledger::record_opening),
        "settle" => run(reader.input()?, Ledger::settle),
        "record_payment" => run(reader.input()?, Ledger::record_payment),
        "mark_paid" => run(reader.input()?, Ledger::mark_paid),
        "reverse_payment" => run(reader.input()?, Ledger::reverse_payment),
        "issue_credit_memo" => run(reader.input()?, Ledger::issue_credit_memo),
        "adjust_account_credit" => run(reader.input()?, Ledger::adjust_account_credit),
        "draft_invoice" => run(reader.input()?, Ledger::draft_invoice),
        "draft_payment" => run(reader.input()?, Ledger::draft_payment),
        "delete_draft" => run(reader.input()?, Ledger::delete_draft),
        "post_draft" => run(reader.input()?, Ledger::post_draft),
        "apply_credit" => run(reader.input()?, Ledger::apply_credit),
        "unapply" => run(reader.input()?, Ledger::unapply),
        "void_item" => run(reader.input()?, Ledger::void_item),
        "reinstate" => run(reader.input()?, Ledger::reinstate),
        "change_due" => run(reader.input()?, Ledger::change_due),
        "dispute" => run(reader.input()?, Ledger::dispute),
        "resolve_dispute" => run(reader.input()?, Ledger::resolve_dispute),
        "refund" => run(reader.input()?, Ledger::refund),
        "write_off" => run(reader.input()?, Ledger::write_off),
        "recover_write_off" => run(reader.input()?, Ledger::recover_write_off),
        "lock_period" => run(reader.input()?, Ledger::lock_period),
        "grant_lock_exception" => run(reader.input()?, Ledger::grant_lock_exception),
        "withdraw_lock_exception" => run(reader.input()?, Ledger::withdraw_lock_exception),
        "erase_personal" => run(reader.input()?, Ledger::erase_personal),
        _ => malformed(format!("there is no command {function}")),
    }
}

/// What a query answers.
pub fn query(function: &str, reader: &mut Reader<'_>) -> Result<Report> {
    let ledger = reader.world.ledger();
    match function {
        "settings" => {
            let known_through = reader.known()?;
            reader.row(&ledger.settings(known_through)?)
        }
        "last_sequence" => {
            reader.value(&ledger.last_sequence()?)
        }
        "known_at" => {
            let micros = reader.next()?;
            reader.value(&ledger.known_at(micros)?)
        }
        "find_item" => {
            let item = reader.parameter("item")?;
            let as_of = reader.as_of()?;
            reader.row(&ledger.find_item(item, as_of)?.row())
        }
        "find_number" => {
            let kind = reader.parameter("kind")?;
            let number = reader.parameter("number")?;
            reader.value(&ledger.find_number(kind, number)?)
        }
        "find_external_ref" => {
            let kind = reader.parameter("kind")?;
            let external_ref = reader.parameter("external_ref")?;
            reader.value(&ledger.find_external_ref(kind, external_ref)?)
        }
        "list_items" => {
            let filter = reader.input()?;
            let as_of = reader.as_of()?;
            ledger.list_items(&filter, as_of)?.told(reader)
        }
        "list_portions" => {
            let item = reader.parameter("item")?;
            let as_of = reader.as_of()?;
            ledger.list_portions(item, as_of)?.told(reader)
        }
        "list_lines" => {
            let item = reader.parameter("item")?;
            ledger.list_lines(item)?.told(reader)
        }
        "list_taxes" => {
            let item = reader.parameter("item")?;
            ledger.list_taxes(item)?.told(reader)
        }
        "find_customer" => {
            let customer = reader.parameter("customer")?;
            let known_through = reader.known()?;
            reader.row(&ledger.find_customer(customer, known_through)?.row())
        }
        "find_customer_code" => {
            let code = reader.parameter("code")?;
            reader.value(&ledger.find_customer_code(code)?)
        }
        "find_customer_external_ref" => {
            let external_ref = reader.parameter("external_ref")?;
            reader.value(&ledger.find_customer_external_ref(external_ref)?)
        }
        "list_customers" => {
            let filter = reader.input()?;
            let known_through = reader.known()?;
            ledger.list_customers(&filter, known_through)?.told(reader)
        }
        "list_terms" => {
            let customer = reader.parameter("customer")?;
            let known_through = reader.known()?;
            ledger.list_terms(customer, known_through)?.told(reader)
        }
        "find_contact" => {
            let contact = reader.parameter("contact")?;
            let known_through = reader.known()?;
            reader.row(&ledger.find_contact(contact, known_through)?.row())
        }
        "list_contacts" => {
            let customer = reader.parameter("customer")?;
            let known_through = reader.known()?;
            ledger.list_contacts(customer, known_through)?.told(reader)
        }
        "find_job" => {
            let job = reader.parameter("job")?;
            let known_through = reader.known()?;
            reader.row(&ledger.find_job(job, known_through)?.row())
        }
        "find_job_code" => {
            let code = reader.parameter("code")?;
            reader.value(&ledger.find_job_code(code)?)
        }
        "list_jobs" => {
            let customer = reader.parameter("customer")?;
            let known_through = reader.known()?;
            ledger.list_jobs(customer, known_through)?.told(reader)
        }
        "find_contract" => {
            let contract = reader.parameter("contract")?;
            let known_through = reader.known()?;
            reader.row(&ledger.find_contract(contract, known_through)?.row())
        }
        "find_contract_number" => {
            let number = reader.parameter("number")?;
            reader.value(&ledger.find_contract_number(number)?)
        }
        "list_contracts" => {
            let customer = reader.parameter("customer")?;
            let known_through = reader.known()?;
            ledger.list_contracts(customer, known_through)?.told(reader)
        }
        "list_applications" => {
            let filter = reader.input()?;
            let as_of = reader.as_of()?;
            ledger.list_applications(&filter, as_of)?.told(reader)
        }
        "list_marks" => {
            let filter = reader.input()?;
            let as_of = reader.as_of()?;
            ledger.list_marks(&filter, as_of)?.told(reader)
        }
        "find_mark" => {
            let mark = reader.parameter("mark")?;
            let as_of = reader.as_of()?;
            reader.row(&ledger.find_mark(mark, as_of)?.row())
        }
        "account_balance" => {
            let customer = reader.parameter("customer")?;
            let as_of = reader.as_of()?;
            let options = reader.input()?;
            ledger.account_balance(customer, as_of, &options)?.told(reader)
        }
        "list_balances" => {
            let filter = reader.input()?;
            let as_of = reader.as_of()?;
            ledger.list_balances(&filter, as_of)?.told(reader)
        }
        "aging" => {
            let calculator = reader.calculator()?;
            let as_of = reader.as_of()?;
            ledger.aging(as_of, Some(&calculator))?.told(reader)
        }
        "customer_summary" => {
            let calculator = reader.calculator()?;
            let customer = reader.parameter("customer")?;
            let as_of = reader.as_of()?;
            ledger.customer_summary(customer, as_of, Some(&calculator))?.told(reader)
        }
        "customer_figures" => {
            let calculator = reader.calculator()?;
            let customer = reader.parameter("customer")?;
            let currency = reader.parameter("currency")?;
            let as_of = reader.as_of()?;
            ledger.customer_figures(customer, currency, as_of, Some(&calculator))?.told(reader)
        }
        "transaction_history" => {
            let filter = reader.input()?;
            let as_of = reader.as_of()?;
            ledger.transaction_history(&filter, as_of)?.told(reader)
        }
        "explain_balance" => {
            let customer = reader.parameter("customer")?;
            let job = reader.parameter("job")?;
            let currency = reader.parameter("currency")?;
            let as_of = reader.as_of()?;
            ledger.explain_balance(customer, job, currency, as_of)?.told(reader)
        }
        "explain_aging" => {
            let calculator = reader.calculator()?;
            let customer = reader.parameter("customer")?;
            let job = reader.parameter("job")?;
            let currency = reader.parameter("currency")?;
            let bucket = reader.bucket(&calculator)?;
            let as_of = reader.as_of()?;
            ledger.explain_aging(customer, job, currency, bucket, as_of, Some(&calculator))?.told(reader)
        }
        _ => malformed(format!("there is no query {function}")),
    }
}
