//! Inputs, rows, commands and queries by the names of openitem.h: made by capi/generate.py from openitem.h; do not edit.

use crate::commands::Run;
use crate::prelude::*;

values! {
    CustomerId: |reader, name, word| match name {
        "id" => from_word(word).map(CustomerId::new),
        _ => Ok(reader.world.find("customer", word)?.1.into()),
    }, |self, world, column| match column {
        "id" => cell(column, self),
        _ => cell(column, world.name_of("customer", self.get())),
    };
    CompanyId: |reader, name, word| match name {
        "id" => from_word(word).map(CompanyId::new),
        _ => Ok(reader.world.find("company", word)?.1.into()),
    }, |self, world, column| match column {
        "id" => cell(column, self),
        _ => cell(column, world.name_of("company", self.get())),
    };
    CustomerGroupId: |reader, name, word| match name {
        "id" => from_word(word).map(CustomerGroupId::new),
        _ => Ok(reader.world.find("customer_group", word)?.1.into()),
    }, |self, world, column| match column {
        "id" => cell(column, self),
        _ => cell(column, world.name_of("customer_group", self.get())),
    };
    ContactId: |reader, name, word| match name {
        "id" => from_word(word).map(ContactId::new),
        _ => Ok(reader.world.find("contact", word)?.1.into()),
    }, |self, world, column| match column {
        "id" => cell(column, self),
        _ => cell(column, world.name_of("contact", self.get())),
    };
    AddressId: |reader, name, word| match name {
        "id" => from_word(word).map(AddressId::new),
        _ => Ok(reader.world.find("address", word)?.1.into()),
    }, |self, world, column| match column {
        "id" => cell(column, self),
        _ => cell(column, world.name_of("address", self.get())),
    };
    TaxRegistrationId: |reader, name, word| match name {
        "id" => from_word(word).map(TaxRegistrationId::new),
        _ => Ok(reader.world.find("tax_registration", word)?.1.into()),
    }, |self, world, column| match column {
        "id" => cell(column, self),
        _ => cell(column, world.name_of("tax_registration", self.get())),
    };
    LicenceId: |reader, name, word| match name {
        "id" => from_word(word).map(LicenceId::new),
        _ => Ok(reader.world.find("licence", word)?.1.into()),
    }, |self, world, column| match column {
        "id" => cell(column, self),
        _ => cell(column, world.name_of("licence", self.get())),
    };
    SiteId: |reader, name, word| match name {
        "id" => from_word(word).map(SiteId::new),
        _ => Ok(reader.world.find("site", word)?.1.into()),
    }, |self, world, column| match column {
        "id" => cell(column, self),
        _ => cell(column, world.name_of("site", self.get())),
    };
    JobId: |reader, name, word| match name {
        "id" => from_word(word).map(JobId::new),
        _ => Ok(reader.world.find("job", word)?.1.into()),
    }, |self, world, column| match column {
        "id" => cell(column, self),
        _ => cell(column, world.name_of("job", self.get())),
    };
    ContractId: |reader, name, word| match name {
        "id" => from_word(word).map(ContractId::new),
        _ => Ok(reader.world.find("contract", word)?.1.into()),
    }, |self, world, column| match column {
        "id" => cell(column, self),
        _ => cell(column, world.name_of("contract", self.get())),
    };
    NoteId: |reader, name, word| match name {
        "id" => from_word(word).map(NoteId::new),
        _ => Ok(reader.world.find("note", word)?.1.into()),
    }, |self, world, column| match column {
        "id" => cell(column, self),
        _ => cell(column, world.name_of("note", self.get())),
    };
    CommunicationId: |reader, name, word| match name {
        "id" => from_word(word).map(CommunicationId::new),
        _ => Ok(reader.world.find("communication", word)?.1.into()),
    }, |self, world, column| match column {
        "id" => cell(column, self),
        _ => cell(column, world.name_of("communication", self.get())),
    };
    AttachmentId: |reader, name, word| match name {
        "id" => from_word(word).map(AttachmentId::new),
        _ => Ok(reader.world.find("attachment", word)?.1.into()),
    }, |self, world, column| match column {
        "id" => cell(column, self),
        _ => cell(column, world.name_of("attachment", self.get())),
    };
    LinkId: |reader, name, word| match name {
        "id" => from_word(word).map(LinkId::new),
        _ => Ok(reader.world.find("link", word)?.1.into()),
    }, |self, world, column| match column {
        "id" => cell(column, self),
        _ => cell(column, world.name_of("link", self.get())),
    };
    MediaTypeId: |reader, name, word| match name {
        "id" => from_word(word).map(MediaTypeId::new),
        _ => Ok(reader.world.find("media_type", word)?.1.into()),
    }, |self, world, column| match column {
        "id" => cell(column, self),
        _ => cell(column, world.name_of("media_type", self.get())),
    };
    NumberRangeId: |reader, name, word| match name {
        "id" => from_word(word).map(NumberRangeId::new),
        _ => Ok(reader.world.find("number_range", word)?.1.into()),
    }, |self, world, column| match column {
        "id" => cell(column, self),
        _ => cell(column, world.name_of("number_range", self.get())),
    };
    InvoiceId: |reader, name, word| match name {
        "id" => from_word(word).map(InvoiceId::new),
        _ => Ok(reader.world.find("item", word)?.1.into()),
    }, |self, world, column| match column {
        "id" => cell(column, self),
        _ => cell(column, world.name_of("invoice", self.get())),
    };
    PaymentId: |reader, name, word| match name {
        "id" => from_word(word).map(PaymentId::new),
        _ => Ok(reader.world.find("item", word)?.1.into()),
    }, |self, world, column| match column {
        "id" => cell(column, self),
        _ => cell(column, world.name_of("payment", self.get())),
    };
}

words! {
    ItemKind
    Status
    EntityKind
    Rounding
    SplitRemainder
    Weekday
    BusinessDayShift
    PortionShare
    DueRuleKind
    DueBase
    TaxScope
    LogLevel
    ItemStatus
    DraftState
    ReversalKind
    ItemSort
    PartialPayments
    ProductDisplay
    CustomerStatus
    CustomerType
    CustomerOrder
    DefaultLevel
    AddressKind
    SiteStatus
    JobStatus
    Strategy
    MarkKind
    MarkOutcome
    CommandClass
    Channel
    Direction
    NumberReset
    BalanceScope
    AgingBasis
    AgingCredits
    AgingGroup
    HistorySort
    HistoryKind
    SearchKind
    EventKind
}

impl Value for DiscountTier {
    fn read(reader: &Reader<'_>, _: Word, word: Word) -> Result<Self> {
        reader.composed("discount_tier", word)
    }
}

impl Value for TermsPortion<'static> {
    fn read(reader: &Reader<'_>, _: Word, word: Word) -> Result<Self> {
        reader.composed("terms_portion", word)
    }
}

impl Value for DuePortion {
    fn read(reader: &Reader<'_>, _: Word, word: Word) -> Result<Self> {
        reader.composed("due_portion", word)
    }
}

impl Value for LineTax<'static> {
    fn read(reader: &Reader<'_>, _: Word, word: Word) -> Result<Self> {
        reader.composed("line_tax", word)
    }
}

impl Value for Line<'static> {
    fn read(reader: &Reader<'_>, _: Word, word: Word) -> Result<Self> {
        reader.composed("line", word)
    }
}

impl Value for Target {
    fn read(reader: &Reader<'_>, _: Word, word: Word) -> Result<Self> {
        reader.composed("target", word)
    }
}

impl Fields for BusinessCalendar<'static> {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            weekend: reader.option("weekend_mask")?.or(unsaid.weekend),
            holidays: reader.option("holidays")?.unwrap_or(unsaid.holidays),
            extra_workdays: reader.option("extra_workdays")?.unwrap_or(unsaid.extra_workdays),
        })
    }
}

impl Fields for DiscountTier {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            percent: reader.option("percent")?.unwrap_or(unsaid.percent),
            days: reader.option("days")?.unwrap_or(unsaid.days),
        })
    }
}

impl Fields for TermsPortion<'static> {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            share: reader.option("share")?.unwrap_or(unsaid.share),
            kind: reader.option("kind")?.unwrap_or(unsaid.kind),
            base: reader.option("base")?.unwrap_or(unsaid.base),
            shift: reader.option("shift")?.unwrap_or(unsaid.shift),
            days: reader.option("days")?.unwrap_or(unsaid.days),
            months: reader.option("months")?.unwrap_or(unsaid.months),
            day: reader.option("day")?.unwrap_or(unsaid.day),
            days_after: reader.option("days_after")?.unwrap_or(unsaid.days_after),
            cutoff: reader.option("cutoff")?.unwrap_or(unsaid.cutoff),
            fixed_date: reader.option("fixed_date")?.unwrap_or(unsaid.fixed_date),
            percent: reader.option("percent")?.unwrap_or(unsaid.percent),
            fixed: reader.option("fixed")?.unwrap_or(unsaid.fixed),
            discounts: reader.repeated("discounts")?.unwrap_or(unsaid.discounts),
        })
    }
}

impl Fields for DueInputs {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            document: reader.option("document")?.unwrap_or(unsaid.document),
            effective: reader.option("effective")?.unwrap_or(unsaid.effective),
            delivery: reader.option("delivery")?.unwrap_or(unsaid.delivery),
            receipt: reader.option("receipt")?.unwrap_or(unsaid.receipt),
        })
    }
}

impl Fields for DuePortion {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            amount: reader.option("amount")?.unwrap_or(unsaid.amount),
            due: reader.option("due")?.unwrap_or(unsaid.due),
        })
    }
}

impl Fields for LineTax<'static> {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            code: reader.option("code")?.unwrap_or(unsaid.code),
            percent: reader.option("percent")?.unwrap_or(unsaid.percent),
        })
    }
}

impl Fields for Line<'static> {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            product: reader.option("product")?.unwrap_or(unsaid.product),
            description: reader.option("description")?.unwrap_or(unsaid.description),
            quantity: reader.option("quantity")?.unwrap_or(unsaid.quantity),
            unit_price: reader.option("unit_price")?.unwrap_or(unsaid.unit_price),
            discount_percent: reader.option("discount_percent")?.unwrap_or(unsaid.discount_percent),
            discount: reader.option("discount")?.unwrap_or(unsaid.discount),
            taxes: reader.repeated("taxes")?.unwrap_or(unsaid.taxes),
        })
    }
}

impl Fields for CommandInfo<'static> {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            effective: reader.option("effective")?.unwrap_or(unsaid.effective),
            recorded: reader.option("recorded_micros")?.unwrap_or(unsaid.recorded),
            actor: reader.option("actor")?.unwrap_or(unsaid.actor),
            reason: reader.option("reason")?.unwrap_or(unsaid.reason),
            idempotency_key: reader.option("idempotency_key")?.unwrap_or(unsaid.idempotency_key),
            dry_run: reader.option("dry_run")?.unwrap_or(unsaid.dry_run),
            shift_from_locked: reader.option("shift_from_locked")?.unwrap_or(unsaid.shift_from_locked),
            tell_made: reader.option("tell_made")?.unwrap_or(unsaid.tell_made),
        })
    }
}

