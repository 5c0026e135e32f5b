//! Queries, and what they find as inputs: made by capi/generate.py from openitem.h; do not edit.

use crate::changes::ToChange;
use crate::convert::{put, take, Keep};
use crate::date::Timestamp;
use crate::enums::*;
use crate::error::{call, output, Result};
use crate::ids::*;
use crate::item::ItemRef;
use crate::journal::Buffer;
use crate::ledger::Ledger;
use crate::money::Currency;
use crate::reports::{pointer_of, Aging, AgingCalculator, AgingCell, CustomerSummary, Explanation, History, Numbering, PeriodLocks, Terms};
use crate::rows::{One, Rows};
use crate::tables;
use crate::types::*;
use openitem_sys as sys;

// SAFETY of all that follows: the ledger lives; structures and texts live until the call is over; outputs are ours.

/// Queries. `at`: a date, or an [`AsOf`] for what was known then. `known_through`: as known at this sequence; `None`:
/// now. Without a calculator: not due, 1-30, 31-60, 61-90, 91+ by due date.
impl Ledger {
    /// The settings, as they were known at a point.
    pub fn settings(&self, known_through: Option<u64>) -> Result<Settings> {
        let settings = output(|to, error| unsafe { sys::oi_ledger_settings(self.shared(), known_through.unwrap_or(0), to, error) })?;
        Ok(Settings::read(&settings))
    }

    /// A currency the ledger knows: ISO 4217 or registered.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownCurrency` (neither).
    pub fn currency(&self, code: &str) -> Result<Currency> {
        let currency = output(|to, error| unsafe { sys::oi_ledger_currency(self.shared(), code.as_ptr().cast(), code.len(), to, error) })?;
        Ok(Currency::from_raw(&currency))
    }

    /// Checks every figure the ledger keeps against the records behind it.
    ///
    /// Refused besides what every query may be refused with: `Status::Internal`: a figure is wrong; err tells which.
    pub fn verify(&self) -> Result<()> {
        call(|error| unsafe { sys::oi_ledger_verify(self.shared(), error) })
    }

    /// Whether an invariant broke earlier: a poisoned ledger reads and refuses writes.
    pub fn poisoned(&self) -> Result<bool> {
        let poisoned = output(|to, error| unsafe { sys::oi_ledger_poisoned(self.shared(), to, error) })?;
        Ok(take::bool(poisoned))
    }

    /// Canonical digest of everything the ledger holds; equal after replay. Its value may change until version 1.0.
    pub fn state_digest(&self) -> Result<u128> {
        let digest = output(|to, error| unsafe { sys::oi_ledger_state_digest(self.shared(), to, error) })?;
        Ok(take::digest(&digest))
    }

    /// Digest of what the books say, without sequences, instants, actors and idempotency keys: equal for any order of
    /// commands that commute. Its value may change until version 1.0.
    pub fn books_digest(&self) -> Result<u128> {
        let digest = output(|to, error| unsafe { sys::oi_ledger_books_digest(self.shared(), to, error) })?;
        Ok(take::digest(&digest))
    }

    /// The sequence of the last event; 0 in an empty ledger.
    pub fn last_sequence(&self) -> Result<u64> {
        output(|to, error| unsafe { sys::oi_ledger_last_sequence(self.shared(), to, error) })
    }

    /// The last sequence recorded at or before an instant. `NOTHING_KNOWN`: everything came later.
    pub fn known_at(&self, instant: Timestamp) -> Result<u64> {
        output(|to, error| unsafe { sys::oi_ledger_known_at(self.shared(), instant.micros(), to, error) })
    }

    /// A snapshot in memory.
    ///
    /// Refused besides what every query may be refused with: `Status::TransactionOpen`; `Status::LimitExceeded` (one
    /// record alone is beyond 1 GiB).
    pub fn snapshot(&self) -> Result<Buffer> {
        self.bytes(|ledger, to, error| unsafe { sys::oi_ledger_snapshot(ledger, to, error) })
    }

