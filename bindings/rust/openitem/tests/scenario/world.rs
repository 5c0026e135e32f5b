//! A ledger with names: what a scenario calls INV-1 is an invoice with an id here, and back.
use crate::laws::Visible;
use crate::prelude::*;
use crate::reader::Options;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

/// What a name stands for: kind and id.
pub type Known = (Word, u64);

pub struct World {
    pub ledger: Ledger,
    pub log: Arc<Mutex<EventLog>>,
    pub first_settings: Settings,
    /// By the space of names that a name is in.
    pub names: BTreeMap<(Word, Word), Known>,
    pub marks: BTreeMap<Word, Visible>,
    /// What earlier statements said of a record: by name and kind.
    pub said: BTreeMap<(Word, Word), Options>,
}

/// Items share one space of names, records of other kinds have one each.
pub fn space_of(kind: Word) -> Word {
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
            _ if name == "none" => Ok(("none", 0)),
            (Some((kind, id)), _) if space_of(kind) == space => Ok((kind, from_word(id)?)),
            (_, Some(known)) => Ok(*known),
            _ => malformed(format!("there is no {space} {name}")),
        }
    }

    pub fn item(&self, name: Word) -> Result<ItemRef> {
        let (kind, id) = self.find("item", name)?;
        Ok(ItemRef::new(from_word(kind)?, id))
    }

    pub fn mark(&self, name: Word) -> Result<Visible> {
        Ok(*self.marks.get(name).ok_or_else(|| format!("there is no mark {name}"))?)
    }

    /// What a record is called; KIND#ID where it has no name.
    pub fn name_of(&self, kind: Word, id: u64) -> String {
        match self.names.iter().find(|(_, known)| **known == (kind, id)) {
            Some(((_, name), _)) => name.to_string(),
            None if id == 0 => "none".to_string(),
            None => format!("{kind}#{id}"),
        }
    }

    pub fn name_of_item(&self, item: ItemRef) -> String {
        self.name_of(item.kind.word(), item.id)
    }

    // ---- amounts

    /// Of an item, or a customer's default.
    pub fn currency_of(&self, space: &str, name: Word) -> Option<Currency> {
        let currency = match space {
            "customer" => self.ledger.find_customer(self.find(space, name).ok()?.1.into(), None).ok()?.row().currency,
            _ => Some(self.ledger.find_item(self.item(name).ok()?, Date::MAX).ok()?.row().currency),
        };
        currency.filter(|currency| !currency.is_none())
    }

    /// "100.00" in the currency given, "100.00USD" in its own.
    pub fn amount(&self, word: Word, currency: Option<Currency>) -> Result<Money> {
        let (word, code) = word.split_at(word.find(|c: char| c.is_ascii_uppercase()).unwrap_or(word.len()));
        let currency = if code.is_empty() { currency } else { Some(self.ledger.currency(code)?) };
        let currency = currency.ok_or_else(|| format!("nothing says the currency of {word}"))?;
        Ok(Money::parse_amount(utf8(word, "amount")?, currency)?)
    }
}
