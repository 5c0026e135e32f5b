//! The tables that answers consist of: made by capi/generate.py from openitem.h; do not edit.

use crate::convert::take;
use crate::money::Money;
use crate::rows::{Sealed, Table};
use crate::types::*;
use openitem_sys as sys;

/// The table of `CustomerRow`.
#[derive(Clone, Copy, Debug)]
pub enum Customers {}

impl Sealed for Customers {}
impl Table for Customers {
    type Row<'a> = CustomerRow<'a>;
    type Raw = sys::oi_customer_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_CUSTOMERS;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        CustomerRow::read(it)
    }
}

/// The table of `JobRow`.
#[derive(Clone, Copy, Debug)]
pub enum Jobs {}

impl Sealed for Jobs {}
impl Table for Jobs {
    type Row<'a> = JobRow<'a>;
    type Raw = sys::oi_job_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_JOBS;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        JobRow::read(it)
    }
}

/// The table of `ContractRow`.
#[derive(Clone, Copy, Debug)]
pub enum Contracts {}

impl Sealed for Contracts {}
impl Table for Contracts {
    type Row<'a> = ContractRow<'a>;
    type Raw = sys::oi_contract_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_CONTRACTS;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        ContractRow::read(it)
    }
}

/// The table of `ItemRow`.
#[derive(Clone, Copy, Debug)]
pub enum Items {}

impl Sealed for Items {}
impl Table for Items {
    type Row<'a> = ItemRow<'a>;
    type Raw = sys::oi_item_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_ITEMS;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        ItemRow::read(it)
    }
}

/// The table of `PortionRow`.
#[derive(Clone, Copy, Debug)]
pub enum Portions {}

impl Sealed for Portions {}
impl Table for Portions {
    type Row<'a> = PortionRow;
    type Raw = sys::oi_portion_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_PORTIONS;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        PortionRow::read(it)
    }
}

/// The table of `LineRow`.
#[derive(Clone, Copy, Debug)]
pub enum Lines {}

impl Sealed for Lines {}
impl Table for Lines {
    type Row<'a> = LineRow<'a>;
    type Raw = sys::oi_line_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_LINES;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        LineRow::read(it)
    }
}

/// The table of `TaxRow`.
#[derive(Clone, Copy, Debug)]
pub enum Taxes {}

impl Sealed for Taxes {}
impl Table for Taxes {
    type Row<'a> = TaxRow<'a>;
    type Raw = sys::oi_tax_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_TAXES;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        TaxRow::read(it)
    }
}

/// The table of `ApplicationRow`.
#[derive(Clone, Copy, Debug)]
pub enum Applications {}

impl Sealed for Applications {}
impl Table for Applications {
    type Row<'a> = ApplicationRow<'a>;
    type Raw = sys::oi_application_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_APPLICATIONS;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        ApplicationRow::read(it)
    }
}

/// The table of `MadeItemRow`.
#[derive(Clone, Copy, Debug)]
pub enum MadeItems {}

impl Sealed for MadeItems {}
impl Table for MadeItems {
    type Row<'a> = MadeItemRow;
    type Raw = sys::oi_made_item_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_MADE_ITEMS;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        MadeItemRow::read(it)
    }
}

/// The table of `MadeApplicationRow`.
#[derive(Clone, Copy, Debug)]
pub enum MadeApplications {}

impl Sealed for MadeApplications {}
impl Table for MadeApplications {
    type Row<'a> = MadeApplicationRow;
    type Raw = sys::oi_made_application_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_MADE_APPLICATIONS;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        MadeApplicationRow::read(it)
    }
}

/// The table of `BalanceRow`.
#[derive(Clone, Copy, Debug)]
pub enum Balances {}

impl Sealed for Balances {}
impl Table for Balances {
    type Row<'a> = BalanceRow;
    type Raw = sys::oi_balance_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_BALANCES;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        BalanceRow::read(it)
    }
}

