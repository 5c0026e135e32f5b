//! Calculations that need no ledger: money, text, split, terms, rounding, dates.
use crate::prelude::*;

impl Reader<'_> {
    fn or<T: Value>(&self, name: Word, unsaid: T) -> Result<T> {
        Ok(self.option(name)?.unwrap_or(unsaid))
    }

    fn rounding(&self) -> Result<Rounding> {
        self.or("rounding", Rounding::Unnecessary)
    }

    /// As the library's C++ takes a scale: modulo 2^32.
    fn scale(&mut self) -> Result<u32> {
        Ok(self.next::<i64>()? as u32)
    }

    fn percent(&mut self) -> Result<Decimal> {
        let word = self.word("a percentage")?;
        Decimal::read(self, "percent", word)
    }

    /// The rule of a portion alone, as the whole of it.
    fn rule(&mut self) -> Result<TermsPortion<'static>> {
        let word = self.word("a rule")?;
        must(!word.contains('/'), format!("{word:?} is no due rule"))?;
        TermsPortion::read(self, "a rule", leaked(format!("rest@{word}")))
    }

    fn split(&mut self) -> Result<Vec<String>> {
        let amount: Money = self.next()?;
        self.currency = Some(amount.currency());
        let remainder = self.or("remainder", SplitRemainder::LargestRemainder)?;
        let found = match self.option("amounts")? {
            Some(amounts) => amount.split_by_amounts(amounts, remainder)?,
            None => amount.split(self.option("weights")?.unwrap_or_default(), remainder)?,
        };
        let parts = found.parts.iter().map(Money::amount);
        Ok(parts.chain([format!("left={}", found.left_over.amount())]).collect())
    }

    fn document_totals(&mut self) -> Result<Vec<String>> {
        let currency: Currency = self.next()?;
        self.currency = Some(currency);
        let (scope, rounding) = (self.or("scope", TaxScope::Document)?, self.or("rounding", Rounding::HalfUp)?);
        let found = add_up(self.repeated("line")?.unwrap_or_default(), currency, scope, rounding)?;
        let all = &found.totals;
        let sums = [("lines", all.lines), ("discount", all.discount), ("tax", all.tax), ("total", all.total)];
        let nets = found.line_nets.iter().map(|net| ("net", *net));
        let sums = sums.into_iter().chain(nets).map(|(name, sum)| format!("{name}={}", sum.amount()));
        let taxes = found.taxes.iter().map(|tax| format!("tax:{}@{}={}", tax.code, tax.percent, tax.tax.amount()));
        Ok(sums.chain(taxes).collect())
    }

    fn due_portions(&mut self) -> Result<Vec<String>> {
        let total: Money = self.next()?;
        self.currency = Some(total.currency());
        let (terms, bases, calendar): (&[TermsPortion<'_>], _, _) =
            (self.next()?, Fields::of(self)?, Fields::of(self)?);
        let found = due_portions(terms, total, &bases, Some(&calendar), self.or("rounding", Rounding::HalfUp)?)?;
        let due = |portion: &DuePortion| portion.due.map_or("none".to_string(), |date| date.to_string());
        Ok(found.iter().map(|portion| format!("{}@{}", portion.amount.amount(), due(portion))).collect())
    }

    fn one(&mut self, verb: Word) -> Result<Option<String>> {
        Ok(Some(match verb {
            "parse_amount" => Money::parse_amount(self.next()?, self.next()?)?.amount(),
            "parse_money" => self.next::<&str>()?.parse::<Money>()?.to_string(),
            "parse_decimal" => self.next::<Decimal>()?.to_string(),
            "parse_date" => self.next::<Date>()?.to_string(),
            "minor_units" => self.next::<Money>()?.minor_units().to_string(),
            "currency_digits" => self.next::<Currency>()?.digits().to_string(),
            "add_money" => self.next::<Money>()?.try_add(self.next()?)?.amount(),
            "subtract_money" => self.next::<Money>()?.try_sub(self.next()?)?.amount(),
            "extend" => Money::extend(self.next()?, self.next()?, self.next()?, self.rounding()?)?.amount(),
            "multiply" => self.next::<Money>()?.multiply(self.next()?, self.rounding()?)?.amount(),
            "divide" => self.next::<Money>()?.divide(self.next()?, self.rounding()?)?.amount(),
            "percent_of" => self.next::<Money>()?.percent(self.percent()?, self.rounding()?)?.amount(),
            "proportion" => self.next::<Money>()?.proportion(self.next()?, self.next()?, self.rounding()?)?.amount(),
            "round_to_step" => self.next::<Money>()?.round_to_step(self.next()?, self.rounding()?)?.amount(),
            "rescale" => self.next::<Decimal>()?.rescale(self.scale()?, self.rounding()?)?.to_string(),
            "quotient" => Decimal::quotient(self.next()?, self.next()?, self.scale()?, self.rounding()?)?.to_string(),
            "add" => self.next::<Decimal>()?.try_add(self.next()?)?.to_string(),
            "subtract" => self.next::<Decimal>()?.try_sub(self.next()?)?.to_string(),
            "multiply_decimals" => self.next::<Decimal>()?.try_mul(self.next()?)?.to_string(),
            "due_date" => due_date(&self.rule()?, &Fields::of(self)?, Some(&Fields::of(self)?))?.to_string(),
            "discount_date" => discount_date(&self.next()?, self.next()?)?.to_string(),
            "shift" => self.next::<Date>()?.shift(self.next()?, Some(&Fields::of(self)?))?.to_string(),
            "add_days" => self.next::<Date>()?.add_days(self.next()?)?.to_string(),
            "add_months" => self.next::<Date>()?.add_months(self.next()?)?.to_string(),
            "with_day" => self.next::<Date>()?.with_day(self.next()?)?.to_string(),
            "days_between" => (-self.next::<Date>()?.days_since(self.next()?)).to_string(),
            "weekday" => self.next::<Date>()?.weekday().to_string(),
            "day_number" => self.next::<Date>()?.day_number().to_string(),
            _ => return Ok(None),
        }))
    }
}

/// The answer as words; nothing for a verb that is no calculation.
pub fn calculate(world: &World, words: &[Word]) -> Result<Option<Vec<String>>> {
    let line = Meaning(&["weekend>weekend_mask", "workdays>extra_workdays"]);
    let mut reader = Reader::new(world, line, &words[1..]);
    let answer = match words[0] {
        "split" => Some(reader.split()?),
        "document_totals" => Some(reader.document_totals()?),
        "due_portions" => Some(reader.due_portions()?),
        verb => reader.one(verb)?.map(|word| vec![word]),
    };
    answer.map(|answer| reader.finish().map(|()| answer)).transpose()
}
