#!/bin/sh
# bad_files.sh CUSTOMER_PAGE: one mistake at a time in the small data set. Each must be told with file, line and
# column, end with exit status 2, and print nothing: no page of half a data set.
set -u

program=$1
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0
cases=0

fail() {
  failures=$((failures + 1))
  printf 'FAILED: %s\n' "$1"
  sed 's/^/  /' "$work/err"
}

run() { # the copy in $work/data
  "$program" --data "$work/data" --customer A >"$work/out" 2>"$work/err"
}

# refused "what is wrong" FILE "sed script" "message that must be a line of standard error, after the folder"
refused() {
  cases=$((cases + 1))
  rm -rf "$work/data"
  cp -R "$here/small" "$work/data"
  sed "$3" "$here/small/$2" >"$work/data/$2"
  if cmp -s "$here/small/$2" "$work/data/$2"; then
    fail "$1: the script changes nothing"
    return
  fi
  run
  status=$?
  [ $status -eq 2 ] || fail "$1: exit status $status, expected 2"
  [ ! -s "$work/out" ] || fail "$1: something was printed"
  grep -F -x -q -e "$work/data/$4" "$work/err" || fail "$1: expected $4"
  [ "$(grep -c -F -e "$work/data/" "$work/err")" -eq 1 ] || fail "$1: more than one complaint"
}

# What the mistakes are made in must be right itself.
rm -rf "$work/data"
cp -R "$here/small" "$work/data"
run || fail "the small data set itself"
[ -s "$work/out" ] || fail "the small data set prints no page"

# ---- comma-separated values ----
refused "too few fields" customers.csv '2s/,2024-01-01$//' \
  'customers.csv:2:45: the row has fewer fields than the first line'"'"'s 8'
refused "too many fields" customers.csv '2s/$/,extra/' \
  'customers.csv:2:57: the row has more fields than the first line'"'"'s 8'
refused "a quote that is not closed" customers.csv '3s/Co\."/Co./' \
  'customers.csv:3:3: this quote is not closed'
refused "a quote that is not closed, in the last row of all" credits.csv '5s/T77/"T77/' \
  'credits.csv:5:45: this quote is not closed'
refused "a quote inside a plain field" customers.csv '2s/Tools/To"ols/' \
  'customers.csv:2:11: a quote inside a field that does not begin with one'
refused "text after a closing quote" customers.csv '3s/Co\."/Co."x/' \
  'customers.csv:3:23: text after the closing quote of a field'
refused "an empty line" jobs.csv '3s/.*//' \
  'jobs.csv:3:1: the row has fewer fields than the first line'"'"'s 4'
refused "a carriage return alone" jobs.csv "2s/repair/re$(printf '\r')pair/" \
  'jobs.csv:2:13: a control character; lines end with LF or CR LF'
refused "an unknown column" jobs.csv '1s/name/nam/' \
  'jobs.csv:1:15: unknown column "nam"; known are code customer name status'
refused "a column twice" jobs.csv '1s/name/code/' \
  'jobs.csv:1:15: this column stands here for the second time'
refused "a missing column" jobs.csv 's/customer,//;s/,[ABC],/,/' \
  'jobs.csv:1:1: the column "customer" is missing'
refused "an empty file" jobs.csv 'd' \
  'jobs.csv:1:1: unknown column ""; known are code customer name status'

# ---- fields ----
refused "a field that must be filled" customers.csv '2s/USD//' \
  'customers.csv:2:26: currency: must not be empty'
refused "a date in another form" invoices.csv '2s/2024-01-10/10.01.2024/' \
  'invoices.csv:2:11: date: "10.01.2024" is not a date like 2025-12-31'
refused "a day that does not exist" invoices.csv '2s/2024-01-10/2023-02-29/' \
  'invoices.csv:2:11: date: "2023-02-29": there is no such day'
refused "an amount with a comma" payments.csv '3s/80\.00/"80,00"/' \
  'payments.csv:3:20: amount: "80,00" is not an amount like 1234.50'
refused "an amount with too many decimals" payments.csv '3s/80\.00/80.001/' \
  'payments.csv:3:19: amount: "80.001" has more than the 2 decimals of EUR'
refused "an amount beyond 38 digits" payments.csv '3s/80\.00/999999999999999999999999999999999999999/' \
  'payments.csv:3:19: amount: "999999999999999999999999999999999999999": beyond 38 digits'
refused "an unknown currency" customers.csv '2s/USD/USB/' \
  'customers.csv:2:26: currency: "USB" is not a currency of ISO 4217 like USD'
refused "an unknown word" customers.csv '2s/active/actve/' \
  'customers.csv:2:19: status: "actve" is none of active prospect inactive not_used'
refused "terms in another form" customers.csv '4s/rest@30/rest:30/' \
  'customers.csv:4:41: terms: "split:50@0;rest:30" is not of the form net:30, eom:30, proximo:19:20 or split:30@0;rest@60'
refused "the place behind letters that are not ASCII" customers.csv '4s/KWD/KWX/' \
  'customers.csv:4:22: currency: "KWX" is not a currency of ISO 4217 like USD'
refused "the place behind a field of two lines" invoices.csv '4s/""note"",*/&x/;s/note"""x/note"""/;4s/,,$/,1.5.24,/' \
  'invoices.csv:4:16: void_date: "1.5.24" is not a date like 2025-12-31'

# ---- rows that go together ----
refused "an unknown customer" invoices.csv '7s/,C,/,CC,/' \
  'invoices.csv:7:6: customer: there is no customer "CC" in customers.csv'
refused "an unknown job" invoices.csv '2s/J1/J9/' \
  'invoices.csv:2:8: job: there is no job "J9" in jobs.csv'