impl Fields for DropIdempotencyKeys {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            before: reader.option("before")?.unwrap_or(unsaid.before),
        })
    }
}

impl Fields for Settings {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = reader.world.ledger.settings(None)?;
        Ok(Self {
            rounding: reader.option("rounding")?.unwrap_or(unsaid.rounding),
            tax_scope: reader.option("tax_scope")?.unwrap_or(unsaid.tax_scope),
            fiscal_year_end_month: reader.option("fiscal_year_end_month")?.unwrap_or(unsaid.fiscal_year_end_month),
            fiscal_year_end_day: reader.option("fiscal_year_end_day")?.unwrap_or(unsaid.fiscal_year_end_day),
            refuse_partial_payments: reader.option("refuse_partial_payments")?.unwrap_or(unsaid.refuse_partial_payments),
            new_documents_take_open_credit: reader.option("new_documents_take_open_credit")?.unwrap_or(unsaid.new_documents_take_open_credit),
            surplus_credit_settles_oldest: reader.option("surplus_credit_settles_oldest")?.unwrap_or(unsaid.surplus_credit_settles_oldest),
            prospects_stay: reader.option("prospects_stay")?.unwrap_or(unsaid.prospects_stay),
            numbers_not_unique: reader.option("numbers_not_unique")?.unwrap_or(unsaid.numbers_not_unique),
            unique_transaction_ids: reader.option("unique_transaction_ids")?.unwrap_or(unsaid.unique_transaction_ids),
            fiscal_year_by_start: reader.option("fiscal_year_by_start")?.unwrap_or(unsaid.fiscal_year_by_start),
        })
    }
}

impl Fields for RegisterCurrency {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            currency: reader.option("currency")?.unwrap_or(unsaid.currency),
        })
    }
}

impl Fields for ItemFilter<'static> {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            customer: reader.option("customer")?.unwrap_or(unsaid.customer),
            job: reader.option("job")?.unwrap_or(unsaid.job),
            contract: reader.option("contract")?.unwrap_or(unsaid.contract),
            currency: reader.option("currency")?.unwrap_or(unsaid.currency),
            kinds: reader.option("kinds")?.unwrap_or(unsaid.kinds),
            statuses: reader.option("statuses")?.unwrap_or(unsaid.statuses),
            from: reader.option("from")?.unwrap_or(unsaid.from),
            to: reader.option("to")?.unwrap_or(unsaid.to),
            series: reader.option("series")?.unwrap_or(unsaid.series),
            number_contains: reader.option("number_contains")?.unwrap_or(unsaid.number_contains),
            at_least: reader.option("at_least")?.unwrap_or(unsaid.at_least),
            at_most: reader.option("at_most")?.unwrap_or(unsaid.at_most),
            sort: reader.option("sort")?.unwrap_or(unsaid.sort),
            offset: reader.option("offset")?.unwrap_or(unsaid.offset),
            limit: reader.option("limit")?.unwrap_or(unsaid.limit),
            with_children: reader.option("with_children")?.unwrap_or(unsaid.with_children),
            drafts: reader.option("drafts")?.unwrap_or(unsaid.drafts),
            only_open: reader.option("only_open")?.unwrap_or(unsaid.only_open),
            only_cancelled_jobs: reader.option("only_cancelled_jobs")?.unwrap_or(unsaid.only_cancelled_jobs),
            descending: reader.option("descending")?.unwrap_or(unsaid.descending),
        })
    }
}

impl Fields for Customer<'static> {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            id: reader.option("id")?.unwrap_or(unsaid.id),
            code: reader.option("code")?.unwrap_or(unsaid.code),
            name: reader.option("name")?.unwrap_or(unsaid.name),
            label: reader.option("label")?.unwrap_or(unsaid.label),
            salesperson: reader.option("salesperson")?.unwrap_or(unsaid.salesperson),
            external_ref: reader.option("external_ref")?.unwrap_or(unsaid.external_ref),
            status: reader.option("status")?.unwrap_or(unsaid.status),
            partial_payments: reader.option("partial_payments")?.unwrap_or(unsaid.partial_payments),
            currency: reader.option("currency")?.unwrap_or(unsaid.currency),
            parent: reader.option("parent")?.unwrap_or(unsaid.parent),
            credit_limit: reader.option("credit_limit")?.unwrap_or(unsaid.credit_limit),
            established: reader.option("established")?.unwrap_or(unsaid.established),
            terms: reader.option("terms")?.unwrap_or(unsaid.terms),
            group: reader.option("group")?.unwrap_or(unsaid.group),
            r#type: reader.option("type")?.unwrap_or(unsaid.r#type),
            product_display: reader.option("product_display")?.unwrap_or(unsaid.product_display),
            payment_method: reader.option("payment_method")?.unwrap_or(unsaid.payment_method),
            price_list: reader.option("price_list")?.unwrap_or(unsaid.price_list),
            shipping_method: reader.option("shipping_method")?.unwrap_or(unsaid.shipping_method),
            discount_percent: reader.option("discount_percent")?.unwrap_or(unsaid.discount_percent),
            legal_name: reader.option("legal_name")?.unwrap_or(unsaid.legal_name),
            given_name: reader.option("given_name")?.unwrap_or(unsaid.given_name),
            family_name: reader.option("family_name")?.unwrap_or(unsaid.family_name),
            email: reader.option("email")?.unwrap_or(unsaid.email),
            phone: reader.option("phone")?.unwrap_or(unsaid.phone),
            mobile: reader.option("mobile")?.unwrap_or(unsaid.mobile),
            fax: reader.option("fax")?.unwrap_or(unsaid.fax),
            website: reader.option("website")?.unwrap_or(unsaid.website),
            no_discount: reader.option("no_discount")?.unwrap_or(unsaid.no_discount),
        })
    }
}

impl Fields for DeleteCustomer {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            id: reader.option("id")?.unwrap_or(unsaid.id),
        })
    }
}

impl Fields for CustomerFilter<'static> {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            text: reader.option("text")?.unwrap_or(unsaid.text),
            salesperson: reader.option("salesperson")?.unwrap_or(unsaid.salesperson),
            parent: reader.option("parent")?.unwrap_or(unsaid.parent),
            offset: reader.option("offset")?.unwrap_or(unsaid.offset),
            limit: reader.option("limit")?.unwrap_or(unsaid.limit),
            statuses: reader.option("statuses")?.unwrap_or(unsaid.statuses),
            order: reader.option("order")?.unwrap_or(unsaid.order),
        })
    }
}

impl Fields for Company<'static> {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            id: reader.option("id")?.unwrap_or(unsaid.id),
            name: reader.option("name")?.unwrap_or(unsaid.name),
            legal_name: reader.option("legal_name")?.unwrap_or(unsaid.legal_name),
            tax_number: reader.option("tax_number")?.unwrap_or(unsaid.tax_number),
            street: reader.option("street")?.unwrap_or(unsaid.street),
            postal_code: reader.option("postal_code")?.unwrap_or(unsaid.postal_code),
            city: reader.option("city")?.unwrap_or(unsaid.city),
            region: reader.option("region")?.unwrap_or(unsaid.region),
            country: reader.option("country")?.unwrap_or(unsaid.country),
            email: reader.option("email")?.unwrap_or(unsaid.email),
            phone: reader.option("phone")?.unwrap_or(unsaid.phone),
            website: reader.option("website")?.unwrap_or(unsaid.website),
            bank_account: reader.option("bank_account")?.unwrap_or(unsaid.bank_account),
            payment_method: reader.option("payment_method")?.unwrap_or(unsaid.payment_method),
            price_list: reader.option("price_list")?.unwrap_or(unsaid.price_list),
            shipping_method: reader.option("shipping_method")?.unwrap_or(unsaid.shipping_method),
            discount_percent: reader.option("discount_percent")?.unwrap_or(unsaid.discount_percent),
            terms: reader.option("terms")?.unwrap_or(unsaid.terms),
            product_display: reader.option("product_display")?.unwrap_or(unsaid.product_display),
        })
    }
}

impl Fields for DeleteCompany {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            id: reader.option("id")?.unwrap_or(unsaid.id),
        })
    }
}

impl Fields for CustomerGroup<'static> {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            id: reader.option("id")?.unwrap_or(unsaid.id),
            code: reader.option("code")?.unwrap_or(unsaid.code),
            name: reader.option("name")?.unwrap_or(unsaid.name),
            payment_method: reader.option("payment_method")?.unwrap_or(unsaid.payment_method),
            price_list: reader.option("price_list")?.unwrap_or(unsaid.price_list),
            shipping_method: reader.option("shipping_method")?.unwrap_or(unsaid.shipping_method),
            discount_percent: reader.option("discount_percent")?.unwrap_or(unsaid.discount_percent),
            terms: reader.option("terms")?.unwrap_or(unsaid.terms),
            partial_payments: reader.option("partial_payments")?.unwrap_or(unsaid.partial_payments),
            product_display: reader.option("product_display")?.unwrap_or(unsaid.product_display),
            no_discount: reader.option("no_discount")?.unwrap_or(unsaid.no_discount),
        })
    }
}

impl Fields for DeleteCustomerGroup {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            id: reader.option("id")?.unwrap_or(unsaid.id),
        })
    }
}

impl Fields for Contact<'static> {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            id: reader.option("id")?.unwrap_or(unsaid.id),
            customer: reader.option("customer")?.unwrap_or(unsaid.customer),
            name: reader.option("name")?.unwrap_or(unsaid.name),
            role: reader.option("role")?.unwrap_or(unsaid.role),
            email: reader.option("email")?.unwrap_or(unsaid.email),
            phone: reader.option("phone")?.unwrap_or(unsaid.phone),
            mobile: reader.option("mobile")?.unwrap_or(unsaid.mobile),
            fax: reader.option("fax")?.unwrap_or(unsaid.fax),
            notes: reader.option("notes")?.unwrap_or(unsaid.notes),
            primary: reader.option("primary")?.unwrap_or(unsaid.primary),
        })
    }
}

impl Fields for DeleteContact {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            id: reader.option("id")?.unwrap_or(unsaid.id),
        })
    }
}

impl Fields for Address<'static> {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            id: reader.option("id")?.unwrap_or(unsaid.id),
            customer: reader.option("customer")?.unwrap_or(unsaid.customer),
            label: reader.option("label")?.unwrap_or(unsaid.label),
            country: reader.option("country")?.unwrap_or(unsaid.country),
            recipient: reader.option("recipient")?.unwrap_or(unsaid.recipient),
            street: reader.option("street")?.unwrap_or(unsaid.street),
            postal_code: reader.option("postal_code")?.unwrap_or(unsaid.postal_code),
            city: reader.option("city")?.unwrap_or(unsaid.city),
            region: reader.option("region")?.unwrap_or(unsaid.region),
            kind: reader.option("kind")?.unwrap_or(unsaid.kind),
            is_default: reader.option("is_default")?.unwrap_or(unsaid.is_default),
            inactive: reader.option("inactive")?.unwrap_or(unsaid.inactive),
        })
    }
}