    /// One item or draft.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownItem` (none, or not known yet).
    pub fn find_item(&self, item: ItemRef, at: impl Into<AsOf>) -> Result<One<tables::Items>> {
        let mut keep = Keep::default();
        let item = put::item_ref(item);
        let at = keep.input(&at.into())?;
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_find_item(ledger, &item, at, to, error) })?;
        One::of(Rows::of(&answer)?)
    }

    /// The item with a number.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownItem` (none).
    pub fn find_number(&self, kind: ItemKind, number: &str) -> Result<ItemRef> {
        let item = output(|to, error| unsafe { sys::oi_ledger_find_number(self.shared(), kind.number(), number.as_ptr().cast(), number.len(), to, error) })?;
        Ok(take::item_ref(&item))
    }

    /// The item with a key of the host.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownItem` (none).
    pub fn find_external_ref(&self, kind: ItemKind, external_ref: &str) -> Result<ItemRef> {
        let item = output(|to, error| unsafe { sys::oi_ledger_find_external_ref(self.shared(), kind.number(), external_ref.as_ptr().cast(), external_ref.len(), to, error) })?;
        Ok(take::item_ref(&item))
    }

    /// The first payment by a method with a transaction id.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownItem` (none).
    pub fn find_transaction_id(&self, method: &str, transaction_id: &str) -> Result<ItemRef> {
        let item = output(|to, error| unsafe { sys::oi_ledger_find_transaction_id(self.shared(), method.as_ptr().cast(), method.len(), transaction_id.as_ptr().cast(), transaction_id.len(), to, error) })?;
        Ok(take::item_ref(&item))
    }

    /// Items and drafts: all invoices of a customer, all payments, what is open. `Rows::matching` tells how many match
    /// before offset and limit.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownCustomer`; `Status::UnknownJob`;
    /// `Status::UnknownContract`; `Status::UnknownCurrency`; `Status::DatesGoBackwards` (from > to).
    pub fn list_items(&self, filter: &ItemFilter<'_>, at: impl Into<AsOf>) -> Result<Rows<tables::Items>> {
        let mut keep = Keep::default();
        let filter = keep.input(filter)?;
        let at = keep.input(&at.into())?;
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_list_items(ledger, filter, at, to, error) })?;
        Rows::of(&answer)
    }

    /// An item's due portions with what each has remaining.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownItem`.
    pub fn list_portions(&self, item: ItemRef, at: impl Into<AsOf>) -> Result<Rows<tables::Portions>> {
        let mut keep = Keep::default();
        let item = put::item_ref(item);
        let at = keep.input(&at.into())?;
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_list_portions(ledger, &item, at, to, error) })?;
        Rows::of(&answer)
    }

    /// An item's lines as issued.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownItem`.
    pub fn list_lines(&self, item: ItemRef) -> Result<Rows<tables::Lines>> {
        let item = put::item_ref(item);
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_list_lines(ledger, &item, to, error) })?;
        Rows::of(&answer)
    }

    /// An item's tax, per code and rate.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownItem`.
    pub fn list_taxes(&self, item: ItemRef) -> Result<Rows<tables::Taxes>> {
        let item = put::item_ref(item);
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_list_taxes(ledger, &item, to, error) })?;
        Rows::of(&answer)
    }

    /// One customer.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownCustomer` (none, or not known yet).
    pub fn find_customer(&self, customer: CustomerId, known_through: Option<u64>) -> Result<One<tables::Customers>> {
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_find_customer(ledger, put::id(customer), known_through.unwrap_or(0), to, error) })?;
        One::of(Rows::of(&answer)?)
    }

    /// The customer with a code.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownCustomer` (none).
    pub fn find_customer_code(&self, code: &str) -> Result<CustomerId> {
        let id = output(|to, error| unsafe { sys::oi_ledger_find_customer_code(self.shared(), code.as_ptr().cast(), code.len(), to, error) })?;
        Ok(CustomerId::new(id))
    }

    /// The customer with a key of the host.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownCustomer` (none).
    pub fn find_customer_external_ref(&self, external_ref: &str) -> Result<CustomerId> {
        let id = output(|to, error| unsafe { sys::oi_ledger_find_customer_external_ref(self.shared(), external_ref.as_ptr().cast(), external_ref.len(), to, error) })?;
        Ok(CustomerId::new(id))
    }

    /// Customers, in the order that is asked for.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownCustomer` (parent).
    pub fn list_customers(&self, filter: &CustomerFilter<'_>, known_through: Option<u64>) -> Result<Rows<tables::Customers>> {
        let mut keep = Keep::default();
        let filter = keep.input(filter)?;
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_list_customers(ledger, filter, known_through.unwrap_or(0), to, error) })?;
        Rows::of(&answer)
    }

    /// The payment terms that a customer says for its new invoices: none where those above say (`DefaultLevel`).
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownCustomer` (none, or not known yet).
    pub fn list_terms(&self, customer: CustomerId, known_through: Option<u64>) -> Result<Terms> {
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_list_terms(ledger, put::id(customer), known_through.unwrap_or(0), to, error) })?;
        Terms::of(&answer)
    }

    /// What new documents of a customer begin with where they do not say otherwise. Without a contract: none.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownCustomer` (none, or not known yet);
    /// `Status::UnknownContract` (likewise); `Status::CustomerMismatch` (a contract of another).
    pub fn customer_defaults(&self, customer: CustomerId, contract: Option<ContractId>, known_through: Option<u64>) -> Result<One<tables::CustomerDefaults>> {
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_customer_defaults(ledger, put::id(customer), put::id(contract.unwrap_or_default()), known_through.unwrap_or(0), to, error) })?;
        One::of(Rows::of(&answer)?)
    }

    /// One company.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownRecord` (also when it was not there yet,
    /// or was deleted).
    pub fn find_company(&self, company: CompanyId, known_through: Option<u64>) -> Result<One<tables::Companies>> {
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_find_company(ledger, put::id(company), known_through.unwrap_or(0), to, error) })?;
        One::of(Rows::of(&answer)?)
    }

    /// All companies, by id.
    pub fn list_companies(&self, known_through: Option<u64>) -> Result<Rows<tables::Companies>> {
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_list_companies(ledger, known_through.unwrap_or(0), to, error) })?;
        Rows::of(&answer)
    }

    /// The payment terms of a company.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownRecord` (also when it was not there yet,
    /// or was deleted).
    pub fn list_company_terms(&self, company: CompanyId, known_through: Option<u64>) -> Result<Terms> {
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_list_company_terms(ledger, put::id(company), known_through.unwrap_or(0), to, error) })?;
        Terms::of(&answer)
    }

    /// One customer group.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownRecord` (also when it was not there yet,
    /// or was deleted).
    pub fn find_customer_group(&self, customer_group: CustomerGroupId, known_through: Option<u64>) -> Result<One<tables::CustomerGroups>> {
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_find_customer_group(ledger, put::id(customer_group), known_through.unwrap_or(0), to, error) })?;
        One::of(Rows::of(&answer)?)
    }

    /// All customer groups, by id.
    pub fn list_customer_groups(&self, known_through: Option<u64>) -> Result<Rows<tables::CustomerGroups>> {
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_list_customer_groups(ledger, known_through.unwrap_or(0), to, error) })?;
        Rows::of(&answer)
    }

    /// The payment terms of a group.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownRecord` (also when it was not there yet,
    /// or was deleted).
    pub fn list_customer_group_terms(&self, customer_group: CustomerGroupId, known_through: Option<u64>) -> Result<Terms> {
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_list_customer_group_terms(ledger, put::id(customer_group), known_through.unwrap_or(0), to, error) })?;
        Terms::of(&answer)
    }

    /// One contact.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownRecord` (also when it was not there yet,
    /// or was deleted).
    pub fn find_contact(&self, contact: ContactId, known_through: Option<u64>) -> Result<One<tables::Contacts>> {
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_find_contact(ledger, put::id(contact), known_through.unwrap_or(0), to, error) })?;
        One::of(Rows::of(&answer)?)
    }

    /// A customer's contacts, or all, by id. Without a customer: all.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownCustomer`.
    pub fn list_contacts(&self, customer: Option<CustomerId>, known_through: Option<u64>) -> Result<Rows<tables::Contacts>> {
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_list_contacts(ledger, put::id(customer.unwrap_or_default()), known_through.unwrap_or(0), to, error) })?;
        Rows::of(&answer)
    }

    /// One address.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownRecord` (also when it was not there yet,
    /// or was deleted).
    pub fn find_address(&self, address: AddressId, known_through: Option<u64>) -> Result<One<tables::Addresses>> {
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_find_address(ledger, put::id(address), known_through.unwrap_or(0), to, error) })?;
        One::of(Rows::of(&answer)?)
    }

    /// A customer's addresses, or all, by id. Without a customer: all.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownCustomer`.
    pub fn list_addresses(&self, customer: Option<CustomerId>, known_through: Option<u64>) -> Result<Rows<tables::Addresses>> {
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_list_addresses(ledger, put::id(customer.unwrap_or_default()), known_through.unwrap_or(0), to, error) })?;
        Rows::of(&answer)
    }

    /// The address of a customer for a purpose: the default of its kind, else the first active one of it, else the main
    /// one, found likewise, else none. One that is inactive is none of these.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownCustomer`.
    pub fn customer_address(&self, customer: CustomerId, purpose: AddressKind, known_through: Option<u64>) -> Result<Rows<tables::Addresses>> {
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_customer_address(ledger, put::id(customer), purpose.number(), known_through.unwrap_or(0), to, error) })?;
        Rows::of(&answer)
    }

    /// One tax registration.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownRecord` (also when it was not there yet,
    /// or was deleted).
    pub fn find_tax_registration(&self, tax_registration: TaxRegistrationId, known_through: Option<u64>) -> Result<One<tables::TaxRegistrations>> {
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_find_tax_registration(ledger, put::id(tax_registration), known_through.unwrap_or(0), to, error) })?;
        One::of(Rows::of(&answer)?)
    }

    /// A customer's tax registrations, or all, by id. Without a customer: all.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownCustomer`.
    pub fn list_tax_registrations(&self, customer: Option<CustomerId>, known_through: Option<u64>) -> Result<Rows<tables::TaxRegistrations>> {
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_list_tax_registrations(ledger, put::id(customer.unwrap_or_default()), known_through.unwrap_or(0), to, error) })?;
        Rows::of(&answer)
    }

    /// One licence.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownRecord` (also when it was not there yet,
    /// or was deleted).
    pub fn find_licence(&self, licence: LicenceId, known_through: Option<u64>) -> Result<One<tables::Licences>> {
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_find_licence(ledger, put::id(licence), known_through.unwrap_or(0), to, error) })?;
        One::of(Rows::of(&answer)?)
    }

    /// The licence with a number among those of its kind: whose it is, or whether somebody is known already.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownRecord` (none).
    pub fn find_licence_number(&self, kind: &str, number: &str) -> Result<LicenceId> {
        let id = output(|to, error| unsafe { sys::oi_ledger_find_licence_number(self.shared(), kind.as_ptr().cast(), kind.len(), number.as_ptr().cast(), number.len(), to, error) })?;
        Ok(LicenceId::new(id))
    }

    /// A customer's licences, or all, by id. Without a customer: all.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownCustomer`.
    pub fn list_licences(&self, customer: Option<CustomerId>, known_through: Option<u64>) -> Result<Rows<tables::Licences>> {
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_list_licences(ledger, put::id(customer.unwrap_or_default()), known_through.unwrap_or(0), to, error) })?;
        Rows::of(&answer)
    }

    /// One site.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownRecord` (also when it was not there yet,
    /// or was deleted).
    pub fn find_site(&self, site: SiteId, known_through: Option<u64>) -> Result<One<tables::Sites>> {
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_find_site(ledger, put::id(site), known_through.unwrap_or(0), to, error) })?;
        One::of(Rows::of(&answer)?)
    }

    /// A customer's sites, or all, by id. Without a customer: all.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownCustomer`.
    pub fn list_sites(&self, customer: Option<CustomerId>, known_through: Option<u64>) -> Result<Rows<tables::Sites>> {
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_list_sites(ledger, put::id(customer.unwrap_or_default()), known_through.unwrap_or(0), to, error) })?;
        Rows::of(&answer)
    }

    /// One job.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownJob` (none, or not known yet).
    pub fn find_job(&self, job: JobId, known_through: Option<u64>) -> Result<One<tables::Jobs>> {
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_find_job(ledger, put::id(job), known_through.unwrap_or(0), to, error) })?;
        One::of(Rows::of(&answer)?)
    }

    /// The job with a code.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownJob` (none).
    pub fn find_job_code(&self, code: &str) -> Result<JobId> {
        let id = output(|to, error| unsafe { sys::oi_ledger_find_job_code(self.shared(), code.as_ptr().cast(), code.len(), to, error) })?;
        Ok(JobId::new(id))
    }

    /// Jobs by id. Without a customer: all.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownCustomer`.
    pub fn list_jobs(&self, customer: Option<CustomerId>, known_through: Option<u64>) -> Result<Rows<tables::Jobs>> {
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_list_jobs(ledger, put::id(customer.unwrap_or_default()), known_through.unwrap_or(0), to, error) })?;
        Rows::of(&answer)
    }

    /// One contract.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownContract` (none, or not known yet).
    pub fn find_contract(&self, contract: ContractId, known_through: Option<u64>) -> Result<One<tables::Contracts>> {
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_find_contract(ledger, put::id(contract), known_through.unwrap_or(0), to, error) })?;
        One::of(Rows::of(&answer)?)
    }

    /// The contract with a number.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownContract` (none).
    pub fn find_contract_number(&self, number: &str) -> Result<ContractId> {
        let id = output(|to, error| unsafe { sys::oi_ledger_find_contract_number(self.shared(), number.as_ptr().cast(), number.len(), to, error) })?;
        Ok(ContractId::new(id))
    }

    /// Contracts by id. Without a customer: all.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownCustomer`.
    pub fn list_contracts(&self, customer: Option<CustomerId>, known_through: Option<u64>) -> Result<Rows<tables::Contracts>> {
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_list_contracts(ledger, put::id(customer.unwrap_or_default()), known_through.unwrap_or(0), to, error) })?;
        Rows::of(&answer)
    }

    /// The payment terms of a contract.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownContract` (none, or not known yet).
    pub fn list_contract_terms(&self, contract: ContractId, known_through: Option<u64>) -> Result<Terms> {
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_list_contract_terms(ledger, put::id(contract), known_through.unwrap_or(0), to, error) })?;
        Terms::of(&answer)
    }

    /// What a payment settled, what settled an invoice; in sequence order.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownItem`; `Status::UnknownCustomer`.
    pub fn list_applications(&self, filter: &ApplicationFilter, at: impl Into<AsOf>) -> Result<Rows<tables::Applications>> {
        let mut keep = Keep::default();
        let filter = keep.input(filter)?;
        let at = keep.input(&at.into())?;
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_list_applications(ledger, filter, at, to, error) })?;
        Rows::of(&answer)
    }

    /// Marks by sequence: what is disputed, since when and why, and how it ended.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownCustomer`; `Status::UnknownItem`.
    pub fn list_marks(&self, filter: &MarkFilter, at: impl Into<AsOf>) -> Result<Rows<tables::Marks>> {
        let mut keep = Keep::default();
        let filter = keep.input(filter)?;
        let at = keep.input(&at.into())?;
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_list_marks(ledger, filter, at, to, error) })?;
        Rows::of(&answer)
    }

    /// One mark.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownSequence` (also when it does not count
    /// yet).
    pub fn find_mark(&self, mark: u64, at: impl Into<AsOf>) -> Result<One<tables::Marks>> {
        let mut keep = Keep::default();
        let at = keep.input(&at.into())?;
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_find_mark(ledger, mark, at, to, error) })?;
        One::of(Rows::of(&answer)?)
    }

    /// Closed periods by class; classes that are open are left out.
    pub fn list_period_locks(&self, known_through: Option<u64>) -> Result<PeriodLocks> {
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_list_period_locks(ledger, known_through.unwrap_or(0), to, error) })?;
        PeriodLocks::of(&answer)
    }

    /// One note.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownRecord` (also when it was not there yet,
    /// or was deleted).
    pub fn find_note(&self, note: NoteId, known_through: Option<u64>) -> Result<One<tables::Notes>> {
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_find_note(ledger, put::id(note), known_through.unwrap_or(0), to, error) })?;
        One::of(Rows::of(&answer)?)
    }

    /// A customer's notes, or all, by id. Without a customer: all.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownCustomer`.
    pub fn list_notes(&self, customer: Option<CustomerId>, known_through: Option<u64>) -> Result<Rows<tables::Notes>> {
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_list_notes(ledger, put::id(customer.unwrap_or_default()), known_through.unwrap_or(0), to, error) })?;
        Rows::of(&answer)
    }

    /// One communication.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownRecord` (also when it was not there yet,
    /// or was deleted).
    pub fn find_communication(&self, communication: CommunicationId, known_through: Option<u64>) -> Result<One<tables::Communications>> {
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_find_communication(ledger, put::id(communication), known_through.unwrap_or(0), to, error) })?;
        One::of(Rows::of(&answer)?)
    }

    /// A customer's communications, or all, by id. Without a customer: all.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownCustomer`.
    pub fn list_communications(&self, customer: Option<CustomerId>, known_through: Option<u64>) -> Result<Rows<tables::Communications>> {
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_list_communications(ledger, put::id(customer.unwrap_or_default()), known_through.unwrap_or(0), to, error) })?;
        Rows::of(&answer)
    }

    /// One attachment.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownRecord` (also when it was not there yet,
    /// or was deleted).
    pub fn find_attachment(&self, attachment: AttachmentId, known_through: Option<u64>) -> Result<One<tables::Attachments>> {
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_find_attachment(ledger, put::id(attachment), known_through.unwrap_or(0), to, error) })?;
        One::of(Rows::of(&answer)?)
    }

    /// A customer's attachments, or all, by id. Without a customer: all.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownCustomer`.
    pub fn list_attachments(&self, customer: Option<CustomerId>, known_through: Option<u64>) -> Result<Rows<tables::Attachments>> {
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_list_attachments(ledger, put::id(customer.unwrap_or_default()), known_through.unwrap_or(0), to, error) })?;
        Rows::of(&answer)
    }

    /// One link.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownRecord` (also when it was not there yet,
    /// or was deleted).
    pub fn find_link(&self, link: LinkId, known_through: Option<u64>) -> Result<One<tables::Links>> {
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_find_link(ledger, put::id(link), known_through.unwrap_or(0), to, error) })?;
        One::of(Rows::of(&answer)?)
    }

    /// A customer's links, or all, by id. Without a customer: all.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownCustomer`.
    pub fn list_links(&self, customer: Option<CustomerId>, known_through: Option<u64>) -> Result<Rows<tables::Links>> {
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_list_links(ledger, put::id(customer.unwrap_or_default()), known_through.unwrap_or(0), to, error) })?;
        Rows::of(&answer)
    }

    /// One media type.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownRecord` (also when it was not there yet,
    /// or was deleted).
    pub fn find_media_type(&self, media_type: MediaTypeId, known_through: Option<u64>) -> Result<One<tables::MediaTypes>> {
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_find_media_type(ledger, put::id(media_type), known_through.unwrap_or(0), to, error) })?;
        One::of(Rows::of(&answer)?)
    }

    /// All media types, by id.
    pub fn list_media_types(&self, known_through: Option<u64>) -> Result<Rows<tables::MediaTypes>> {
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_list_media_types(ledger, known_through.unwrap_or(0), to, error) })?;
        Rows::of(&answer)
    }

    /// One number range.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownRecord` (also when it was not there yet,
    /// or was deleted).
    pub fn find_number_range(&self, number_range: NumberRangeId, known_through: Option<u64>) -> Result<One<tables::NumberRanges>> {
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_find_number_range(ledger, put::id(number_range), known_through.unwrap_or(0), to, error) })?;
        One::of(Rows::of(&answer)?)
    }

    /// All number ranges, by id.
    pub fn list_number_ranges(&self, known_through: Option<u64>) -> Result<Rows<tables::NumberRanges>> {
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_list_number_ranges(ledger, known_through.unwrap_or(0), to, error) })?;
        Rows::of(&answer)
    }

    /// A journal without the personal texts that the ledger no longer has: what a host keeps in its place. The chain
    /// and all else stay; who replays either ends at the same ledger. The bytes may be a piece of the journal that
    /// begins anywhere, of whole transactions, none later than the ledger.
    ///
    /// Refused besides what every query may be refused with: `Status::Damaged` (err.position; a torn end, too);
    /// `Status::BrokenChain` (missing, twice, swapped or foreign; err.position); `Status::UnsupportedFormat`;
    /// `Status::TransactionOpen`.
    pub fn erase_journal(&self, bytes: &[u8]) -> Result<Buffer> {
        self.bytes(|ledger, to, error| unsafe { sys::oi_ledger_erase_journal(ledger, bytes.as_ptr(), bytes.len(), to, error) })
    }

    /// What a customer owes: one row a currency, then per job if asked. A customer without items has one row of zeros.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownCustomer`; `Status::Overflow` (a sum).
    pub fn account_balance(&self, customer: CustomerId, at: impl Into<AsOf>, options: &BalanceOptions) -> Result<Rows<tables::Balances>> {
        let mut keep = Keep::default();
        let at = keep.input(&at.into())?;
        let options = keep.input(options)?;
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_account_balance(ledger, put::id(customer), at, options, to, error) })?;
        Rows::of(&answer)
    }

    /// Every customer whose balance lies in a range: who owes, who is in credit.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownCurrency`; `Status::Overflow` (a sum).
    pub fn list_balances(&self, filter: &BalanceFilter<'_>, at: impl Into<AsOf>) -> Result<Rows<tables::Balances>> {
        let mut keep = Keep::default();
        let filter = keep.input(filter)?;
        let at = keep.input(&at.into())?;
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_list_balances(ledger, filter, at, to, error) })?;
        Rows::of(&answer)
    }

    /// How old what is owed is: rows in a defined order, a cell per bucket, totals per currency.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownCustomer`; `Status::UnknownJob`;
    /// `Status::UnknownCurrency`; `Status::Overflow` (a sum).
    pub fn aging(&self, at: impl Into<AsOf>, calculator: Option<&AgingCalculator>) -> Result<Aging> {
        let mut keep = Keep::default();
        let at = keep.input(&at.into())?;
        let calculator = pointer_of(calculator);
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_aging(ledger, at, calculator, to, error) })?;
        Aging::of(&answer)
    }

    /// One customer's page: outstanding in aged form, status, last dates, days to pay.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownCustomer`; `Status::Overflow` (a sum).
    pub fn customer_summary(&self, customer: CustomerId, at: impl Into<AsOf>, calculator: Option<&AgingCalculator>) -> Result<CustomerSummary> {
        let mut keep = Keep::default();
        let at = keep.input(&at.into())?;
        let calculator = pointer_of(calculator);
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_customer_summary(ledger, put::id(customer), at, calculator, to, error) })?;
        CustomerSummary::of(&answer)
    }

    /// One customer's money in one currency, without allocation. A currency the customer does not hold gives zeros.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownCustomer`; `Status::UnknownCurrency`;
    /// `Status::Overflow` (a sum); `Status::LimitExceeded` (more than `max_figure_buckets` buckets);
    /// `Status::InvalidArgument` (also for a calculator with credits not separate, or another basis than due).
    pub fn customer_figures(&self, customer: CustomerId, currency: &str, at: impl Into<AsOf>, calculator: Option<&AgingCalculator>) -> Result<CustomerFigures> {
        let mut keep = Keep::default();
        let currency = put::code(currency, "currency")?;
        let at = keep.input(&at.into())?;
        let calculator = pointer_of(calculator);
        let figures = output(|to, error| unsafe { sys::oi_ledger_customer_figures(self.shared(), put::id(customer), currency.as_ptr(), at, calculator, to, error) })?;
        Ok(CustomerFigures::read(&figures))
    }

    /// Everything that changed a customer's balance, line by line, with the balance after each. `Rows::matching` tells
    /// how many lines match before offset and limit.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownCustomer`; `Status::UnknownJob`;
    /// `Status::UnknownCurrency`; `Status::JobMismatch` (a job of another customer); `Status::DatesGoBackwards` (from >
    /// to); `Status::Overflow` (a sum).
    pub fn transaction_history(&self, filter: &HistoryFilter<'_>, at: impl Into<AsOf>) -> Result<History> {
        let mut keep = Keep::default();
        let filter = keep.input(filter)?;
        let at = keep.input(&at.into())?;
        let mut opening = sys::oi_money::default();
        let mut closing = sys::oi_money::default();
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_transaction_history(ledger, filter, at, &mut opening, &mut closing, to, error) })?;
        History::of(&answer, &opening, &closing)
    }

    /// Why a customer's balance in one currency is what it is: the records behind every cent; the parts sum to the
    /// figure. Without a job: all.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownCustomer`; `Status::UnknownJob`;
    /// `Status::UnknownCurrency`; `Status::JobMismatch` (a job of another customer); `Status::Overflow` (a sum).
    pub fn explain_balance(&self, customer: CustomerId, job: Option<JobId>, currency: &str, at: impl Into<AsOf>) -> Result<Explanation> {
        let mut keep = Keep::default();
        let currency = put::code(currency, "currency")?;
        let at = keep.input(&at.into())?;
        let mut figure = sys::oi_money::default();
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_explain_balance(ledger, put::id(customer), put::id(job.unwrap_or_default()), currency.as_ptr(), at, &mut figure, to, error) })?;
        Explanation::of(&answer, &figure)
    }

    /// Why a cell of an aging is what it is; the parts sum to the figure. Without a job: all.
    ///
    /// Refused besides what every query may be refused with: `Status::UnknownCustomer`; `Status::UnknownJob`;
    /// `Status::UnknownCurrency`; `Status::JobMismatch` (a job of another customer); `Status::Overflow` (a sum);
    /// `Status::InvalidArgument` (also for a bucket that does not exist or a calculator that nets credits).
    pub fn explain_aging(&self, customer: CustomerId, job: Option<JobId>, currency: &str, bucket: impl Into<AgingCell>, at: impl Into<AsOf>, calculator: Option<&AgingCalculator>) -> Result<Explanation> {
        let mut keep = Keep::default();
        let currency = put::code(currency, "currency")?;
        let bucket = bucket.into().number();
        let at = keep.input(&at.into())?;
        let calculator = pointer_of(calculator);
        let mut figure = sys::oi_money::default();
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_explain_aging(ledger, put::id(customer), put::id(job.unwrap_or_default()), currency.as_ptr(), bucket, at, calculator, &mut figure, to, error) })?;
        Explanation::of(&answer, &figure)
    }

    /// Whether the numbers of one kind of items are complete: series, gaps, voided numbers.
    ///
    /// Refused besides what every query may be refused with: `Status::WrongKind` (no kind).
    pub fn numbering(&self, kind: ItemKind, known_through: Option<u64>) -> Result<Numbering> {
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_numbering(ledger, kind.number(), known_through.unwrap_or(0), to, error) })?;
        Numbering::of(&answer)
    }

    /// Customers, contacts, jobs, invoices and payments in which each word of a text stands somewhere, as they are now:
    /// kind after kind, of each the one that was saved last first. The first question after many changes costs these,
    /// whatever is asked; the first one of all, and the first one after personal texts were erased, makes an index of
    /// what there is.
    pub fn search(&self, filter: &SearchFilter<'_>) -> Result<Rows<tables::SearchHits>> {
        let mut keep = Keep::default();
        let filter = keep.input(filter)?;
        let answer = self.ask(|ledger, to, error| unsafe { sys::oi_ledger_search(ledger, filter, to, error) })?;
        Rows::of(&answer)
    }
}

