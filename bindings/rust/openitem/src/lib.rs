//! openitem: the accounts-receivable core that other programs embed. Customers, invoices, payments, credits, a ledger
//! and aging, on exact decimal money.
//!
//! A [`Ledger`] takes commands ([`Ledger::issue_invoice`], [`Ledger::record_payment`], ...), each with an input whose
//! fields have defaults and a [`CommandInfo`] that says when, who and why; it answers queries from a standpoint, which
//! is a [`Date`], or an [`AsOf`] for what was known then. The library reads no clock, no locale and no file.
//!
#![doc = include_str!("../README.md")]
#![deny(missing_docs)]
#![warn(rust_2018_idioms)]

#[macro_use]
mod enumeration;
#[macro_use]
mod id;
mod allocator;
mod batches;
mod callbacks;
#[cfg(doctest)]
mod cannot_be_written;
mod changes;
#[rustfmt::skip]
mod commands;
mod convert;
mod date;
mod decimal;
mod documents;
#[rustfmt::skip]
mod enums;
mod error;
#[rustfmt::skip]
mod events;
mod handle;
#[rustfmt::skip]
mod ids;
mod item;
mod journal;
mod ledger;
mod library;
mod money;
#[rustfmt::skip]
mod queries;
mod records;
mod reports;
mod rows;
#[rustfmt::skip]
pub mod tables;
#[rustfmt::skip]
#[allow(clippy::field_reassign_with_default)] // generated: a line a field
mod types;

pub use allocator::Allocator;
pub use batches::{BatchMode, BatchOutcome, Infos};
pub use callbacks::Taken;
pub use changes::ToChange;
pub use date::{Date, Timestamp};
pub use decimal::Decimal;
pub use documents::{add_up, discount_date, due_date, due_portions, AddedUp};
pub use enumeration::UnknownWord;
pub use enums::*;
pub use error::{BoxError, Error, ErrorClass, Result};
pub use events::*;
pub use ids::*;
pub use item::ItemRef;
pub use journal::{erase_personal, Buffer};
pub use ledger::{remarks, Ledger, LedgerOptions, Outcome, Transaction, NOTHING_KNOWN};
pub use library::{abi_level, build_info, has_feature, iso4217, iso4217_date, version, IsoCurrency};
pub use money::{Currency, Money, Split};
pub use records::{Event, EventLog, Record};
pub use reports::{
    Aging, AgingCalculator, AgingCell, Cells, CustomerSummary, Explanation, History, Numbering, PeriodLocks, Terms,
};
pub use rows::{One, RowIter, Rows, Table};
pub use types::*;
