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

/// The table of `PlannedApplicationRow`.
#[derive(Clone, Copy, Debug)]
pub enum PlannedApplications {}

impl Sealed for PlannedApplications {}
impl Table for PlannedApplications {
    type Row<'a> = PlannedApplicationRow;
    type Raw = sys::oi_planned_application_row;
    const TABLE: sys::oi_table = sys::OI_TABLE_PLANNED_APPLICATIONS;
    unsafe fn row<'a>(it: &Self::Raw) -> Self::Row<'a> {
        PlannedApplicationRow::read(it)
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

/// The table of `LockExceptionRow`.
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
