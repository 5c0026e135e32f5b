//! A ledger with names: what a scenario calls INV-1 is an invoice with an id here, and back.
use crate::text::{labelled, leak, list_of, malformed, Arguments, Result, Word};
use openitem::*;
use std::collections::BTreeMap;
use std::str::FromStr;
use std::sync::{Arc, Mutex};

pub const LAST: Date = Date::MAX;

// ---- words and values

pub fn from_word<T: FromStr>(word: Word) -> Result<T> {
    match word.parse() {
        Ok(found) if word != "default" => Ok(found),
        _ => malformed(format!("{word:?} is not a word that may stand here")),
    }
}

pub fn on_or_off(word: Word) -> Result<bool> {
    match word {
        "on" => Ok(true),
        "off" => Ok(false),
        _ => malformed(format!("{word:?} is neither on nor off")),
    }
}

pub fn whole(word: Word) -> Result<u64> {
    match word.parse() {
        Ok(number) if !word.starts_with('+') => Ok(number),
        _ => malformed(format!("{word:?} is not a whole number")),
    }
}

pub fn signed_whole(word: Word) -> Result<i64> {
    match word.parse() {
        Ok(number) if !word.starts_with('+') => Ok(number),
        _ => malformed(format!("{word:?} is not a whole number")),
    }
}

/// A number for a field of 32 bits.
pub fn small(word: Word) -> Result<i32> {
    i32::try_from(signed_whole(word)?).or_else(|_| malformed(format!("{word} does not fit a field of 32 bits")))
}

pub fn day(word: Word) -> Result<Option<Date>> {
    Ok(if word == "none" { None } else { Some(word.parse()?) })
}

pub fn date(word: Word) -> Result<Date> {
    Ok(word.parse()?)
}

pub fn number(word: Word) -> Result<Decimal> {
    Ok(word.parse()?)
}

pub fn percent(word: Word) -> Result<Decimal> {
    number(word.strip_suffix('%').unwrap_or(word))
}

pub fn instant(word: Word) -> Result<Timestamp> {
    if word.len() == 10 && word.as_bytes()[4] == b'-' {
        return Ok(Timestamp::midnight(date(word)?));
    }
    Ok(Timestamp::from_micros(signed_whole(word)?))
}

pub fn calendar(arguments: &mut Arguments) -> Result<BusinessCalendar<'static>> {
    let mut weekend = None;
    if let Some(word) = arguments.take("weekend") {
        let days = list_of(word, ',').into_iter().filter(|day| *day != "none").map(from_word).collect::<Result<_>>()?;
        weekend = Some(leak(days));
    }
    let mut days = |key| -> Result<&'static [Date]> {
        let words = arguments.take(key).map(|word| list_of(word, ',')).unwrap_or_default();
        Ok(leak(words.into_iter().map(date).collect::<Result<_>>()?))
    };
    Ok(BusinessCalendar { weekend, holidays: days("holidays")?, extra_workdays: days("workdays")? })
}

/// A value as a file writes it.
pub trait Written {
    fn text(&self) -> String;

    /// "100.00USD"
    fn with_currency(&self) -> String {
        String::new()
    }
}

impl Written for &str {
    fn text(&self) -> String {
        if self.is_empty() { "none" } else { self }.to_string()
    }
}

impl Written for String {
    fn text(&self) -> String {
        self.as_str().text()
    }
}

impl Written for bool {
    fn text(&self) -> String {
        if *self { "on" } else { "off" }.to_string()
    }
}

impl Written for Money {
    fn text(&self) -> String {
        self.amount()
    }

    fn with_currency(&self) -> String {
        self.amount() + self.currency().code()
    }
}

impl Written for Currency {
    fn text(&self) -> String {
        self.code().text()
    }
}

impl Written for Rounding {
    fn text(&self) -> String {
        if *self == Rounding::Default { Rounding::HalfUp } else { *self }.to_string()
    }
}

impl<T: Written> Written for Option<T> {
    fn text(&self) -> String {
        self.as_ref().map_or_else(|| "none".to_string(), T::text)
    }

