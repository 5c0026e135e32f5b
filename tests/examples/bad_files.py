#!/usr/bin/env python3
"""One mistake at a time in the small data set, for the example host of any language: each must be told with file, line and
column in the same words, end with exit status 2, and print nothing: no page of half a data set.

    bad_files.py [--windows] [--fork | --served] COMMAND...
                                   bad_files.py build/dev/examples/customer_page
                                   bad_files.py --fork python3 bindings/python/examples/customer_page.py
                                   bad_files.py --served dotnet OpenItem.Tests.dll --again CustomerPage.dll

--fork: the command ends with a Python program. It is started once; then each run is a fork of this process, which has
loaded what the program imports. Its modules must be found from here as they are from there (PYTHONPATH).

--served: the command is started once and runs the program whenever a line on its standard input asks it to: the names of a
file for what is printed and of one for what is said, and the arguments, as a JSON array. Its answer is a line: the exit status.
"""
import io
import json
import os
import pathlib
import re
import runpy
import shutil
import subprocess
import sys
import tempfile
import traceback

HERE = pathlib.Path(__file__).resolve().parent
SMALL = HERE / "small"
LAP = re.compile(rb"(read|post) +\d+ (rows|commands) +[\d.]+ ms\n")


def change(line, old, new):
    """One place in one line of a file, the first that fits."""
    def changed(data):
        lines = data.split(b"\n")
        at = lines[line - 1]
        assert old in at, (line, old)
        lines[line - 1] = at.replace(old, new, 1)
        return b"\n".join(lines)

    return changed


def end(line, new):
    """Behind the last field of a line."""
    return lambda data: b"\n".join(one + (new if number == line else b"")
                                   for number, one in enumerate(data.split(b"\n"), 1))


def all_of(*changes):
    def changed(data):
        for one in changes:
            data = one(data)
        return data

    return changed


def whole(data):
    return lambda _: data


def each_line(old, new):
    return lambda data: data.replace(old, new)


def first_lines(count):
    return lambda data: b"".join(data.splitlines(True)[:count])