/// The table of `AgingBucketRow`.
#[derive(Clone, Copy, Debug)]
pub enum AgingBuckets {}

impl Sealed for AgingBuckets {}
impl Table for AgingBuckets {
    type Row<'a> = AgingBucketRow<'a>;
    type Raw = sys::oi_aging_bucket_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_AGING_BUCKETS;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        AgingBucketRow::read(it)
    }
}

/// The table of `AgingRow`.
#[derive(Clone, Copy, Debug)]
pub enum AgingRows {}

impl Sealed for AgingRows {}
impl Table for AgingRows {
    type Row<'a> = AgingRow<'a>;
    type Raw = sys::oi_aging_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_AGING_ROWS;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        AgingRow::read(it)
    }
}

/// The table of `Money`: row r, bucket b stands at r x buckets + b.
#[derive(Clone, Copy, Debug)]
pub enum AgingCells {}

impl Sealed for AgingCells {}
impl Table for AgingCells {
    type Row<'a> = Money;
    type Raw = sys::oi_money;
    const TABLE: sys::oi_table = sys::OI_TABLE_AGING_CELLS;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        take::money(it)
    }
}

/// The table of `AgingRow`: one a currency.
#[derive(Clone, Copy, Debug)]
pub enum AgingTotals {}

impl Sealed for AgingTotals {}
impl Table for AgingTotals {
    type Row<'a> = AgingRow<'a>;
    type Raw = sys::oi_aging_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_AGING_TOTALS;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        AgingRow::read(it)
    }
}

/// The table of `Money`: as the cells.
#[derive(Clone, Copy, Debug)]
pub enum AgingTotalCells {}

impl Sealed for AgingTotalCells {}
impl Table for AgingTotalCells {
    type Row<'a> = Money;
    type Raw = sys::oi_money;
    const TABLE: sys::oi_table = sys::OI_TABLE_AGING_TOTAL_CELLS;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        take::money(it)
    }
}

/// The table of `SummaryRow`: one.
#[derive(Clone, Copy, Debug)]
pub enum Summaries {}

impl Sealed for Summaries {}
impl Table for Summaries {
    type Row<'a> = SummaryRow<'a>;
    type Raw = sys::oi_summary_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_SUMMARIES;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        SummaryRow::read(it)
    }
}

/// The table of `SummaryCurrencyRow`.
#[derive(Clone, Copy, Debug)]
pub enum SummaryCurrencies {}

impl Sealed for SummaryCurrencies {}
impl Table for SummaryCurrencies {
    type Row<'a> = SummaryCurrencyRow;
    type Raw = sys::oi_summary_currency_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_SUMMARY_CURRENCIES;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        SummaryCurrencyRow::read(it)
    }
}

/// The table of `Money`: currency c, bucket b stands at c x buckets + b.
#[derive(Clone, Copy, Debug)]
pub enum SummaryCells {}

impl Sealed for SummaryCells {}
impl Table for SummaryCells {
    type Row<'a> = Money;
    type Raw = sys::oi_money;
    const TABLE: sys::oi_table = sys::OI_TABLE_SUMMARY_CELLS;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        take::money(it)
    }
}

/// The table of `HistoryRow`.
#[derive(Clone, Copy, Debug)]
pub enum HistoryLines {}

impl Sealed for HistoryLines {}
impl Table for HistoryLines {
    type Row<'a> = HistoryRow<'a>;
    type Raw = sys::oi_history_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_HISTORY_LINES;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        HistoryRow::read(it)
    }
}

/// The table of `ExplainPartRow`.
#[derive(Clone, Copy, Debug)]
pub enum ExplainParts {}

impl Sealed for ExplainParts {}
impl Table for ExplainParts {
    type Row<'a> = ExplainPartRow<'a>;
    type Raw = sys::oi_explain_part_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_EXPLAIN_PARTS;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        ExplainPartRow::read(it)
    }
}

