//! Texts of several values: due rules, terms, portions, lines, targets. README.md tells their forms under Values.
use crate::prelude::*;

/// The steps of a due rule: what stands before the number that a field is, and what behind it.
pub const STEPS: [(&str, Word, &str); 4] =
    [("", "days", "d"), ("", "months", "m"), ("day", "day", ""), ("", "days_after", "d")];

/// A form shows the fields of a type, each but the first behind its sign; one with `?` may be missing.
macro_rules! forms {
    ($($type:ty: $form:literal;)+) => {
        $(impl Value for $type {
            fn read(reader: &Reader<'_>, _: Word, word: Word) -> Result<Self> {
                reader.composed($form, word)
            }
        })+
    };
}

forms! {
    DiscountTier: "percent %days";
    DuePortion: "amount @due";
    LineTax<'static>: "code @percent";
    Line<'static>: "quantity *unit_price ;options?";
    Target: "item /dispute? :amount?";
    TermsPortion<'static>: "share @rule /discounts?";
}

impl Reader<'_> {
    /// A text of several values says fields as options do.
    fn composed<T: Fields>(&self, form: Word, word: Word) -> Result<T> {
        let mut part = Reader::new(self.world, Meaning(&["@item", "tax>taxes"]), &[]);
        part.whole = Some(self);
        let (first, others) = form.split_once(' ').expect("several fields");
        let mut rest = word;
        for field in others.rsplit(' ') {
            let (sign, field) = field.split_at(1);
            match rest.split_once(sign) {
                Some((before, text)) => {
                    part.say_field(field.trim_end_matches('?'), text)?;
                    rest = before;
                }
                None if field.ends_with('?') => {}
                None => return malformed(format!("{word:?} is not written as {form}")),
            }
        }
        part.say_field(first, rest)?;
        part.input()
    }

    fn say_field(&mut self, field: Word, text: Word) -> Result<()> {
        match field {
            // Of a line: "discount=5%", "tax=VAT@19".
            "options" => text.split_terminator(';').for_each(|option| match option.strip_prefix("discount=") {
                Some(rate) if rate.ends_with('%') => self.add(leaked(format!("discount_percent={rate}"))),
                _ => self.add(option),
            }),
            "share" if text == "rest" => {}
            "share" => {
                let share = if text.ends_with('%') { "percent" } else { "fixed" };
                self.say("share", share)?;
                self.say(share, text)?;
            }
            "rule" => self.say_rule(text)?,
            "discounts" => self.say(field, text.replace('/', ","))?,
            _ => self.say(field, text)?,
        }
        Ok(())
    }

    /// "30d+1m+day31+1d:following", "proximo19:20", "fixed2026-03-01"
    fn say_rule(&mut self, rule: Word) -> Result<()> {
        let mut parts = rule.split(':');
        let first = parts.next().unwrap_or("");
        if let Some(cutoff) = first.strip_prefix("proximo") {
            self.say("kind", "proximo")?;
            self.say("cutoff", cutoff)?;
            self.say("day", parts.next().unwrap_or(""))?;
        } else if let Some(date) = first.strip_prefix("fixed") {
            self.say("kind", "fixed_date")?;
            self.say("fixed_date", date)?;
        } else {
            for (index, step) in first.split('+').enumerate() {
                let mut steps = STEPS.iter().filter(|(_, field, _)| index == 0 || *field != "days");
                let said = steps.find_map(|(before, field, behind)| {
                    Some((field, step.strip_prefix(before)?.strip_suffix(behind)?))
                });
                let (field, number) = said.ok_or_else(|| format!("{step:?} is no step of a due rule"))?;
                self.say(field, number)?;
            }
        }
        parts.try_for_each(|word| self.say(if word.parse::<DueBase>().is_ok() { "base" } else { "shift" }, word))
    }
}