    fn with_currency(&self) -> String {
        self.as_ref().map_or_else(String::new, T::with_currency)
    }
}

macro_rules! displayed {
    ($($type:ty)+) => {
        $(impl Written for $type {
            fn text(&self) -> String {
                self.to_string()
            }
        })+
    };
}

displayed!(u64 u32 i32 Decimal Date BalanceScope CustomerStatus PartialPayments JobStatus ItemKind ItemStatus DraftState
           ReversalKind HistoryKind TaxScope);

pub fn means(expected: &str, amount: &Option<Money>) -> bool {
    expected == amount.text() || amount.is_some_and(|amount| expected == amount.with_currency())
}

#[derive(Clone, Copy)]
pub struct Item {
    pub reference: ItemRef,
    pub currency: Option<Currency>,
}

#[derive(Default)]
pub struct World {
    pub started: Option<Ledger>,
    pub log: Option<Arc<Mutex<EventLog>>>,
    pub first_settings: Settings,
    pub names: BTreeMap<Word, BTreeMap<Word, u64>>,
    pub items: BTreeMap<Word, Item>,
    pub marks: BTreeMap<Word, (u64, u128)>,
    pub said: BTreeMap<String, Arguments>,
}

impl World {
    pub fn start(&mut self, settings: Settings) -> Result<()> {
        let log = Arc::new(Mutex::new(EventLog::new()?));
        let mut ledger = Ledger::options().settings(settings).create()?;
        let ear = Arc::clone(&log);
        ledger.set_sink(move |record, _| Ok(ear.lock().expect("no panic before").append(record)?))?;
        (self.first_settings, self.started, self.log) = (settings, Some(ledger), Some(log));
        Ok(())
    }

    /// The ledger; made when it is first asked for.
    pub fn begun(&mut self) -> Result<()> {
        if self.started.is_none() {
            self.start(Settings::default())?;
        }
        Ok(())
    }

    pub fn ledger(&self) -> &Ledger {
        self.started.as_ref().expect("begun")
    }

    pub fn ledger_mut(&mut self) -> &mut Ledger {
        self.started.as_mut().expect("begun")
    }

    pub fn records(&self) -> usize {
        self.log.as_ref().map_or(0, |log| log.lock().expect("no panic before").len())
    }

    // ---- names and back

    pub fn look_up(&self, kind: Word, name: Word) -> Result<Option<u64>> {
        if name == "none" {
            return Ok(None);
        }
        if let Some(id) = name.strip_prefix(kind).and_then(|rest| rest.strip_prefix('#')) {
            return Ok(Some(whole(id)?));
        }
        match self.names.get(kind).and_then(|names| names.get(name)) {
            Some(id) => Ok(Some(*id)),
            None => malformed(format!("there is no {kind} {name}")),
        }
    }

    pub fn name_in(&self, kind: Word, id: Option<u64>) -> String {
        let Some(id) = id.filter(|id| *id != 0) else { return "none".to_string() };
        let found = self.names.get(kind).and_then(|names| names.iter().find(|(_, known)| **known == id));
        found.map_or_else(|| format!("{kind}#{id}"), |(name, _)| name.to_string())
    }

    pub fn item(&self, name: Word) -> Result<ItemRef> {
        if name == "none" {
            return Ok(ItemRef::default());
        }
        if let Some((kind, id)) = name.split_once('#') {
            return Ok(ItemRef::new(from_word(kind)?, whole(id)?));
        }
        match self.items.get(name) {
            Some(item) => Ok(item.reference),
            None => malformed(format!("there is no item {name}")),
        }
    }

    pub fn name_of_item(&self, item: ItemRef) -> String {
        if item == ItemRef::default() {
            return "none".to_string();
        }
        let found = self.items.iter().find(|(_, known)| known.reference == item);
        found.map_or_else(|| format!("{}#{}", item.kind, item.id), |(name, _)| name.to_string())
    }