impl Fields for DeleteAddress {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            id: reader.option("id")?.unwrap_or(unsaid.id),
        })
    }
}

impl Fields for TaxRegistration<'static> {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            id: reader.option("id")?.unwrap_or(unsaid.id),
            customer: reader.option("customer")?.unwrap_or(unsaid.customer),
            kind: reader.option("kind")?.unwrap_or(unsaid.kind),
            country: reader.option("country")?.unwrap_or(unsaid.country),
            number: reader.option("number")?.unwrap_or(unsaid.number),
        })
    }
}

impl Fields for DeleteTaxRegistration {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            id: reader.option("id")?.unwrap_or(unsaid.id),
        })
    }
}

impl Fields for Licence<'static> {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            id: reader.option("id")?.unwrap_or(unsaid.id),
            customer: reader.option("customer")?.unwrap_or(unsaid.customer),
            kind: reader.option("kind")?.unwrap_or(unsaid.kind),
            number: reader.option("number")?.unwrap_or(unsaid.number),
            authority: reader.option("authority")?.unwrap_or(unsaid.authority),
            expires: reader.option("expires")?.unwrap_or(unsaid.expires),
        })
    }
}

impl Fields for DeleteLicence {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            id: reader.option("id")?.unwrap_or(unsaid.id),
        })
    }
}

impl Fields for Site<'static> {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            id: reader.option("id")?.unwrap_or(unsaid.id),
            customer: reader.option("customer")?.unwrap_or(unsaid.customer),
            code: reader.option("code")?.unwrap_or(unsaid.code),
            country: reader.option("country")?.unwrap_or(unsaid.country),
            external_ref: reader.option("external_ref")?.unwrap_or(unsaid.external_ref),
            name: reader.option("name")?.unwrap_or(unsaid.name),
            street: reader.option("street")?.unwrap_or(unsaid.street),
            postal_code: reader.option("postal_code")?.unwrap_or(unsaid.postal_code),
            city: reader.option("city")?.unwrap_or(unsaid.city),
            region: reader.option("region")?.unwrap_or(unsaid.region),
            status: reader.option("status")?.unwrap_or(unsaid.status),
        })
    }
}

impl Fields for DeleteSite {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            id: reader.option("id")?.unwrap_or(unsaid.id),
        })
    }
}

impl Fields for Job<'static> {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            id: reader.option("id")?.unwrap_or(unsaid.id),
            customer: reader.option("customer")?.unwrap_or(unsaid.customer),
            code: reader.option("code")?.unwrap_or(unsaid.code),
            name: reader.option("name")?.unwrap_or(unsaid.name),
            external_ref: reader.option("external_ref")?.unwrap_or(unsaid.external_ref),
            status: reader.option("status")?.unwrap_or(unsaid.status),
            site: reader.option("site")?.unwrap_or(unsaid.site),
        })
    }
}

impl Fields for Contract<'static> {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            id: reader.option("id")?.unwrap_or(unsaid.id),
            customer: reader.option("customer")?.unwrap_or(unsaid.customer),
            job: reader.option("job")?.unwrap_or(unsaid.job),
            number: reader.option("number")?.unwrap_or(unsaid.number),
            external_ref: reader.option("external_ref")?.unwrap_or(unsaid.external_ref),
            starts: reader.option("starts")?.unwrap_or(unsaid.starts),
            ends: reader.option("ends")?.unwrap_or(unsaid.ends),
            payment_method: reader.option("payment_method")?.unwrap_or(unsaid.payment_method),
            price_list: reader.option("price_list")?.unwrap_or(unsaid.price_list),
            shipping_method: reader.option("shipping_method")?.unwrap_or(unsaid.shipping_method),
            discount_percent: reader.option("discount_percent")?.unwrap_or(unsaid.discount_percent),
            terms: reader.option("terms")?.unwrap_or(unsaid.terms),
            no_discount: reader.option("no_discount")?.unwrap_or(unsaid.no_discount),
        })
    }
}

impl Fields for Invoice<'static> {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            id: reader.option("id")?.unwrap_or(unsaid.id),
            customer: reader.option("customer")?.unwrap_or(unsaid.customer),
            job: reader.option("job")?.unwrap_or(unsaid.job),
            contract: reader.option("contract")?.unwrap_or(unsaid.contract),
            number: reader.option("number")?.unwrap_or(unsaid.number),
            currency: reader.option("currency")?.unwrap_or(unsaid.currency),
            kind: reader.option("kind")?.unwrap_or(unsaid.kind),
            draft_state: reader.option("draft_state")?.unwrap_or(unsaid.draft_state),
            document_date: reader.option("document_date")?.unwrap_or(unsaid.document_date),
            delivery_date: reader.option("delivery_date")?.unwrap_or(unsaid.delivery_date),
            due: reader.option("due")?.unwrap_or(unsaid.due),
            tax_scope: reader.option("tax_scope")?.unwrap_or(unsaid.tax_scope),
            total: reader.option("total")?.unwrap_or(unsaid.total),
            lines: reader.repeated("lines")?.unwrap_or(unsaid.lines),
            portions: reader.option("portions")?.unwrap_or(unsaid.portions),
            terms: reader.option("terms")?.unwrap_or(unsaid.terms),
            salesperson: reader.option("salesperson")?.unwrap_or(unsaid.salesperson),
            series: reader.option("series")?.unwrap_or(unsaid.series),
            reference: reader.option("reference")?.unwrap_or(unsaid.reference),
            notes: reader.option("notes")?.unwrap_or(unsaid.notes),
            external_ref: reader.option("external_ref")?.unwrap_or(unsaid.external_ref),
            number_range: reader.option("number_range")?.unwrap_or(unsaid.number_range),
        })
    }
}

impl Fields for Target {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            item: reader.option("item")?.unwrap_or(unsaid.item),
            amount: reader.option("amount")?.unwrap_or(unsaid.amount),
            dispute: reader.option("dispute")?.unwrap_or(unsaid.dispute),
        })
    }
}

impl Fields for Settlement<'static> {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            strategy: reader.option("strategy")?.unwrap_or(unsaid.strategy),
            targets: reader.option("targets")?.unwrap_or(unsaid.targets),
            cap: reader.option("cap")?.unwrap_or(unsaid.cap),
            only_this_credit: reader.option("only_this_credit")?.unwrap_or(unsaid.only_this_credit),
        })
    }
}

impl Fields for Settle<'static> {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            customer: reader.option("customer")?.unwrap_or(unsaid.customer),
            job: reader.option("job")?.unwrap_or(unsaid.job),
            currency: reader.option("currency")?.unwrap_or(unsaid.currency),
            credits: reader.option("credits")?.unwrap_or(unsaid.credits),
            settlement: reader.settlement()?.unwrap_or(unsaid.settlement),
            at_most: reader.option("at_most")?.unwrap_or(unsaid.at_most),
        })
    }
}

impl Fields for Payment<'static> {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            id: reader.option("id")?.unwrap_or(unsaid.id),
            customer: reader.option("customer")?.unwrap_or(unsaid.customer),
            job: reader.option("job")?.unwrap_or(unsaid.job),
            number: reader.option("number")?.unwrap_or(unsaid.number),
            amount: reader.option("amount")?.unwrap_or(unsaid.amount),
            value_date: reader.option("value_date")?.unwrap_or(unsaid.value_date),
            method: reader.option("method")?.unwrap_or(unsaid.method),
            transaction_id: reader.option("transaction_id")?.unwrap_or(unsaid.transaction_id),
            reference: reader.option("reference")?.unwrap_or(unsaid.reference),
            notes: reader.option("notes")?.unwrap_or(unsaid.notes),
            external_ref: reader.option("external_ref")?.unwrap_or(unsaid.external_ref),
            number_range: reader.option("number_range")?.unwrap_or(unsaid.number_range),
            settlement: reader.settlement()?.or(unsaid.settlement),
        })
    }
}

impl Fields for MarkPaid<'static> {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            invoice: reader.option("invoice")?.unwrap_or(unsaid.invoice),
            payment: Fields::of(reader)?,
        })
    }
}

impl Fields for ReversePayment<'static> {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            payment: reader.option("payment")?.unwrap_or(unsaid.payment),
            kind: reader.option("kind")?.unwrap_or(unsaid.kind),
            fee_due: reader.option("fee_due")?.unwrap_or(unsaid.fee_due),
            fee: reader.option("fee")?.unwrap_or(unsaid.fee),
            fee_number: reader.option("fee_number")?.unwrap_or(unsaid.fee_number),
        })
    }
}

impl Fields for CreditMemo<'static> {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            id: reader.option("id")?.unwrap_or(unsaid.id),
            customer: reader.option("customer")?.unwrap_or(unsaid.customer),
            job: reader.option("job")?.unwrap_or(unsaid.job),
            contract: reader.option("contract")?.unwrap_or(unsaid.contract),
            invoice: reader.option("invoice")?.unwrap_or(unsaid.invoice),
            number: reader.option("number")?.unwrap_or(unsaid.number),
            currency: reader.option("currency")?.unwrap_or(unsaid.currency),
            document_date: reader.option("document_date")?.unwrap_or(unsaid.document_date),
            tax_scope: reader.option("tax_scope")?.unwrap_or(unsaid.tax_scope),
            amount: reader.option("amount")?.unwrap_or(unsaid.amount),
            lines: reader.repeated("lines")?.unwrap_or(unsaid.lines),
            refund: reader.option("refund")?.unwrap_or(unsaid.refund),
            refund_number: reader.option("refund_number")?.unwrap_or(unsaid.refund_number),
            reference: reader.option("reference")?.unwrap_or(unsaid.reference),
            notes: reader.option("notes")?.unwrap_or(unsaid.notes),
            external_ref: reader.option("external_ref")?.unwrap_or(unsaid.external_ref),
            dispute: reader.option("dispute")?.unwrap_or(unsaid.dispute),
            number_range: reader.option("number_range")?.unwrap_or(unsaid.number_range),
            displace_payments: reader.option("displace_payments")?.unwrap_or(unsaid.displace_payments),
        })
    }
}

impl Fields for AccountCredit<'static> {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            id: reader.option("id")?.unwrap_or(unsaid.id),
            customer: reader.option("customer")?.unwrap_or(unsaid.customer),
            job: reader.option("job")?.unwrap_or(unsaid.job),
            contract: reader.option("contract")?.unwrap_or(unsaid.contract),
            number: reader.option("number")?.unwrap_or(unsaid.number),
            change: reader.option("change")?.unwrap_or(unsaid.change),
            document_date: reader.option("document_date")?.unwrap_or(unsaid.document_date),
            reference: reader.option("reference")?.unwrap_or(unsaid.reference),
            notes: reader.option("notes")?.unwrap_or(unsaid.notes),
            external_ref: reader.option("external_ref")?.unwrap_or(unsaid.external_ref),
            number_range: reader.option("number_range")?.unwrap_or(unsaid.number_range),
        })
    }
}