impl SettingsRow {
    /// As an input.
    pub fn input(&self) -> Settings {
        Settings {
            rounding: self.rounding,
            tax_scope: self.tax_scope,
            fiscal_year_end_month: self.fiscal_year_end_month,
            fiscal_year_end_day: self.fiscal_year_end_day,
            refuse_partial_payments: self.refuse_partial_payments,
            new_documents_take_open_credit: self.new_documents_take_open_credit,
            surplus_credit_settles_oldest: self.surplus_credit_settles_oldest,
            prospects_stay: self.prospects_stay,
            numbers_not_unique: self.numbers_not_unique,
            unique_transaction_ids: self.unique_transaction_ids,
            fiscal_year_by_start: self.fiscal_year_by_start,
        }
    }
}

impl CustomerRow<'_> {
    /// As an input, without terms.
    pub fn input(&self) -> Customer<'_> {
        Customer {
            id: Some(self.id),
            code: self.code,
            name: self.name,
            label: self.label,
            salesperson: self.salesperson,
            external_ref: self.external_ref,
            status: self.status,
            partial_payments: self.partial_payments,
            currency: self.currency.as_ref().map_or("", Currency::code),
            parent: self.parent,
            credit_limit: self.credit_limit,
            established: self.established,
            terms: &[],
            group: self.group,
            r#type: self.r#type,
            product_display: self.product_display,
            payment_method: self.payment_method,
            price_list: self.price_list,
            shipping_method: self.shipping_method,
            discount_percent: (!self.discount_percent.is_zero()).then_some(self.discount_percent),
            legal_name: self.legal_name,
            given_name: self.given_name,
            family_name: self.family_name,
            email: self.email,
            phone: self.phone,
            mobile: self.mobile,
            fax: self.fax,
            website: self.website,
            no_discount: self.no_discount,
        }
    }
}