# What is wrong, in which file, how it gets there, and what is said about it behind the folder.
CASES = [
    # ---- comma-separated values
    ("too few fields", "customers.csv", change(2, b",2024-01-01", b""),
     "customers.csv:2:45: the row has fewer fields than the first line's 8"),
    ("too many fields", "customers.csv", end(2, b",extra"),
     "customers.csv:2:57: the row has more fields than the first line's 8"),
    ("a comma too many, with nothing behind it", "customers.csv", end(2, b","),
     "customers.csv:2:57: the row has more fields than the first line's 8"),
    ("a quote that is not closed", "customers.csv", change(3, b'Co."', b"Co."),
     "customers.csv:3:3: this quote is not closed"),
    ("a quote that is not closed, in the last row of all", "credits.csv", change(5, b"T77", b'"T77'),
     "credits.csv:5:45: this quote is not closed"),
    ("a quote at the very end", "credits.csv", lambda data: data + b'"', "credits.csv:6:1: this quote is not closed"),
    ("a quote inside a plain field", "customers.csv", change(2, b"Tools", b'To"ols'),
     "customers.csv:2:11: a quote inside a field that does not begin with one"),
    ("a blank before a quote", "customers.csv", change(3, b'"Birch', b' "Birch'),
     "customers.csv:3:4: a quote inside a field that does not begin with one"),
    ("text after a closing quote", "customers.csv", change(3, b'Co."', b'Co."x'),
     "customers.csv:3:23: text after the closing quote of a field"),
    ("a carriage return after a closing quote", "customers.csv", change(3, b'Co."', b'Co."\r'),
     "customers.csv:3:23: text after the closing quote of a field"),
    ("an empty line", "jobs.csv", change(3, b'J2,A,"Garage, annex",closed', b""),
     "jobs.csv:3:1: the row has fewer fields than the first line's 4"),
    ("an empty line at the end", "jobs.csv", lambda data: data + b"\n",
     "jobs.csv:5:1: the row has fewer fields than the first line's 4"),
    ("a line of blanks", "jobs.csv", lambda data: data + b"   ",
     "jobs.csv:5:4: the row has fewer fields than the first line's 4"),
    ("semicolons instead of commas", "jobs.csv", each_line(b",", b";"),
     'jobs.csv:1:1: unknown column "code;customer;name;status"; known are code customer name status'),
    ("a carriage return alone", "jobs.csv", change(2, b"repair", b"re\rpair"),
     "jobs.csv:2:13: a control character; lines end with LF or CR LF"),
    ("lines that end with a carriage return alone", "jobs.csv", each_line(b"\n", b"\r"),
     "jobs.csv:1:26: a control character; lines end with LF or CR LF"),
    ("a NUL character", "jobs.csv", change(2, b"repair", b"re\0pair"),
     "jobs.csv:2:13: a control character; lines end with LF or CR LF"),
    ("a NUL character in quotes", "jobs.csv", change(3, b"annex", b"an\0nex"), "jobs.csv:3:17: a NUL character"),
    ("a NUL character instead of a file", "jobs.csv", whole(b"\0"),
     "jobs.csv:1:1: a control character; lines end with LF or CR LF"),
    ("UTF-16", "jobs.csv", whole("code,customer".encode("utf-16")), "jobs.csv:1:1: a byte that is no UTF-8"),
    ("Latin-1", "customers.csv", change(4, "Zoë".encode(), b"Zo\xeb"), "customers.csv:4:5: a byte that is no UTF-8"),
    ("a byte that is no UTF-8, behind letters that are not ASCII", "customers.csv", change(4, "Çelik".encode(), b"\xc3\x87\xff"),
     "customers.csv:4:8: a byte that is no UTF-8"),
    ("a character cut off at the end of the file", "customers.csv", lambda data: data + b"\xe2\x82",
     "customers.csv:6:1: a byte that is no UTF-8"),
    ("a character longer than it must be", "customers.csv", change(2, b"Amber", b"\xc0\xafAmber"),
     "customers.csv:2:3: a byte that is no UTF-8"),
    ("half of a pair of surrogates", "customers.csv", change(2, b"Amber", b"Am\xed\xa0\x80ber"),
     "customers.csv:2:5: a byte that is no UTF-8"),
    ("a character beyond the last", "customers.csv", change(2, b"Amber", b"Am\xf4\x90\x80\x80ber"),
     "customers.csv:2:5: a byte that is no UTF-8"),
    ("a byte that is no UTF-8, before another mistake", "customers.csv",
     all_of(change(2, b"USD", b"USB"), change(3, b"EUR", b"E\x80R")), "customers.csv:3:32: a byte that is no UTF-8"),
    ("an unknown column", "jobs.csv", change(1, b"name", b"nam"),
     'jobs.csv:1:15: unknown column "nam"; known are code customer name status'),
    ("a column of another case", "jobs.csv", change(1, b"code", b"Code"),
     'jobs.csv:1:1: unknown column "Code"; known are code customer name status'),
    ("a column without a name", "jobs.csv", end(1, b","),
     'jobs.csv:1:27: unknown column ""; known are code customer name status'),
    ("a column with a blank", "jobs.csv", change(1, b",name", b", name"),
     'jobs.csv:1:15: unknown column " name"; known are code customer name status'),
    ("a column twice", "jobs.csv", change(1, b"name", b"code"),
     "jobs.csv:1:15: this column stands here for the second time"),
    ("a missing column", "jobs.csv", all_of(each_line(b"customer,", b""), each_line(b",A,", b","), each_line(b",B,", b",")),
     'jobs.csv:1:1: the column "customer" is missing'),
    ("no first line", "jobs.csv", each_line(b"code,customer,name,status\n", b""),
     'jobs.csv:1:1: unknown column "J1"; known are code customer name status'),
    ("an empty file", "jobs.csv", whole(b""), 'jobs.csv:1:1: unknown column ""; known are code customer name status'),
    ("an empty file of customers", "customers.csv", whole(b""),
     'customers.csv:1:1: unknown column ""; known are code name kind status label currency terms salesperson credit_limit '
     "partial_payments parent established"),
    ("a byte order mark and nothing else", "jobs.csv", whole(b"\xef\xbb\xbf"),
     'jobs.csv:1:1: unknown column ""; known are code customer name status'),
    ("a byte order mark twice", "jobs.csv", lambda data: b"\xef\xbb\xbf" * 2 + data,
     'jobs.csv:1:1: unknown column "\ufeffcode"; known are code customer name status'),
    ("a byte order mark behind the first line", "customers.csv", change(5, b"D,", b"\xef\xbb\xbfD,"),
     'customers.csv:5:1: code: the ledger refuses "\ufeffD": invalid_text: code: the text is not UTF-8, or holds a '
     "character it may not"),
    ("a very long line", "customers.csv", change(2, b"Amber", b"Amber" * 100000),
     f'customers.csv:2:3: name: the ledger refuses "{"Amber" * 100000} Tools LLC": limit_exceeded: name: a documented '
     "limit is exceeded; at most 1000 would do"),
    ("a very long line of fields", "customers.csv", end(2, b"," * 100000),
     "customers.csv:2:57: the row has more fields than the first line's 8"),
    ("a very long first line", "jobs.csv", end(1, b"x" * 100000),
     f'jobs.csv:1:20: unknown column "status{"x" * 100000}"; known are code customer name status'),
    # ---- words
    ("a field that must be filled", "customers.csv", change(2, b"USD", b""), "customers.csv:2:26: currency: must not be empty"),
    ("a field that must be filled, in quotes", "customers.csv", change(2, b"USD", b'""'),
     "customers.csv:2:27: currency: must not be empty"),
    ("an unknown currency", "customers.csv", change(2, b"USD", b"USB"),
     'customers.csv:2:26: currency: "USB" is not a currency of ISO 4217 like USD'),
    ("a currency in small letters", "customers.csv", change(2, b"USD", b"usd"),
     'customers.csv:2:26: currency: "usd" is not a currency of ISO 4217 like USD'),
    ("a currency without a minor unit", "customers.csv", change(2, b"USD", b"XAU"),
     'customers.csv:2:26: currency: "XAU" is not a currency of ISO 4217 like USD'),
    ("an unknown currency of a document", "invoices.csv", change(5, b",80,,", b",80,EURO,"),
     'invoices.csv:5:33: currency: "EURO" is not a currency of ISO 4217 like USD'),
    ("an unknown word", "customers.csv", change(2, b"active", b"actve"),
     'customers.csv:2:19: status: "actve" is none of active prospect inactive not_used'),
    ("a word of another case", "customers.csv", change(2, b"active", b"Active"),
     'customers.csv:2:19: status: "Active" is none of active prospect inactive not_used'),
    ("a word without its line", "customers.csv", change(5, b"not_used", b"notused"),
     'customers.csv:5:15: status: "notused" is none of active prospect inactive not_used'),
    ("the number of a word", "customers.csv", change(2, b"active", b"1"),
     'customers.csv:2:19: status: "1" is none of active prospect inactive not_used'),
    ("a word with a blank", "jobs.csv", change(2, b"active", b"active "),
     'jobs.csv:2:18: status: "active " is none of active inactive cancelled closed'),
    ("a job that is none of ours", "jobs.csv", change(3, b"closed", b"none"),
     'jobs.csv:3:22: status: "none" is none of active inactive cancelled closed'),
    ("an invoice of another kind", "invoices.csv", change(3, b",invoice,", b",fee,"),
     'invoices.csv:3:5: kind: "fee" is none of invoice debit_note opening_debit'),
    ("a credit of no kind", "credits.csv", change(2, b"credit_memo", b"invoice"),
     'credits.csv:2:5: kind: "invoice" is none of credit_memo account_credit write_off refund'),
    ("something else than yes", "credits.csv", change(2, b",yes,", b",true,"),
     'credits.csv:2:51: displace: "true" is none of yes'),
    # ---- dates
    ("a date in another form", "invoices.csv", change(2, b"2024-01-10", b"10.01.2024"),
     'invoices.csv:2:11: date: "10.01.2024" is not a date like 2025-12-31'),
    ("a date without dashes", "invoices.csv", change(2, b"2024-01-10", b"20240110"),
     'invoices.csv:2:11: date: "20240110" is not a date like 2025-12-31'),
    ("a date without zeros", "invoices.csv", change(2, b"2024-01-10", b"2024-1-10"),
     'invoices.csv:2:11: date: "2024-1-10" is not a date like 2025-12-31'),
    ("a date and a time", "invoices.csv", change(2, b"2024-01-10", b"2024-01-10T00:00"),
     'invoices.csv:2:11: date: "2024-01-10T00:00" is not a date like 2025-12-31'),
    ("a date with a blank", "invoices.csv", change(2, b"2024-01-10", b" 2024-01-10"),
     'invoices.csv:2:11: date: " 2024-01-10" is not a date like 2025-12-31'),
    ("a date in Arabic digits", "invoices.csv", change(2, b"2024-01-10", "٢٠٢٤-٠١-١٠".encode()),
     'invoices.csv:2:11: date: "٢٠٢٤-٠١-١٠" is not a date like 2025-12-31'),
    ("a day that does not exist", "invoices.csv", change(2, b"2024-01-10", b"2024-02-30"),
     'invoices.csv:2:11: date: "2024-02-30": there is no such day'),
    ("a leap day of a common year", "invoices.csv", change(2, b"2024-01-10", b"2023-02-29"),
     'invoices.csv:2:11: date: "2023-02-29": there is no such day'),
    ("a thirteenth month", "invoices.csv", change(2, b"2024-01-10", b"2024-13-10"),
     'invoices.csv:2:11: date: "2024-13-10": there is no such day'),
    ("the year zero", "invoices.csv", change(2, b"2024-01-10", b"0000-01-10"),
     'invoices.csv:2:11: date: "0000-01-10": there is no such day'),
    ("a due date that does not exist", "invoices.csv", change(3, b"2024-02-20", b"2024-02-31"),
     'invoices.csv:3:29: due: "2024-02-31": there is no such day'),
    ("a day of establishment that does not exist", "customers.csv", change(4, b"2024-02-01", b"2024-04-31"),
     'customers.csv:4:47: established: "2024-04-31": there is no such day'),
    # ---- amounts
    ("an amount with a comma", "payments.csv", change(3, b"80.00", b'"80,00"'),
     'payments.csv:3:20: amount: "80,00" is not an amount like 1234.50'),
    ("an amount with thousands apart", "payments.csv", change(2, b"1100.00", b'"1,100.00"'),
     'payments.csv:2:20: amount: "1,100.00" is not an amount like 1234.50'),
    ("an amount with an underscore", "payments.csv", change(2, b"1100.00", b"1_100.00"),
     'payments.csv:2:19: amount: "1_100.00" is not an amount like 1234.50'),
    ("an amount with an apostrophe", "payments.csv", change(2, b"1100.00", b"1'100.00"),
     "payments.csv:2:19: amount: \"1'100.00\" is not an amount like 1234.50"),
    ("an amount with an exponent", "payments.csv", change(2, b"1100.00", b"11e2"),
     'payments.csv:2:19: amount: "11e2" is not an amount like 1234.50'),
    ("an amount with a plus sign", "payments.csv", change(2, b"1100.00", b"+1100.00"),
     'payments.csv:2:19: amount: "+1100.00" is not an amount like 1234.50'),
    ("an amount with a sign behind it", "payments.csv", change(2, b"1100.00", b"1100.00-"),
     'payments.csv:2:19: amount: "1100.00-" is not an amount like 1234.50'),
    ("an amount in Arabic digits", "payments.csv", change(2, b"1100.00", "١١٠٠".encode()),
     'payments.csv:2:19: amount: "١١٠٠" is not an amount like 1234.50'),
    ("an amount in wide digits", "payments.csv", change(2, b"1100.00", "１１００".encode()),
     'payments.csv:2:19: amount: "１１００" is not an amount like 1234.50'),
    ("an amount with a blank before it", "payments.csv", change(2, b"1100.00", b" 1100.00"),
     'payments.csv:2:19: amount: " 1100.00" is not an amount like 1234.50'),
    ("an amount with a blank behind it", "payments.csv", change(2, b"1100.00", b"1100.00 "),
     'payments.csv:2:19: amount: "1100.00 " is not an amount like 1234.50'),
    ("an amount that is a blank", "payments.csv", change(2, b"1100.00", b" "),
     'payments.csv:2:19: amount: " " is not an amount like 1234.50'),
    ("an amount with a sign of money", "payments.csv", change(2, b"1100.00", b"$1100.00"),
     'payments.csv:2:19: amount: "$1100.00" is not an amount like 1234.50'),
    ("an amount with its currency", "payments.csv", change(2, b"1100.00", b"1100.00 USD"),
     'payments.csv:2:19: amount: "1100.00 USD" is not an amount like 1234.50'),
    ("an amount with two points", "payments.csv", change(2, b"1100.00", b"1.100.00"),
     'payments.csv:2:19: amount: "1.100.00" is not an amount like 1234.50'),
    ("an amount without digits before the point", "payments.csv", change(2, b"1100.00", b".5"),
     'payments.csv:2:19: amount: ".5" is not an amount like 1234.50'),
    ("an amount without digits behind the point", "payments.csv", change(2, b"1100.00", b"1100."),
     'payments.csv:2:19: amount: "1100." is not an amount like 1234.50'),
    ("no number", "payments.csv", change(2, b"1100.00", b"NaN"), 'payments.csv:2:19: amount: "NaN" is not an amount like 1234.50'),
    ("infinity", "payments.csv", change(2, b"1100.00", b"inf"), 'payments.csv:2:19: amount: "inf" is not an amount like 1234.50'),
    ("an amount of base sixteen", "payments.csv", change(2, b"1100.00", b"0x1F"),
     'payments.csv:2:19: amount: "0x1F" is not an amount like 1234.50'),
    ("an amount with too many decimals", "payments.csv", change(3, b"80.00", b"80.001"),
     'payments.csv:3:19: amount: "80.001" has more than the 2 decimals of EUR'),
    ("an amount beyond 38 digits", "payments.csv", change(3, b"80.00", b"9" * 39),
     f'payments.csv:3:19: amount: "{"9" * 39}": beyond 38 digits'),
    ("an amount of 5,000 digits", "payments.csv", change(3, b"80.00", b"9" * 5000),
     f'payments.csv:3:19: amount: "{"9" * 5000}": beyond 38 digits'),
    ("a credit limit with an underscore", "customers.csv", change(2, b"5000.00", b"5_000.00"),
     'customers.csv:2:37: credit_limit: "5_000.00" is not an amount like 1234.50'),
    ("a fee with a plus sign", "payments.csv", change(4, b"15.00", b"+15.00"),
     'payments.csv:4:60: fee: "+15.00" is not an amount like 1234.50'),
    # ---- terms
    *((f"terms: {text}", "customers.csv", change(2, b"net:30", text.encode()),
       f'customers.csv:2:{30 + at}: terms: "{text}" is not of the form net:30, eom:30, proximo:19:20 or split:30@0;rest@60')
      for text, at in (("net:1_0", 5), ("net: 30", 4), ("net:30 ", 6), ("net:٣٠", 4), ("net:+30", 4), ("net:-30", 4), ("net:", 4),
                       ("net", 0), ("net30", 0), ("NET:30", 0), (" net:30", 0), ("net:3.5", 5), ("net:36501", 4), ("net:99999999999999999999", 4),
                       ("net:30;net:60", 6), ("net:30d", 6), ("eom:", 4), ("eom:15:20", 6), ("proximo:19", 10), ("proximo:19:", 11),
                       ("proximo::20", 8), ("proximo:19:20:", 13), ("split:", 6), ("split:30", 8), ("split:30@", 9), ("split:30@0;", 11),
                       ("split:30@0;;rest@60", 11), ("split:30@0;rest", 15), ("split:30%@0;rest@60", 8), ("split:rest@60;", 14),
                       ("split:1_0@0;rest@60", 7), ("split:50@0;rest:30", 15), ("30", 0), ("-", 0))),
    ("terms that exceed the whole", "customers.csv", change(4, b"split:50@0;rest@30", b"split:50@0;60@30"),
     'invoices.csv:7:1: number: the ledger refuses "I-4": terms_incomplete: percent: the parts of the terms exceed the total '
     "or leave some of it without a due date; at index 1"),
    ("a day that no month has", "customers.csv", change(2, b"net:30", b"proximo:19:32"),
     'customers.csv:2:1: code: the ledger refuses "A": invalid_argument: day: outside its range'),
    # ---- places
    ("the place behind letters that are not ASCII", "customers.csv", change(4, b"KWD", b"KWX"),
     'customers.csv:4:22: currency: "KWX" is not a currency of ISO 4217 like USD'),
    ("the place behind a field of two lines", "invoices.csv", change(4, b'""note""",,', b'""note""",1.5.24,'),
     'invoices.csv:4:15: void_date: "1.5.24" is not a date like 2025-12-31'),
    ("the place in a file with a byte order mark", "customers.csv",
     all_of(lambda data: b"\xef\xbb\xbf" + data, change(1, b"code", b"kode")),
     'customers.csv:1:1: unknown column "kode"; known are code name kind status label currency terms salesperson credit_limit '
     "partial_payments parent established"),
    ("the place in a file with carriage returns", "customers.csv",
     all_of(change(4, b"KWD", b"KWX"), each_line(b"\n", b"\r\n")),
     'customers.csv:4:22: currency: "KWX" is not a currency of ISO 4217 like USD'),
    ("the first of two mistakes in a row", "customers.csv",
     change(2, b"active,USD,net:30,5000.00", b"actve,USB,net,5_000"),
     'customers.csv:2:19: status: "actve" is none of active prospect inactive not_used'),
    ("the first of two rows with mistakes", "customers.csv", all_of(change(4, b"KWD", b"KWX"), change(2, b"5000.00", b"5_000")),
     'customers.csv:2:37: credit_limit: "5_000" is not an amount like 1234.50'),
    ("a mistake of form before one of meaning", "customers.csv", all_of(change(2, b"USD", b"USB"), change(5, b",,,,", b",,")),
     "customers.csv:5:29: the row has fewer fields than the first line's 8"),
    # ---- rows that go together
    ("an unknown customer", "invoices.csv", change(7, b",C,", b",CC,"),
     'invoices.csv:7:6: customer: there is no customer "CC" in customers.csv'),
    ("a customer in another case", "payments.csv", change(2, b",A,", b",a,"),
     'payments.csv:2:5: customer: there is no customer "a" in customers.csv'),
    ("a customer with a blank", "payments.csv", change(2, b",A,", b",A ,"),
     'payments.csv:2:5: customer: there is no customer "A " in customers.csv'),
    ("an unknown customer of a job", "jobs.csv", change(4, b",B,", b",X,"),
     'jobs.csv:4:4: customer: there is no customer "X" in customers.csv'),
    ("an unknown job", "invoices.csv", change(2, b"J1", b"J9"), 'invoices.csv:2:8: job: there is no job "J9" in jobs.csv'),
    ("the job of another customer", "invoices.csv", change(2, b"J1", b"K1"),
     'invoices.csv:2:8: job: the job "K1" belongs to customer B'),
    ("a code twice", "customers.csv", change(4, b"C,", b"A,"), 'customers.csv:4:1: code: "A" stands on line 2 already'),
    ("two codes twice", "customers.csv", all_of(change(4, b"C,", b"B,"), change(5, b"D,", b"A,")),
     'customers.csv:4:1: code: "B" stands on line 3 already'),
    ("a code three times", "customers.csv", all_of(change(3, b"B,", b"A,"), change(4, b"C,", b"A,")),
     'customers.csv:3:1: code: "A" stands on line 2 already'),
    ("a code of a job twice", "jobs.csv", change(4, b"K1,", b"J2,"), 'jobs.csv:4:1: code: "J2" stands on line 3 already'),
    ("an unknown parent", "customers.csv", change(3, b",A,", b",X,"),
     'customers.csv:3:37: parent: there is no customer "X" in customers.csv'),
    ("a parent below its child", "customers.csv", change(2, b"5000.00,,", b"5000.00,C,"),
     'customers.csv:2:45: parent: the parent "C" must stand above its children'),
    ("parents in a ring", "customers.csv", change(2, b"5000.00,,", b"5000.00,B,"),
     'customers.csv:2:45: parent: the parent "B" must stand above its children'),
    ("a parent of itself", "customers.csv", change(2, b"5000.00,,", b"5000.00,A,"),
     'customers.csv:2:45: parent: the parent "A" must stand above its children'),
    ("a void before its document", "invoices.csv", change(5, b"2024-03-01,yes", b"2024-02-01,yes"),
     'invoices.csv:5:36: void_date: "2024-02-01" is before the row\'s own date'),
    ("void_unapply without a date", "invoices.csv", change(5, b"2024-03-01,yes", b",yes"),
     "invoices.csv:5:37: void_unapply: must be empty without a void_date"),
    ("a fee without a reversal", "payments.csv", change(5, b",,,,,", b",,,9.00,,"),
     "payments.csv:5:46: fee: must be empty without a reversal_date"),
    ("a reversal of no kind", "payments.csv", change(4, b"chargeback", b""),
     'payments.csv:4:49: reversal_kind: "" is none of insufficient_funds chargeback payment_reversed'),
    ("an application without amount", "payments.csv", change(2, b"I-2:100.00", b"I-2"),
     'payments.csv:2:45: applications: "I-2" is not of the form NUMBER:AMOUNT'),
    ("an application without number", "payments.csv", change(2, b"I-2:100.00", b":100.00"),
     'payments.csv:2:45: applications: ":100.00" is not of the form NUMBER:AMOUNT'),
    ("applications that end with a semicolon", "payments.csv", change(2, b"I-2:100.00", b"I-2:100.00;"),
     'payments.csv:2:56: applications: "" is not of the form NUMBER:AMOUNT'),
    ("an application with a bad amount", "payments.csv", change(2, b"I-2:100.00", b"I-2:1OO"),
     'payments.csv:2:49: applications: "1OO" is not an amount like 1234.50'),
    ("an application with a blank", "payments.csv", change(2, b"I-2:100.00", b"I-2: 100.00"),
     'payments.csv:2:49: applications: " 100.00" is not an amount like 1234.50'),
    ("a memo about something else", "credits.csv", change(2, b",invoice,", b",fee,"),
     "credits.csv:2:39: item_kind: a credit memo is about an invoice, or about nothing"),
    ("an item of no kind", "credits.csv", change(2, b",invoice,", b",,"),
     "credits.csv:2:39: item_kind: must not be empty beside an item"),
    ("an item in an account credit", "credits.csv", change(3, b"1.000,,,", b"1.000,invoice,I-4,"),
     "credits.csv:3:48: item: must be empty in account credits"),
    ("an account credit without amount", "credits.csv", change(3, b"1.000", b""),
     "credits.csv:3:34: amount: must not be empty except in write-offs"),
    ("a job of an account credit", "credits.csv", change(5, b"B,,", b"B,K1,"),
     "credits.csv:5:14: job: must be empty except in credit memos"),
    ("a refund of nothing", "credits.csv", change(5, b"payment,P-2", b","),
     "credits.csv:5:33: item: must not be empty in write-offs and refunds"),
    ("a recovery of no write-off", "credits.csv", end(2, b"2024-04-01"),
     "credits.csv:2:65: reversal_date: must be empty except in write-offs"),
    # ---- what the books do not allow
    ("a number twice", "invoices.csv", change(7, b"I-4,,C", b"I-1,,C"),
     'invoices.csv:7:1: number: the ledger refuses "I-1": number_taken: invoice, number I-1: the number is taken; see 1'),
    ("more than is open", "payments.csv", all_of(change(2, b"I-2:100.00", b"I-2:251.00"), change(2, b"1100.00,", b"1300.00,")),
     'payments.csv:2:45: applications: the ledger refuses "I-2:251.00": exceeds_open: invoice 2, amount: more than is open; at '
     "index 1; 250.50 USD would have fitted"),
    ("more than the payment has", "payments.csv", change(2, b"1100.00,", b"1099.99,"),
     'payments.csv:2:45: applications: the ledger refuses "I-2:100.00": exceeds_unapplied: payment 1, amount: more than is '
     "unapplied; at index 1; 99.99 USD would have fitted"),
    ("an item that is not there", "payments.csv", change(2, b"I-2:100.00", b"I-7:100.00"),
     'payments.csv:2:45: applications: no invoice "I-7" is in the books on this date'),
    ("a fee that is not there", "payments.csv", change(5, b"fee/F-1", b"fee/F-9"),
     'payments.csv:5:34: applications: no fee "F-9" is in the books on this date'),
    ("an item that is not there yet", "payments.csv", change(2, b"2024-02-12", b"2024-02-09"),
     'payments.csv:2:45: applications: no invoice "I-2" is in the books on this date'),
    ("the invoice of another customer", "payments.csv", change(2, b"P-1,A", b"P-1,B"),
     'payments.csv:2:33: applications: the ledger refuses "I-1:1000.00": customer_mismatch: invoice 1, targets: the parties '
     "belong to different customers"),
    ("a payment of nothing", "payments.csv", change(3, b"80.00,card,I-3:80.00", b"0.00,card,"),
     'payments.csv:3:1: number: the ledger refuses "P-2": amount_not_positive: amount: the amount is not positive'),
    ("a refund beyond the payment", "credits.csv", change(5, b"80.00", b"80.01"),
     'credits.csv:5:26: amount: the ledger refuses "80.01": exceeds_unapplied: payment 2, amount: more than is unapplied; '
     "80.00 EUR would have fitted"),
]


