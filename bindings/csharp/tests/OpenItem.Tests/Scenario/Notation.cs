using System.Text.RegularExpressions;

namespace OpenItem.Tests.Scenario;

/// <summary>How terms, portions, lines and targets are written in one word.</summary>
internal static partial class Notation
{
    // ---- due rules: "30d+day31+1d:following", "proximo19:20", "fixed2026-03-01"

    [GeneratedRegex("""
        \A (?: proximo (?<cutoff>-?\d+) : (?<day>\d+)
              | fixed (?<date>[^:]*)
              | (?: (?<days>\d+) d | (?<months>\d+) m | day (?<day>\d+) )
                (?: \+ (?: (?<months>\d+) m | day (?<day>\d+) | (?<after>\d+) d ) )* )
        (?: : (?<modifier>[a-z_]+) )* \z
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex DueRuleForm();

    internal static TermsPortion DueRule(string word, TermsPortion portion)
    {
        var found = DueRuleForm().Match(word);
        if (!found.Success) throw new Malformed($"\"{word}\" is no due rule");
        int number(string step) => found.Groups[step] is { Success: true } told ? Words.Whole<int>(told.Value) : 0;
        portion = portion with
        {
            Days = number("days"), Months = number("months"), Day = number("day"), DaysAfter = number("after"),
            Cutoff = number("cutoff"),
        };
        if (found.Groups["cutoff"].Success) portion = portion with { Kind = DueRuleKind.Proximo };
        if (found.Groups["date"] is { Success: true } date)
            portion = portion with { Kind = DueRuleKind.FixedDate, FixedDate = Words.Day(date.Value) };
        foreach (var modifier in found.Groups["modifier"].Captures.Select(capture => capture.Value))
            portion = Enum.GetValues<DueBase>().Any(known => Words.ToWord(known) == modifier)
                ? portion with { Base = Words.FromWord<DueBase>(modifier) }
                : portion with { Shift = Words.FromWord<BusinessDayShift>(modifier) };
        return portion;
    }

    internal static string Write(TermsPortion portion)
    {
        var rule = portion.Kind switch
        {
            DueRuleKind.Proximo => $"proximo{portion.Cutoff}:{portion.Day}",
            DueRuleKind.FixedDate => "fixed" + Words.Write(portion.FixedDate),
            _ => $"{portion.Days}d" + (portion.Months > 0 ? $"+{portion.Months}m" : "")
                + (portion.Day > 0 ? $"+day{portion.Day}" : "") + (portion.DaysAfter > 0 ? $"+{portion.DaysAfter}d" : ""),
        };
        rule += portion.Base == DueBase.Document ? "" : ":" + Words.ToWord(portion.Base);
        return rule + (portion.Shift == BusinessDayShift.None ? "" : ":" + Words.ToWord(portion.Shift));
    }

    // ---- terms: "30%@0d,50%@30d,rest@60d/2%10"

    internal static DiscountTier DiscountTier(string word)
    {
        var (rate, days) = Text.Both(word, '%', "PERCENT%DAYS");
        return new() { Percent = Words.Percent(rate), Days = Words.Whole<int>(days) };
    }

    internal static TermsPortion[] Terms(World world, string word, Currency? currency) =>
        (word == "none" ? [] : Text.ListOf(word)).Select(part =>
        {
            var (share, rule) = Text.Both(part, '@', "SHARE@RULE");
            var portion = share == "rest" ? new TermsPortion()
                : share.EndsWith('%') ? new TermsPortion { Share = PortionShare.Percent, Percent = Words.Percent(share) }
                : new TermsPortion { Share = PortionShare.Fixed, Fixed = world.Amount(share, currency) };
            var tiers = Text.ListOf(rule, '/');
            return DueRule(tiers[0], portion) with { Discounts = tiers.Skip(1).Select(DiscountTier).ToArray() };
        }).ToArray();

    // ---- portions: "50.00@2026-01-31,50.00@2026-02-28"

    internal static DuePortion[] Portions(World world, string word, Currency? currency) => Text.ListOf(word).Select(part =>
    {
        var (amount, due) = Text.Both(part, '@', "AMOUNT@DATE");
        return new DuePortion { Amount = world.Amount(amount, currency), Due = Words.Day(due) };
    }).ToArray();

    // ---- lines: "3*0.335;discount=5%;tax=VAT@19;product=P-1;description=Bolts"

    internal static Line Line(World world, string word, Currency? currency)
    {
        var parts = word.Split(';');
        var (quantity, price) = Text.Both(parts[0], '*', "QUANTITY*PRICE");
        var line = new Line { Quantity = ExactDecimal.Parse(quantity), UnitPrice = ExactDecimal.Parse(price) };
        var taxes = new List<LineTax>();
        foreach (var part in parts.Skip(1))
        {
            var (key, value) = Text.Labelled(part);
            if (key == "discount" && value.EndsWith('%')) line = line with { DiscountPercent = Words.Percent(value) };
            else if (key == "discount") line = line with { Discount = world.Amount(value, currency) };
            else if (key == "product") line = line with { Product = value };
            else if (key == "description") line = line with { Description = value };
            else if (key == "tax" && Text.Cut(value, '@') is (var code, { } rate))
                taxes.Add(new() { Code = code, Percent = Words.Percent(rate) });
            else throw new Malformed($"\"{part}\" is no part of a line");
        }
        return line with { Taxes = taxes };
    }

    // ---- targets: "INV-1:10.00,INV-2", "INV-1/D-1:10.00" of what the dispute D-1 says

    internal static Target[] Targets(World world, string word, Currency? currency) => Text.ListOf(word).Select(part =>
    {
        var (named, amount) = Text.Cut(part, ':');
        var (name, dispute) = Text.Cut(named, '/');
        var item = world.Find("item", name);
        return new Target
        {
            Item = item?.Item ?? default,
            Amount = amount is null ? null : world.Amount(amount, world.CurrencyOf(item) ?? currency),
            Dispute = dispute is null ? null : world.Sequence(dispute),
        };
    }).ToArray();
}