impl TermsRow {
    /// As an input, without discounts.
    pub fn input(&self) -> TermsPortion<'static> {
        TermsPortion {
            share: self.share,
            kind: self.kind,
            base: self.base,
            shift: self.shift,
            days: self.days,
            months: self.months,
            day: self.day,
            days_after: self.days_after,
            cutoff: self.cutoff,
            fixed_date: self.fixed_date,
            percent: self.percent,
            fixed: self.fixed,
            discounts: &[],
        }
    }
}

impl TermsDiscountRow {
    /// As an input.
    pub fn input(&self) -> DiscountTier {
        DiscountTier {
            percent: self.percent,
            days: self.days,
        }
    }
}

impl CompanyRow<'_> {
    /// As an input, without terms.
    pub fn input(&self) -> Company<'_> {
        Company {
            id: Some(self.id),
            name: self.name,
            legal_name: self.legal_name,
            tax_number: self.tax_number,
            street: self.street,
            postal_code: self.postal_code,
            city: self.city,
            region: self.region,
            country: self.country,
            email: self.email,
            phone: self.phone,
            website: self.website,
            bank_account: self.bank_account,
            payment_method: self.payment_method,
            price_list: self.price_list,
            shipping_method: self.shipping_method,
            discount_percent: self.discount_percent,
            terms: &[],
            product_display: self.product_display,
        }
    }
}

