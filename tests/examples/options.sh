#!/bin/sh
# options.sh FOLDER: the command lines of the example hosts in FOLDER: what is refused, how, and with which status.
set -u

folder=$1
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

# run STATUS PROGRAM OPTIONS...
run() {
  cases=$((cases + 1))
  expected=$1
  shift
  what=$*
  program=$folder/$1
  shift
  "$program" "$@" >"$work/out" 2>"$work/err"
  status=$?
  [ $status -eq "$expected" ] || fail "$what: exit status $status, expected $expected"
  [ "$expected" -eq 0 ] || [ ! -s "$work/out" ] || fail "$what: something was printed"
}

# says "text": on standard error; prints "text": on standard output
says() {
  grep -F -q -e "$1" "$work/err" || fail "$what: standard error does not say: $1"
}
prints() {
  grep -F -q -e "$1" "$work/out" || fail "$what: standard output does not say: $1"
}

run 0 customer_page --help
prints "usage: customer_page"
prints "--summary-json"
for option in "--as-of" "--customer" "--data" "--buckets"; do
  run 2 customer_page "$option"
  says "a value is missing after $option"
  says "usage: customer_page"
  run 0 customer_page --help
  prints "$option"
done
run 2 customer_page --as-off 2025-01-01
says "unknown option --as-off"
says "usage: customer_page"
run 2 customer_page C1001
says "unknown option C1001"
run 2 customer_page --as-of 2025-02-29
says "--as-of takes a date like 2025-06-30, not 2025-02-29"
run 2 customer_page --as-of=
says "--as-of takes a date"
for buckets in "" 30,30 60,30 0 -1 30, 30,,60 x 36501 99999999999 1,2,3,4,5,6,7,8,9,10,11,12,13; do
  run 2 customer_page --buckets "$buckets"
  says "--buckets takes"
done
run 2 customer_page --data "$work/nowhere"
says "$work/nowhere/customers.csv: No such file or directory"
run 2 customer_page --customer C1335x
says 'there is no customer "C1335x"; near it are: C1335 ('
run 2 customer_page --data "$here/small" --customer amber
says 'there is no customer "amber"; near it are: A (Amber Tools LLC)'
run 2 customer_page --data "$here/small" --customer ""
says 'there is no customer ""'

# The last of two options counts; a day before everything has a page too.
run 0 customer_page --data "$work/nowhere" --data "$here/small" --as-of 1900-01-01 --customer B
prints "Birch, Baker & Co., as of 1900-01-01"
run 0 customer_page --data "$here/small" --customer B --buckets 7
prints "Not due  1-7  8+"
run 0 customer_page --data "$here/small" --customer C
prints "Average days to pay    none"

# Files with a first line only: no customer to show, no date.
mkdir "$work/empty"
for file in customers jobs invoices payments credits; do
  sed 1q "$here/small/$file.csv" >"$work/empty/$file.csv"
done
run 2 customer_page --data "$work/empty"
says "the data has no dates; tell one with --as-of"
run 2 customer_page --data "$work/empty" --as-of 2025-01-01
says "the data has no customers"

if [ -e /dev/full ]; then
  cases=$((cases + 1))
  what="a full disk"
  "$folder/customer_page" >/dev/full 2>"$work/err"
  [ $? -eq 1 ] || fail "$what: exit status is not 1"
  says "the output could not be written"
fi

run 0 portfolio_aging --help
prints "usage: portfolio_aging"
run 2 portfolio_aging
says "--data is missing"
run 2 portfolio_aging --data
says "a value is missing after --data"
run 2 portfolio_aging --data "$work"
says "one of --as-of and --replay"
run 2 portfolio_aging --data "$work" --as-of 2025-01-01 --replay
says "one of --as-of and --replay"
run 2 portfolio_aging --data "$work" --as-of 2025-13-01
says "--as-of takes a date like"
run 2 portfolio_aging --data "$work" --replay
says "$work/customers.csv: No such file or directory"
run 2 portfolio_aging --data "$here/small" --replay
says 'customers.csv:1:1: unknown column "code"'

# A tiny workload, then one mistake in it.
mkdir "$work/tiny"
printf 'customer_id,name,terms_days,currency,credit_limit\n1,One,30,USD,100.00\n2,Two,0,EUR,0.00\n' >"$work/tiny/customers.csv"
printf 'invoice_id,customer_id,invoice_date,due_date,total,currency,void_date\n1,1,2025-01-01,2025-01-31,10.00,USD,\n2,1,2025-01-02,2025-02-01,5.00,USD,2025-01-20\n' >"$work/tiny/invoices.csv"
printf 'payment_id,customer_id,payment_date,amount,kind\n1,1,2025-01-10,4.00,C\n2,1,2025-02-10,8.00,P\n' >"$work/tiny/payments.csv"
printf 'payment_id,invoice_id,amount,application_date\n1,1,4.00,2025-01-10\n2,1,6.00,2025-02-10\n' >"$work/tiny/applications.csv"
run 0 portfolio_aging --data "$work/tiny" --as-of 2025-02-05
prints "1,USD,0.00,6.00,0.00,0.00,0.00,0.00,6.00"
prints "2,EUR,0.00,0.00,0.00,0.00,0.00,0.00,0.00"
run 0 portfolio_aging --data "$work/tiny" --as-of 2025-02-10
prints "1,USD,0.00,0.00,0.00,0.00,0.00,2.00,-2.00"
run 0 portfolio_aging --data "$work/tiny" --as-of 2025-01-19
prints "1,USD,11.00,0.00,0.00,0.00,0.00,0.00,11.00"
run 0 portfolio_aging --data "$work/tiny" --replay
cmp -s "$work/out" "$work/tiny/applications.csv" || fail "$what: other applications"
sed '3s/^2/3/' "$work/tiny/applications.csv" >"$work/applications" && cp "$work/applications" "$work/tiny/applications.csv"
run 2 portfolio_aging --data "$work/tiny" --as-of 2025-02-05
says 'applications.csv:3:1: payment_id: "3" is not between 1 and 2'
sed '3s/^3/2/;3s/6.00/6.01/' "$work/applications" >"$work/tiny/applications.csv"
run 2 portfolio_aging --data "$work/tiny" --as-of 2025-02-05
says 'applications.csv: id 2: exceeds_open'

for host in durable_file durable_sqlite; do
  [ -x "$folder/$host" ] || continue
  run 0 $host --help
  prints "usage: $host"
  run 2 $host
  says "$host: missing: "
  run 2 $host --die-step
  says "a value is missing after --die-step"
  run 2 $host --die-step x "$work/books"
  says "not a number: x"
  run 2 $host "$work/books" "$work/more"
  says "unknown option $work/more"
  run 1 $host "$work/none/books"
  says "$host: "
done

echo "$cases cases, $failures failed"
[ $failures -eq 0 ]