/// The table of `TermsRow`.
#[derive(Clone, Copy, Debug)]
pub enum Terms {}

impl Sealed for Terms {}
impl Table for Terms {
    type Row<'a> = TermsRow;
    type Raw = sys::oi_terms_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_TERMS;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        TermsRow::read(it)
    }
}

/// The table of `TermsDiscountRow`.
#[derive(Clone, Copy, Debug)]
pub enum TermsDiscounts {}

impl Sealed for TermsDiscounts {}
impl Table for TermsDiscounts {
    type Row<'a> = TermsDiscountRow;
    type Raw = sys::oi_terms_discount_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_TERMS_DISCOUNTS;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        TermsDiscountRow::read(it)
    }
}

/// The table of `PeriodLockRow`.
#[derive(Clone, Copy, Debug)]
pub enum PeriodLocks {}

impl Sealed for PeriodLocks {}
impl Table for PeriodLocks {
    type Row<'a> = PeriodLockRow;
    type Raw = sys::oi_period_lock_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_PERIOD_LOCKS;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        PeriodLockRow::read(it)
    }
}

/// The table of `LockExceptionRow`: a record.
#[derive(Clone, Copy, Debug)]
pub enum LockExceptions {}

impl Sealed for LockExceptions {}
impl Table for LockExceptions {
    type Row<'a> = LockExceptionRow<'a>;
    type Raw = sys::oi_lock_exception_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_LOCK_EXCEPTIONS;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        LockExceptionRow::read(it)
    }
}

/// The table of `NumberingRow`: one.
#[derive(Clone, Copy, Debug)]
pub enum Numbering {}

impl Sealed for Numbering {}
impl Table for Numbering {
    type Row<'a> = NumberingRow;
    type Raw = sys::oi_numbering_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_NUMBERING;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        NumberingRow::read(it)
    }
}

/// The table of `NumberSeriesRow`.
#[derive(Clone, Copy, Debug)]
pub enum NumberSeries {}

impl Sealed for NumberSeries {}
impl Table for NumberSeries {
    type Row<'a> = NumberSeriesRow<'a>;
    type Raw = sys::oi_number_series_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_NUMBER_SERIES;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        NumberSeriesRow::read(it)
    }
}

/// The table of `NumberGapRow`.
#[derive(Clone, Copy, Debug)]
pub enum NumberGaps {}

impl Sealed for NumberGaps {}
impl Table for NumberGaps {
    type Row<'a> = NumberGapRow;
    type Raw = sys::oi_number_gap_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_NUMBER_GAPS;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        NumberGapRow::read(it)
    }
}

/// The table of `VoidedNumberRow`.
#[derive(Clone, Copy, Debug)]
pub enum VoidedNumbers {}

impl Sealed for VoidedNumbers {}
impl Table for VoidedNumbers {
    type Row<'a> = VoidedNumberRow;
    type Raw = sys::oi_voided_number_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_VOIDED_NUMBERS;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        VoidedNumberRow::read(it)
    }
}

/// The table of `ContactRow`: a record.
#[derive(Clone, Copy, Debug)]
pub enum Contacts {}

impl Sealed for Contacts {}
impl Table for Contacts {
    type Row<'a> = ContactRow<'a>;
    type Raw = sys::oi_contact_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_CONTACTS;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        ContactRow::read(it)
    }
}

/// The table of `MarkRow`.
#[derive(Clone, Copy, Debug)]
pub enum Marks {}

impl Sealed for Marks {}
impl Table for Marks {
    type Row<'a> = MarkRow<'a>;
    type Raw = sys::oi_mark_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_MARKS;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        MarkRow::read(it)
    }
}

/// The table of `SettingsRow`: one.
#[derive(Clone, Copy, Debug)]
pub enum Settings {}

impl Sealed for Settings {}
impl Table for Settings {
    type Row<'a> = SettingsRow;
    type Raw = sys::oi_settings_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_SETTINGS;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        SettingsRow::read(it)
    }
}

