//! Events, each with the row of its kind: made by capi/generate.py from openitem.h; do not edit.

use crate::error::Result;
use crate::records::{Event, Record};
use crate::tables;
use crate::types::*;
use openitem_sys as sys;

/// What an event says, as the row that its kind has.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(clippy::large_enum_variant)] // one at a time is looked at
#[non_exhaustive]
pub enum EventRow<'a> {
    /// All settings as they now are.
    SettingsChanged(SettingsRow),
    /// One that is not in ISO 4217.
    CurrencyRegistered(CurrencyRow),
    /// Created or changed: all of it as it now is.
    /// Its lists: [`Event::terms`], [`Event::terms_discounts`].
    CustomerSaved(CustomerRow<'a>),
    /// A prospect became active by its first invoice.
    CustomerActivated(CustomerActivatedRow),
    /// Created or changed.
    JobSaved(JobRow<'a>),
    /// Created or changed.
    /// Its lists: [`Event::terms`], [`Event::terms_discounts`].
    ContractSaved(ContractRow<'a>),
    /// A document kept outside the books.
    /// Its lists: [`Event::lines`], [`Event::taxes`], [`Event::portions`], [`Event::terms`], [`Event::terms_discounts`].
    DraftSaved(DocumentRow<'a>),
    /// And dropped.
    DraftDeleted(DraftDeletedRow),
    /// A signed amount is owed from now on.
    /// Its lists: [`Event::lines`], [`Event::taxes`], [`Event::portions`].
    ItemIssued(DocumentRow<'a>),
    /// A credit item was used on a debit item.
    /// Its lists: [`Event::applied_portions`].
    CreditApplied(CreditAppliedRow),
    /// An application counts no more.
    ApplicationUndone(ApplicationUndoneRow),
    /// A whole item counts no more.
    ItemReversed(ItemReversedRow),
    /// A reversed item counts again.
    ReversalUndone(ReversalUndoneRow),
    /// Idempotency keys were forgotten.
    IdempotencyKeysDropped(KeysDroppedRow),
    /// A period was closed, or opened again: `through` is `None`.
    PeriodLocked(PeriodLockRow),
    /// A record without figures, an address say, was created or changed: all of it as it now is, terms of a company or
    /// a customer group with it.
    /// Its lists: [`Event::terms`], [`Event::terms_discounts`].
    RecordSaved(RecordSavedRow<'a>),
    /// And gone.
    RecordDeleted(RecordDeletedRow),
    /// Personal texts went.
    PersonalErased(PersonalErasedRow),
    /// Amounts of a debit item are due otherwise.
    /// Its lists: [`Event::added_portions`], [`Event::moved_portions`].
    PortionsMoved(DueChangedRow),
    /// An amount is marked, disputed say.
    MarkPlaced(MarkRow<'a>),
    /// A mark claims less.
    MarkReduced(MarkReducedRow),
    /// A mark ended.
    MarkEnded(MarkEndedRow),
    /// Of a kind, or in a table, that only a newer library knows: the table's number.
    Other(i32),
}

/// The row of an event of kind `EventKind::RecordSaved`.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(clippy::large_enum_variant)] // one at a time is looked at
#[non_exhaustive]
pub enum RecordSavedRow<'a> {
    /// Who may write into a closed period.
    LockException(LockExceptionRow<'a>),
    /// A contact.
    Contact(ContactRow<'a>),
    /// The host's own business: what stands on its documents, and the last defaults. Of several the one with the lowest
    /// id gives them.
    Company(CompanyRow<'a>),
    /// Customers that are dealt with alike: defaults of what a customer does not say itself.
    CustomerGroup(CustomerGroupRow<'a>),
    /// An address.
    Address(AddressRow<'a>),
    /// Under which number a customer is known to a tax authority.
    TaxRegistration(TaxRegistrationRow<'a>),
    /// What a customer may do by whose leave, and until when.
    Licence(LicenceRow<'a>),
    /// A place of a customer where jobs are done.
    Site(SiteRow<'a>),
    /// What somebody wrote down about a customer.
    Note(NoteRow<'a>),
    /// What was said between the host and a customer: a letter, an e-mail, a call.
    Communication(CommunicationRow<'a>),
    /// A file that belongs to a customer: what the host needs to find it, and to see that it is still the same.
    Attachment(AttachmentRow<'a>),
    /// One more document that a note, a communication or an attachment is about.
    Link(LinkRow),
    /// A media type that attachments may have. As long as there is none, every type is taken.
    MediaType(MediaTypeRow<'a>),
    /// Numbers that the ledger gives to documents of one kind.
    NumberRange(NumberRangeRow<'a>),
    /// In a table that only a newer library knows: its number.
    Other(i32),
}

impl<'a> EventRow<'a> {
    pub(crate) fn read(record: &Record<'a>, index: usize, it: &sys::oi_event) -> Result<Self> {
        Ok(match (it.kind, it.table) {
            (sys::OI_EVENT_KIND_SETTINGS_CHANGED, sys::OI_TABLE_SETTINGS) => {
                EventRow::SettingsChanged(record.row::<tables::Settings>(index)?)
            }
            (sys::OI_EVENT_KIND_CURRENCY_REGISTERED, sys::OI_TABLE_CURRENCIES) => {
                EventRow::CurrencyRegistered(record.row::<tables::Currencies>(index)?)
            }
            (sys::OI_EVENT_KIND_CUSTOMER_SAVED, sys::OI_TABLE_CUSTOMERS) => {
                EventRow::CustomerSaved(record.row::<tables::Customers>(index)?)
            }
            (sys::OI_EVENT_KIND_CUSTOMER_ACTIVATED, sys::OI_TABLE_CUSTOMERS_ACTIVATED) => {
                EventRow::CustomerActivated(record.row::<tables::CustomersActivated>(index)?)
            }
            (sys::OI_EVENT_KIND_JOB_SAVED, sys::OI_TABLE_JOBS) => {
                EventRow::JobSaved(record.row::<tables::Jobs>(index)?)
            }
            (sys::OI_EVENT_KIND_CONTRACT_SAVED, sys::OI_TABLE_CONTRACTS) => {
                EventRow::ContractSaved(record.row::<tables::Contracts>(index)?)
            }
            (sys::OI_EVENT_KIND_DRAFT_SAVED, sys::OI_TABLE_DOCUMENTS) => {
                EventRow::DraftSaved(record.row::<tables::Documents>(index)?)
            }
            (sys::OI_EVENT_KIND_DRAFT_DELETED, sys::OI_TABLE_DRAFTS_DELETED) => {
                EventRow::DraftDeleted(record.row::<tables::DraftsDeleted>(index)?)
            }
            (sys::OI_EVENT_KIND_ITEM_ISSUED, sys::OI_TABLE_DOCUMENTS) => {
                EventRow::ItemIssued(record.row::<tables::Documents>(index)?)
            }
            (sys::OI_EVENT_KIND_CREDIT_APPLIED, sys::OI_TABLE_CREDITS_APPLIED) => {
                EventRow::CreditApplied(record.row::<tables::CreditsApplied>(index)?)
            }
            (sys::OI_EVENT_KIND_APPLICATION_UNDONE, sys::OI_TABLE_APPLICATIONS_UNDONE) => {
                EventRow::ApplicationUndone(record.row::<tables::ApplicationsUndone>(index)?)
            }
            (sys::OI_EVENT_KIND_ITEM_REVERSED, sys::OI_TABLE_ITEMS_REVERSED) => {
                EventRow::ItemReversed(record.row::<tables::ItemsReversed>(index)?)
            }
            (sys::OI_EVENT_KIND_REVERSAL_UNDONE, sys::OI_TABLE_REVERSALS_UNDONE) => {
                EventRow::ReversalUndone(record.row::<tables::ReversalsUndone>(index)?)
            }
            (sys::OI_EVENT_KIND_IDEMPOTENCY_KEYS_DROPPED, sys::OI_TABLE_KEYS_DROPPED) => {
                EventRow::IdempotencyKeysDropped(record.row::<tables::KeysDropped>(index)?)
            }
            (sys::OI_EVENT_KIND_PERIOD_LOCKED, sys::OI_TABLE_PERIOD_LOCKS) => {
                EventRow::PeriodLocked(record.row::<tables::PeriodLocks>(index)?)
            }
            (sys::OI_EVENT_KIND_RECORD_SAVED, sys::OI_TABLE_LOCK_EXCEPTIONS) => {
                EventRow::RecordSaved(RecordSavedRow::LockException(record.row::<tables::LockExceptions>(index)?))
            }
            (sys::OI_EVENT_KIND_RECORD_SAVED, sys::OI_TABLE_CONTACTS) => {
                EventRow::RecordSaved(RecordSavedRow::Contact(record.row::<tables::Contacts>(index)?))
            }
            (sys::OI_EVENT_KIND_RECORD_SAVED, sys::OI_TABLE_COMPANIES) => {
                EventRow::RecordSaved(RecordSavedRow::Company(record.row::<tables::Companies>(index)?))
            }
            (sys::OI_EVENT_KIND_RECORD_SAVED, sys::OI_TABLE_CUSTOMER_GROUPS) => {
                EventRow::RecordSaved(RecordSavedRow::CustomerGroup(record.row::<tables::CustomerGroups>(index)?))
            }
            (sys::OI_EVENT_KIND_RECORD_SAVED, sys::OI_TABLE_ADDRESSES) => {
                EventRow::RecordSaved(RecordSavedRow::Address(record.row::<tables::Addresses>(index)?))
            }
            (sys::OI_EVENT_KIND_RECORD_SAVED, sys::OI_TABLE_TAX_REGISTRATIONS) => {
                EventRow::RecordSaved(RecordSavedRow::TaxRegistration(record.row::<tables::TaxRegistrations>(index)?))
            }
            (sys::OI_EVENT_KIND_RECORD_SAVED, sys::OI_TABLE_LICENCES) => {
                EventRow::RecordSaved(RecordSavedRow::Licence(record.row::<tables::Licences>(index)?))
            }
            (sys::OI_EVENT_KIND_RECORD_SAVED, sys::OI_TABLE_SITES) => {
                EventRow::RecordSaved(RecordSavedRow::Site(record.row::<tables::Sites>(index)?))
            }
            (sys::OI_EVENT_KIND_RECORD_SAVED, sys::OI_TABLE_NOTES) => {
                EventRow::RecordSaved(RecordSavedRow::Note(record.row::<tables::Notes>(index)?))
            }
            (sys::OI_EVENT_KIND_RECORD_SAVED, sys::OI_TABLE_COMMUNICATIONS) => {
                EventRow::RecordSaved(RecordSavedRow::Communication(record.row::<tables::Communications>(index)?))
            }
            (sys::OI_EVENT_KIND_RECORD_SAVED, sys::OI_TABLE_ATTACHMENTS) => {
                EventRow::RecordSaved(RecordSavedRow::Attachment(record.row::<tables::Attachments>(index)?))
            }
            (sys::OI_EVENT_KIND_RECORD_SAVED, sys::OI_TABLE_LINKS) => {
                EventRow::RecordSaved(RecordSavedRow::Link(record.row::<tables::Links>(index)?))
            }
            (sys::OI_EVENT_KIND_RECORD_SAVED, sys::OI_TABLE_MEDIA_TYPES) => {
                EventRow::RecordSaved(RecordSavedRow::MediaType(record.row::<tables::MediaTypes>(index)?))
            }
            (sys::OI_EVENT_KIND_RECORD_SAVED, sys::OI_TABLE_NUMBER_RANGES) => {
                EventRow::RecordSaved(RecordSavedRow::NumberRange(record.row::<tables::NumberRanges>(index)?))
            }
            (sys::OI_EVENT_KIND_RECORD_SAVED, table) => EventRow::RecordSaved(RecordSavedRow::Other(table)),
            (sys::OI_EVENT_KIND_RECORD_DELETED, sys::OI_TABLE_RECORDS_DELETED) => {
                EventRow::RecordDeleted(record.row::<tables::RecordsDeleted>(index)?)
            }
            (sys::OI_EVENT_KIND_PERSONAL_ERASED, sys::OI_TABLE_PERSONAL_ERASED) => {
                EventRow::PersonalErased(record.row::<tables::PersonalErased>(index)?)
            }
            (sys::OI_EVENT_KIND_PORTIONS_MOVED, sys::OI_TABLE_DUE_CHANGED) => {
                EventRow::PortionsMoved(record.row::<tables::DueChanged>(index)?)
            }
            (sys::OI_EVENT_KIND_MARK_PLACED, sys::OI_TABLE_MARKS) => {
                EventRow::MarkPlaced(record.row::<tables::Marks>(index)?)
            }
            (sys::OI_EVENT_KIND_MARK_REDUCED, sys::OI_TABLE_MARKS_REDUCED) => {
                EventRow::MarkReduced(record.row::<tables::MarksReduced>(index)?)
            }
            (sys::OI_EVENT_KIND_MARK_ENDED, sys::OI_TABLE_MARKS_ENDED) => {
                EventRow::MarkEnded(record.row::<tables::MarksEnded>(index)?)
            }
            (_, table) => EventRow::Other(table),
        })
    }
}

/// The lists of an event; one that its kind does not have is empty.
impl<'a> Event<'a> {
    /// The terms of [`EventRow::CustomerSaved`], [`EventRow::ContractSaved`], [`EventRow::DraftSaved`], [`EventRow::RecordSaved`].
    pub fn terms(&self) -> Result<Vec<TermsRow>> {
        self.record.rows::<tables::Terms>(self.index)
    }

    /// The terms discounts of [`EventRow::CustomerSaved`], [`EventRow::ContractSaved`], [`EventRow::DraftSaved`], [`EventRow::RecordSaved`].
    pub fn terms_discounts(&self) -> Result<Vec<TermsDiscountRow>> {
        self.record.rows::<tables::TermsDiscounts>(self.index)
    }

    /// The lines of [`EventRow::DraftSaved`], [`EventRow::ItemIssued`].
    pub fn lines(&self) -> Result<Vec<LineRow<'a>>> {
        self.record.rows::<tables::Lines>(self.index)
    }

    /// The taxes of [`EventRow::DraftSaved`], [`EventRow::ItemIssued`].
    pub fn taxes(&self) -> Result<Vec<TaxRow<'a>>> {
        self.record.rows::<tables::Taxes>(self.index)
    }

    /// The portions of [`EventRow::DraftSaved`], [`EventRow::ItemIssued`].
    pub fn portions(&self) -> Result<Vec<PortionRow>> {
        self.record.rows::<tables::Portions>(self.index)
    }

    /// The applied portions of [`EventRow::CreditApplied`].
    pub fn applied_portions(&self) -> Result<Vec<AppliedPortionRow>> {
        self.record.rows::<tables::AppliedPortions>(self.index)
    }

    /// The added portions of [`EventRow::PortionsMoved`].
    pub fn added_portions(&self) -> Result<Vec<AddedPortionRow>> {
        self.record.rows::<tables::AddedPortions>(self.index)
    }

    /// The moved portions of [`EventRow::PortionsMoved`].
    pub fn moved_portions(&self) -> Result<Vec<MovedPortionRow>> {
        self.record.rows::<tables::MovedPortions>(self.index)
    }
}