refused "the job of another customer" invoices.csv '2s/J1/K1/' \
  'invoices.csv:2:8: job: the job "K1" belongs to customer B'
refused "a code twice" customers.csv '4s/^C,/A,/' \
  'customers.csv:4:1: code: "A" stands on line 2 already'
refused "an unknown parent" customers.csv '3s/,A,$/,X,/' \
  'customers.csv:3:37: parent: there is no customer "X" in customers.csv'
refused "a parent below its child" customers.csv '2s/5000.00,,/5000.00,B,/' \
  'customers.csv:2:45: parent: the parent "B" must stand above its children'
refused "a void before its document" invoices.csv '5s/2024-03-01,yes/2024-02-01,yes/' \
  'invoices.csv:5:36: void_date: "2024-02-01" is before the row'"'"'s own date'
refused "void_unapply without a date" invoices.csv '5s/2024-03-01,yes/,yes/' \
  'invoices.csv:5:37: void_unapply: must be empty without a void_date'
refused "a fee without a reversal" payments.csv '5s/,,,,,$/,,,9.00,,/' \
  'payments.csv:5:46: fee: must be empty without a reversal_date'
refused "a reversal of no kind" payments.csv '4s/chargeback//' \
  'payments.csv:4:49: reversal_kind: "" is none of insufficient_funds chargeback payment_reversed'
refused "an application without amount" payments.csv '2s/I-2:100.00/I-2/' \
  'payments.csv:2:45: applications: "I-2" is not of the form NUMBER:AMOUNT'
refused "an application with a bad amount" payments.csv '2s/I-2:100.00/I-2:1OO/' \
  'payments.csv:2:49: applications: "1OO" is not an amount like 1234.50'
refused "a memo about something else" credits.csv '2s/,invoice,/,fee,/' \
  'credits.csv:2:39: item_kind: a credit memo is about an invoice, or about nothing'
refused "an item in an account credit" credits.csv '3s/1\.000,,,/1.000,invoice,I-4,/' \
  'credits.csv:3:48: item: must be empty in account credits'
refused "a refund of nothing" credits.csv '5s/payment,P-2/,/' \
  'credits.csv:5:33: item: must not be empty in write-offs and refunds'
refused "a recovery of no write-off" credits.csv '2s/$/2024-04-01/' \
  'credits.csv:2:65: reversal_date: must be empty except in write-offs'

# ---- what the books do not allow ----
refused "a number twice" invoices.csv '7s/^I-4,,C/I-1,,C/' \
  'invoices.csv:7:1: number: the ledger refuses "I-1": number_taken: invoice 4, number: the number is taken'
refused "more than is open" payments.csv '2s/I-2:100.00/I-2:251.00/;2s/1100.00,/1300.00,/' \
  'payments.csv:2:45: applications: the ledger refuses "I-2:251.00": exceeds_open: invoice 2, amount: more than is open; 250.50 USD would have fitted'
refused "more than the payment has" payments.csv '2s/1100.00,/1099.99,/' \
  'payments.csv:2:45: applications: the ledger refuses "I-2:100.00": exceeds_unapplied: payment 1, amount: more than is unapplied; 99.99 USD would have fitted'
refused "an item that is not there" payments.csv '2s/I-2:100.00/I-7:100.00/' \
  'payments.csv:2:45: applications: no invoice "I-7" is in the books on this date'
refused "an item that is not there yet" payments.csv '2s/2024-02-12/2024-02-09/' \
  'payments.csv:2:45: applications: no invoice "I-2" is in the books on this date'
refused "the invoice of another customer" payments.csv '2s/^P-1,A/P-1,B/' \
  'payments.csv:2:33: applications: the ledger refuses "I-1:1000.00": customer_mismatch: invoice 1, targets: the parties belong to different customers'
refused "a refund beyond the payment" credits.csv '5s/80\.00/80.01/' \
  'credits.csv:5:26: amount: the ledger refuses "80.01": exceeds_unapplied: payment 2, amount: more than is unapplied; 80.00 EUR would have fitted'
refused "text that is not UTF-8" customers.csv "$(printf '2s/Amber/Am\377er/')" \
  "$(printf 'customers.csv:2:5: name: the ledger refuses "Am\377er Tools LLC": invalid_text: name: the text is not UTF-8, or holds a character it may not; at index 2')"

# ---- files ----
cases=$((cases + 1))
rm -rf "$work/data"
cp -R "$here/small" "$work/data"
rm "$work/data/credits.csv"
run
status=$?
[ $status -eq 2 ] || fail "a file is missing: exit status $status, expected 2"
[ ! -s "$work/out" ] || fail "a file is missing: something was printed"
grep -F -x -q -e "$work/data/credits.csv: No such file or directory" "$work/err" || fail "a file is missing"

# Other line ends, a byte order mark, columns in another order, no line end at the end: the same page.
cases=$((cases + 1))
rm -rf "$work/data"
cp -R "$here/small" "$work/data"
"$program" --data "$work/data" --customer A >"$work/expected" 2>"$work/err"
return=$(printf '\r')
sed "s/\$/$return/" "$here/small/jobs.csv" >"$work/data/jobs.csv"
{
  printf '\357\273\277'
  cat "$here/small/payments.csv"
} >"$work/data/payments.csv"
printf '%s' "$(awk -F, 'BEGIN { OFS = "," } { print $1, $11, $2, $3, $4, $5, $6, $7, $8, $9, $10, $12 }' \
  "$here/small/credits.csv")" >"$work/data/credits.csv"
run || fail "other line ends, a byte order mark, another order of columns"
cmp -s "$work/expected" "$work/out" || fail "line ends, a byte order mark or the order of columns change the page"

echo "$cases cases, $failures failed"
[ $failures -eq 0 ]