impl Fields for DeleteDraft {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            draft: reader.option("draft")?.unwrap_or(unsaid.draft),
        })
    }
}

impl Fields for PostDraft<'static> {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            draft: reader.option("draft")?.unwrap_or(unsaid.draft),
            number: reader.option("number")?.unwrap_or(unsaid.number),
            settlement: reader.settlement()?.or(unsaid.settlement),
        })
    }
}

impl Fields for ApplyCredit<'static> {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            credit: reader.option("credit")?.unwrap_or(unsaid.credit),
            targets: reader.option("targets")?.unwrap_or(unsaid.targets),
            cap: reader.option("cap")?.unwrap_or(unsaid.cap),
        })
    }
}

impl Fields for Unapply {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            application: reader.option("application")?.unwrap_or(unsaid.application),
            keep: reader.option("keep")?.unwrap_or(unsaid.keep),
        })
    }
}

impl Fields for ApplicationFilter {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            item: reader.option("item")?.unwrap_or(unsaid.item),
            customer: reader.option("customer")?.unwrap_or(unsaid.customer),
            live_only: reader.option("live_only")?.unwrap_or(unsaid.live_only),
        })
    }
}

impl Fields for VoidItem {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            item: reader.option("item")?.unwrap_or(unsaid.item),
            unapply: reader.option("unapply")?.unwrap_or(unsaid.unapply),
            memos: reader.option("memos")?.unwrap_or(unsaid.memos),
        })
    }
}

impl Fields for Reinstate {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            item: reader.option("item")?.unwrap_or(unsaid.item),
        })
    }
}

impl Fields for ChangeDue {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            item: reader.option("item")?.unwrap_or(unsaid.item),
            from: reader.option("from")?.unwrap_or(unsaid.from),
            due: reader.option("due")?.unwrap_or(unsaid.due),
        })
    }
}

impl Fields for MarkFilter {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            customer: reader.option("customer")?.unwrap_or(unsaid.customer),
            item: reader.option("item")?.unwrap_or(unsaid.item),
            kind: reader.option("kind")?.unwrap_or(unsaid.kind),
            live_only: reader.option("live_only")?.unwrap_or(unsaid.live_only),
        })
    }
}

impl Fields for Dispute<'static> {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            item: reader.option("item")?.unwrap_or(unsaid.item),
            amount: reader.option("amount")?.unwrap_or(unsaid.amount),
            code: reader.option("code")?.unwrap_or(unsaid.code),
            note: reader.option("note")?.unwrap_or(unsaid.note),
        })
    }
}

impl Fields for ResolveDispute {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            dispute: reader.option("dispute")?.unwrap_or(unsaid.dispute),
            outcome: reader.option("outcome")?.unwrap_or(unsaid.outcome),
        })
    }
}

impl Fields for Refund<'static> {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            id: reader.option("id")?.unwrap_or(unsaid.id),
            credit: reader.option("credit")?.unwrap_or(unsaid.credit),
            amount: reader.option("amount")?.unwrap_or(unsaid.amount),
            number: reader.option("number")?.unwrap_or(unsaid.number),
            method: reader.option("method")?.unwrap_or(unsaid.method),
            transaction_id: reader.option("transaction_id")?.unwrap_or(unsaid.transaction_id),
            notes: reader.option("notes")?.unwrap_or(unsaid.notes),
            unapply: reader.option("unapply")?.unwrap_or(unsaid.unapply),
        })
    }
}

impl Fields for WriteOff<'static> {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            id: reader.option("id")?.unwrap_or(unsaid.id),
            item: reader.option("item")?.unwrap_or(unsaid.item),
            amount: reader.option("amount")?.unwrap_or(unsaid.amount),
            number: reader.option("number")?.unwrap_or(unsaid.number),
        })
    }
}

impl Fields for RecoverWriteOff {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            write_off: reader.option("write_off")?.unwrap_or(unsaid.write_off),
        })
    }
}

impl Fields for LockPeriod {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            command_class: reader.option("command_class")?.unwrap_or(unsaid.command_class),
            through: reader.option("through")?.unwrap_or(unsaid.through),
        })
    }
}

impl Fields for LockException<'static> {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            actor: reader.option("actor")?.unwrap_or(unsaid.actor),
            command_class: reader.option("command_class")?.unwrap_or(unsaid.command_class),
            from: reader.option("from")?.unwrap_or(unsaid.from),
            to: reader.option("to")?.unwrap_or(unsaid.to),
            expires: reader.option("expires_micros")?.unwrap_or(unsaid.expires),
        })
    }
}

impl Fields for WithdrawException {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            granted: reader.option("granted")?.unwrap_or(unsaid.granted),
        })
    }
}

impl Fields for Note<'static> {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            id: reader.option("id")?.unwrap_or(unsaid.id),
            customer: reader.option("customer")?.unwrap_or(unsaid.customer),
            about: reader.option("about")?.unwrap_or(unsaid.about),
            author: reader.option("author")?.unwrap_or(unsaid.author),
            text: reader.option("text")?.unwrap_or(unsaid.text),
            written: reader.option("written_micros")?.unwrap_or(unsaid.written),
            pinned: reader.option("pinned")?.unwrap_or(unsaid.pinned),
        })
    }
}

impl Fields for DeleteNote {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            id: reader.option("id")?.unwrap_or(unsaid.id),
        })
    }
}

impl Fields for Communication<'static> {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            id: reader.option("id")?.unwrap_or(unsaid.id),
            customer: reader.option("customer")?.unwrap_or(unsaid.customer),
            contact: reader.option("contact")?.unwrap_or(unsaid.contact),
            about: reader.option("about")?.unwrap_or(unsaid.about),
            author: reader.option("author")?.unwrap_or(unsaid.author),
            external_ref: reader.option("external_ref")?.unwrap_or(unsaid.external_ref),
            subject: reader.option("subject")?.unwrap_or(unsaid.subject),
            text: reader.option("text")?.unwrap_or(unsaid.text),
            happened: reader.option("happened_micros")?.unwrap_or(unsaid.happened),
            channel: reader.option("channel")?.unwrap_or(unsaid.channel),
            direction: reader.option("direction")?.unwrap_or(unsaid.direction),
        })
    }
}

impl Fields for DeleteCommunication {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            id: reader.option("id")?.unwrap_or(unsaid.id),
        })
    }
}

impl Fields for Attachment<'static> {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            id: reader.option("id")?.unwrap_or(unsaid.id),
            customer: reader.option("customer")?.unwrap_or(unsaid.customer),
            communication: reader.option("communication")?.unwrap_or(unsaid.communication),
            about: reader.option("about")?.unwrap_or(unsaid.about),
            media_type: reader.option("media_type")?.unwrap_or(unsaid.media_type),
            byte_count: reader.option("byte_count")?.unwrap_or(unsaid.byte_count),
            digest: reader.option("digest")?.unwrap_or(unsaid.digest),
            category: reader.option("category")?.unwrap_or(unsaid.category),
            author: reader.option("author")?.unwrap_or(unsaid.author),
            name: reader.option("name")?.unwrap_or(unsaid.name),
            location: reader.option("location")?.unwrap_or(unsaid.location),
            added: reader.option("added_micros")?.unwrap_or(unsaid.added),
        })
    }
}

impl Fields for DeleteAttachment {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            id: reader.option("id")?.unwrap_or(unsaid.id),
        })
    }
}

impl Fields for Link {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            id: reader.option("id")?.unwrap_or(unsaid.id),
            customer: reader.option("customer")?.unwrap_or(unsaid.customer),
            record: reader.option("record")?.unwrap_or(unsaid.record),
            item: reader.option("item")?.unwrap_or(unsaid.item),
            kind: reader.option("kind")?.unwrap_or(unsaid.kind),
        })
    }
}

impl Fields for DeleteLink {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            id: reader.option("id")?.unwrap_or(unsaid.id),
        })
    }
}

impl Fields for MediaType<'static> {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            id: reader.option("id")?.unwrap_or(unsaid.id),
            pattern: reader.option("pattern")?.unwrap_or(unsaid.pattern),
        })
    }
}

impl Fields for DeleteMediaType {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            id: reader.option("id")?.unwrap_or(unsaid.id),
        })
    }
}

impl Fields for NumberRange<'static> {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            id: reader.option("id")?.unwrap_or(unsaid.id),
            code: reader.option("code")?.unwrap_or(unsaid.code),
            prefix: reader.option("prefix")?.unwrap_or(unsaid.prefix),
            start: reader.option("start")?.unwrap_or(unsaid.start),
            kind: reader.option("kind")?.unwrap_or(unsaid.kind),
            reset: reader.option("reset")?.unwrap_or(unsaid.reset),
            width: reader.option("width")?.unwrap_or(unsaid.width),
            automatic: reader.option("automatic")?.unwrap_or(unsaid.automatic),
        })
    }
}

impl Fields for DeleteNumberRange {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            id: reader.option("id")?.unwrap_or(unsaid.id),
        })
    }
}

impl Fields for ErasePersonal {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            customer: reader.option("customer")?.unwrap_or(unsaid.customer),
            id: reader.option("id")?.unwrap_or(unsaid.id),
            kind: reader.option("kind")?.unwrap_or(unsaid.kind),
        })
    }
}

impl Fields for BalanceOptions {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            per_job: reader.option("per_job")?.unwrap_or(unsaid.per_job),
            with_children: reader.option("with_children")?.unwrap_or(unsaid.with_children),
        })
    }
}

impl Fields for BalanceFilter<'static> {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            currency: reader.option("currency")?.unwrap_or(unsaid.currency),
            at_least: reader.option("at_least")?.unwrap_or(unsaid.at_least),
            omit_owing: reader.option("omit_owing")?.unwrap_or(unsaid.omit_owing),
            omit_in_credit: reader.option("omit_in_credit")?.unwrap_or(unsaid.omit_in_credit),
            settled: reader.option("settled")?.unwrap_or(unsaid.settled),
        })
    }
}

impl Fields for AgingOptions<'static> {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            basis: reader.option("basis")?.unwrap_or(unsaid.basis),
            credits: reader.option("credits")?.unwrap_or(unsaid.credits),
            group: reader.option("group")?.unwrap_or(unsaid.group),
            past_edges: reader.option("past_edges")?.or(unsaid.past_edges),
            future_edges: reader.option("future_edges")?.unwrap_or(unsaid.future_edges),
            customer: reader.option("customer")?.unwrap_or(unsaid.customer),
            job: reader.option("job")?.unwrap_or(unsaid.job),
            currency: reader.option("currency")?.unwrap_or(unsaid.currency),
            zero_rows: reader.option("zero_rows")?.unwrap_or(unsaid.zero_rows),
        })
    }
}