def short(line):
    return line if len(line) < 400 else f"{line[:200]} ... {line[-200:]}"


def started(arguments):
    return subprocess.run(arguments, capture_output=True)


class Forked:
    """Runs of a Python program, each in a fork that begins with its modules loaded."""

    def __init__(self):
        self.script = None

    def __call__(self, arguments):
        script = next((at for at, word in enumerate(arguments) if word.endswith(".py")), None)
        if script is None:
            sys.exit(f"bad_files.py: --fork needs a Python program (*.py), and not {arguments[0]}")
        if self.script is None:  # as everybody runs it
            self.script = arguments[script]
            sys.path.insert(0, os.path.dirname(self.script))
            runpy.run_path(self.script, run_name="loaded")
            return started(arguments)
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            child = os.fork()
            if child == 0:
                self.child(arguments[script:], out, err)
            _, status = os.waitpid(child, 0)
            out.seek(0)
            err.seek(0)
            return subprocess.CompletedProcess(arguments, os.waitstatus_to_exitcode(status), out.read(), err.read())

    def child(self, arguments, out, err):
        code = 1
        try:
            os.dup2(out.fileno(), 1)
            os.dup2(err.fileno(), 2)
            sys.stdout, sys.stderr = (io.TextIOWrapper(open(at, "wb", closefd=False)) for at in (1, 2))
            sys.argv = arguments
            runpy.run_path(self.script, run_name="__main__")
            code = 0
        except SystemExit as end:
            code = end.code or 0
        except BaseException:
            traceback.print_exc()
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(code)