impl CustomerGroupRow<'_> {
    /// As an input, without terms.
    pub fn input(&self) -> CustomerGroup<'_> {
        CustomerGroup {
            id: Some(self.id),
            code: self.code,
            name: self.name,
            payment_method: self.payment_method,
            price_list: self.price_list,
            shipping_method: self.shipping_method,
            discount_percent: (!self.discount_percent.is_zero()).then_some(self.discount_percent),
            terms: &[],
            partial_payments: self.partial_payments,
            product_display: self.product_display,
            no_discount: self.no_discount,
        }
    }
}

impl ContactRow<'_> {
    /// As an input.
    pub fn input(&self) -> Contact<'_> {
        Contact {
            id: Some(self.id),
            customer: self.customer,
            name: self.name,
            role: self.role,
            email: self.email,
            phone: self.phone,
            mobile: self.mobile,
            fax: self.fax,
            notes: self.notes,
            primary: self.primary,
        }
    }
}

impl AddressRow<'_> {
    /// As an input.
    pub fn input(&self) -> Address<'_> {
        Address {
            id: Some(self.id),
            customer: self.customer,
            label: self.label,
            country: self.country,
            recipient: self.recipient,
            street: self.street,
            postal_code: self.postal_code,
            city: self.city,
            region: self.region,
            kind: self.kind,
            is_default: self.is_default,
            inactive: self.inactive,
        }
    }
}