    pub fn name_of_entity(&self, kind: Option<EntityKind>, id: Option<u64>) -> String {
        let Some(kind) = kind else { return "none".to_string() };
        match (kind, id) {
            (EntityKind::Customer | EntityKind::Job | EntityKind::Contract, Some(_)) => self.name_in(kind.word(), id),
            (_, Some(id)) if kind < EntityKind::Customer => {
                self.name_of_item(ItemRef::new(ItemKind::from_number(kind.number()), id))
            }
            (_, Some(id)) => format!("{kind}#{id}"),
            (_, None) => kind.to_string(),
        }
    }

    pub fn mark(&self, name: Word) -> Result<(u64, u128)> {
        self.marks.get(name).map_or_else(|| malformed(format!("there is no mark {name}")), |mark| Ok(*mark))
    }

    pub fn name_item(&mut self, name: Word, reference: ItemRef) -> Result<()> {
        let found = self.ledger().find_item(reference, LAST)?;
        let currency = Some(found.row().currency).filter(|currency| !currency.is_none());
        self.items.insert(name, Item { reference, currency });
        Ok(())
    }

    pub fn currency_of_item(&self, name: Word) -> Option<Currency> {
        self.items.get(name).and_then(|item| item.currency)
    }

    // ---- amounts and standpoints

    pub fn currency(&self, code: &str) -> Result<Currency> {
        Ok(self.ledger().currency(code)?)
    }

    pub fn currency_of_customer(&self, id: Option<u64>) -> Option<Currency> {
        let found = self.ledger().find_customer(id.unwrap_or(0), None).ok()?;
        let row = found.row();
        row.currency
    }

    /// "100.00" in the currency given, "100.00USD" in its own.
    pub fn amount(&self, word: Word, currency: Option<Currency>) -> Result<Money> {
        let letter = word.find(|c: char| c.is_ascii_uppercase());
        let (word, currency) = match letter {
            Some(at) => (&word[..at], Some(self.currency(&word[at..])?)),
            None => (word, currency),
        };
        match currency {
            Some(currency) => Ok(Money::parse_amount(crate::text::utf8(word, "amount")?, currency)?),
            None => malformed(format!("nothing says the currency of {word}")),
        }
    }

    pub fn known(&self, arguments: &mut Arguments) -> Result<Option<u64>> {
        let Some(word) = arguments.take("known") else { return Ok(None) };
        if word.starts_with(|c: char| c.is_ascii_digit()) && !word.contains('-') {
            return Ok(Some(whole(word)?));
        }
        let Some(at) = word.strip_prefix('@') else { return Ok(Some(self.mark(word)?.0)) };
        match self.ledger().known_at(instant(at)?)? {
            0 => malformed(format!("nothing was known at {word}, and 0 would mean everything")),
            sequence => Ok(Some(sequence)),
        }
    }

    pub fn as_of(&self, arguments: &mut Arguments) -> Result<AsOf> {
        let date = arguments.take("at").map_or(Ok(Some(LAST)), day)?;
        Ok(AsOf { date, known_through: self.known(arguments)? })
    }

    // ---- parts of documents

