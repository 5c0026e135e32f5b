//! What a statement of a scenario does: the input and the command info it stands for.
use crate::text::{leak, list_of, malformed, utf8, Arguments, Result, Word};
use crate::world::{day, from_word, instant, on_or_off, whole, World, LAST};
use openitem::*;

type Run = Box<dyn Fn(&mut Ledger, &CommandInfo<'_>) -> openitem::Result<Outcome>>;

/// A command ready to be carried out, and what its names will mean then.
pub struct Prepared {
    pub info: CommandInfo<'static>,
    pub run: Run,
    pub creates: Option<(Word, EntityKind)>,
    also_creates: Vec<(Word, ItemKind)>,
    forgets: Option<Word>,
    remember: Option<(String, Arguments)>,
}

struct Reader<'w> {
    world: &'w World,
    arguments: Arguments,
    repeats: bool,
    creates: Option<(Word, EntityKind)>,
    also_creates: Vec<(Word, ItemKind)>,
    forgets: Option<Word>,
    remember: Option<(String, Arguments)>,
}

/// What invoices and credits share.
struct Document {
    id: Option<u64>,
    number: Word,
    customer: u64,
    job: Option<u64>,
    contract: Option<u64>,
    code: Word,
    currency: Option<Currency>,
    document_date: Option<Date>,
    reference: Word,
    notes: Word,
    external_ref: Word,
}

