//! A ledger with names: what a scenario calls INV-1 is an invoice with an id here, and back.
use crate::prelude::*;
use crate::reader::Options;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

/// What a name stands for.
#[derive(Clone, Copy)]
pub struct Known {
    pub kind: Word,
    pub id: u64,
    /// Of an item.
    pub currency: Option<Currency>,
}

pub struct World {
    pub ledger: Ledger,
    pub log: Arc<Mutex<EventLog>>,
    pub first_settings: Settings,
    /// By the space of names that a name is in.
    pub names: BTreeMap<(Word, Word), Known>,
    /// Sequence and digest.
    pub marks: BTreeMap<Word, (u64, u128)>,
    /// What earlier statements said of a record: by kind and name.
    pub said: BTreeMap<(Word, Word), Options>,
}

/// Items share one space of names, records of other kinds have one each.
pub fn space_of(kind: &str) -> &str {
    kind.parse::<ItemKind>().map_or(kind, |_| "item")
}

impl World {
    pub fn new(first_settings: Settings) -> Result<Self> {
        let log = Arc::new(Mutex::new(EventLog::new()?));
        let mut ledger = Ledger::options().settings(first_settings).create()?;
        ledger.set_sink(EventLog::sink(&log))?;
        let (names, marks, said) = Default::default();
        Ok(World { ledger, log, first_settings, names, marks, said })
    }

    // ---- names and back

    /// What a name, or KIND#ID, stands for.
    pub fn find(&self, space: &str, name: Word) -> Result<Known> {
        match (name.split_once('#'), self.names.get(&(space, name))) {
            _ if name == "none" => Ok(Known { kind: "none", id: 0, currency: None }),
            (Some((kind, id)), _) if space_of(kind) == space => Ok(Known { kind, id: from_word(id)?, currency: None }),
            (_, Some(known)) => Ok(*known),
            _ => malformed(format!("there is no {space} {name}")),
        }
    }

    pub fn item(&self, name: Word) -> Result<ItemRef> {
        let found = self.find("item", name)?;
        Ok(ItemRef::new(from_word(found.kind)?, found.id))
    }

    pub fn mark(&self, name: Word) -> Result<(u64, u128)> {
        self.marks.get(name).map_or_else(|| malformed(format!("there is no mark {name}")), |mark| Ok(*mark))
    }

    /// What a record is called; KIND#ID where it has no name.
    pub fn name_of(&self, kind: Word, id: u64) -> String {
        match self.names.iter().find(|(_, known)| (known.kind, known.id) == (kind, id)) {
            Some(((_, name), _)) => name.to_string(),
            None if id == 0 => "none".to_string(),
            None => format!("{kind}#{id}"),
        }
    }

    pub fn name_of_item(&self, item: ItemRef) -> String {
        self.name_of(item.kind.word(), item.id)
    }

    pub fn give_name(&mut self, name: Word, kind: Word, id: u64) -> Result<()> {
        let mut currency = None;
        if let Ok(kind) = kind.parse() {
            currency = Some(self.ledger.find_item(ItemRef::new(kind, id), Date::MAX)?.row().currency);
        }
        let currency = currency.filter(|currency| !currency.is_none());
        self.names.insert((space_of(kind), name), Known { kind, id, currency });
        Ok(())
    }

    // ---- amounts

    pub fn currency_of_item(&self, name: Word) -> Option<Currency> {
        self.names.get(&("item", name))?.currency
    }

    pub fn currency_of_customer(&self, name: Word) -> Option<Currency> {
        let customer = self.find("customer", name).ok()?;
        self.ledger.find_customer(customer.id.into(), None).ok()?.row().currency
    }

    /// "100.00" in the currency given, "100.00USD" in its own.
    pub fn amount(&self, word: Word, currency: Option<Currency>) -> Result<Money> {
        let (word, code) = word.split_at(word.find(|c: char| c.is_ascii_uppercase()).unwrap_or(word.len()));
        let currency = if code.is_empty() { currency } else { Some(self.ledger.currency(code)?) };
        match currency {
            Some(currency) => Ok(Money::parse_amount(utf8(word, "amount")?, currency)?),
            None => malformed(format!("nothing says the currency of {word}")),
        }
    }
}
