//! Answers of several tables, and an aging prepared once.
use crate::allocator::{Allocator, Allocators};
use crate::convert::{take, Keep};
use crate::error::Result;
use crate::handle::Handle;
use crate::library::{check, read_rows};
use crate::money::Money;
use crate::rows::{Answer, One, Rows, Table};
use crate::tables;
use crate::types::{AgingBucketRow, AgingOptions, AgingRow, SummaryCurrencyRow, SummaryRow};
use openitem_sys as sys;

/// An aging prepared once, used often: buckets, basis, grouping.
pub struct AgingCalculator(Handle<sys::oi_aging_calculator>);

impl AgingCalculator {
    /// Prepares an aging.
    pub fn new(options: &AgingOptions<'_>) -> Result<Self> {
        Self::make(options, Allocators::default())
    }

    /// Prepares an aging with memory of its own.
    pub fn with_allocator(options: &AgingOptions<'_>, allocator: Allocator) -> Result<Self> {
        Self::make(options, Allocators::new(Some(allocator), None))
    }

    fn make(options: &AgingOptions<'_>, allocators: Allocators) -> Result<Self> {
        check()?;
        let mut keep = Keep::default();
        let options = keep.input(options)?;
        let allocator = allocators.state();
        let allocator = allocator.as_ref().map_or(std::ptr::null(), |it| it as *const _);
        // SAFETY: the options live until the call is over, the allocator as long as the handle.
        let made = Handle::made(sys::oi_aging_calculator_free, &allocators, |to, error| unsafe {
            sys::oi_aging_calculator_create(options, allocator, to, error)
        })?;
        Ok(AgingCalculator(made))
    }

    /// Its buckets in printing order: not due from the farthest, then past due from the youngest.
    pub fn buckets(&self) -> Result<Vec<AgingBucketRow<'_>>> {
        let pointer = self.0.shared();
        // SAFETY: the calculator lives, and the labels as long as it; as many rows as are told.
        let count = unsafe { sys::oi_aging_calculator_bucket_count(pointer) };
        let rows = read_rows(count, |first, rows, capacity, size, written, error| unsafe {
            sys::oi_aging_calculator_read_buckets(pointer, first, rows, capacity, size, 0, written, error)
        })?;
        Ok(rows.iter().map(|row| unsafe { AgingBucketRow::read(row) }).collect())
    }

    /// The bucket with a label, `"61-90"`; nothing where none is called so.
    pub fn bucket(&self, label: &str) -> Result<Option<AgingCell>> {
        Ok(self.buckets()?.iter().position(|bucket| bucket.label == label).map(AgingCell::Bucket))
    }
}

impl std::fmt::Debug for AgingCalculator {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("AgingCalculator").field(&self.buckets()).finish()
    }
}

/// A cell of a row of an aging, to be explained.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AgingCell {
    /// That of a bucket, by its index.
    Bucket(usize),
    /// What is unapplied.
    Unapplied,
    /// What is disputed.
    Disputed,
}

impl AgingCell {
    pub(crate) fn number(self) -> usize {
        match self {
            AgingCell::Bucket(index) => index,
            AgingCell::Unapplied => sys::OI_EXPLAIN_UNAPPLIED,
            AgingCell::Disputed => sys::OI_EXPLAIN_DISPUTED,
        }
    }
}

impl From<usize> for AgingCell {
    fn from(index: usize) -> Self {
        AgingCell::Bucket(index)
    }
}

pub(crate) fn pointer_of(calculator: Option<&AgingCalculator>) -> *const sys::oi_aging_calculator {
    calculator.map_or(std::ptr::null(), |it| it.0.shared())
}

/// Amounts of rows by bucket.
#[derive(Clone, Debug, PartialEq)]
pub struct Cells {
    amounts: Vec<Money>,
    buckets: usize,
}

impl Cells {
    fn of<T>(answer: &Answer, buckets: usize) -> Result<Self>
    where
        T: for<'a> Table<Row<'a> = Money>,
    {
        Ok(Cells { amounts: Rows::<T>::of(answer)?.iter().collect(), buckets })
    }

    /// The cells of a row, a bucket each.
    pub fn get(&self, row: usize) -> Option<&[Money]> {
        let first = row.checked_mul(self.buckets)?;
        self.amounts.get(first..first.checked_add(self.buckets)?)
    }

    /// The cells of all rows, in their order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &[Money]> {
        self.amounts.chunks_exact(self.buckets.max(1))
    }
}

/// How old what is owed is: a cell per bucket, and totals per currency.
#[derive(Debug)]
#[non_exhaustive]
pub struct Aging {
    /// The columns, in printing order.
    pub buckets: Rows<tables::AgingBuckets>,
    /// Rows in a defined order.
    pub rows: Rows<tables::AgingRows>,
    /// Their cells.
    pub cells: Cells,
    /// One a currency.
    pub totals: Rows<tables::AgingTotals>,
    /// Their cells.
    pub total_cells: Cells,
}