macro_rules! command {
    ($method:ident, $input:expr) => {{
        let input = $input;
        Ok(Box::new(move |ledger: &mut Ledger, info: &CommandInfo<'_>| ledger.$method(&input, info)) as Run)
    }};
}

fn code_of(currency: Option<Currency>) -> Word {
    currency.map_or("", |currency| crate::text::leaked(currency.code().to_string()))
}

impl Reader<'_> {
    fn text(&mut self, key: &str) -> Result<Word> {
        self.arguments.take(key).map_or(Ok(""), |word| utf8(word, key))
    }

    fn date(&mut self, key: &str) -> Result<Option<Date>> {
        self.arguments.take(key).map_or(Ok(None), day)
    }

    fn amount(&mut self, key: &str, currency: Option<Currency>) -> Result<Option<Money>> {
        match self.arguments.take(key) {
            None | Some("none") => Ok(None),
            Some(word) => Ok(Some(self.world.amount(word, currency)?)),
        }
    }

    fn id(&mut self) -> Result<Option<u64>> {
        self.arguments.take("id").map(whole).transpose()
    }

    fn flag(&mut self, key: &str) -> Result<bool> {
        self.arguments.take(key).map_or(Ok(false), on_or_off)
    }

    fn word<T: std::str::FromStr>(&mut self, key: &str, otherwise: T) -> Result<T> {
        self.arguments.take(key).map_or(Ok(otherwise), from_word)
    }

    fn reference(&mut self, kind: Word) -> Result<Option<u64>> {
        self.arguments.take(kind).map_or(Ok(None), |name| self.world.look_up(kind, name))
    }

    /// What currency= says.
    fn currency(&mut self) -> Result<Option<Currency>> {
        self.arguments.take("currency").map(|code| self.world.currency(code)).transpose()
    }

    /// number= or code=, or the name itself; none for a record without one.
    fn numbered(&mut self, key: &str, name: Word) -> Result<Word> {
        match self.arguments.take(key) {
            None => Ok(name),
            Some("none") => Ok(""),
            Some(given) => utf8(given, key),
        }
    }

    fn creates(&mut self, kind: EntityKind) -> Result<Word> {
        let name = self.arguments.next(kind.word())?;
        if name.contains('#') || name == "none" {
            return malformed(format!("{name} cannot be a name"));
        }
        self.creates = Some((name, kind));
        Ok(name)
    }

    fn creates_item(&mut self, kind: EntityKind) -> Result<Word> {
        let name = self.creates(kind)?;
        self.require_new(name)?;
        Ok(name)
    }

    fn require_new(&self, name: Word) -> Result<()> {
        if !self.repeats && self.world.items.contains_key(name) {
            return malformed(format!("{name} is the name of another item"));
        }
        Ok(())
    }

    // ---- master data

    /// Creates a customer, job or contract, or changes one: what differs; the rest is as earlier statements said.
    fn record(&mut self, kind: Word, change: bool) -> Result<(Word, Option<u64>)> {
        let name = if change {
            let name = self.arguments.next(kind)?;
            if let Some(earlier) = self.world.said.get(&format!("{kind} {name}")) {
                self.arguments.inherit(earlier);
            }
            name
        } else {
            let name = self.creates(from_word(kind)?)?;
            if !self.repeats && self.world.names.get(kind).is_some_and(|names| names.contains_key(name)) {
                return malformed(format!("{name} is the name of another {kind}"));
            }
            name
        };
        self.remember = Some((format!("{kind} {name}"), self.arguments.clone()));
        let given = self.id()?;
        Ok((name, if change { self.world.look_up(kind, name)? } else { given }))
    }

    fn customer(&mut self, change: bool) -> Result<Run> {
        let (name, id) = self.record("customer", change)?;
        let currency = self.currency()?;
        let terms = self.arguments.take("terms");
        let parent = self.arguments.take("parent");
        let made = Customer {
            id,
            code: self.numbered("code", name)?,
            status: self.word("status", CustomerStatus::Active)?,
            currency: code_of(currency),
            terms: terms.map_or(Ok(&[][..]), |word| self.world.terms(word, currency))?,
            credit_limit: self.amount("credit_limit", currency)?,
            partial_payments: self.word("partial_payments", PartialPayments::Inherit)?,
            parent: parent.map_or(Ok(None), |name| self.world.look_up("customer", name))?,
            established: self.date("established")?,
            name: self.text("name")?,
            label: self.text("label")?,
            salesperson: self.text("salesperson")?,
            external_ref: self.text("external_ref")?,
        };
        if change {
            command!(change_customer, made)
        } else {
            command!(create_customer, made)
        }
    }

    fn job(&mut self, change: bool) -> Result<Run> {
        let (name, id) = self.record("job", change)?;
        let made = Job {
            id,
            customer: self.reference("customer")?.unwrap_or(0),
            code: self.numbered("code", name)?,
            status: self.word("status", JobStatus::Active)?,
            name: self.text("name")?,
            external_ref: self.text("external_ref")?,
        };
        if change {
            command!(change_job, made)
        } else {
            command!(create_job, made)
        }
    }

    fn contract(&mut self, change: bool) -> Result<Run> {
        let (name, id) = self.record("contract", change)?;
        let made = Contract {
            id,
            number: self.numbered("number", name)?,
            customer: self.reference("customer")?.unwrap_or(0),
            job: self.reference("job")?,
            starts: self.date("starts")?,
            ends: self.date("ends")?,
            external_ref: self.text("external_ref")?,
        };
        if change {
            command!(change_contract, made)
        } else {
            command!(create_contract, made)
        }
    }

    fn settings(&mut self) -> Result<Run> {
        let now = self.world.ledger().settings(None)?;
        command!(change_settings, settings_of(&mut self.arguments, now)?)
    }

    fn register_currency(&mut self) -> Result<Run> {
        let code = self.arguments.next("a currency code")?;
        let digits = whole(self.arguments.need("digits")?)?;
        let currency = Currency::custom(code, u32::try_from(digits).unwrap_or(u32::MAX))?;
        command!(register_currency, RegisterCurrency { currency: Some(currency) })
    }

    // ---- documents

    fn document(&mut self, name: Word) -> Result<Document> {
        let mut told = Document {
            id: self.id()?,
            number: self.numbered("number", name)?,
            customer: self.reference("customer")?.unwrap_or(0),
            job: self.reference("job")?,
            contract: self.reference("contract")?,
            code: "",
            currency: None,
            document_date: None,
            reference: "",
            notes: "",
            external_ref: "",
        };
        let currency = self.currency()?;
        told.code = code_of(currency);
        told.currency = currency.or_else(|| self.world.currency_of_customer(Some(told.customer)));
        told.document_date = self.date("document")?;
        (told.reference, told.notes) = (self.text("reference")?, self.text("notes")?);
        told.external_ref = self.text("external_ref")?;
        Ok(told)
    }

    fn lines(&mut self, currency: Option<Currency>) -> Result<(&'static [Line<'static>], TaxScope)> {
        let words = self.arguments.take_all("line");
        let lines = words.into_iter().map(|word| self.world.line(word, currency)).collect::<Result<_>>()?;
        Ok((leak(lines), self.word("tax_scope", TaxScope::Document)?))
    }

    fn invoice(&mut self, name: Word) -> Result<Invoice<'static>> {
        let told = self.document(name)?;
        let (cut, agreed) = (self.arguments.take("portions"), self.arguments.take("terms"));
        let (lines, tax_scope) = self.lines(told.currency)?;
        Ok(Invoice {
            id: told.id,
            number: told.number,
            customer: told.customer,
            job: told.job,
            contract: told.contract,
            currency: told.code,
            document_date: told.document_date,
            delivery_date: self.date("delivery")?,
            total: self.amount("total", told.currency)?,
            due: self.date("due")?,
            portions: cut.map_or(Ok(&[][..]), |word| self.world.portions(word, told.currency))?,
            terms: agreed.map_or(Ok(&[][..]), |word| self.world.terms(word, told.currency))?,
            salesperson: self.text("salesperson")?,
            series: self.text("series")?,
            reference: told.reference,
            notes: told.notes,
            external_ref: told.external_ref,
            lines,
            tax_scope,
            ..Default::default()
        })
    }

    fn payment(&mut self, name: Word, otherwise: Option<Currency>) -> Result<Payment<'static>> {
        let (id, number) = (self.id()?, self.numbered("number", name)?);
        let customer = self.reference("customer")?.unwrap_or(0);
        let job = self.reference("job")?;
        let currency = self.currency()?.or_else(|| self.world.currency_of_customer(Some(customer))).or(otherwise);
        Ok(Payment {
            id,
            number,
            customer,
            job,
            amount: self.amount("amount", currency)?,
            value_date: self.date("value_date")?,
            method: self.text("method")?,
            transaction_id: self.text("transaction_id")?,
            reference: self.text("reference")?,
            notes: self.text("notes")?,
            external_ref: self.text("external_ref")?,
            settlement: None,
        })
    }

    fn settlement(&mut self, currency: Option<Currency>) -> Result<Settlement<'static>> {
        let chosen = self.arguments.take("targets");
        let strategy = if chosen.is_none() { Strategy::None } else { Strategy::Chosen };
        Ok(Settlement {
            strategy: self.word("settle", strategy)?,
            targets: chosen.map_or(Ok(&[][..]), |word| self.world.targets(word, currency))?,
            cap: self.flag("cap")?,
            only_this_credit: self.flag("only_this_credit")?,
        })
    }

    /// The id of a draft that exists already: a statement about it replaces it.
    fn id_of_draft(&self, name: Word) -> Option<u64> {
        self.world.items.get(name).map(|item| item.reference.id)
    }

    fn draft_invoice(&mut self) -> Result<Run> {
        let draft_state = self.word("state", DraftState::Unapproved)?;
        let name = self.creates(EntityKind::Invoice)?;
        let made = self.invoice(name)?;
        command!(draft_invoice, Invoice { id: made.id.or(self.id_of_draft(name)), draft_state, ..made })
    }

    fn draft_payment(&mut self) -> Result<Run> {
        let name = self.creates(EntityKind::Payment)?;
        let made = self.payment(name, None)?;
        command!(draft_payment, Payment { id: made.id.or(self.id_of_draft(name)), ..made })
    }

    fn delete_draft(&mut self) -> Result<Run> {
        let name = self.arguments.next("a draft")?;
        self.forgets = Some(name);
        command!(delete_draft, DeleteDraft { draft: self.world.item(name)? })
    }

    fn post_draft(&mut self) -> Result<Run> {
        let name = self.arguments.next("a draft")?;
        let draft = self.world.item(name)?;
        let number = self.text("number")?;
        let settlement = Some(self.settlement(self.world.currency_of_item(name))?);
        command!(post_draft, PostDraft { draft, number, settlement })
    }

    fn issue_invoice(&mut self) -> Result<Run> {
        let name = self.creates_item(EntityKind::Invoice)?;
        command!(issue_invoice, self.invoice(name)?)
    }

    fn debit_note(&mut self) -> Result<Run> {
        let name = self.creates_item(EntityKind::DebitNote)?;
        command!(issue_debit_note, self.invoice(name)?)
    }

    fn opening(&mut self) -> Result<Run> {
        let kind: ItemKind = from_word(self.arguments.need("kind")?)?;
        let name = self.creates_item(EntityKind::from_number(kind.number()))?;
        command!(record_opening, Invoice { kind, ..self.invoice(name)? })
    }

    fn record_payment(&mut self) -> Result<Run> {
        let name = self.creates_item(EntityKind::Payment)?;
        let made = self.payment(name, None)?;
        let settlement = Some(self.settlement(made.amount.map(|amount| amount.currency()))?);
        command!(record_payment, Payment { settlement, ..made })
    }

    fn mark_paid(&mut self) -> Result<Run> {
        let (invoice, name) = (self.arguments.next("an invoice")?, self.arguments.need("payment")?);
        self.require_new(name)?;
        self.creates = Some((name, EntityKind::Payment));
        let payment = self.payment(name, self.world.currency_of_item(invoice))?;
        command!(mark_paid, MarkPaid { invoice: self.world.item(invoice)?.id, payment })
    }

    fn credit_memo(&mut self) -> Result<Run> {
        let name = self.creates_item(EntityKind::CreditMemo)?;
        let told = self.document(name)?;
        let about = self.arguments.take("about");
        let refund_number = self.text("refund_number")?;
        if !refund_number.is_empty() {
            self.also_creates.push((refund_number, ItemKind::Refund));
        }
        let amount = self.amount("amount", told.currency)?;
        let own = self.world.currency_of_customer(Some(told.customer));
        let (displace_payments, refund) = (self.flag("displace")?, self.amount("refund", own)?);
        let (lines, tax_scope) = self.lines(told.currency)?;
        command!(
            issue_credit_memo,
            CreditMemo {
                id: told.id,
                customer: told.customer,
                job: told.job,
                contract: told.contract,
                invoice: about.map(|name| self.world.item(name)).transpose()?.map(|item| item.id),
                number: told.number,
                currency: told.code,
                document_date: told.document_date,
                tax_scope,
                amount,
                lines,
                refund,
                refund_number,
                reference: told.reference,
                notes: told.notes,
                external_ref: told.external_ref,
                displace_payments,
            }
        )
    }

    fn account_credit(&mut self) -> Result<Run> {
        let change = self.arguments.need("change")?;
        let kind = if change.starts_with('-') { EntityKind::DebitAdjustment } else { EntityKind::AccountCredit };
        let name = self.creates_item(kind)?;
        let told = self.document(name)?;
        let change = self.world.amount(change.trim_start_matches('+'), told.currency)?;
        command!(
            adjust_account_credit,
            AccountCredit {
                id: told.id,
                customer: told.customer,
                job: told.job,
                contract: told.contract,
                number: told.number,
                change: Some(change),
                document_date: told.document_date,
                reference: told.reference,
                notes: told.notes,
                external_ref: told.external_ref,
            }
        )
    }

    // ---- use and undo

    fn apply(&mut self) -> Result<Run> {
        let (credit, mut wanted) = (self.arguments.next("a credit item")?, Vec::new());
        while !self.arguments.bare.is_empty() {
            let name = self.arguments.next("a debit item")?;
            let an_amount = |word: &Word| word.starts_with(|c: char| c == '-' || c.is_ascii_digit());
            let amount = match self.arguments.bare.front().is_some_and(an_amount) {
                true => Some(self.world.amount(self.arguments.next("an amount")?, self.world.currency_of_item(name))?),
                false => None,
            };
            wanted.push(Target { item: self.world.item(name)?, amount });
        }
        let cap = self.flag("cap")?;
        command!(apply_credit, ApplyCredit { credit: self.world.item(credit)?, targets: leak(wanted), cap })
    }

    fn settle(&mut self) -> Result<Run> {
        let customer = self.world.look_up("customer", self.arguments.next("a customer")?)?;
        let currency = match self.currency()? {
            Some(currency) => Some(currency),
            None => self.world.currency_of_customer(customer),
        };
        let credits = self.arguments.take("credits").map(|word| list_of(word, ',')).unwrap_or_default();
        command!(
            settle,
            Settle {
                customer: customer.unwrap_or(0),
                job: self.reference("job")?,
                currency: code_of(currency),
                credits: leak(credits.into_iter().map(|name| self.world.item(name)).collect::<Result<_>>()?),
                settlement: self.settlement(currency)?,
                at_most: self.amount("at_most", currency)?,
            }
        )
    }

    fn application_between(&self, credit: ItemRef, debit: ItemRef, which: Option<Word>) -> Result<u64> {
        let filter = ApplicationFilter { item: Some(credit), ..Default::default() };
        let rows = self.world.ledger().list_applications(&filter, LAST)?;
        let mut found = rows.iter().filter(|row| row.credit == credit && row.debit == debit);
        let row = match which {
            None => found.next_back(),
            Some(word) => found.nth(usize::try_from(whole(word)?).unwrap_or(0).wrapping_sub(1)),
        };
        row.map_or_else(|| malformed("there is no such application"), |row| Ok(row.application))
    }

    fn unapply(&mut self) -> Result<Run> {
        if let Some(sequence) = self.arguments.take("sequence") {
            let keep = self.amount("keep", None)?;
            return command!(unapply, Unapply { application: whole(sequence)?, keep });
        }
        let (credit, debit) = (self.arguments.next("a credit item")?, self.arguments.next("a debit item")?);
        let which = self.arguments.take("which");
        let application = self.application_between(self.world.item(credit)?, self.world.item(debit)?, which)?;
        let keep = self.amount("keep", self.world.currency_of_item(credit))?;
        command!(unapply, Unapply { application, keep })
    }

    fn void(&mut self) -> Result<Run> {
        let item = self.world.item(self.arguments.next("an item")?)?;
        command!(void_item, VoidItem { item, unapply: self.flag("unapply")?, memos: self.flag("memos")? })
    }

    fn reverse_payment(&mut self) -> Result<Run> {
        let name = self.arguments.next("a payment")?;
        let fee_number = self.text("fee_number")?;
        if !fee_number.is_empty() {
            self.also_creates.push((fee_number, ItemKind::Fee));
        }
        command!(
            reverse_payment,
            ReversePayment {
                payment: self.world.item(name)?.id,
                kind: self.word("kind", ReversalKind::PaymentReversed)?,
                fee_due: self.date("fee_due")?,
                fee: self.amount("fee", self.world.currency_of_item(name))?,
                fee_number,
            }
        )
    }

    fn reinstate(&mut self) -> Result<Run> {
        command!(reinstate, Reinstate { item: self.world.item(self.arguments.next("an item")?)? })
    }

    fn refund(&mut self) -> Result<Run> {
        let (name, credit) = (self.creates_item(EntityKind::Refund)?, self.arguments.need("credit")?);
        command!(
            refund,
            Refund {
                id: self.id()?,
                credit: self.world.item(credit)?,
                number: self.numbered("number", name)?,
                amount: self.amount("amount", self.world.currency_of_item(credit))?,
                unapply: self.flag("unapply")?,
                method: self.text("method")?,
                transaction_id: self.text("transaction_id")?,
                notes: self.text("notes")?,
            }
        )
    }

    fn write_off(&mut self) -> Result<Run> {
        let (name, item) = (self.creates_item(EntityKind::WriteOff)?, self.arguments.need("item")?);
        command!(
            write_off,
            WriteOff {
                id: self.id()?,
                item: self.world.item(item)?,
                amount: self.amount("amount", self.world.currency_of_item(item))?,
                number: self.numbered("number", name)?,
            }
        )
    }

    fn recover(&mut self) -> Result<Run> {
        let write_off = self.world.item(self.arguments.next("a write-off")?)?.id;
        command!(recover_write_off, RecoverWriteOff { write_off })
    }

    fn drop_keys(&mut self) -> Result<Run> {
        let word = self.arguments.need("before")?;
        let digits = word.chars().all(|c| c.is_ascii_digit());
        let before = if digits { whole(word)? } else { self.world.mark(word)?.0 };
        command!(drop_idempotency_keys, DropIdempotencyKeys { before })
    }

    // ---- locks

    fn lock(&mut self) -> Result<Run> {
        let command_class = from_word(self.arguments.next("a class")?)?;
        command!(lock_period, LockPeriod { command_class, through: self.date("through")? })
    }

    fn lock_exception(&mut self) -> Result<Run> {
        let command_class = from_word(self.arguments.next("a class")?)?;
        command!(
            grant_lock_exception,
            LockException {
                command_class,
                actor: self.text("for")?,
                from: self.date("from")?,
                to: self.date("to")?,
                expires: self.arguments.take("expires").map(instant).transpose()?,
            }
        )
    }

    fn withdraw_exception(&mut self) -> Result<Run> {
        let mark = self.arguments.next("the mark behind the exception")?;
        command!(withdraw_lock_exception, WithdrawException { granted: self.world.mark(mark)?.0 })
    }

    fn read(&mut self, verb: Word) -> Result<Run> {
        match verb {
            "customer" => self.customer(false),
            "change_customer" => self.customer(true),
            "job" => self.job(false),
            "change_job" => self.job(true),
            "contract" => self.contract(false),
            "change_contract" => self.contract(true),
            "settings" => self.settings(),
            "currency" => self.register_currency(),
            "draft_invoice" => self.draft_invoice(),
            "draft_payment" => self.draft_payment(),
            "delete_draft" => self.delete_draft(),
            "post_draft" => self.post_draft(),
            "invoice" => self.issue_invoice(),
            "debit_note" => self.debit_note(),
            "opening" => self.opening(),
            "payment" => self.record_payment(),
            "mark_paid" => self.mark_paid(),
            "credit_memo" => self.credit_memo(),
            "account_credit" => self.account_credit(),
            "apply" => self.apply(),
            "settle" => self.settle(),
            "unapply" => self.unapply(),
            "void" => self.void(),
            "reverse_payment" => self.reverse_payment(),
            "reinstate" => self.reinstate(),
            "refund" => self.refund(),
            "write_off" => self.write_off(),
            "recover" => self.recover(),
            "drop_keys" => self.drop_keys(),
            "lock" => self.lock(),
            "lock_exception" => self.lock_exception(),
            "withdraw_exception" => self.withdraw_exception(),
            _ => malformed(format!("{verb:?} is no command")),
        }
    }
}