    /// "30%@0d,50%@30d,rest@60d"
    pub fn terms(&self, word: Word, currency: Option<Currency>) -> Result<&'static [TermsPortion<'static>]> {
        let parts = if word == "none" { Vec::new() } else { list_of(word, ',') };
        let mut portions = Vec::new();
        for part in parts {
            let Some((share, rule)) = part.split_once('@') else {
                return malformed("a portion of terms is SHARE@RULE");
            };
            let rules = list_of(rule, '/');
            let mut portion = due_rule(rules.first().copied().unwrap_or(""))?;
            if share.ends_with('%') {
                (portion.share, portion.percent) = (PortionShare::Percent, percent(share)?);
            } else if share != "rest" {
                (portion.share, portion.fixed) = (PortionShare::Fixed, Some(self.amount(share, currency)?));
            }
            let tiers = rules.iter().skip(1).map(|tier| discount_tier(tier)).collect::<Result<_>>()?;
            portion.discounts = leak(tiers);
            portions.push(portion);
        }
        Ok(leak(portions))
    }

    pub fn portions(&self, word: Word, currency: Option<Currency>) -> Result<&'static [DuePortion]> {
        let mut made = Vec::new();
        for part in list_of(word, ',') {
            let Some((amount, due)) = part.split_once('@') else { return malformed("a portion is AMOUNT@DATE") };
            made.push(DuePortion { amount: Some(self.amount(amount, currency)?), due: day(due)? });
        }
        Ok(leak(made))
    }

    /// "3*0.335;discount=5%;tax=VAT@19;product=P-1;description=Bolts"
    pub fn line(&self, word: Word, currency: Option<Currency>) -> Result<Line<'static>> {
        let parts = list_of(word, ';');
        let first = parts.first().copied().unwrap_or("");
        let Some((quantity, price)) = first.split_once('*') else {
            return malformed("a line begins with QUANTITY*PRICE");
        };
        let mut line = Line { quantity: Some(number(quantity)?), unit_price: number(price)?, ..Default::default() };
        let mut taxes = Vec::new();
        for part in &parts[1..] {
            match labelled(part) {
                ("discount", value) if value.ends_with('%') => line.discount_percent = percent(value)?,
                ("discount", value) => line.discount = Some(self.amount(value, currency)?),
                ("product", value) => line.product = value,
                ("description", value) => line.description = value,
                ("tax", value) => match value.split_once('@') {
                    Some((code, rate)) => taxes.push(LineTax { code, percent: percent(rate)? }),
                    None => return malformed("a tax is CODE@RATE"),
                },
                _ => return malformed(format!("{part:?} is no part of a line")),
            }
        }
        line.taxes = leak(taxes);
        Ok(line)
    }

    pub fn targets(&self, word: Word, currency: Option<Currency>) -> Result<&'static [Target]> {
        let mut made = Vec::new();
        for part in list_of(word, ',') {
            let (name, amount) = part.split_once(':').map_or((part, None), |(name, amount)| (name, Some(amount)));
            let own = self.currency_of_item(name).or(currency);
            let amount = amount.map(|amount| self.amount(amount, own)).transpose()?;
            made.push(Target { item: self.item(name)?, amount });
        }
        Ok(leak(made))
    }
}

/// "30d+day31+1d:following", "proximo19:20", "fixed2026-03-01"
pub fn due_rule(word: Word) -> Result<TermsPortion<'static>> {
    let parts = list_of(word, ':');
    let first = parts.first().copied().unwrap_or("");
    let mut modifiers = parts.iter().copied().skip(1);
    let mut rule = TermsPortion::default();
    if let Some(cutoff) = first.strip_prefix("proximo") {
        rule.kind = DueRuleKind::Proximo;
        rule.cutoff = small(cutoff)?;
        rule.day = small(modifiers.next().unwrap_or(""))?;
    } else if let Some(fixed) = first.strip_prefix("fixed") {
        (rule.kind, rule.fixed_date) = (DueRuleKind::FixedDate, day(fixed)?);
    } else {
        for (index, step) in list_of(first, '+').into_iter().enumerate() {
            if let Some(day) = step.strip_prefix("day") {
                rule.day = small(day)?;
            } else if let Some(months) = step.strip_suffix('m') {
                rule.months = small(months)?;
            } else if let Some(days) = step.strip_suffix('d') {
                *(if index == 0 { &mut rule.days } else { &mut rule.days_after }) = small(days)?;
            } else {
                return malformed(format!("{step:?} is no step of a due rule"));
            }
        }
    }
    for modifier in modifiers {
        match modifier.parse::<DueBase>() {
            Ok(base) => rule.base = base,
            Err(_) => rule.shift = from_word(modifier)?,
        }
    }
    Ok(rule)
}

pub fn discount_tier(word: Word) -> Result<DiscountTier> {
    match word.split_once('%') {
        Some((rate, days)) => Ok(DiscountTier { percent: percent(rate)?, days: small(days)? }),
        None => malformed("a discount tier is PERCENT%DAYS"),
    }
}