impl TaxRegistrationRow<'_> {
    /// As an input.
    pub fn input(&self) -> TaxRegistration<'_> {
        TaxRegistration {
            id: Some(self.id),
            customer: self.customer,
            kind: self.kind,
            country: self.country,
            number: self.number,
        }
    }
}

impl LicenceRow<'_> {
    /// As an input.
    pub fn input(&self) -> Licence<'_> {
        Licence {
            id: Some(self.id),
            customer: self.customer,
            kind: self.kind,
            number: self.number,
            authority: self.authority,
            expires: self.expires,
        }
    }
}

impl SiteRow<'_> {
    /// As an input.
    pub fn input(&self) -> Site<'_> {
        Site {
            id: Some(self.id),
            customer: self.customer,
            code: self.code,
            country: self.country,
            external_ref: self.external_ref,
            name: self.name,
            street: self.street,
            postal_code: self.postal_code,
            city: self.city,
            region: self.region,
            status: self.status,
        }
    }
}

impl JobRow<'_> {
    /// As an input.
    pub fn input(&self) -> Job<'_> {
        Job {
            id: Some(self.id),
            customer: self.customer,
            code: self.code,
            name: self.name,
            external_ref: self.external_ref,
            status: self.status,
            site: self.site,
        }
    }
}

impl ContractRow<'_> {
    /// As an input, without terms.
    pub fn input(&self) -> Contract<'_> {
        Contract {
            id: Some(self.id),
            customer: self.customer,
            job: self.job,
            number: self.number,
            external_ref: self.external_ref,
            starts: self.starts,
            ends: self.ends,
            payment_method: self.payment_method,
            price_list: self.price_list,
            shipping_method: self.shipping_method,
            discount_percent: (!self.discount_percent.is_zero()).then_some(self.discount_percent),
            terms: &[],
            no_discount: self.no_discount,
        }
    }
}