impl Fields for HistoryFilter<'static> {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            customer: reader.option("customer")?.unwrap_or(unsaid.customer),
            job: reader.option("job")?.unwrap_or(unsaid.job),
            currency: reader.option("currency")?.unwrap_or(unsaid.currency),
            kinds: reader.option("kinds")?.unwrap_or(unsaid.kinds),
            sort: reader.option("sort")?.unwrap_or(unsaid.sort),
            from: reader.option("from")?.unwrap_or(unsaid.from),
            to: reader.option("to")?.unwrap_or(unsaid.to),
            offset: reader.option("offset")?.unwrap_or(unsaid.offset),
            limit: reader.option("limit")?.unwrap_or(unsaid.limit),
            applications: reader.option("applications")?.unwrap_or(unsaid.applications),
            descending: reader.option("descending")?.unwrap_or(unsaid.descending),
        })
    }
}

impl Fields for SearchFilter<'static> {
    fn of(reader: &mut Reader<'_>) -> Result<Self> {
        let unsaid = Self::default();
        Ok(Self {
            text: reader.option("text")?.unwrap_or(unsaid.text),
            offset: reader.option("offset")?.unwrap_or(unsaid.offset),
            limit: reader.option("limit")?.unwrap_or(unsaid.limit),
            kind: reader.option("kind")?.unwrap_or(unsaid.kind),
        })
    }
}

impl Columns for TermsRow {
    fn fields(&self) -> (&'static str, Vec<(Word, &dyn Value)>) {
        ("terms", vec![
            ("portion", &self.portion),
            ("share", &self.share),
            ("kind", &self.kind),
            ("base", &self.base),
            ("shift", &self.shift),
            ("days", &self.days),
            ("months", &self.months),
            ("day", &self.day),
            ("days_after", &self.days_after),
            ("cutoff", &self.cutoff),
            ("fixed_date", &self.fixed_date),
            ("discount_count", &self.discount_count),
            ("percent", &self.percent),
            ("fixed", &self.fixed),
        ])
    }
}

impl Columns for TermsDiscountRow {
    fn fields(&self) -> (&'static str, Vec<(Word, &dyn Value)>) {
        ("terms_discount", vec![
            ("portion", &self.portion),
            ("days", &self.days),
            ("percent", &self.percent),
        ])
    }
}

impl Columns for LineRow<'_> {
    fn fields(&self) -> (&'static str, Vec<(Word, &dyn Value)>) {
        ("line", vec![
            ("product", &self.product),
            ("description", &self.description),
            ("quantity", &self.quantity),
            ("unit_price", &self.unit_price),
            ("discount", &self.discount),
            ("net", &self.net),
        ])
    }
}

impl Columns for TaxRow<'_> {
    fn fields(&self) -> (&'static str, Vec<(Word, &dyn Value)>) {
        ("tax", vec![
            ("code", &self.code),
            ("percent", &self.percent),
            ("base", &self.base),
            ("tax", &self.tax),
        ])
    }
}

impl Columns for Settings {
    fn fields(&self) -> (&'static str, Vec<(Word, &dyn Value)>) {
        ("settings", vec![
            ("rounding", &self.rounding),
            ("tax_scope", &self.tax_scope),
            ("fiscal_year_end_month", &self.fiscal_year_end_month),
            ("fiscal_year_end_day", &self.fiscal_year_end_day),
            ("refuse_partial_payments", &self.refuse_partial_payments),
            ("new_documents_take_open_credit", &self.new_documents_take_open_credit),
            ("surplus_credit_settles_oldest", &self.surplus_credit_settles_oldest),
            ("prospects_stay", &self.prospects_stay),
            ("numbers_not_unique", &self.numbers_not_unique),
            ("unique_transaction_ids", &self.unique_transaction_ids),
            ("fiscal_year_by_start", &self.fiscal_year_by_start),
        ])
    }
}

impl Columns for ItemRow<'_> {
    fn fields(&self) -> (&'static str, Vec<(Word, &dyn Value)>) {
        ("item", vec![
            ("item", &self.item),
            ("number", &self.number),
            ("customer", &self.customer),
            ("job", &self.job),
            ("contract", &self.contract),
            ("currency", &self.currency),
            ("effective", &self.effective),
            ("document_date", &self.document_date),
            ("due", &self.due),
            ("value_date", &self.value_date),
            ("total", &self.total),
            ("remaining", &self.remaining),
            ("past_due", &self.past_due),
            ("disputed", &self.disputed),
            ("paid", &self.paid),
            ("credited", &self.credited),
            ("written_off", &self.written_off),
            ("status", &self.status),
            ("draft_state", &self.draft_state),
            ("days_overdue", &self.days_overdue),
            ("reversal", &self.reversal),
            ("reversed_on", &self.reversed_on),
            ("portion_count", &self.portion_count),
            ("overdue", &self.overdue),
            ("salesperson", &self.salesperson),
            ("series", &self.series),
            ("reference", &self.reference),
            ("method", &self.method),
            ("transaction_id", &self.transaction_id),
            ("notes", &self.notes),
            ("external_ref", &self.external_ref),
            ("about", &self.about),
            ("sequence", &self.sequence),
            ("item.kind", &self.item.kind),
            ("item.id", &self.item.id),
        ])
    }
}

impl Columns for PortionRow {
    fn fields(&self) -> (&'static str, Vec<(Word, &dyn Value)>) {
        ("portion", vec![
            ("portion", &self.portion),
            ("due", &self.due),
            ("amount", &self.amount),
            ("remaining", &self.remaining),
        ])
    }
}

impl Columns for CustomerRow<'_> {
    fn fields(&self) -> (&'static str, Vec<(Word, &dyn Value)>) {
        ("customer", vec![
            ("id", &self.id),
            ("code", &self.code),
            ("name", &self.name),
            ("label", &self.label),
            ("salesperson", &self.salesperson),
            ("external_ref", &self.external_ref),
            ("status", &self.status),
            ("partial_payments", &self.partial_payments),
            ("currency", &self.currency),
            ("parent", &self.parent),
            ("credit_limit", &self.credit_limit),
            ("established", &self.established),
            ("created", &self.created),
            ("changed", &self.changed),
            ("group", &self.group),
            ("type", &self.r#type),
            ("product_display", &self.product_display),
            ("payment_method", &self.payment_method),
            ("price_list", &self.price_list),
            ("shipping_method", &self.shipping_method),
            ("discount_percent", &self.discount_percent),
            ("legal_name", &self.legal_name),
            ("given_name", &self.given_name),
            ("family_name", &self.family_name),
            ("email", &self.email),
            ("phone", &self.phone),
            ("mobile", &self.mobile),
            ("fax", &self.fax),
            ("website", &self.website),
            ("no_discount", &self.no_discount),
        ])
    }
}

impl Columns for CustomerDefaultsRow<'_> {
    fn fields(&self) -> (&'static str, Vec<(Word, &dyn Value)>) {
        ("customer_defaults", vec![
            ("customer", &self.customer),
            ("payment_method", &self.payment_method),
            ("payment_method_source", &self.payment_method_source),
            ("price_list", &self.price_list),
            ("price_list_source", &self.price_list_source),
            ("shipping_method", &self.shipping_method),
            ("shipping_method_source", &self.shipping_method_source),
            ("discount_percent", &self.discount_percent),
            ("discount_percent_source", &self.discount_percent_source),
            ("terms_source", &self.terms_source),
            ("partial_payments_source", &self.partial_payments_source),
            ("product_display_source", &self.product_display_source),
            ("payment_method_level", &self.payment_method_level),
            ("price_list_level", &self.price_list_level),
            ("shipping_method_level", &self.shipping_method_level),
            ("discount_percent_level", &self.discount_percent_level),
            ("terms_level", &self.terms_level),
            ("partial_payments_level", &self.partial_payments_level),
            ("product_display_level", &self.product_display_level),
            ("partial_payments", &self.partial_payments),
            ("product_display", &self.product_display),
        ])
    }
}

impl Columns for CompanyRow<'_> {
    fn fields(&self) -> (&'static str, Vec<(Word, &dyn Value)>) {
        ("company", vec![
            ("id", &self.id),
            ("name", &self.name),
            ("legal_name", &self.legal_name),
            ("tax_number", &self.tax_number),
            ("street", &self.street),
            ("postal_code", &self.postal_code),
            ("city", &self.city),
            ("region", &self.region),
            ("country", &self.country),
            ("email", &self.email),
            ("phone", &self.phone),
            ("website", &self.website),
            ("bank_account", &self.bank_account),
            ("payment_method", &self.payment_method),
            ("price_list", &self.price_list),
            ("shipping_method", &self.shipping_method),
            ("discount_percent", &self.discount_percent),
            ("product_display", &self.product_display),
            ("created", &self.created),
            ("changed", &self.changed),
        ])
    }
}

impl Columns for CustomerGroupRow<'_> {
    fn fields(&self) -> (&'static str, Vec<(Word, &dyn Value)>) {
        ("customer_group", vec![
            ("id", &self.id),
            ("code", &self.code),
            ("name", &self.name),
            ("payment_method", &self.payment_method),
            ("price_list", &self.price_list),
            ("shipping_method", &self.shipping_method),
            ("discount_percent", &self.discount_percent),
            ("partial_payments", &self.partial_payments),
            ("product_display", &self.product_display),
            ("no_discount", &self.no_discount),
            ("created", &self.created),
            ("changed", &self.changed),
        ])
    }
}

impl Columns for ContactRow<'_> {
    fn fields(&self) -> (&'static str, Vec<(Word, &dyn Value)>) {
        ("contact", vec![
            ("id", &self.id),
            ("customer", &self.customer),
            ("name", &self.name),
            ("role", &self.role),
            ("email", &self.email),
            ("phone", &self.phone),
            ("mobile", &self.mobile),
            ("fax", &self.fax),
            ("notes", &self.notes),
            ("primary", &self.primary),
            ("created", &self.created),
            ("changed", &self.changed),
        ])
    }
}

impl Columns for AddressRow<'_> {
    fn fields(&self) -> (&'static str, Vec<(Word, &dyn Value)>) {
        ("address", vec![
            ("id", &self.id),
            ("customer", &self.customer),
            ("label", &self.label),
            ("country", &self.country),
            ("recipient", &self.recipient),
            ("street", &self.street),
            ("postal_code", &self.postal_code),
            ("city", &self.city),
            ("region", &self.region),
            ("kind", &self.kind),
            ("is_default", &self.is_default),
            ("inactive", &self.inactive),
            ("created", &self.created),
            ("changed", &self.changed),
        ])
    }
}

impl Columns for TaxRegistrationRow<'_> {
    fn fields(&self) -> (&'static str, Vec<(Word, &dyn Value)>) {
        ("tax_registration", vec![
            ("id", &self.id),
            ("customer", &self.customer),
            ("kind", &self.kind),
            ("country", &self.country),
            ("number", &self.number),
            ("created", &self.created),
            ("changed", &self.changed),
        ])
    }
}