/// The table of `CurrencyRow`: one.
#[derive(Clone, Copy, Debug)]
pub enum Currencies {}

impl Sealed for Currencies {}
impl Table for Currencies {
    type Row<'a> = CurrencyRow;
    type Raw = sys::oi_currency_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_CURRENCIES;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        CurrencyRow::read(it)
    }
}

/// The table of `CustomerActivatedRow`: one.
#[derive(Clone, Copy, Debug)]
pub enum CustomersActivated {}

impl Sealed for CustomersActivated {}
impl Table for CustomersActivated {
    type Row<'a> = CustomerActivatedRow;
    type Raw = sys::oi_customer_activated_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_CUSTOMERS_ACTIVATED;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        CustomerActivatedRow::read(it)
    }
}

/// The table of `DocumentRow`: one.
#[derive(Clone, Copy, Debug)]
pub enum Documents {}

impl Sealed for Documents {}
impl Table for Documents {
    type Row<'a> = DocumentRow<'a>;
    type Raw = sys::oi_document_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_DOCUMENTS;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        DocumentRow::read(it)
    }
}

/// The table of `DraftDeletedRow`: one.
#[derive(Clone, Copy, Debug)]
pub enum DraftsDeleted {}

impl Sealed for DraftsDeleted {}
impl Table for DraftsDeleted {
    type Row<'a> = DraftDeletedRow;
    type Raw = sys::oi_draft_deleted_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_DRAFTS_DELETED;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        DraftDeletedRow::read(it)
    }
}

/// The table of `CreditAppliedRow`: one.
#[derive(Clone, Copy, Debug)]
pub enum CreditsApplied {}

impl Sealed for CreditsApplied {}
impl Table for CreditsApplied {
    type Row<'a> = CreditAppliedRow;
    type Raw = sys::oi_credit_applied_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_CREDITS_APPLIED;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        CreditAppliedRow::read(it)
    }
}

/// The table of `ApplicationUndoneRow`: one.
#[derive(Clone, Copy, Debug)]
pub enum ApplicationsUndone {}

impl Sealed for ApplicationsUndone {}
impl Table for ApplicationsUndone {
    type Row<'a> = ApplicationUndoneRow;
    type Raw = sys::oi_application_undone_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_APPLICATIONS_UNDONE;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        ApplicationUndoneRow::read(it)
    }
}

/// The table of `ItemReversedRow`: one.
#[derive(Clone, Copy, Debug)]
pub enum ItemsReversed {}

impl Sealed for ItemsReversed {}
impl Table for ItemsReversed {
    type Row<'a> = ItemReversedRow;
    type Raw = sys::oi_item_reversed_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_ITEMS_REVERSED;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        ItemReversedRow::read(it)
    }
}

/// The table of `ReversalUndoneRow`: one.
#[derive(Clone, Copy, Debug)]
pub enum ReversalsUndone {}

impl Sealed for ReversalsUndone {}
impl Table for ReversalsUndone {
    type Row<'a> = ReversalUndoneRow;
    type Raw = sys::oi_reversal_undone_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_REVERSALS_UNDONE;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        ReversalUndoneRow::read(it)
    }
}

/// The table of `KeysDroppedRow`: one.
#[derive(Clone, Copy, Debug)]
pub enum KeysDropped {}

impl Sealed for KeysDropped {}
impl Table for KeysDropped {
    type Row<'a> = KeysDroppedRow;
    type Raw = sys::oi_keys_dropped_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_KEYS_DROPPED;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        KeysDroppedRow::read(it)
    }
}

/// The table of `RecordDeletedRow`: one.
#[derive(Clone, Copy, Debug)]
pub enum RecordsDeleted {}

impl Sealed for RecordsDeleted {}
impl Table for RecordsDeleted {
    type Row<'a> = RecordDeletedRow;
    type Raw = sys::oi_record_deleted_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_RECORDS_DELETED;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        RecordDeletedRow::read(it)
    }
}

