//! What documents add up to and when they are due, without a ledger.
use crate::convert::Keep;
use crate::date::{made, Date};
use crate::enums::{Rounding, TaxScope};
use crate::error::{call, Result};
use crate::money::{Currency, Money};
use crate::types::{BusinessCalendar, DiscountTier, DocumentTotals, DueInputs, DuePortion, Line, TaxRow, TermsPortion};
use openitem_sys as sys;

/// What the lines of a document add up to.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AddedUp<'a> {
    /// The sums.
    pub totals: DocumentTotals,
    /// Each line's amount after discount.
    pub line_nets: Vec<Money>,
    /// Tax by code and rate, in order of first appearance.
    pub taxes: Vec<TaxRow<'a>>,
}

/// line = round(quantity x price) - discount; tax per rate on the sum of that rate's lines, or per line. The default
/// rounding is half up.
pub fn add_up<'a>(
    lines: &[Line<'a>],
    currency: Currency,
    tax_scope: TaxScope,
    rounding: Rounding,
) -> Result<AddedUp<'a>> {
    let mut keep = Keep::default();
    let (first, count) = keep.inputs(lines)?;
    let currency = currency.raw();
    let mut totals = sys::oi_document_totals::default();
    let mut nets = vec![sys::oi_money::default(); count];
    let mut taxes = vec![sys::oi_tax_row::default(); lines.iter().map(|line| line.taxes.len()).sum()];
    let mut tax_count = 0;
    // SAFETY: as many lines, nets and taxes as are told.
    call(|error| unsafe {
        sys::oi_document_add_up(
            first,
            count,
            0,
            &currency,
            tax_scope.number(),
            rounding.number(),
            &mut totals,
            nets.as_mut_ptr(),
            taxes.as_mut_ptr(),
            taxes.len(),
            std::mem::size_of::<sys::oi_tax_row>(),
            0,
            &mut tax_count,
            error,
        )
    })?;
    taxes.truncate(tax_count);
    Ok(AddedUp {
        totals: DocumentTotals::read(&totals),
        line_nets: nets.iter().map(Money::from_raw).collect(),
        // SAFETY: the codes are borrowed from the lines, which live for 'a.
        taxes: taxes.iter().map(|tax| unsafe { TaxRow::read(tax) }).collect(),
    })
}

/// The due date of one portion of payment terms; its share is not read.
pub fn due_date(portion: &TermsPortion<'_>, base: &DueInputs, calendar: Option<&BusinessCalendar<'_>>) -> Result<Date> {
    let mut keep = Keep::default();
    let (portion, base, calendar) = (keep.input(portion)?, keep.input(base)?, keep.optional(calendar)?);
    // SAFETY: structures that live until the call is over, here and below.
    made(|to, error| unsafe { sys::oi_terms_due_date(portion, base, calendar, to, error) })
}

/// The due portions of a total. Each is rounded, half up by default; the last takes what is left, so that they sum to
/// the total.
pub fn due_portions(
    terms: &[TermsPortion<'_>],
    total: Money,
    base: &DueInputs,
    calendar: Option<&BusinessCalendar<'_>>,
    rounding: Rounding,
) -> Result<Vec<DuePortion>> {
    let mut keep = Keep::default();
    let none = sys::oi_terms_portion::default(); // the library says what is wrong with no terms
    let (first, count) = keep.inputs(terms)?;
    let first = if count == 0 { &none } else { first };
    let (base, calendar, total) = (keep.input(base)?, keep.optional(calendar)?, total.raw());
    let mut rows = vec![sys::oi_due_portion::default(); count.max(1)];
    let mut written = 0;
    // SAFETY: as many portions as are told.
    call(|error| unsafe {
        sys::oi_terms_due_portions(
            first,
            count,
            0,
            &total,
            base,
            calendar,
            rounding.number(),
            rows.as_mut_ptr(),
            rows.len(),
            std::mem::size_of::<sys::oi_due_portion>(),
            0,
            &mut written,
            error,
        )
    })?;
    rows.truncate(written);
    Ok(rows.iter().map(DuePortion::read).collect())
}

/// The last day on which a discount may be taken: base date + days, inclusive.
pub fn discount_date(tier: &DiscountTier, base: Date) -> Result<Date> {
    let mut keep = Keep::default();
    let tier = keep.input(tier)?;
    made(|to, error| unsafe { sys::oi_terms_discount_date(tier, base.day_number(), to, error) })
}