impl Columns for LicenceRow<'_> {
    fn fields(&self) -> (&'static str, Vec<(Word, &dyn Value)>) {
        ("licence", vec![
            ("id", &self.id),
            ("customer", &self.customer),
            ("kind", &self.kind),
            ("number", &self.number),
            ("authority", &self.authority),
            ("expires", &self.expires),
            ("created", &self.created),
            ("changed", &self.changed),
        ])
    }
}

impl Columns for SiteRow<'_> {
    fn fields(&self) -> (&'static str, Vec<(Word, &dyn Value)>) {
        ("site", vec![
            ("id", &self.id),
            ("customer", &self.customer),
            ("code", &self.code),
            ("country", &self.country),
            ("external_ref", &self.external_ref),
            ("name", &self.name),
            ("street", &self.street),
            ("postal_code", &self.postal_code),
            ("city", &self.city),
            ("region", &self.region),
            ("status", &self.status),
            ("created", &self.created),
            ("changed", &self.changed),
        ])
    }
}

impl Columns for JobRow<'_> {
    fn fields(&self) -> (&'static str, Vec<(Word, &dyn Value)>) {
        ("job", vec![
            ("id", &self.id),
            ("customer", &self.customer),
            ("code", &self.code),
            ("name", &self.name),
            ("external_ref", &self.external_ref),
            ("status", &self.status),
            ("created", &self.created),
            ("site", &self.site),
        ])
    }
}

impl Columns for ContractRow<'_> {
    fn fields(&self) -> (&'static str, Vec<(Word, &dyn Value)>) {
        ("contract", vec![
            ("id", &self.id),
            ("customer", &self.customer),
            ("job", &self.job),
            ("number", &self.number),
            ("external_ref", &self.external_ref),
            ("starts", &self.starts),
            ("ends", &self.ends),
            ("payment_method", &self.payment_method),
            ("price_list", &self.price_list),
            ("shipping_method", &self.shipping_method),
            ("discount_percent", &self.discount_percent),
            ("no_discount", &self.no_discount),
            ("created", &self.created),
            ("changed", &self.changed),
        ])
    }
}

impl Columns for ApplicationRow<'_> {
    fn fields(&self) -> (&'static str, Vec<(Word, &dyn Value)>) {
        ("application", vec![
            ("application", &self.application),
            ("credit", &self.credit),
            ("debit", &self.debit),
            ("credit_number", &self.credit_number),
            ("debit_number", &self.debit_number),
            ("customer", &self.customer),
            ("debit_job", &self.debit_job),
            ("amount", &self.amount),
            ("effective", &self.effective),
            ("undone_on", &self.undone_on),
            ("undone", &self.undone),
            ("credit.kind", &self.credit.kind),
            ("credit.id", &self.credit.id),
            ("debit.kind", &self.debit.kind),
            ("debit.id", &self.debit.id),
        ])
    }
}

impl Columns for MarkRow<'_> {
    fn fields(&self) -> (&'static str, Vec<(Word, &dyn Value)>) {
        ("mark", vec![
            ("mark", &self.mark),
            ("kind", &self.kind),
            ("outcome", &self.outcome),
            ("item", &self.item),
            ("customer", &self.customer),
            ("amount", &self.amount),
            ("left", &self.left),
            ("effective", &self.effective),
            ("until", &self.until),
            ("ended", &self.ended),
            ("ended_on", &self.ended_on),
            ("code", &self.code),
            ("note", &self.note),
        ])
    }
}

impl Columns for NoteRow<'_> {
    fn fields(&self) -> (&'static str, Vec<(Word, &dyn Value)>) {
        ("note", vec![
            ("id", &self.id),
            ("customer", &self.customer),
            ("about", &self.about),
            ("author", &self.author),
            ("text", &self.text),
            ("written_micros", &self.written),
            ("pinned", &self.pinned),
            ("created", &self.created),
            ("changed", &self.changed),
        ])
    }
}

impl Columns for CommunicationRow<'_> {
    fn fields(&self) -> (&'static str, Vec<(Word, &dyn Value)>) {
        ("communication", vec![
            ("id", &self.id),
            ("customer", &self.customer),
            ("contact", &self.contact),
            ("about", &self.about),
            ("author", &self.author),
            ("external_ref", &self.external_ref),
            ("subject", &self.subject),
            ("text", &self.text),
            ("happened_micros", &self.happened),
            ("channel", &self.channel),
            ("direction", &self.direction),
            ("created", &self.created),
            ("changed", &self.changed),
        ])
    }
}

impl Columns for AttachmentRow<'_> {
    fn fields(&self) -> (&'static str, Vec<(Word, &dyn Value)>) {
        ("attachment", vec![
            ("id", &self.id),
            ("customer", &self.customer),
            ("communication", &self.communication),
            ("about", &self.about),
            ("media_type", &self.media_type),
            ("byte_count", &self.byte_count),
            ("digest", &self.digest),
            ("category", &self.category),
            ("author", &self.author),
            ("name", &self.name),
            ("location", &self.location),
            ("added_micros", &self.added),
            ("created", &self.created),
            ("changed", &self.changed),
        ])
    }
}

impl Columns for LinkRow {
    fn fields(&self) -> (&'static str, Vec<(Word, &dyn Value)>) {
        ("link", vec![
            ("id", &self.id),
            ("customer", &self.customer),
            ("record", &self.record),
            ("item", &self.item),
            ("kind", &self.kind),
            ("created", &self.created),
            ("changed", &self.changed),
            ("item.kind", &self.item.kind),
            ("item.id", &self.item.id),
        ])
    }
}

impl Columns for MediaTypeRow<'_> {
    fn fields(&self) -> (&'static str, Vec<(Word, &dyn Value)>) {
        ("media_type", vec![
            ("id", &self.id),
            ("pattern", &self.pattern),
            ("created", &self.created),
            ("changed", &self.changed),
        ])
    }
}

impl Columns for NumberRangeRow<'_> {
    fn fields(&self) -> (&'static str, Vec<(Word, &dyn Value)>) {
        ("number_range", vec![
            ("id", &self.id),
            ("code", &self.code),
            ("prefix", &self.prefix),
            ("start", &self.start),
            ("kind", &self.kind),
            ("reset", &self.reset),
            ("width", &self.width),
            ("automatic", &self.automatic),
            ("created", &self.created),
            ("changed", &self.changed),
        ])
    }
}

impl Columns for BalanceRow {
    fn fields(&self) -> (&'static str, Vec<(Word, &dyn Value)>) {
        ("balance", vec![
            ("customer", &self.customer),
            ("job", &self.job),
            ("scope", &self.scope),
            ("currency", &self.currency),
            ("balance", &self.balance),
            ("open", &self.open),
            ("unapplied", &self.unapplied),
            ("past_due", &self.past_due),
            ("disputed", &self.disputed),
            ("invoiced", &self.invoiced),
            ("paid", &self.paid),
            ("credits", &self.credits),
            ("written_off", &self.written_off),
            ("refunded", &self.refunded),
            ("other_charges", &self.other_charges),
            ("opening", &self.opening),
            ("open_items", &self.open_items),
        ])
    }
}

impl Columns for AgingBucketRow<'_> {
    fn fields(&self) -> (&'static str, Vec<(Word, &dyn Value)>) {
        ("aging_bucket", vec![
            ("from_days", &self.from_days),
            ("to_days", &self.to_days),
            ("label", &self.label),
        ])
    }
}

impl Columns for AgingRow<'_> {
    fn fields(&self) -> (&'static str, Vec<(Word, &dyn Value)>) {
        ("aging", vec![
            ("customer", &self.customer),
            ("job", &self.job),
            ("item", &self.item),
            ("salesperson", &self.salesperson),
            ("currency", &self.currency),
            ("not_due", &self.not_due),
            ("past_due", &self.past_due),
            ("retention", &self.retention),
            ("disputed", &self.disputed),
            ("unapplied", &self.unapplied),
            ("balance", &self.balance),
        ])
    }
}

impl Columns for SummaryRow<'_> {
    fn fields(&self) -> (&'static str, Vec<(Word, &dyn Value)>) {
        ("summary", vec![
            ("customer", &self.customer),
            ("code", &self.code),
            ("name", &self.name),
            ("label", &self.label),
            ("salesperson", &self.salesperson),
            ("status", &self.status),
            ("established", &self.established),
            ("last_bill_date", &self.last_bill_date),
            ("last_payment_date", &self.last_payment_date),
            ("credit_limit", &self.credit_limit),
            ("days_to_pay_sum", &self.days_to_pay_sum),
            ("days_to_pay_count", &self.days_to_pay_count),
        ])
    }
}

impl Columns for SummaryCurrencyRow {
    fn fields(&self) -> (&'static str, Vec<(Word, &dyn Value)>) {
        ("summary_currency", vec![
            ("currency", &self.currency),
            ("not_due", &self.not_due),
            ("past_due", &self.past_due),
            ("unapplied", &self.unapplied),
            ("total_current_due", &self.total_current_due),
            ("retention", &self.retention),
            ("disputed", &self.disputed),
            ("total_balance_due", &self.total_balance_due),
            ("invoiced", &self.invoiced),
            ("paid", &self.paid),
            ("credits", &self.credits),
            ("available_credit", &self.available_credit),
            ("open_items", &self.open_items),
        ])
    }
}

impl Columns for CustomerFigures {
    fn fields(&self) -> (&'static str, Vec<(Word, &dyn Value)>) {
        ("customer_figures", vec![
            ("currency", &self.currency),
            ("bucket_count", &self.bucket_count),
            ("unapplied", &self.unapplied),
            ("disputed", &self.disputed),
            ("balance", &self.balance),
        ])
    }
}

impl Columns for HistoryRow<'_> {
    fn fields(&self) -> (&'static str, Vec<(Word, &dyn Value)>) {
        ("history", vec![
            ("kind", &self.kind),
            ("effective", &self.effective),
            ("sequence", &self.sequence),
            ("item", &self.item),
            ("other", &self.other),
            ("number", &self.number),
            ("other_number", &self.other_number),
            ("customer", &self.customer),
            ("job", &self.job),
            ("change", &self.change),
            ("applied", &self.applied),
            ("balance", &self.balance),
            ("recorded_micros", &self.recorded),
            ("method", &self.method),
            ("reference", &self.reference),
            ("actor", &self.actor),
            ("reason", &self.reason),
            ("reversal", &self.reversal),
            ("item.kind", &self.item.kind),
            ("item.id", &self.item.id),
        ])
    }
}