/// The table of `PersonalErasedRow`: one.
#[derive(Clone, Copy, Debug)]
pub enum PersonalErased {}

impl Sealed for PersonalErased {}
impl Table for PersonalErased {
    type Row<'a> = PersonalErasedRow;
    type Raw = sys::oi_personal_erased_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_PERSONAL_ERASED;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        PersonalErasedRow::read(it)
    }
}

/// The table of `DueChangedRow`: one.
#[derive(Clone, Copy, Debug)]
pub enum DueChanged {}

impl Sealed for DueChanged {}
impl Table for DueChanged {
    type Row<'a> = DueChangedRow;
    type Raw = sys::oi_due_changed_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_DUE_CHANGED;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        DueChangedRow::read(it)
    }
}

/// The table of `MarkReducedRow`: one.
#[derive(Clone, Copy, Debug)]
pub enum MarksReduced {}

impl Sealed for MarksReduced {}
impl Table for MarksReduced {
    type Row<'a> = MarkReducedRow;
    type Raw = sys::oi_mark_reduced_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_MARKS_REDUCED;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        MarkReducedRow::read(it)
    }
}

/// The table of `MarkEndedRow`: one.
#[derive(Clone, Copy, Debug)]
pub enum MarksEnded {}

impl Sealed for MarksEnded {}
impl Table for MarksEnded {
    type Row<'a> = MarkEndedRow;
    type Raw = sys::oi_mark_ended_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_MARKS_ENDED;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        MarkEndedRow::read(it)
    }
}

/// The table of `AppliedPortionRow`.
#[derive(Clone, Copy, Debug)]
pub enum AppliedPortions {}

impl Sealed for AppliedPortions {}
impl Table for AppliedPortions {
    type Row<'a> = AppliedPortionRow;
    type Raw = sys::oi_applied_portion_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_APPLIED_PORTIONS;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        AppliedPortionRow::read(it)
    }
}

/// The table of `AddedPortionRow`.
#[derive(Clone, Copy, Debug)]
pub enum AddedPortions {}

impl Sealed for AddedPortions {}
impl Table for AddedPortions {
    type Row<'a> = AddedPortionRow;
    type Raw = sys::oi_added_portion_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_ADDED_PORTIONS;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        AddedPortionRow::read(it)
    }
}

/// The table of `MovedPortionRow`.
#[derive(Clone, Copy, Debug)]
pub enum MovedPortions {}

impl Sealed for MovedPortions {}
impl Table for MovedPortions {
    type Row<'a> = MovedPortionRow;
    type Raw = sys::oi_moved_portion_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_MOVED_PORTIONS;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        MovedPortionRow::read(it)
    }
}

/// The table of `CompanyRow`: a record.
#[derive(Clone, Copy, Debug)]
pub enum Companies {}

impl Sealed for Companies {}
impl Table for Companies {
    type Row<'a> = CompanyRow<'a>;
    type Raw = sys::oi_company_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_COMPANIES;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        CompanyRow::read(it)
    }
}

/// The table of `CustomerGroupRow`: a record.
#[derive(Clone, Copy, Debug)]
pub enum CustomerGroups {}

impl Sealed for CustomerGroups {}
impl Table for CustomerGroups {
    type Row<'a> = CustomerGroupRow<'a>;
    type Raw = sys::oi_customer_group_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_CUSTOMER_GROUPS;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        CustomerGroupRow::read(it)
    }
}

/// The table of `AddressRow`: a record.
#[derive(Clone, Copy, Debug)]
pub enum Addresses {}

impl Sealed for Addresses {}
impl Table for Addresses {
    type Row<'a> = AddressRow<'a>;
    type Raw = sys::oi_address_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_ADDRESSES;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        AddressRow::read(it)
    }
}

/// The table of `TaxRegistrationRow`: a record.
#[derive(Clone, Copy, Debug)]
pub enum TaxRegistrations {}

