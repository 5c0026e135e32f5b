using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace OpenItem.Tests.Scenario;

/// <summary>Words and values of a scenario file.</summary>
internal static class Words
{
    internal static readonly DateOnly Last = DateOnly.MaxValue;

    internal static string Snake(string name) => Regex.Replace(name, "(?<!^)([A-Z])", "_$1").ToLowerInvariant();

    internal static string Pascal(string name) =>
        string.Concat(name.Split('_').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));

    internal static T FromWord<T>(string word) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (word != "default" && Snake(value.ToString()) == word) return value;
        throw new Malformed($"\"{word}\" is not a word that may stand here");
    }

    internal static string ToWord(Enum value) => value is Rounding.Default ? "half_up" : Snake(value.ToString());

    internal static bool OnOrOff(string word) => word switch
    {
        "on" => true,
        "off" => false,
        _ => throw new Malformed($"\"{word}\" is neither on nor off"),
    };

    internal static ulong Whole(string word) =>
        ulong.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new Malformed($"\"{word}\" is not a whole number");

    internal static long SignedWhole(string word) =>
        long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && word[0] != '+'
            ? value
            : throw new Malformed($"\"{word}\" is not a whole number");

    internal static DateOnly? Day(string word) => word == "none" ? null : Dates.Parse(word);

    internal static ExactDecimal Number(string word) => ExactDecimal.Parse(word);

    internal static ExactDecimal Percent(string word) => Number(word.EndsWith('%') ? word[..^1] : word);

    internal static Instant Instant(string word) =>
        word.Length == 10 && word[4] == '-'
            ? new Instant((Day(word)!.Value.DayNumber + 1 - 719163) * 86_400_000_000)
            : new Instant(SignedWhole(word));

    internal static BusinessCalendar Calendar(Arguments arguments)
    {
        var weekend = arguments.Take("weekend");
        DateOnly[] days(string key) =>
            arguments.Take(key) is { Length: > 0 } words ? Text.ListOf(words).Select(word => Day(word)!.Value).ToArray() : [];
        return new()
        {
            Weekend = weekend is null ? null : Text.ListOf(weekend).Where(word => word != "none").Select(FromWord<Weekday>).ToArray(),
            Holidays = days("holidays"),
            ExtraWorkdays = days("workdays"),
        };
    }

    /// <summary>As a file writes it.</summary>
    internal static string Write(object? value) => value switch
    {
        null or "" or Money { IsNone: true } or Currency { IsNone: true } => "none",
        bool flag => flag ? "on" : "off",
        Money money => money.ToAmountString(),
        DateOnly date => Dates.Text(date),
        Enum word => ToWord(word),
        Instant instant => instant.UnixMicroseconds.ToString(CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    internal static bool Means(string expected, Money? amount) =>
        expected == Write(amount) || (amount is { } money && expected == money.ToAmountString() + money.Currency.Code);
}

/// <summary>A ledger with names: what a scenario calls INV-1 is an invoice with an id here, and back.</summary>
internal sealed class World
{
    internal readonly EventLog Log = new();
    internal readonly Dictionary<string, SortedDictionary<string, ulong>> Names = new()
    {
        ["customer"] = new(StringComparer.Ordinal), ["job"] = new(StringComparer.Ordinal), ["contract"] = new(StringComparer.Ordinal),
    };
    internal readonly SortedDictionary<string, (ItemRef Ref, Currency? Currency)> Items = new(StringComparer.Ordinal);
    internal readonly Dictionary<string, (ulong Sequence, UInt128 Digest)> Marks = [];
    internal readonly Dictionary<string, Arguments> Said = [];
    private Ledger? started;

    internal Settings? FirstSettings { get; private set; }

    internal bool IsStarted => started is not null;

    internal void Start(Settings? settings)
    {
        FirstSettings = settings;
        started = new Ledger(new LedgerOptions { Settings = settings });
        started.SetSink(Log);
    }

    internal Ledger Ledger
    {
        get
        {
            if (started is null) Start(null);
            return started!;
        }
    }

    // ---- names and back

    internal ulong? LookUp(string kind, string name)
    {
        if (name == "none") return null;
        if (name.StartsWith(kind + "#", StringComparison.Ordinal)) return Words.Whole(name[(kind.Length + 1)..]);
        return Names[kind].TryGetValue(name, out var id) ? id : throw new Malformed($"there is no {kind} {name}");
    }

    internal string NameIn(string kind, ulong? id)
    {
        if (id is null or 0) return "none";
        return Names[kind].Where(known => known.Value == id).Select(known => known.Key).FirstOrDefault($"{kind}#{id}");
    }

    internal ItemRef? Item(string name)
    {
        if (name == "none") return null;
        var (kind, id) = Text.Cut(name, '#');
        if (id is not null) return new(Words.FromWord<ItemKind>(kind), Words.Whole(id));
        return Items.TryGetValue(name, out var item) ? item.Ref : throw new Malformed($"there is no item {name}");
    }

    internal string NameOfItem(ItemRef? item)
    {
        if (item is not { } which) return "none";
        return Items.Where(known => known.Value.Ref == which).Select(known => known.Key)
            .FirstOrDefault($"{Words.ToWord(which.Kind)}#{which.Id}");
    }

    internal string NameOfEntity(EntityKind kind, ulong? id)
    {
        if (kind == EntityKind.None) return "none";
        if (id is not null && kind is EntityKind.Customer or EntityKind.Job or EntityKind.Contract)
            return NameIn(Words.ToWord(kind), id);
        if (kind >= EntityKind.Customer || id is null) return Words.ToWord(kind) + (id is null ? "" : $"#{id}");
        return NameOfItem(new ItemRef((ItemKind)kind, id.Value));
    }

    internal (ulong Sequence, UInt128 Digest) Mark(string name) =>
        Marks.TryGetValue(name, out var mark) ? mark : throw new Malformed($"there is no mark {name}");

    internal void NameItem(string name, ItemRef item) => Items[name] = (item, Ledger.FindItem(item, Words.Last).Currency);

    internal Currency? CurrencyOfItem(string name) => Items.TryGetValue(name, out var item) ? item.Currency : null;

    // ---- amounts and standpoints

    internal Currency Currency(string code) => Ledger.Currency(code);

    internal Currency? CurrencyOfCustomer(ulong? id)
    {
        try
        {
            return Ledger.FindCustomer(id ?? 0).Currency is { IsNone: false } currency ? currency : null;
        }
        catch (OpenItemException)
        {
            return null;
        }
    }

    /// <summary>"100.00" in the currency given, "100.00USD" in its own.</summary>
    internal Money Amount(string word, Currency? currency = null)
    {
        var letter = word.AsSpan().IndexOfAnyInRange('A', 'Z');
        if (letter >= 0) (currency, word) = (Currency(word[letter..]), word[..letter]);
        return Money.Parse(word, currency ?? throw new Malformed($"nothing says the currency of {word}"));
    }

    internal ulong? Known(Arguments arguments)
    {
        var word = arguments.Take("known");
        if (word is null) return null;
        if (word.Length > 0 && char.IsAsciiDigit(word[0]) && !word.Contains('-')) return Words.Whole(word);
        if (!word.StartsWith('@')) return Mark(word).Sequence;
        var sequence = Ledger.KnownAt(Words.Instant(word[1..]));
        return sequence != 0 ? sequence : throw new Malformed($"nothing was known at {word}, and 0 would mean everything");
    }

    internal AsOf AsOf(Arguments arguments)
    {
        var at = arguments.Take("at");
        return new() { Date = at is null ? Words.Last : Words.Day(at), KnownThrough = Known(arguments) };
    }

    // ---- parts of documents

    private static TermsPortion Steps(string word, TermsPortion portion)
    {
        var basePassed = false;
        foreach (var step in Text.ListOf(word, '+'))
        {
            var found = Regex.Match(step, @"\A(?:day(\d+)|(\d+)m|(\d+)d)\z");
            if (!found.Success) throw new Malformed($"\"{step}\" is no step of a due rule");
            int number(int group) => int.Parse(found.Groups[group].Value, CultureInfo.InvariantCulture);
            if (found.Groups[1].Success) portion = portion with { Day = number(1) };
            else if (found.Groups[2].Success) portion = portion with { Months = number(2) };
            else if (basePassed) portion = portion with { DaysAfter = number(3) };
            else portion = portion with { Days = number(3) };
            basePassed = true;
        }
        return portion;
    }

    /// <summary>"30d+day31+1d:following", "proximo19:20", "fixed2026-03-01".</summary>
    internal static TermsPortion DueRule(string word, TermsPortion portion)
    {
        var parts = new Queue<string>(Text.ListOf(word, ':'));
        var first = parts.Count > 0 ? parts.Dequeue() : "";
        if (first.StartsWith("proximo", StringComparison.Ordinal))
            portion = portion with
            {
                Kind = DueRuleKind.Proximo, Cutoff = (int)Words.SignedWhole(first[7..]), Day = (int)Words.Whole(parts.Dequeue()),
            };
        else if (first.StartsWith("fixed", StringComparison.Ordinal))
            portion = portion with { Kind = DueRuleKind.FixedDate, FixedDate = Words.Day(first[5..]) };
        else portion = Steps(first, portion);
        foreach (var modifier in parts)
            portion = Enum.GetValues<DueBase>().Any(known => Words.ToWord(known) == modifier)
                ? portion with { Base = Words.FromWord<DueBase>(modifier) }
                : portion with { Shift = Words.FromWord<BusinessDayShift>(modifier) };
        return portion;
    }

    internal static DiscountTier DiscountTier(string word)
    {
        var (rate, days) = Text.Cut(word, '%');
        return new()
        {
            Percent = Words.Percent(rate), Days = (int)Words.Whole(days ?? throw new Malformed("a discount tier is PERCENT%DAYS")),
        };
    }

    /// <summary>"30%@0d,50%@30d,rest@60d".</summary>
    internal List<TermsPortion> Terms(string word, Currency? currency)
    {
        var portions = new List<TermsPortion>();
        foreach (var part in word == "none" ? [] : Text.ListOf(word))
        {
            var (share, rule) = Text.Cut(part, '@');
            if (rule is null) throw new Malformed("a portion of terms is SHARE@RULE");
            var portion = share.EndsWith('%')
                ? new TermsPortion { Share = PortionShare.Percent, Percent = Words.Percent(share) }
                : share == "rest" ? new TermsPortion() : new TermsPortion { Share = PortionShare.Fixed, Fixed = Amount(share, currency) };
            var tiers = Text.ListOf(rule, '/');
            portions.Add(DueRule(tiers[0], portion) with { Discounts = tiers.Skip(1).Select(DiscountTier).ToArray() });
        }
        return portions;
    }

    internal List<DuePortion> Portions(string word, Currency? currency) => Text.ListOf(word).ConvertAll(part =>
    {
        var (amount, due) = Text.Cut(part, '@');
        if (due is null) throw new Malformed("a portion is AMOUNT@DATE");
        return new DuePortion { Amount = Amount(amount, currency), Due = Words.Day(due) };
    });

    /// <summary>"3*0.335;discount=5%;tax=VAT@19;product=P-1;description=Bolts".</summary>
    internal Line Line(string word, Currency? currency)
    {
        var parts = Text.ListOf(word, ';');
        var (quantity, price) = Text.Cut(parts.Count > 0 ? parts[0] : "", '*');
        if (price is null) throw new Malformed("a line begins with QUANTITY*PRICE");
        var line = new Line { Quantity = Words.Number(quantity), UnitPrice = Words.Number(price) };
        var taxes = new List<LineTax>();
        foreach (var part in parts.Skip(1))
        {
            var (key, value) = Text.Labelled(part);
            if (key == "discount" && value.EndsWith('%')) line = line with { DiscountPercent = Words.Percent(value) };
            else if (key == "discount") line = line with { Discount = Amount(value, currency) };
            else if (key == "product") line = line with { Product = value };
            else if (key == "description") line = line with { Description = value };
            else if (key == "tax" && Text.Cut(value, '@') is (var code, { } rate))
                taxes.Add(new() { Code = code, Percent = Words.Percent(rate) });
            else throw new Malformed($"\"{part}\" is no part of a line");
        }
        return line with { Taxes = taxes };
    }

    internal List<Target> Targets(string word, Currency? currency) => Text.ListOf(word).ConvertAll(part =>
    {
        var (name, amount) = Text.Cut(part, ':');
        return new Target
        {
            Item = Item(name), Amount = amount is null ? null : Amount(amount, CurrencyOfItem(name) ?? currency),
        };
    });
}