impl NoteRow<'_> {
    /// As an input.
    pub fn input(&self) -> Note<'_> {
        Note {
            id: Some(self.id),
            customer: self.customer,
            about: self.about,
            author: self.author,
            text: self.text,
            written: self.written,
            pinned: self.pinned,
        }
    }
}

impl CommunicationRow<'_> {
    /// As an input.
    pub fn input(&self) -> Communication<'_> {
        Communication {
            id: Some(self.id),
            customer: self.customer,
            contact: self.contact,
            about: self.about,
            author: self.author,
            external_ref: self.external_ref,
            subject: self.subject,
            text: self.text,
            happened: self.happened,
            channel: self.channel,
            direction: self.direction,
        }
    }
}

impl AttachmentRow<'_> {
    /// As an input.
    pub fn input(&self) -> Attachment<'_> {
        Attachment {
            id: Some(self.id),
            customer: self.customer,
            communication: self.communication,
            about: self.about,
            media_type: self.media_type,
            byte_count: self.byte_count,
            digest: self.digest,
            category: self.category,
            author: self.author,
            name: self.name,
            location: self.location,
            added: self.added,
        }
    }
}

impl LinkRow {
    /// As an input.
    pub fn input(&self) -> Link {
        Link {
            id: Some(self.id),
            customer: self.customer,
            record: self.record,
            item: self.item,
            kind: self.kind,
        }
    }
}

impl MediaTypeRow<'_> {
    /// As an input.
    pub fn input(&self) -> MediaType<'_> {
        MediaType {
            id: Some(self.id),
            pattern: self.pattern,
        }
    }
}

impl NumberRangeRow<'_> {
    /// As an input.
    pub fn input(&self) -> NumberRange<'_> {
        NumberRange {
            id: Some(self.id),
            code: self.code,
            prefix: self.prefix,
            start: self.start,
            kind: self.kind,
            reset: self.reset,
            width: self.width,
            automatic: self.automatic,
        }
    }
}

/// Records to be changed in part.
impl Ledger {
    /// The customer as it is: what [`Ledger::change_customer`] takes, with everything it has.
    pub fn customer_to_change(&self, customer: CustomerId) -> Result<ToChange<tables::Customers>> {
        Ok(ToChange::new(self.find_customer(customer, None)?, Some(self.list_terms(customer, None)?)))
    }

    /// The company as it is: what [`Ledger::change_company`] takes, with everything it has.
    pub fn company_to_change(&self, company: CompanyId) -> Result<ToChange<tables::Companies>> {
        Ok(ToChange::new(self.find_company(company, None)?, Some(self.list_company_terms(company, None)?)))
    }

    /// The customer group as it is: what [`Ledger::change_customer_group`] takes, with everything it has.
    pub fn customer_group_to_change(&self, customer_group: CustomerGroupId) -> Result<ToChange<tables::CustomerGroups>> {
        Ok(ToChange::new(self.find_customer_group(customer_group, None)?, Some(self.list_customer_group_terms(customer_group, None)?)))
    }

    /// The contact as it is: what [`Ledger::change_contact`] takes, with everything it has.
    pub fn contact_to_change(&self, contact: ContactId) -> Result<ToChange<tables::Contacts>> {
        Ok(ToChange::new(self.find_contact(contact, None)?, None))
    }

    /// The address as it is: what [`Ledger::change_address`] takes, with everything it has.
    pub fn address_to_change(&self, address: AddressId) -> Result<ToChange<tables::Addresses>> {
        Ok(ToChange::new(self.find_address(address, None)?, None))
    }