impl Sealed for TaxRegistrations {}
impl Table for TaxRegistrations {
    type Row<'a> = TaxRegistrationRow<'a>;
    type Raw = sys::oi_tax_registration_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_TAX_REGISTRATIONS;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        TaxRegistrationRow::read(it)
    }
}

/// The table of `LicenceRow`: a record.
#[derive(Clone, Copy, Debug)]
pub enum Licences {}

impl Sealed for Licences {}
impl Table for Licences {
    type Row<'a> = LicenceRow<'a>;
    type Raw = sys::oi_licence_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_LICENCES;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        LicenceRow::read(it)
    }
}

/// The table of `SiteRow`: a record.
#[derive(Clone, Copy, Debug)]
pub enum Sites {}

impl Sealed for Sites {}
impl Table for Sites {
    type Row<'a> = SiteRow<'a>;
    type Raw = sys::oi_site_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_SITES;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        SiteRow::read(it)
    }
}

/// The table of `NoteRow`: a record.
#[derive(Clone, Copy, Debug)]
pub enum Notes {}

impl Sealed for Notes {}
impl Table for Notes {
    type Row<'a> = NoteRow<'a>;
    type Raw = sys::oi_note_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_NOTES;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        NoteRow::read(it)
    }
}

/// The table of `CommunicationRow`: a record.
#[derive(Clone, Copy, Debug)]
pub enum Communications {}

impl Sealed for Communications {}
impl Table for Communications {
    type Row<'a> = CommunicationRow<'a>;
    type Raw = sys::oi_communication_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_COMMUNICATIONS;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        CommunicationRow::read(it)
    }
}

/// The table of `AttachmentRow`: a record.
#[derive(Clone, Copy, Debug)]
pub enum Attachments {}

impl Sealed for Attachments {}
impl Table for Attachments {
    type Row<'a> = AttachmentRow<'a>;
    type Raw = sys::oi_attachment_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_ATTACHMENTS;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        AttachmentRow::read(it)
    }
}

/// The table of `LinkRow`: a record.
#[derive(Clone, Copy, Debug)]
pub enum Links {}

impl Sealed for Links {}
impl Table for Links {
    type Row<'a> = LinkRow;
    type Raw = sys::oi_link_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_LINKS;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        LinkRow::read(it)
    }
}

/// The table of `MediaTypeRow`: a record.
#[derive(Clone, Copy, Debug)]
pub enum MediaTypes {}

impl Sealed for MediaTypes {}
impl Table for MediaTypes {
    type Row<'a> = MediaTypeRow<'a>;
    type Raw = sys::oi_media_type_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_MEDIA_TYPES;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        MediaTypeRow::read(it)
    }
}

/// The table of `CustomerDefaultsRow`: one.
#[derive(Clone, Copy, Debug)]
pub enum CustomerDefaults {}

impl Sealed for CustomerDefaults {}
impl Table for CustomerDefaults {
    type Row<'a> = CustomerDefaultsRow<'a>;
    type Raw = sys::oi_customer_defaults_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_CUSTOMER_DEFAULTS;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        CustomerDefaultsRow::read(it)
    }
}

/// The table of `NumberRangeRow`: a record.
#[derive(Clone, Copy, Debug)]
pub enum NumberRanges {}

impl Sealed for NumberRanges {}
impl Table for NumberRanges {
    type Row<'a> = NumberRangeRow<'a>;
    type Raw = sys::oi_number_range_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_NUMBER_RANGES;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        NumberRangeRow::read(it)
    }
}

/// The table of `SearchRow`.
#[derive(Clone, Copy, Debug)]
pub enum SearchHits {}

impl Sealed for SearchHits {}
impl Table for SearchHits {
    type Row<'a> = SearchRow<'a>;
    type Raw = sys::oi_search_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_SEARCH_HITS;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        SearchRow::read(it)
    }
}
