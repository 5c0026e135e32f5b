"""Texts of several values: due rules, terms, portions, lines, targets. README.md tells their forms under Values."""
import re

from openitem import (BusinessDayShift, DiscountTier, DueBase, DuePortion, DueRuleKind, Line, LineTax, PortionShare, Target,
                      TermsPortion, dates, exact)

from .text import Malformed, halves, labelled
from .world import from_word, whole


def percent(word):
    """With or without its sign."""
    return exact.parse(word[:-1] if word.endswith("%") else word)


def steps(word):
    """ "30d+1m+day31+1d": a day step that is not the first counts behind the others."""
    told = {}
    for index, step in enumerate(word.split("+")):
        found = re.fullmatch(r"(day)?(\d+)([md]?)", step)
        if not found or bool(found[1]) == bool(found[3]):
            raise Malformed(f'"{step}" is no step of a due rule')
        field = "day" if found[1] else "months" if found[3] == "m" else "days_after" if index else "days"
        told[field] = whole(found[2])
    return told


def due_rule(word):
    """ "30d+day31+1d:following", "proximo19:20", "fixed2026-03-01", as fields of TermsPortion"""
    first, *modifiers = word.split(":")
    if first.startswith("proximo"):
        day, *modifiers = modifiers or [""]
        told = {"kind": DueRuleKind.PROXIMO, "cutoff": whole(first[7:]), "day": whole(day)}
    elif first.startswith("fixed"):
        told = {"kind": DueRuleKind.FIXED_DATE, "fixed_date": dates.parse(first[5:])}
    else:
        told = steps(first)
    for modifier in modifiers:
        if modifier.upper() in DueBase.__members__:
            told["base"] = from_word(DueBase, modifier)
        else:
            told["shift"] = from_word(BusinessDayShift, modifier)
    return told


def written(portion):
    """A due rule as a file writes it."""
    if portion.kind == DueRuleKind.PROXIMO:
        rule = f"proximo{portion.cutoff}:{portion.day}"
    elif portion.kind == DueRuleKind.FIXED_DATE:
        rule = "fixed" + dates.text(portion.fixed_date)
    else:
        rule = f"{portion.days}d" + (f"+{portion.months}m" if portion.months else "")
        rule += (f"+day{portion.day}" if portion.day else "") + (f"+{portion.days_after}d" if portion.days_after else "")
    rule += f":{portion.base}" if portion.base != DueBase.DOCUMENT else ""
    return rule + (f":{portion.shift}" if portion.shift != BusinessDayShift.NONE else "")


def discount_tier(reader, name, word):
    rate, days = halves(word, "%", "PERCENT%DAYS")
    return DiscountTier(percent(rate), whole(days))


def terms_portion(reader, name, word):
    """ "30%@0d", "rest@60d/2%10" """
    share, rule = halves(word, "@", "SHARE@RULE")
    told = {}
    if share.endswith("%"):
        told = {"share": PortionShare.PERCENT, "percent": percent(share)}
    elif share != "rest":
        told = {"share": PortionShare.FIXED, "fixed": reader.amount(share)}
    due, *tiers = rule.split("/")
    return TermsPortion(**told, **due_rule(due), discounts=[discount_tier(reader, name, tier) for tier in tiers])


def due_portion(reader, name, word):
    amount, due = halves(word, "@", "AMOUNT@DATE")
    return DuePortion(reader.amount(amount), None if due == "none" else dates.parse(due))


def line(reader, name, word):
    """ "3*0.335;discount=5%;tax=VAT@19;product=P-1;description=Bolts" """
    first, *parts = word.split(";")
    quantity, price = halves(first, "*", "QUANTITY*PRICE")
    told, taxes = {}, []
    for key, value in map(labelled, parts):
        if key == "discount" and value.endswith("%"):
            told["discount_percent"] = percent(value)
        elif key == "discount":
            told["discount"] = reader.amount(value)
        elif key in ("product", "description"):
            told[key] = value
        elif key == "tax":
            code, rate = halves(value, "@", "CODE@RATE")
            taxes.append(LineTax(code, percent(rate)))
        else:
            raise Malformed(f'"{key}{value}" is no part of a line')
    return Line(quantity=exact.parse(quantity), unit_price=exact.parse(price), taxes=taxes, **told)


def target(reader, name, word):
    """ "INV-1", "INV-1:10.00", and "INV-1/D-1:10.00" against a dispute"""
    whom, has_amount, amount = word.partition(":")
    item, has_dispute, dispute = whom.partition("/")
    own = reader.world.currency_of_item(item)
    if has_amount:
        amount = reader.world.amount(amount, own) if own else reader.amount(amount)
    return Target(reader.world.item(item), amount if has_amount else None,
                  reader.number("dispute", dispute) if has_dispute else None)


READERS = {DiscountTier: discount_tier, TermsPortion: terms_portion, DuePortion: due_portion, Line: line, Target: target}