    /// The tax registration as it is: what [`Ledger::change_tax_registration`] takes, with everything it has.
    pub fn tax_registration_to_change(&self, tax_registration: TaxRegistrationId) -> Result<ToChange<tables::TaxRegistrations>> {
        Ok(ToChange::new(self.find_tax_registration(tax_registration, None)?, None))
    }

    /// The licence as it is: what [`Ledger::change_licence`] takes, with everything it has.
    pub fn licence_to_change(&self, licence: LicenceId) -> Result<ToChange<tables::Licences>> {
        Ok(ToChange::new(self.find_licence(licence, None)?, None))
    }

    /// The site as it is: what [`Ledger::change_site`] takes, with everything it has.
    pub fn site_to_change(&self, site: SiteId) -> Result<ToChange<tables::Sites>> {
        Ok(ToChange::new(self.find_site(site, None)?, None))
    }

    /// The job as it is: what [`Ledger::change_job`] takes, with everything it has.
    pub fn job_to_change(&self, job: JobId) -> Result<ToChange<tables::Jobs>> {
        Ok(ToChange::new(self.find_job(job, None)?, None))
    }

    /// The contract as it is: what [`Ledger::change_contract`] takes, with everything it has.
    pub fn contract_to_change(&self, contract: ContractId) -> Result<ToChange<tables::Contracts>> {
        Ok(ToChange::new(self.find_contract(contract, None)?, Some(self.list_contract_terms(contract, None)?)))
    }

    /// The note as it is: what [`Ledger::change_note`] takes, with everything it has.
    pub fn note_to_change(&self, note: NoteId) -> Result<ToChange<tables::Notes>> {
        Ok(ToChange::new(self.find_note(note, None)?, None))
    }

    /// The communication as it is: what [`Ledger::change_communication`] takes, with everything it has.
    pub fn communication_to_change(&self, communication: CommunicationId) -> Result<ToChange<tables::Communications>> {
        Ok(ToChange::new(self.find_communication(communication, None)?, None))
    }

    /// The attachment as it is: what [`Ledger::change_attachment`] takes, with everything it has.
    pub fn attachment_to_change(&self, attachment: AttachmentId) -> Result<ToChange<tables::Attachments>> {
        Ok(ToChange::new(self.find_attachment(attachment, None)?, None))
    }

    /// The link as it is: what [`Ledger::change_link`] takes, with everything it has.
    pub fn link_to_change(&self, link: LinkId) -> Result<ToChange<tables::Links>> {
        Ok(ToChange::new(self.find_link(link, None)?, None))
    }

    /// The media type as it is: what [`Ledger::change_media_type`] takes, with everything it has.
    pub fn media_type_to_change(&self, media_type: MediaTypeId) -> Result<ToChange<tables::MediaTypes>> {
        Ok(ToChange::new(self.find_media_type(media_type, None)?, None))
    }

    /// The number range as it is: what [`Ledger::change_number_range`] takes, with everything it has.
    pub fn number_range_to_change(&self, number_range: NumberRangeId) -> Result<ToChange<tables::NumberRanges>> {
        Ok(ToChange::new(self.find_number_range(number_range, None)?, None))
    }
}

impl ToChange<tables::Customers> {
    /// What [`Ledger::change_customer`] takes.
    pub fn input(&self) -> Customer<'_> {
        Customer { terms: self.terms(), ..self.row().input() }
    }
}

impl ToChange<tables::Companies> {
    /// What [`Ledger::change_company`] takes.
    pub fn input(&self) -> Company<'_> {
        Company { terms: self.terms(), ..self.row().input() }
    }
}

impl ToChange<tables::CustomerGroups> {
    /// What [`Ledger::change_customer_group`] takes.
    pub fn input(&self) -> CustomerGroup<'_> {
        CustomerGroup { terms: self.terms(), ..self.row().input() }
    }
}

impl ToChange<tables::Contacts> {
    /// What [`Ledger::change_contact`] takes.
    pub fn input(&self) -> Contact<'_> {
        self.row().input()
    }
}

impl ToChange<tables::Addresses> {
    /// What [`Ledger::change_address`] takes.
    pub fn input(&self) -> Address<'_> {
        self.row().input()
    }
}

impl ToChange<tables::TaxRegistrations> {
    /// What [`Ledger::change_tax_registration`] takes.
    pub fn input(&self) -> TaxRegistration<'_> {
        self.row().input()
    }
}

impl ToChange<tables::Licences> {
    /// What [`Ledger::change_licence`] takes.
    pub fn input(&self) -> Licence<'_> {
        self.row().input()
    }
}

impl ToChange<tables::Sites> {
    /// What [`Ledger::change_site`] takes.
    pub fn input(&self) -> Site<'_> {
        self.row().input()
    }
}

impl ToChange<tables::Jobs> {
    /// What [`Ledger::change_job`] takes.
    pub fn input(&self) -> Job<'_> {
        self.row().input()
    }
}

impl ToChange<tables::Contracts> {
    /// What [`Ledger::change_contract`] takes.
    pub fn input(&self) -> Contract<'_> {
        Contract { terms: self.terms(), ..self.row().input() }
    }
}

impl ToChange<tables::Notes> {
    /// What [`Ledger::change_note`] takes.
    pub fn input(&self) -> Note<'_> {
        self.row().input()
    }
}

impl ToChange<tables::Communications> {
    /// What [`Ledger::change_communication`] takes.
    pub fn input(&self) -> Communication<'_> {
        self.row().input()
    }
}

impl ToChange<tables::Attachments> {
    /// What [`Ledger::change_attachment`] takes.
    pub fn input(&self) -> Attachment<'_> {
        self.row().input()
    }
}

impl ToChange<tables::Links> {
    /// What [`Ledger::change_link`] takes.
    pub fn input(&self) -> Link {
        self.row().input()
    }
}

impl ToChange<tables::MediaTypes> {
    /// What [`Ledger::change_media_type`] takes.
    pub fn input(&self) -> MediaType<'_> {
        self.row().input()
    }
}

impl ToChange<tables::NumberRanges> {
    /// What [`Ledger::change_number_range`] takes.
    pub fn input(&self) -> NumberRange<'_> {
        self.row().input()
    }
}