class Served:
    """Runs by a process that is asked for each."""

    def __init__(self, command):
        self.command = command
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.work = tempfile.TemporaryDirectory()
        self.files = [pathlib.Path(self.work.name) / name for name in ("out", "err")]

    def __call__(self, arguments):
        self.process.stdin.write(json.dumps([*map(str, self.files), *arguments[len(self.command):]]) + "\n")
        self.process.stdin.flush()
        status = self.process.stdout.readline()
        if not status:
            sys.exit(f"bad_files.py: {self.command[0]} has ended with exit status {self.process.wait()}")
        return subprocess.CompletedProcess(arguments, int(status), *(file.read_bytes() for file in self.files))


class Hosts:
    def __init__(self, command, run):
        self.command, self.run_one, self.failed = command, run, 0
        self.work = pathlib.Path(tempfile.mkdtemp())
        self.data = self.work / "data"

    def run(self, *more):
        return self.run_one([*self.command, "--data", str(self.data), "--customer", "A", *more])

    def fail(self, what, why, done):
        self.failed += 1
        print(f"FAILED: {what}: {why}")
        print("".join(f"  {short(line)}\n" for line in done.stderr.decode("utf-8", "replace").splitlines()[:12]), end="")

    def fresh(self, **changes):
        """The small data set with some files made otherwise; None: left out."""
        shutil.rmtree(self.data, ignore_errors=True)
        shutil.copytree(SMALL, self.data)
        for name, change in changes.items():
            path = self.data / f"{name}.csv"
            data = path.read_bytes()
            path.unlink()
            if change:
                made = change(data)
                assert made != data, f"{name}: nothing is changed"
                path.write_bytes(made)

    def refused(self, what, says, **more):
        done = self.run()
        wanted = f"{says}\n".encode()
        said = LAP.sub(b"", done.stderr)
        if done.returncode != 2:
            self.fail(what, f"exit status {done.returncode}, expected 2", done)
        elif done.stdout:
            self.fail(what, "something was printed", done)
        elif said != wanted:
            self.fail(what, f"expected {short(says)}", done)


