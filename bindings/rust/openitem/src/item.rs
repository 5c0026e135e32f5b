//! References to items.
use crate::convert::static_text;
use crate::enums::{ItemKind, ItemStatus};
use crate::ids::{InvoiceId, PaymentId};
use openitem_sys as sys;
use std::fmt;

/// Which item: ids are unique per kind. The default, kind none and id 0, is no item.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ItemRef {
    /// What it is.
    pub kind: ItemKind,
    /// Which one.
    pub id: u64,
}

impl ItemRef {
    /// The item of a kind with an id.
    pub const fn new(kind: ItemKind, id: u64) -> Self {
        ItemRef { kind, id }
    }

    /// An invoice.
    pub const fn invoice(id: InvoiceId) -> Self {
        Self::new(ItemKind::Invoice, id.get())
    }

    /// A payment.
    pub const fn payment(id: PaymentId) -> Self {
        Self::new(ItemKind::Payment, id.get())
    }

    /// A credit memo.
    pub const fn credit_memo(id: u64) -> Self {
        Self::new(ItemKind::CreditMemo, id)
    }
}

impl From<InvoiceId> for ItemRef {
    fn from(id: InvoiceId) -> Self {
        Self::invoice(id)
    }
}

impl From<PaymentId> for ItemRef {
    fn from(id: PaymentId) -> Self {
        Self::payment(id)
    }
}

impl fmt::Display for ItemRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.kind, self.id)
    }
}

impl ItemKind {
    /// Whether the customer owes more by it: an invoice does, a payment does not.
    pub const fn is_debit(self) -> bool {
        self.number() > 0 && self.number() < sys::OI_ITEM_KIND_PAYMENT
    }

    /// The library's word for it, also for numbers that only the library knows.
    pub fn name(self) -> &'static str {
        // SAFETY: any number may be asked.
        static_text(unsafe { sys::oi_item_kind_name(self.number()) })
    }
}

impl ItemStatus {
    /// The library's word for it, also for numbers that only the library knows.
    pub fn name(self) -> &'static str {
        // SAFETY: any number may be asked.
        static_text(unsafe { sys::oi_item_status_name(self.number()) })
    }
}