impl Aging {
    pub(crate) fn of(answer: &Answer) -> Result<Self> {
        let buckets = Rows::of(answer)?;
        let count = buckets.len();
        Ok(Aging {
            buckets,
            rows: Rows::of(answer)?,
            cells: Cells::of::<tables::AgingCells>(answer, count)?,
            totals: Rows::of(answer)?,
            total_cells: Cells::of::<tables::AgingTotalCells>(answer, count)?,
        })
    }

    /// Each row with its cells.
    pub fn iter(&self) -> impl Iterator<Item = (AgingRow<'_>, &[Money])> {
        self.rows.iter().zip(self.cells.iter())
    }

    /// Each total with its cells.
    pub fn iter_totals(&self) -> impl Iterator<Item = (AgingRow<'_>, &[Money])> {
        self.totals.iter().zip(self.total_cells.iter())
    }
}

/// One customer's page: a head, and a row per currency with a cell per bucket.
#[derive(Debug)]
#[non_exhaustive]
pub struct CustomerSummary {
    head: One<tables::Summaries>,
    /// The columns of the cells, in printing order.
    pub buckets: Rows<tables::AgingBuckets>,
    /// A row per currency.
    pub currencies: Rows<tables::SummaryCurrencies>,
    /// Their cells.
    pub cells: Cells,
}

impl CustomerSummary {
    pub(crate) fn of(answer: &Answer) -> Result<Self> {
        let buckets: Rows<tables::AgingBuckets> = Rows::of(answer)?;
        let cells = Cells::of::<tables::SummaryCells>(answer, buckets.len())?;
        Ok(CustomerSummary { head: One::of(Rows::of(answer)?)?, buckets, currencies: Rows::of(answer)?, cells })
    }

    /// What is said of the customer once.
    pub fn head(&self) -> SummaryRow<'_> {
        self.head.row()
    }

    /// Each currency with its cells.
    pub fn iter(&self) -> impl Iterator<Item = (SummaryCurrencyRow, &[Money])> {
        self.currencies.iter().zip(self.cells.iter())
    }
}

/// Everything that changed a customer's balance, line by line.
#[derive(Debug)]
#[non_exhaustive]
pub struct History {
    /// Balance before the first day asked for; `None`: the customer has no currency.
    pub opening: Option<Money>,
    /// Balance after the last day asked for.
    pub closing: Option<Money>,
    /// The lines.
    pub lines: Rows<tables::HistoryLines>,
}

impl History {
    pub(crate) fn of(answer: &Answer, opening: &sys::oi_money, closing: &sys::oi_money) -> Result<Self> {
        let (opening, closing) = (take::optional_money(opening), take::optional_money(closing));
        Ok(History { opening, closing, lines: Rows::of(answer)? })
    }
}

/// Why a figure is what it is: the parts sum to it.
#[derive(Debug)]
#[non_exhaustive]
pub struct Explanation {
    /// The figure.
    pub figure: Money,
    /// What each record contributes to it.
    pub parts: Rows<tables::ExplainParts>,
}

impl Explanation {
    pub(crate) fn of(answer: &Answer, figure: &sys::oi_money) -> Result<Self> {
        Ok(Explanation { figure: Money::from_raw(figure), parts: Rows::of(answer)? })
    }
}

/// A customer's payment terms.
#[derive(Debug)]
#[non_exhaustive]
pub struct Terms {
    /// The portions.
    pub portions: Rows<tables::Terms>,
    /// Their early-payment discounts.
    pub discounts: Rows<tables::TermsDiscounts>,
}

impl Terms {
    pub(crate) fn of(answer: &Answer) -> Result<Self> {
        Ok(Terms { portions: Rows::of(answer)?, discounts: Rows::of(answer)? })
    }
}

/// Closed periods, and who may write into them.
#[derive(Debug)]
#[non_exhaustive]
pub struct PeriodLocks {
    /// By class; classes that are open are left out.
    pub locks: Rows<tables::PeriodLocks>,
    /// Withdrawn and expired ones too.
    pub exceptions: Rows<tables::LockExceptions>,
}

impl PeriodLocks {
    pub(crate) fn of(answer: &Answer) -> Result<Self> {
        Ok(PeriodLocks { locks: Rows::of(answer)?, exceptions: Rows::of(answer)? })
    }
}

/// Whether the numbers of one kind of items are complete.
#[derive(Debug)]
#[non_exhaustive]
pub struct Numbering {
    /// All of them as a whole.
    pub whole: One<tables::Numbering>,
    /// By prefix.
    pub series: Rows<tables::NumberSeries>,
    /// Numbers that are missing.
    pub gaps: Rows<tables::NumberGaps>,
    /// By series, then number.
    pub voided: Rows<tables::VoidedNumbers>,
}

impl Numbering {
    pub(crate) fn of(answer: &Answer) -> Result<Self> {
        Ok(Numbering {
            whole: One::of(Rows::of(answer)?)?,
            series: Rows::of(answer)?,
            gaps: Rows::of(answer)?,
            voided: Rows::of(answer)?,
        })
    }
}