def main():
    command = sys.argv[1:]
    # What the system says of a folder that is opened as a file.
    a_folder = "Is a directory"
    if command[0] == "--windows":
        command.pop(0)
        a_folder = "Permission denied"
    run = started
    if command[0] in ("--fork", "--served"):
        run = Forked() if command.pop(0) == "--fork" else Served(command)
    hosts = Hosts(command, run)
    hosts.fresh()
    page = hosts.run()
    if page.returncode != 0 or not page.stdout:
        hosts.fail("the small data set itself", "no page", page)

    for what, name, change, says in CASES:
        hosts.fresh(**{name[:-4]: change})
        hosts.refused(what, f"{hosts.data}/{says}")

    # A file that is not there, or is a folder; files without rows.
    hosts.fresh(credits=None)
    hosts.refused("a file is missing", f"{hosts.data}/credits.csv: No such file or directory")
    (hosts.data / "credits.csv").mkdir()
    hosts.refused("a folder instead of a file", f"{hosts.data}/credits.csv: {a_folder}")
    shutil.rmtree(hosts.data)
    hosts.refused("the folder is missing", f"{hosts.data}/customers.csv: No such file or directory")
    hosts.fresh(**dict.fromkeys(("customers", "jobs", "invoices", "payments", "credits"), first_lines(1)))
    hosts.refused("no rows at all", "customer_page: the data has no dates; tell one with --as-of")

    # What is not wrong: other line ends, a byte order mark, columns in another order, no line end at the end.
    hosts.fresh(jobs=each_line(b"\n", b"\r\n"), payments=lambda data: b"\xef\xbb\xbf" + data.rstrip(b"\n"),
                credits=lambda data: b"".join(b",".join([one[11], *one[:11]]) + b"\n" for one in (
                    line.split(b",") for line in data.splitlines())))
    again = hosts.run()
    if again.stdout != page.stdout:
        hosts.fail("line ends, a byte order mark or the order of columns", "another page", again)

    shutil.rmtree(hosts.work)
    print(f"{len(CASES) + 5} cases, {hosts.failed} failed")
    return 1 if hosts.failed else 0


if __name__ == "__main__":
    sys.exit(main())