pub const VERBS: &[Word] = &[
    "customer",
    "change_customer",
    "job",
    "change_job",
    "contract",
    "change_contract",
    "settings",
    "currency",
    "draft_invoice",
    "draft_payment",
    "delete_draft",
    "post_draft",
    "invoice",
    "debit_note",
    "opening",
    "payment",
    "mark_paid",
    "credit_memo",
    "account_credit",
    "apply",
    "settle",
    "unapply",
    "void",
    "reverse_payment",
    "reinstate",
    "refund",
    "write_off",
    "recover",
    "drop_keys",
    "lock",
    "lock_exception",
    "withdraw_exception",
];

pub fn settings_of(arguments: &mut Arguments, settings: Settings) -> Result<Settings> {
    let mut told = settings;
    told.rounding = arguments.take("rounding").map_or(Ok(told.rounding), from_word)?;
    told.tax_scope = arguments.take("tax_scope").map_or(Ok(told.tax_scope), from_word)?;
    let mut flag = |key, same: bool, at: &mut bool| -> Result<()> {
        if let Some(word) = arguments.take(key) {
            *at = on_or_off(word)? == same;
        }
        Ok(())
    };
    flag("partial_payments", false, &mut told.refuse_partial_payments)?;
    flag("unique_numbers", false, &mut told.numbers_not_unique)?;
    flag("new_documents_take_open_credit", true, &mut told.new_documents_take_open_credit)?;
    flag("surplus_credit_settles_oldest", true, &mut told.surplus_credit_settles_oldest)?;
    flag("prospects_become_active", false, &mut told.prospects_stay)?;
    Ok(told)
}

