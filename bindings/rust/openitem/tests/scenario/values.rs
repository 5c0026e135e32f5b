//! Calculations that need no ledger: money, text, split, terms, rounding, dates.
use crate::text::{list_of, utf8, Arguments, Result, Word};
use crate::world::{
    calendar, date, day, discount_tier, due_rule, from_word, number, percent, signed_whole, small, World, Written,
};
use openitem::*;

struct Reader<'w> {
    world: &'w World,
    arguments: Arguments,
}

impl Reader<'_> {
    fn next(&mut self) -> Result<Word> {
        self.arguments.next("a word")
    }

    fn money(&mut self) -> Result<Money> {
        let word = self.next()?;
        self.world.amount(word, None)
    }

    fn decimal(&mut self) -> Result<Decimal> {
        number(self.next()?)
    }

    fn date(&mut self) -> Result<Date> {
        date(self.next()?)
    }

    fn integer(&mut self) -> Result<i64> {
        signed_whole(self.next()?)
    }

    /// As the library's C++ takes a scale: modulo 2^32.
    fn scale(&mut self) -> Result<u32> {
        Ok(self.integer()? as u32)
    }

    fn currency(&mut self) -> Result<Currency> {
        let word = self.next()?;
        self.world.currency(word)
    }

    fn rounding(&mut self) -> Result<Rounding> {
        self.rounding_or(Rounding::Unnecessary)
    }

    fn rounding_or(&mut self, otherwise: Rounding) -> Result<Rounding> {
        self.arguments.take("rounding").map_or(Ok(otherwise), from_word)
    }

    fn bases(&mut self) -> Result<DueInputs> {
        let mut base = |key| self.arguments.take(key).map_or(Ok(None), day);
        Ok(DueInputs {
            document: base("document")?,
            effective: base("effective")?,
            delivery: base("delivery")?,
            receipt: base("receipt")?,
        })
    }

    fn split(&mut self) -> Result<Vec<String>> {
        let amount = self.money()?;
        let remainder = self.arguments.take("remainder").map_or(Ok(SplitRemainder::LargestRemainder), from_word)?;
        let found = match self.arguments.take("amounts") {
            Some(words) => {
                let own = Some(amount.currency());
                let weights = list_of(words, ',').into_iter().map(|word| self.world.amount(word, own));
                amount.split_by_amounts(&weights.collect::<Result<Vec<_>>>()?, remainder)?
            }
            None => {
                let weights = list_of(self.arguments.need("weights")?, ',').into_iter().map(number);
                amount.split(&weights.collect::<Result<Vec<_>>>()?, remainder)?
            }
        };
        let mut words: Vec<String> = found.parts.iter().map(Written::text).collect();
        words.push(format!("left={}", found.left_over.text()));
        Ok(words)
    }

    fn document_totals(&mut self) -> Result<Vec<String>> {
        let currency = self.currency()?;
        let words = self.arguments.take_all("line");
        let lines = words.into_iter().map(|word| self.world.line(word, Some(currency))).collect::<Result<Vec<_>>>()?;
        let scope = self.arguments.take("scope").map_or(Ok(TaxScope::Document), from_word)?;
        let found = add_up(&lines, currency, scope, self.rounding_or(Rounding::HalfUp)?)?;
        let totals = &found.totals;
        let mut words = vec![
            format!("lines={}", totals.lines.text()),
            format!("discount={}", totals.discount.text()),
            format!("tax={}", totals.tax.text()),
            format!("total={}", totals.total.text()),
        ];
        words.extend(found.line_nets.iter().map(|net| format!("net={}", net.text())));
        words.extend(found.taxes.iter().map(|tax| format!("tax:{}@{}={}", tax.code, tax.percent, tax.tax.text())));
        Ok(words)
    }

    fn due_portions(&mut self) -> Result<Vec<String>> {
        let total = self.money()?;
        let word = self.next()?;
        let agreed = self.world.terms(word, Some(total.currency()))?;
        let (bases, calendar) = (self.bases()?, calendar(&mut self.arguments)?);
        let found = due_portions(agreed, total, &bases, Some(&calendar), self.rounding_or(Rounding::HalfUp)?)?;
        Ok(found.iter().map(|portion| format!("{}@{}", portion.amount.text(), portion.due.text())).collect())
    }

    fn one(&mut self, verb: Word) -> Result<Option<String>> {
        let answer = match verb {
            "parse_amount" => {
                let word = self.next()?;
                Money::parse_amount(utf8(word, "amount")?, self.currency()?)?.text()
            }
            "parse_money" => utf8(self.next()?, "text")?.parse::<Money>()?.to_string(),
            "parse_decimal" => self.decimal()?.text(),
            "parse_date" => self.date()?.text(),
            "minor_units" => self.money()?.minor_units().to_string(),
            "currency_digits" => self.currency()?.digits().to_string(),
            "add_money" => self.money()?.try_add(self.money()?)?.text(),
            "subtract_money" => self.money()?.try_sub(self.money()?)?.text(),
            "extend" => {
                let (quantity, price, currency) = (self.decimal()?, self.decimal()?, self.currency()?);
                Money::extend(quantity, price, currency, self.rounding()?)?.text()
            }
            "multiply" => self.money()?.multiply(self.decimal()?, self.rounding()?)?.text(),
            "divide" => self.money()?.divide(self.decimal()?, self.rounding()?)?.text(),
            "percent_of" => {
                let (amount, word) = (self.money()?, self.next()?);
                amount.percent(percent(word)?, self.rounding()?)?.text()
            }
            "proportion" => self.money()?.proportion(self.money()?, self.money()?, self.rounding()?)?.text(),
            "round_to_step" => self.money()?.round_to_step(self.money()?, self.rounding()?)?.text(),
            "rescale" => self.decimal()?.rescale(self.scale()?, self.rounding()?)?.text(),
            "quotient" => Decimal::quotient(self.decimal()?, self.decimal()?, self.scale()?, self.rounding()?)?.text(),
            "add" => self.decimal()?.try_add(self.decimal()?)?.text(),
            "subtract" => self.decimal()?.try_sub(self.decimal()?)?.text(),
            "multiply_decimals" => self.decimal()?.try_mul(self.decimal()?)?.text(),
            "due_date" => {
                let rule = due_rule(self.next()?)?;
                due_date(&rule, &self.bases()?, Some(&calendar(&mut self.arguments)?))?.text()
            }
            "discount_date" => {
                let tier = discount_tier(self.next()?)?;
                discount_date(&tier, self.date()?)?.text()
            }
            "shift" => {
                let (date, rule) = (self.date()?, from_word(self.next()?)?);
                date.shift(rule, Some(&calendar(&mut self.arguments)?))?.text()
            }
            "add_days" => self.date()?.add_days(self.integer()?)?.text(),
            "add_months" => self.date()?.add_months(self.integer()?)?.text(),
            "with_day" => {
                let date = self.date()?;
                date.with_day(small(self.next()?)?)?.text()
            }
            "days_between" => {
                let from = self.date()?;
                self.date()?.days_since(from).to_string()
            }
            "weekday" => self.date()?.weekday().to_string(),
            "day_number" => self.date()?.day_number().to_string(),
            _ => return Ok(None),
        };
        Ok(Some(answer))
    }
}

/// The answer as words; nothing for a verb that is no calculation.
pub fn calculate(world: &World, words: &[Word]) -> Result<Option<Vec<String>>> {
    let mut read = Reader { world, arguments: Arguments::new(&words[1..]) };
    let answer = match words[0] {
        "split" => read.split()?,
        "document_totals" => read.document_totals()?,
        "due_portions" => read.due_portions()?,
        verb => match read.one(verb)? {
            Some(word) => vec![word],
            None => return Ok(None),
        },
    };
    read.arguments.finish()?;
    Ok(Some(answer))
}
