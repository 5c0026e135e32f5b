//! customer_page: a host of openitem in Rust. It reads customers, jobs, invoices, payments and credits from CSV files,
//! posts them to a ledger in memory, and prints one customer's page and the portfolio's aging as of a day: byte for byte
//! what the host in C prints (capi/examples).
//!
//! To read for the library: post.rs (commands, and what a refusal tells), page.rs (queries). csv.rs, load.rs, table.rs
//! and json.rs are what any such program needs.
mod csv;
mod json;
mod load;
mod page;
mod post;
mod table;

use load::DataSet;
use openitem::{CustomerFilter, CustomerId, Date, Ledger};
use page::Request;
use std::io::Write;
use std::process::ExitCode;
use std::time::Instant;

const USAGE: &str = "usage: customer_page [--as-of DATE] [--customer CODE] [--data DIR] [--buckets 30,60,90]
                     [--summary-json] [--help]
";

struct Options {
    data: String,
    customer: Option<String>,
    as_of: Option<Date>,
    edges: Vec<i32>,
    summary_json: bool,
    help: bool,
}

/// "30,60,90": whole numbers above 0 that rise.
fn edges(text: &str) -> Result<Vec<i32>, String> {
    let days: Option<Vec<i32>> = text.split(',').map(|days| days.parse().ok()).collect();
    let rising = |days: &Vec<i32>| {
        days.len() <= 12
            && days[0] > 0
            && days.windows(2).all(|two| two[0] < two[1])
            && days.iter().all(|d| *d <= 36500)
    };
    days.filter(rising)
        .ok_or_else(|| format!("--buckets takes up to 12 rising numbers of days like 30,60,90, not {text}"))
}

fn options() -> Result<Options, String> {
    let mut options = Options {
        data: concat!(env!("CARGO_MANIFEST_DIR"), "/../../../capi/examples/data").to_string(),
        customer: None,
        as_of: None,
        edges: vec![30, 60, 90],
        summary_json: false,
        help: false,
    };
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        match word.as_str() {
            "--summary-json" => options.summary_json = true,
            "--help" => options.help = true,
            _ => {
                let (name, value) = match word.split_once('=') {
                    Some((name, value)) => (name.to_string(), Some(value.to_string())),
                    None => (word, None),
                };
                let known = ["--as-of", "--customer", "--data", "--buckets"];
                if !known.contains(&name.as_str()) {
                    return Err(format!("unknown option {name}"));
                }
                let Some(value) = value.or_else(|| words.next()) else {
                    return Err(format!("a value is missing after {name}"));
                };
                let not_a_date = || format!("--as-of takes a date like 2025-06-30, not {value}");
                match name.as_str() {
                    "--as-of" => options.as_of = Some(value.parse().map_err(|_| not_a_date())?),
                    "--customer" => options.customer = Some(value),
                    "--data" => options.data = value,
                    _ => options.edges = edges(&value)?,
                }
            }
        }
    }
    Ok(options)
}

// ---- finding the customer

/// How far apart two codes are: letters to add, drop or change.
fn distance(a: &str, b: &str) -> usize {
    let (a, b) = (a.to_uppercase(), b.to_uppercase());
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.bytes().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], i + 1);
        for (j, y) in b.bytes().enumerate() {
            let least = (diagonal + usize::from(x != y)).min(row[j] + 1).min(row[j + 1] + 1);
            diagonal = std::mem::replace(&mut row[j + 1], least);
        }
    }
    row[b.len()]
}

/// Customers whose code or name contains the text; all of them, by how near their codes are, when none does.
fn unknown_customer(ledger: &Ledger, code: &str) -> openitem::Result<String> {
    let mut found = ledger.list_customers(&CustomerFilter { text: code, ..Default::default() }, None)?;
    if found.is_empty() {
        found = ledger.list_customers(&CustomerFilter::default(), None)?;
    }
    let mut near: Vec<_> = found.iter().map(|row| (distance(row.code, code), row.id, row.code, row.name)).collect();
    near.sort();
    let names: Vec<String> = near.iter().take(5).map(|(_, _, code, name)| format!("{code} ({name})")).collect();
    let more = if names.is_empty() { String::new() } else { format!("; near it are: {}", names.join(", ")) };
    Ok(format!("customer_page: there is no customer \"{code}\"{more}"))
}

/// Codes are the host's words; commands and queries take ids.
fn find_customer(ledger: &Ledger, data: &DataSet, code: Option<&str>) -> Result<CustomerId, String> {
    let Some(code) = code.or_else(|| Some(data.most_telling_customer()?.row.get("code"))) else {
        return Err("customer_page: the data has no customers".to_string());
    };
    ledger.find_customer_code(code).map_err(|_| unknown_customer(ledger, code).unwrap_or_else(|e| e.to_string()))
}

// ---- the steps

/// How long a step took, on standard error.
fn lap(began: &mut Instant, step: &str, count: usize, of_what: &str) {
    let took = began.elapsed().as_micros();
    eprintln!("{step:<8} {count:>9} {of_what:<14} {:>6}.{:03} ms", took / 1000, took % 1000);
    *began = Instant::now();
}

/// Everything is read and posted before anything is printed: a bad file leaves nothing half done.
fn run(options: &Options, ledger: &mut Ledger) -> Result<(), (u8, String)> {
    let (bad_input, failed) = (|why| (2, why), |error: openitem::Error| (1, error.to_string()));
    let mut watch = Instant::now();
    let mut data = DataSet::load(&options.data).map_err(bad_input)?;
    lap(&mut watch, "read", data.rows(), "rows");
    let commands = post::post(ledger, &mut data).map_err(bad_input)?;
    lap(&mut watch, "post", commands, "commands");
    let Some(as_of) = options.as_of.or(data.last_date) else {
        return Err(bad_input("customer_page: the data has no dates; tell one with --as-of".to_string()));
    };
    let customer = find_customer(ledger, &data, options.customer.as_deref()).map_err(bad_input)?;
    let request = Request { ledger, customer, as_of, edges: options.edges.clone() };
    let text = if options.summary_json { json::summary(&request) } else { page::page(&request) };
    let written = std::io::stdout().write_all(text.map_err(failed)?.as_bytes());
    written.map_err(|_| (1, "customer_page: the output could not be written".to_string()))?;
    lap(&mut watch, "print", 1, "page");
    Ok(())
}

fn main() -> ExitCode {
    let options = match options() {
        Ok(options) => options,
        Err(mistake) => {
            eprint!("customer_page: {mistake}\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    if options.help {
        print!("{USAGE}");
        return ExitCode::SUCCESS;
    }
    let done = Ledger::new().map_err(|error| (1, error.to_string()));
    match done.and_then(|mut ledger| run(&options, &mut ledger)) {
        Ok(()) => ExitCode::SUCCESS,
        Err((status, why)) => {
            eprintln!("{why}");
            ExitCode::from(status)
        }
    }
}