/// `last` is the date of the last accepted command, which this one may move.
pub fn prepare(world: &World, last: &mut Option<Date>, words: &[Word], repeats: bool) -> Result<Prepared> {
    let mut arguments = Arguments::new(&words[1..]);
    let date = arguments.take("date");
    let effective = date.map_or(Ok(*last), day)?;
    if date.is_some() && effective.is_some() {
        *last = effective;
    }
    let mut text = |key| arguments.take(key).map_or(Ok(""), |word| utf8(word, key));
    let (actor, reason, idempotency_key) = (text("actor")?, text("reason")?, text("key")?);
    let recorded = arguments.take("recorded").map(instant).transpose()?;
    let shift_from_locked = arguments.take("shift").map_or(Ok(false), on_or_off)?;
    let info =
        CommandInfo { effective, recorded, actor, reason, idempotency_key, shift_from_locked, ..Default::default() };
    arguments.drop_taken();
    let mut reader =
        Reader { world, arguments, repeats, creates: None, also_creates: Vec::new(), forgets: None, remember: None };
    let run = reader.read(words[0])?;
    reader.arguments.finish()?;
    Ok(Prepared {
        info,
        run,
        creates: reader.creates,
        also_creates: reader.also_creates,
        forgets: reader.forgets,
        remember: reader.remember,
    })
}

pub fn item_of(kind: EntityKind, id: u64) -> ItemRef {
    ItemRef::new(ItemKind::from_number(kind.number()), id)
}

pub fn name_results(world: &mut World, prepared: Prepared, outcome: &Outcome) -> Result<()> {
    match prepared.creates {
        Some((name, kind @ (EntityKind::Customer | EntityKind::Job | EntityKind::Contract))) => {
            world.names.entry(kind.word()).or_default().insert(name, outcome.id);
        }
        Some((name, kind)) => world.name_item(name, item_of(kind, outcome.id))?,
        None => {}
    }
    for (number, kind) in prepared.also_creates {
        let item = world.ledger().find_number(kind, number)?;
        world.name_item(number, item)?;
    }
    if let Some(name) = prepared.forgets {
        world.items.remove(name);
    }
    if let Some((name, said)) = prepared.remember {
        world.said.insert(name, said);
    }
    Ok(())
}
