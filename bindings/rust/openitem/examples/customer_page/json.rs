//! The customer's summary and the portfolio's totals as one JSON document. Amounts are strings, so that no reader turns
//! them into binary fractions; what there is none of is null. One value a line, two spaces a level.
use crate::page::{average_days_to_pay, Request};
use openitem::*;
use std::fmt::Write;

#[derive(Default)]
struct Json {
    out: String,
    level: usize,
    inside: bool,
}

impl Json {
    fn string(&mut self, text: &str) {
        self.out.push('"');
        for c in text.chars() {
            match c {
                '"' | '\\' => self.out.extend(['\\', c]),
                c if (c as u32) < 0x20 => {
                    let _ = write!(self.out, "\\u{:04x}", c as u32);
                }
                c => self.out.push(c),
            }
        }
        self.out.push('"');
    }

    /// A new line, and the name where the value stands in an object.
    fn key(&mut self, name: &str) {
        self.out.push_str(if self.inside { ",\n" } else { "\n" });
        self.out.push_str(&"  ".repeat(self.level));
        self.inside = true;
        if !name.is_empty() {
            self.string(name);
            self.out.push_str(": ");
        }
    }

    fn open(&mut self, name: &str, bracket: char) {
        if self.level > 0 {
            self.key(name);
        }
        self.out.push(bracket);
        self.level += 1;
        self.inside = false;
    }

    fn close(&mut self, bracket: char) {
        self.level -= 1;
        if self.inside {
            self.out.push('\n');
            self.out.push_str(&"  ".repeat(self.level));
        }
        self.out.push(bracket);
        self.inside = true;
    }

    fn word(&mut self, name: &str, word: &str) {
        self.key(name);
        self.string(word);
    }

    fn null(&mut self, name: &str) {
        self.key(name);
        self.out.push_str("null");
    }

    fn text(&mut self, name: &str, text: &str) {
        if text.is_empty() {
            self.null(name);
        } else {
            self.word(name, text);
        }
    }

    fn count(&mut self, name: &str, count: u64) {
        self.key(name);
        self.out.push_str(&count.to_string());
    }

    fn date(&mut self, name: &str, date: Option<Date>) {
        self.text(name, &date.map_or(String::new(), |date| date.to_string()));
    }

    fn amounts(&mut self, amounts: &[(&str, Money)]) {
        amounts.iter().for_each(|(name, amount)| self.word(name, &amount.amount()));
    }

    fn cells(&mut self, cells: &[Money]) {
        self.open("buckets", '[');
        cells.iter().for_each(|cell| self.word("", &cell.amount()));
        self.close(']');
    }

    fn customer(&mut self, head: &SummaryRow<'_>) -> Result<()> {
        self.open("customer", '{');
        self.text("code", head.code);
        self.text("name", head.name);
        self.word("status", head.status.word());
        self.text("label", head.label);
        self.text("salesperson", head.salesperson);
        self.date("established", head.established);
        self.date("last_bill_date", head.last_bill_date);
        self.date("last_payment_date", head.last_payment_date);
        match head.credit_limit {
            Some(limit) => {
                self.open("credit_limit", '{');
                self.word("amount", &limit.amount());
                self.word("currency", limit.currency().code());
                self.close('}');
            }
            None => self.null("credit_limit"),
        }
        match average_days_to_pay(head)? {
            Some(average) => {
                self.open("days_to_pay", '{');
                self.word("average", &average.to_string());
                self.word("sum", &head.days_to_pay_sum.to_string());
                self.count("invoices", head.days_to_pay_count);
                self.close('}');
            }
            None => self.null("days_to_pay"),
        }
        self.close('}');
        Ok(())
    }

    fn currency(&mut self, row: &SummaryCurrencyRow, cells: &[Money]) {
        self.open("", '{');
        self.word("currency", row.currency.code());
        self.cells(cells);
        self.amounts(&[
            ("not_due", row.not_due),
            ("past_due", row.past_due),
            ("unapplied", row.unapplied),
            ("total_current_due", row.total_current_due),
            ("retention", row.retention),
            ("total_balance_due", row.total_balance_due),
            ("invoiced", row.invoiced),
            ("paid", row.paid),
            ("credits", row.credits),
            ("available_credit", row.available_credit),
        ]);
        self.count("open_items", row.open_items);
        self.close('}');
    }

    fn total(&mut self, row: &AgingRow<'_>, cells: &[Money]) {
        self.open("", '{');
        self.word("currency", row.currency.code());
        self.cells(cells);
        self.amounts(&[
            ("not_due", row.not_due),
            ("past_due", row.past_due),
            ("unapplied", row.unapplied),
            ("retention", row.retention),
            ("balance", row.balance),
        ]);
        self.close('}');
    }
}

pub fn summary(request: &Request<'_>) -> Result<String> {
    let (summary, aging) = (request.summary()?, request.aging(AgingGroup::Currency, None, None)?);
    let mut json = Json::default();
    json.open("", '{');
    json.word("format", "openitem customer summary 1");
    json.date("as_of", Some(request.as_of));
    json.customer(&summary.head())?;
    json.open("buckets", '[');
    summary.buckets.iter().for_each(|bucket| json.text("", bucket.label));
    json.close(']');
    json.open("currencies", '[');
    summary.iter().for_each(|(row, cells)| json.currency(&row, cells));
    json.close(']');
    json.open("portfolio", '[');
    aging.iter_totals().for_each(|(row, cells)| json.total(&row, cells));
    json.close(']');
    json.close('}');
    json.out.push('\n');
    Ok(json.out)
}