impl Columns for ExplainPartRow<'_> {
    fn fields(&self) -> (&'static str, Vec<(Word, &dyn Value)>) {
        ("explain_part", vec![
            ("kind", &self.kind),
            ("portion", &self.portion),
            ("item", &self.item),
            ("other", &self.other),
            ("number", &self.number),
            ("other_number", &self.other_number),
            ("sequence", &self.sequence),
            ("effective", &self.effective),
            ("basis_date", &self.basis_date),
            ("days", &self.days),
            ("amount", &self.amount),
            ("item.kind", &self.item.kind),
            ("item.id", &self.item.id),
        ])
    }
}

impl Columns for SearchRow<'_> {
    fn fields(&self) -> (&'static str, Vec<(Word, &dyn Value)>) {
        ("search", vec![
            ("id", &self.id),
            ("customer", &self.customer),
            ("code", &self.code),
            ("name", &self.name),
            ("kind", &self.kind),
        ])
    }
}

/// The rows, as the vocabulary calls them.
pub const ROWS: &[Word] = &["terms", "terms_discount", "line", "tax", "settings", "item", "portion", "customer", "customer_defaults", "company", "customer_group", "contact", "address", "tax_registration", "licence", "site", "job", "contract", "application", "mark", "note", "communication", "attachment", "link", "media_type", "number_range", "balance", "aging_bucket", "aging", "summary", "summary_currency", "customer_figures", "history", "explain_part", "search"];

/// A command, with its input.
pub fn command(function: &str, reader: &mut Reader<'_>) -> Result<Run> {
    Ok(match function {
        "drop_idempotency_keys" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.drop_idempotency_keys(&input, info).map(Outcome::untyped))
        }
        "change_settings" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.change_settings(&input, info).map(Outcome::untyped))
        }
        "register_currency" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.register_currency(&input, info).map(Outcome::untyped))
        }
        "create_customer" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.create_customer(&input, info).map(Outcome::untyped))
        }
        "change_customer" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.change_customer(&input, info).map(Outcome::untyped))
        }
        "delete_customer" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.delete_customer(&input, info).map(Outcome::untyped))
        }
        "create_company" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.create_company(&input, info).map(Outcome::untyped))
        }
        "change_company" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.change_company(&input, info).map(Outcome::untyped))
        }
        "delete_company" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.delete_company(&input, info).map(Outcome::untyped))
        }
        "create_customer_group" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.create_customer_group(&input, info).map(Outcome::untyped))
        }
        "change_customer_group" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.change_customer_group(&input, info).map(Outcome::untyped))
        }
        "delete_customer_group" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.delete_customer_group(&input, info).map(Outcome::untyped))
        }
        "create_contact" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.create_contact(&input, info).map(Outcome::untyped))
        }
        "change_contact" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.change_contact(&input, info).map(Outcome::untyped))
        }
        "delete_contact" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.delete_contact(&input, info).map(Outcome::untyped))
        }
        "create_address" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.create_address(&input, info).map(Outcome::untyped))
        }
        "change_address" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.change_address(&input, info).map(Outcome::untyped))
        }
        "delete_address" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.delete_address(&input, info).map(Outcome::untyped))
        }
        "create_tax_registration" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.create_tax_registration(&input, info).map(Outcome::untyped))
        }
        "change_tax_registration" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.change_tax_registration(&input, info).map(Outcome::untyped))
        }
        "delete_tax_registration" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.delete_tax_registration(&input, info).map(Outcome::untyped))
        }
        "create_licence" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.create_licence(&input, info).map(Outcome::untyped))
        }
        "change_licence" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.change_licence(&input, info).map(Outcome::untyped))
        }
        "delete_licence" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.delete_licence(&input, info).map(Outcome::untyped))
        }
        "create_site" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.create_site(&input, info).map(Outcome::untyped))
        }
        "change_site" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.change_site(&input, info).map(Outcome::untyped))
        }
        "delete_site" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.delete_site(&input, info).map(Outcome::untyped))
        }
        "create_job" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.create_job(&input, info).map(Outcome::untyped))
        }
        "change_job" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.change_job(&input, info).map(Outcome::untyped))
        }
        "create_contract" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.create_contract(&input, info).map(Outcome::untyped))
        }
        "change_contract" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.change_contract(&input, info).map(Outcome::untyped))
        }
        "issue_invoice" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.issue_invoice(&input, info).map(Outcome::untyped))
        }
        "issue_debit_note" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.issue_debit_note(&input, info).map(Outcome::untyped))
        }
        "record_opening" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.record_opening(&input, info).map(Outcome::untyped))
        }
        "settle" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.settle(&input, info).map(Outcome::untyped))
        }
        "record_payment" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.record_payment(&input, info).map(Outcome::untyped))
        }
        "mark_paid" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.mark_paid(&input, info).map(Outcome::untyped))
        }
        "reverse_payment" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.reverse_payment(&input, info).map(Outcome::untyped))
        }
        "issue_credit_memo" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.issue_credit_memo(&input, info).map(Outcome::untyped))
        }
        "adjust_account_credit" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.adjust_account_credit(&input, info).map(Outcome::untyped))
        }
        "draft_invoice" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.draft_invoice(&input, info).map(Outcome::untyped))
        }
        "draft_payment" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.draft_payment(&input, info).map(Outcome::untyped))
        }
        "delete_draft" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.delete_draft(&input, info).map(Outcome::untyped))
        }
        "post_draft" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.post_draft(&input, info).map(Outcome::untyped))
        }
        "apply_credit" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.apply_credit(&input, info).map(Outcome::untyped))
        }
        "unapply" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.unapply(&input, info).map(Outcome::untyped))
        }
        "void_item" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.void_item(&input, info).map(Outcome::untyped))
        }
        "reinstate" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.reinstate(&input, info).map(Outcome::untyped))
        }
        "change_due" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.change_due(&input, info).map(Outcome::untyped))
        }
        "dispute" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.dispute(&input, info).map(Outcome::untyped))
        }
        "resolve_dispute" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.resolve_dispute(&input, info).map(Outcome::untyped))
        }
        "refund" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.refund(&input, info).map(Outcome::untyped))
        }
        "write_off" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.write_off(&input, info).map(Outcome::untyped))
        }
        "recover_write_off" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.recover_write_off(&input, info).map(Outcome::untyped))
        }
        "lock_period" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.lock_period(&input, info).map(Outcome::untyped))
        }
        "grant_lock_exception" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.grant_lock_exception(&input, info).map(Outcome::untyped))
        }
        "withdraw_lock_exception" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.withdraw_lock_exception(&input, info).map(Outcome::untyped))
        }
        "create_note" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.create_note(&input, info).map(Outcome::untyped))
        }
        "change_note" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.change_note(&input, info).map(Outcome::untyped))
        }
        "delete_note" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.delete_note(&input, info).map(Outcome::untyped))
        }
        "create_communication" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.create_communication(&input, info).map(Outcome::untyped))
        }
        "change_communication" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.change_communication(&input, info).map(Outcome::untyped))
        }
        "delete_communication" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.delete_communication(&input, info).map(Outcome::untyped))
        }
        "create_attachment" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.create_attachment(&input, info).map(Outcome::untyped))
        }
        "change_attachment" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.change_attachment(&input, info).map(Outcome::untyped))
        }
        "delete_attachment" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.delete_attachment(&input, info).map(Outcome::untyped))
        }
        "create_link" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.create_link(&input, info).map(Outcome::untyped))
        }
        "change_link" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.change_link(&input, info).map(Outcome::untyped))
        }
        "delete_link" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.delete_link(&input, info).map(Outcome::untyped))
        }
        "create_media_type" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.create_media_type(&input, info).map(Outcome::untyped))
        }
        "change_media_type" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.change_media_type(&input, info).map(Outcome::untyped))
        }
        "delete_media_type" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.delete_media_type(&input, info).map(Outcome::untyped))
        }
        "create_number_range" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.create_number_range(&input, info).map(Outcome::untyped))
        }
        "change_number_range" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.change_number_range(&input, info).map(Outcome::untyped))
        }
        "delete_number_range" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.delete_number_range(&input, info).map(Outcome::untyped))
        }
        "erase_personal" => {
            let input = Fields::of(reader)?;
            Box::new(move |ledger, info| ledger.erase_personal(&input, info).map(Outcome::untyped))
        }
        _ => return malformed(format!("there is no command {function}")),
    })
}

