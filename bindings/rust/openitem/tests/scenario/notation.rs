//! Texts of several values: due rules, terms, portions, lines, targets. README.md tells their forms under Values.
use crate::prelude::*;

/// A percentage, with or without its sign.
pub fn percent(word: Word) -> Result<Decimal> {
    Ok(word.strip_suffix('%').unwrap_or(word).parse()?)
}

/// The halves of a word around a separator, which `form` shows.
fn halves(word: Word, separator: char, form: &str) -> Result<(Word, Word)> {
    word.split_once(separator).map_or_else(|| malformed(format!("{word:?} is not {form}")), Ok)
}

/// "30d+day31+1d:following", "proximo19:20", "fixed2026-03-01"
pub fn due_rule(word: Word) -> Result<TermsPortion<'static>> {
    let mut parts = word.split(':');
    let first = parts.next().unwrap_or("");
    let mut rule = TermsPortion::default();
    if let Some(cutoff) = first.strip_prefix("proximo") {
        rule.kind = DueRuleKind::Proximo;
        (rule.cutoff, rule.day) = (from_word(cutoff)?, from_word(parts.next().unwrap_or(""))?);
    } else if let Some(fixed) = first.strip_prefix("fixed") {
        (rule.kind, rule.fixed_date) = (DueRuleKind::FixedDate, Some(fixed.parse()?));
    } else {
        for (index, step) in first.split('+').enumerate() {
            let (number, field) = match (step.strip_prefix("day"), step.strip_suffix('m'), step.strip_suffix('d')) {
                (Some(day), ..) => (day, &mut rule.day),
                (_, Some(months), _) => (months, &mut rule.months),
                (.., Some(days)) if index == 0 => (days, &mut rule.days),
                (.., Some(days)) => (days, &mut rule.days_after),
                _ => return malformed(format!("{step:?} is no step of a due rule")),
            };
            *field = from_word(number)?;
        }
    }
    for modifier in parts {
        match modifier.parse::<DueBase>() {
            Ok(base) => rule.base = base,
            Err(_) => rule.shift = from_word(modifier)?,
        }
    }
    Ok(rule)
}

/// A due rule as a file writes it.
pub fn written(rule: &TermsRow) -> String {
    let first = match (rule.kind, rule.fixed_date) {
        (DueRuleKind::Proximo, _) => format!("proximo{}:{}", rule.cutoff, rule.day),
        (DueRuleKind::FixedDate, Some(date)) => format!("fixed{date}"),
        _ => format!("{}d", rule.days),
    };
    let more = [
        (rule.months != 0, format!("+{}m", rule.months)),
        (rule.day != 0 && rule.kind != DueRuleKind::Proximo, format!("+day{}", rule.day)),
        (rule.days_after != 0, format!("+{}d", rule.days_after)),
        (rule.base != DueBase::Document, format!(":{}", rule.base)),
        (rule.shift != BusinessDayShift::None, format!(":{}", rule.shift)),
    ];
    first + &more.into_iter().filter(|part| part.0).map(|part| part.1).collect::<String>()
}

impl Field for DiscountTier {
    fn read(_: &mut Reader<'_>, _: Word, word: Word) -> Result<Self> {
        let (rate, days) = halves(word, '%', "PERCENT%DAYS")?;
        Ok(DiscountTier { percent: percent(rate)?, days: from_word(days)? })
    }
}

impl Field for TermsPortion<'static> {
    fn read(reader: &mut Reader<'_>, name: Word, word: Word) -> Result<Self> {
        let (share, rule) = halves(word, '@', "SHARE@RULE")?;
        let (rule, tiers) = rule.split_once('/').unwrap_or((rule, ""));
        let mut portion = due_rule(rule)?;
        if share.ends_with('%') {
            (portion.share, portion.percent) = (PortionShare::Percent, percent(share)?);
        } else if share != "rest" {
            (portion.share, portion.fixed) = (PortionShare::Fixed, Some(reader.amount(share)?));
        }
        portion.discounts = reader.list(name, tiers.split_terminator('/'))?;
        Ok(portion)
    }
}

impl Field for DuePortion {
    fn read(reader: &mut Reader<'_>, name: Word, word: Word) -> Result<Self> {
        let (amount, due) = halves(word, '@', "AMOUNT@DATE")?;
        let due = if due == "none" { None } else { Some(Date::read(reader, name, due)?) };
        Ok(DuePortion { amount: reader.amount(amount)?, due })
    }
}

/// "3*0.335;discount=5%;tax=VAT@19;product=P-1;description=Bolts"
impl Field for Line<'static> {
    fn read(reader: &mut Reader<'_>, _: Word, word: Word) -> Result<Self> {
        let (first, parts) = word.split_once(';').unwrap_or((word, ""));
        let (quantity, price) = halves(first, '*', "QUANTITY*PRICE")?;
        let mut line = Line { quantity: Some(quantity.parse()?), unit_price: price.parse()?, ..Default::default() };
        let mut taxes = Vec::new();
        for part in parts.split_terminator(';') {
            match labelled(part) {
                ("discount", value) if value.ends_with('%') => line.discount_percent = percent(value)?,
                ("discount", value) => line.discount = Some(reader.amount(value)?),
                ("product", value) => line.product = value,
                ("description", value) => line.description = value,
                ("tax", value) => {
                    let (code, rate) = halves(value, '@', "CODE@RATE")?;
                    taxes.push(LineTax { code, percent: percent(rate)? });
                }
                _ => return malformed(format!("{part:?} is no part of a line")),
            }
        }
        line.taxes = taxes.leak();
        Ok(line)
    }
}

/// "INV-1", "INV-1:10.00", and "INV-1/D-1:10.00" against a dispute
impl Field for Target {
    fn read(reader: &mut Reader<'_>, _: Word, word: Word) -> Result<Self> {
        let (whom, amount) = word.split_once(':').map_or((word, None), |(whom, amount)| (whom, Some(amount)));
        let (name, dispute) = whom.split_once('/').map_or((whom, None), |(name, dispute)| (name, Some(dispute)));
        let dispute = dispute.map(|name| reader.number_of("dispute", name)).transpose()?;
        let amount = amount.map(|amount| match reader.world.currency_of_item(name) {
            None => reader.amount(amount),
            own => reader.world.amount(amount, own),
        });
        Ok(Target { item: reader.world.item(name)?, amount: amount.transpose()?, dispute })
    }
}
