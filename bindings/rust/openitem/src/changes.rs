//! Records as they are, to be changed in part.
use crate::reports::Terms;
use crate::rows::{One, Table};
use crate::types::{DiscountTier, TermsPortion};

/// A record as it is. Its `input()` is what the command that changes it takes, with everything the record has: what is
/// not replaced stays.
///
/// ```
/// # use openitem::*;
/// # fn main() -> openitem::Result<()> {
/// # let mut ledger = Ledger::new()?;
/// # let info = CommandInfo::on(Date::new(2026, 1, 1)?);
/// # let acme = ledger.create_customer(&Customer { code: "ACME", ..Default::default() }, &info)?.id;
/// let found = ledger.customer_to_change(acme)?;
/// ledger.change_customer(&Customer { name: "Acme Ltd", ..found.input() }, &info)?;
/// # assert_eq!(ledger.find_customer(acme, None)?.row().code, "ACME");
/// # Ok(())
/// # }
/// ```
pub struct ToChange<T: Table> {
    row: T::Row<'static>, // it borrows from `answer`, is lent for as long as `self` is, and dropped first
    terms: Vec<TermsPortion<'static>>, // they borrow from `_discounts`, likewise
    _answer: One<T>,
    _discounts: Vec<DiscountTier>,
}

impl<T: Table> ToChange<T> {
    pub(crate) fn new(answer: One<T>, terms: Option<Terms>) -> Self {
        let discounts = terms.iter().flat_map(|terms| &terms.discounts);
        let discounts: Vec<DiscountTier> = discounts.map(|row| row.input()).collect();
        // SAFETY: the discounts lie where they lie until they are dropped, and are not changed before.
        let of = |range: std::ops::Range<usize>| unsafe {
            std::slice::from_raw_parts(discounts.as_ptr().add(range.start), range.len())
        };
        // They lie portion by portion.
        let mut end = 0;
        let portions = terms.iter().flat_map(|terms| &terms.portions).map(|row| {
            let begin = end;
            end = (begin + row.discount_count as usize).min(discounts.len());
            TermsPortion { discounts: of(begin..end), ..row.input() }
        });
        let terms = portions.collect();
        // SAFETY: the answer keeps the texts until it is dropped.
        let row = unsafe { T::row(answer.raw()) };
        ToChange { row, terms, _answer: answer, _discounts: discounts }
    }

    pub(crate) fn row(&self) -> &T::Row<'static> {
        &self.row
    }

    pub(crate) fn terms(&self) -> &[TermsPortion<'_>] {
        &self.terms
    }
}

impl<T: Table> std::fmt::Debug for ToChange<T>
where
    for<'a> T::Row<'a>: std::fmt::Debug,
{
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.row.fmt(f)
    }
}