/// What a query answers.
pub fn query(function: &str, reader: &mut Reader<'_>) -> Result<Report> {
    let (world, ledger) = (reader.world, &reader.world.ledger);
    match function {
        "settings" => {
            let known_through = reader.known()?;
            Ok(Report::of(vec![world.row(&ledger.settings(known_through)?, &[])?]))
        }
        "last_sequence" => {
            Ok(Report::of(vec![vec![ledger.last_sequence()?.cell(world, "")]]))
        }
        "known_at" => {
            let micros = reader.next()?;
            Ok(Report::of(vec![vec![ledger.known_at(micros)?.cell(world, "")]]))
        }
        "find_item" => {
            let item = reader.parameter("item")?;
            let as_of = reader.as_of()?;
            Ok(Report::of(vec![world.row(&ledger.find_item(item, as_of)?.row(), &[])?]))
        }
        "find_number" => {
            let kind = reader.parameter("kind")?;
            let number = reader.parameter("number")?;
            Ok(Report::of(vec![vec![ledger.find_number(kind, number)?.cell(world, "")]]))
        }
        "find_external_ref" => {
            let kind = reader.parameter("kind")?;
            let external_ref = reader.parameter("external_ref")?;
            Ok(Report::of(vec![vec![ledger.find_external_ref(kind, external_ref)?.cell(world, "")]]))
        }
        "find_transaction_id" => {
            let method = reader.parameter("method")?;
            let transaction_id = reader.parameter("transaction_id")?;
            Ok(Report::of(vec![vec![ledger.find_transaction_id(method, transaction_id)?.cell(world, "")]]))
        }
        "list_items" => {
            let filter = Fields::of(reader)?;
            let as_of = reader.as_of()?;
            reader.rows(&ledger.list_items(&filter, as_of)?)
        }
        "list_portions" => {
            let item = reader.parameter("item")?;
            let as_of = reader.as_of()?;
            reader.rows(&ledger.list_portions(item, as_of)?)
        }
        "list_lines" => {
            let item = reader.parameter("item")?;
            reader.rows(&ledger.list_lines(item)?)
        }
        "list_taxes" => {
            let item = reader.parameter("item")?;
            reader.rows(&ledger.list_taxes(item)?)
        }
        "find_customer" => {
            let customer = reader.parameter("customer")?;
            let known_through = reader.known()?;
            Ok(Report::of(vec![world.row(&ledger.find_customer(customer, known_through)?.row(), &[])?]))
        }
        "find_customer_code" => {
            let code = reader.parameter("code")?;
            Ok(Report::of(vec![vec![ledger.find_customer_code(code)?.cell(world, "")]]))
        }
        "find_customer_external_ref" => {
            let external_ref = reader.parameter("external_ref")?;
            Ok(Report::of(vec![vec![ledger.find_customer_external_ref(external_ref)?.cell(world, "")]]))
        }
        "list_customers" => {
            let filter = Fields::of(reader)?;
            let known_through = reader.known()?;
            reader.rows(&ledger.list_customers(&filter, known_through)?)
        }
        "list_terms" => {
            let customer = reader.parameter("customer")?;
            let known_through = reader.known()?;
            reader.list_terms(&ledger.list_terms(customer, known_through)?)
        }
        "customer_defaults" => {
            let customer = reader.parameter("customer")?;
            let contract = reader.parameter("contract")?;
            let known_through = reader.known()?;
            Ok(Report::of(vec![world.row(&ledger.customer_defaults(customer, contract, known_through)?.row(), &[])?]))
        }
        "find_company" => {
            let company = reader.parameter("company")?;
            let known_through = reader.known()?;
            Ok(Report::of(vec![world.row(&ledger.find_company(company, known_through)?.row(), &[])?]))
        }
        "list_companies" => {
            let known_through = reader.known()?;
            reader.rows(&ledger.list_companies(known_through)?)
        }
        "list_company_terms" => {
            let company = reader.parameter("company")?;
            let known_through = reader.known()?;
            reader.list_terms(&ledger.list_company_terms(company, known_through)?)
        }
        "find_customer_group" => {
            let customer_group = reader.parameter("customer_group")?;
            let known_through = reader.known()?;
            Ok(Report::of(vec![world.row(&ledger.find_customer_group(customer_group, known_through)?.row(), &[])?]))
        }
        "list_customer_groups" => {
            let known_through = reader.known()?;
            reader.rows(&ledger.list_customer_groups(known_through)?)
        }
        "list_customer_group_terms" => {
            let customer_group = reader.parameter("customer_group")?;
            let known_through = reader.known()?;
            reader.list_terms(&ledger.list_customer_group_terms(customer_group, known_through)?)
        }
        "find_contact" => {
            let contact = reader.parameter("contact")?;
            let known_through = reader.known()?;
            Ok(Report::of(vec![world.row(&ledger.find_contact(contact, known_through)?.row(), &[])?]))
        }
        "list_contacts" => {
            let customer = reader.parameter("customer")?;
            let known_through = reader.known()?;
            reader.rows(&ledger.list_contacts(customer, known_through)?)
        }
        "find_address" => {
            let address = reader.parameter("address")?;
            let known_through = reader.known()?;
            Ok(Report::of(vec![world.row(&ledger.find_address(address, known_through)?.row(), &[])?]))
        }
        "list_addresses" => {
            let customer = reader.parameter("customer")?;
            let known_through = reader.known()?;
            reader.rows(&ledger.list_addresses(customer, known_through)?)
        }
        "customer_address" => {
            let customer = reader.parameter("customer")?;
            let purpose = reader.parameter("purpose")?;
            let known_through = reader.known()?;
            reader.rows(&ledger.customer_address(customer, purpose, known_through)?)
        }
        "find_tax_registration" => {
            let tax_registration = reader.parameter("tax_registration")?;
            let known_through = reader.known()?;
            Ok(Report::of(vec![world.row(&ledger.find_tax_registration(tax_registration, known_through)?.row(), &[])?]))
        }
        "list_tax_registrations" => {
            let customer = reader.parameter("customer")?;
            let known_through = reader.known()?;
            reader.rows(&ledger.list_tax_registrations(customer, known_through)?)
        }
        "find_licence" => {
            let licence = reader.parameter("licence")?;
            let known_through = reader.known()?;
            Ok(Report::of(vec![world.row(&ledger.find_licence(licence, known_through)?.row(), &[])?]))
        }
        "find_licence_number" => {
            let kind = reader.parameter("kind")?;
            let number = reader.parameter("number")?;
            Ok(Report::of(vec![vec![ledger.find_licence_number(kind, number)?.cell(world, "")]]))
        }
        "list_licences" => {
            let customer = reader.parameter("customer")?;
            let known_through = reader.known()?;
            reader.rows(&ledger.list_licences(customer, known_through)?)
        }
        "find_site" => {
            let site = reader.parameter("site")?;
            let known_through = reader.known()?;
            Ok(Report::of(vec![world.row(&ledger.find_site(site, known_through)?.row(), &[])?]))
        }
        "list_sites" => {
            let customer = reader.parameter("customer")?;
            let known_through = reader.known()?;
            reader.rows(&ledger.list_sites(customer, known_through)?)
        }
        "find_job" => {
            let job = reader.parameter("job")?;
            let known_through = reader.known()?;
            Ok(Report::of(vec![world.row(&ledger.find_job(job, known_through)?.row(), &[])?]))
        }
        "find_job_code" => {
            let code = reader.parameter("code")?;
            Ok(Report::of(vec![vec![ledger.find_job_code(code)?.cell(world, "")]]))
        }
        "list_jobs" => {
            let customer = reader.parameter("customer")?;
            let known_through = reader.known()?;
            reader.rows(&ledger.list_jobs(customer, known_through)?)
        }
        "find_contract" => {
            let contract = reader.parameter("contract")?;
            let known_through = reader.known()?;
            Ok(Report::of(vec![world.row(&ledger.find_contract(contract, known_through)?.row(), &[])?]))
        }
        "find_contract_number" => {
            let number = reader.parameter("number")?;
            Ok(Report::of(vec![vec![ledger.find_contract_number(number)?.cell(world, "")]]))
        }
        "list_contracts" => {
            let customer = reader.parameter("customer")?;
            let known_through = reader.known()?;
            reader.rows(&ledger.list_contracts(customer, known_through)?)
        }
        "list_contract_terms" => {
            let contract = reader.parameter("contract")?;
            let known_through = reader.known()?;
            reader.list_terms(&ledger.list_contract_terms(contract, known_through)?)
        }
        "list_applications" => {
            let filter = Fields::of(reader)?;
            let as_of = reader.as_of()?;
            reader.rows(&ledger.list_applications(&filter, as_of)?)
        }
        "list_marks" => {
            let filter = Fields::of(reader)?;
            let as_of = reader.as_of()?;
            reader.rows(&ledger.list_marks(&filter, as_of)?)
        }
        "find_mark" => {
            let mark = reader.parameter("mark")?;
            let as_of = reader.as_of()?;
            Ok(Report::of(vec![world.row(&ledger.find_mark(mark, as_of)?.row(), &[])?]))
        }
        "find_note" => {
            let note = reader.parameter("note")?;
            let known_through = reader.known()?;
            Ok(Report::of(vec![world.row(&ledger.find_note(note, known_through)?.row(), &[])?]))
        }
        "list_notes" => {
            let customer = reader.parameter("customer")?;
            let known_through = reader.known()?;
            reader.rows(&ledger.list_notes(customer, known_through)?)
        }
        "find_communication" => {
            let communication = reader.parameter("communication")?;
            let known_through = reader.known()?;
            Ok(Report::of(vec![world.row(&ledger.find_communication(communication, known_through)?.row(), &[])?]))
        }
        "list_communications" => {
            let customer = reader.parameter("customer")?;
            let known_through = reader.known()?;
            reader.rows(&ledger.list_communications(customer, known_through)?)
        }
        "find_attachment" => {
            let attachment = reader.parameter("attachment")?;
            let known_through = reader.known()?;
            Ok(Report::of(vec![world.row(&ledger.find_attachment(attachment, known_through)?.row(), &[])?]))
        }
        "list_attachments" => {
            let customer = reader.parameter("customer")?;
            let known_through = reader.known()?;
            reader.rows(&ledger.list_attachments(customer, known_through)?)
        }
        "find_link" => {
            let link = reader.parameter("link")?;
            let known_through = reader.known()?;
            Ok(Report::of(vec![world.row(&ledger.find_link(link, known_through)?.row(), &[])?]))
        }
        "list_links" => {
            let customer = reader.parameter("customer")?;
            let known_through = reader.known()?;
            reader.rows(&ledger.list_links(customer, known_through)?)
        }
        "find_media_type" => {
            let media_type = reader.parameter("media_type")?;
            let known_through = reader.known()?;
            Ok(Report::of(vec![world.row(&ledger.find_media_type(media_type, known_through)?.row(), &[])?]))
        }
        "list_media_types" => {
            let known_through = reader.known()?;
            reader.rows(&ledger.list_media_types(known_through)?)
        }
        "find_number_range" => {
            let number_range = reader.parameter("number_range")?;
            let known_through = reader.known()?;
            Ok(Report::of(vec![world.row(&ledger.find_number_range(number_range, known_through)?.row(), &[])?]))
        }
        "list_number_ranges" => {
            let known_through = reader.known()?;
            reader.rows(&ledger.list_number_ranges(known_through)?)
        }
        "account_balance" => {
            let customer = reader.parameter("customer")?;
            let as_of = reader.as_of()?;
            let options = Fields::of(reader)?;
            reader.rows(&ledger.account_balance(customer, as_of, &options)?)
        }
        "list_balances" => {
            let filter = Fields::of(reader)?;
            let as_of = reader.as_of()?;
            reader.rows(&ledger.list_balances(&filter, as_of)?)
        }
        "aging" => {
            let calculator = AgingCalculator::new(&Fields::of(reader)?)?;
            let as_of = reader.as_of()?;
            reader.aging(&ledger.aging(as_of, Some(&calculator))?)
        }
        "customer_summary" => {
            let calculator = AgingCalculator::new(&Fields::of(reader)?)?;
            let customer = reader.parameter("customer")?;
            let as_of = reader.as_of()?;
            reader.customer_summary(&ledger.customer_summary(customer, as_of, Some(&calculator))?)
        }
        "customer_figures" => {
            let calculator = AgingCalculator::new(&Fields::of(reader)?)?;
            let customer = reader.parameter("customer")?;
            let currency = reader.parameter("currency")?;
            let as_of = reader.as_of()?;
            reader.customer_figures(&calculator, &ledger.customer_figures(customer, currency, as_of, Some(&calculator))?)
        }
        "transaction_history" => {
            let filter = Fields::of(reader)?;
            let as_of = reader.as_of()?;
            reader.transaction_history(&ledger.transaction_history(&filter, as_of)?)
        }
        "explain_balance" => {
            let customer = reader.parameter("customer")?;
            let job = reader.parameter("job")?;
            let currency = reader.parameter("currency")?;
            let as_of = reader.as_of()?;
            reader.explained(&ledger.explain_balance(customer, job, currency, as_of)?)
        }
        "explain_aging" => {
            let calculator = AgingCalculator::new(&Fields::of(reader)?)?;
            let customer = reader.parameter("customer")?;
            let job = reader.parameter("job")?;
            let currency = reader.parameter("currency")?;
            let bucket = reader.bucket(&calculator)?;
            let as_of = reader.as_of()?;
            reader.explained(&ledger.explain_aging(customer, job, currency, bucket, as_of, Some(&calculator))?)
        }
        "search" => {
            let filter = Fields::of(reader)?;
            reader.rows(&ledger.search(&filter)?)
        }
        _ => malformed(format!("there is no query {function}")),
    }
}
