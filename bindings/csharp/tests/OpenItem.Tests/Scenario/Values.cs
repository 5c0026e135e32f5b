using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace OpenItem.Tests.Scenario;

/// <summary>Calculations that need no ledger: money, text, split, terms, rounding, dates.</summary>
internal sealed class Values(World world, Arguments arguments)
{
    private string Next() => arguments.Next("a word");

    private Money Money() => world.Amount(Next());

    private ExactDecimal Decimal() => Words.Number(Next());

    private DateOnly Date() => Words.Day(Next()) ?? throw new Malformed("a date is needed");

    private long Integer() => Words.SignedWhole(Next());

    private Currency Currency() => world.Currency(Next());

    private Rounding Rounding(Rounding otherwise = OpenItem.Rounding.Unnecessary) =>
        arguments.Take("rounding") is { } word ? Words.FromWord<Rounding>(word) : otherwise;

    private DueInputs Bases()
    {
        DateOnly? day(string key) => arguments.Take(key) is { } word ? Words.Day(word) : null;
        return new() { Document = day("document"), Effective = day("effective"), Delivery = day("delivery"), Receipt = day("receipt") };
    }

    private static string Print(long value) => value.ToString(CultureInfo.InvariantCulture);

    private object ParseAmount()
    {
        var word = Next();
        return OpenItem.Money.Parse(word, Currency());
    }

    private List<string> Split()
    {
        var amount = Money();
        var remainder = arguments.Take("remainder") is { } word ? Words.FromWord<SplitRemainder>(word) : SplitRemainder.LargestRemainder;
        var split = arguments.Take("amounts") is { } amounts
            ? amount.Split(Text.ListOf(amounts).ConvertAll(weight => world.Amount(weight, amount.Currency)), remainder)
            : amount.Split(Text.ListOf(arguments.Need("weights")).ConvertAll(Words.Number), remainder);
        return [.. split.Parts.Select(part => Words.Write(part)), "left=" + Words.Write(split.LeftOver)];
    }

    private List<string> DocumentTotals()
    {
        var currency = Currency();
        var lines = arguments.TakeAll("line").ConvertAll(word => world.Line(word, currency));
        var scope = arguments.Take("scope") is { } told ? Words.FromWord<TaxScope>(told) : TaxScope.Document;
        var totals = Documents.AddUp(lines, currency, scope, Rounding(OpenItem.Rounding.HalfUp));
        return
        [
            $"lines={Words.Write(totals.Lines)}", $"discount={Words.Write(totals.Discount)}", $"tax={Words.Write(totals.Tax)}",
            $"total={Words.Write(totals.Total)}", .. totals.LineNets.Select(net => $"net={Words.Write(net)}"),
            .. totals.Taxes.Select(tax => $"tax:{tax.Code}@{tax.Percent}={Words.Write(tax.Tax)}"),
        ];
    }

    private List<string> DuePortions()
    {
        var total = Money();
        var terms = world.Terms(Next(), total.Currency);
        var found = Documents.DuePortions(terms, total, Bases(), Words.Calendar(arguments), Rounding(OpenItem.Rounding.HalfUp));
        return found.Select(portion => $"{Words.Write(portion.Amount)}@{Words.Write(portion.Due)}").ToList();
    }

    internal static readonly Dictionary<string, Func<Values, object>> Verbs = new()
    {
        ["parse_amount"] = read => read.ParseAmount(),
        ["parse_money"] = read => OpenItem.Money.Parse(read.Next()).ToString(),
        ["parse_decimal"] = read => read.Decimal(),
        ["parse_date"] = read => Dates.Parse(read.Next()),
        ["minor_units"] = read => read.Money().Units.ToString(CultureInfo.InvariantCulture),
        ["currency_digits"] = read => Print(read.Currency().Digits),
        ["add_money"] = read => read.Money() + read.Money(),
        ["subtract_money"] = read => read.Money() - read.Money(),
        ["extend"] = read => OpenItem.Money.Extend(read.Decimal(), read.Decimal(), read.Currency(), read.Rounding()),
        ["multiply"] = read => read.Money().Multiply(read.Decimal(), read.Rounding()),
        ["divide"] = read => read.Money().Divide(read.Decimal(), read.Rounding()),
        ["percent_of"] = read => read.Money().Percent(Words.Percent(read.Next()), read.Rounding()),
        ["proportion"] = read => read.Money().Proportion(read.Money(), read.Money(), read.Rounding()),
        ["round_to_step"] = read => read.Money().RoundToStep(read.Money(), read.Rounding()),
        ["rescale"] = read => read.Decimal().Rescale(unchecked((int)read.Integer()), read.Rounding()),
        ["quotient"] = read =>
            ExactDecimal.Quotient(read.Decimal(), read.Decimal(), unchecked((int)read.Integer()), read.Rounding()),
        ["add"] = read => read.Decimal() + read.Decimal(),
        ["subtract"] = read => read.Decimal() - read.Decimal(),
        ["multiply_decimals"] = read => read.Decimal() * read.Decimal(),
        ["split"] = read => read.Split(),
        ["document_totals"] = read => read.DocumentTotals(),
        ["due_date"] = read => Dates.DueDate(World.DueRule(read.Next(), new()), read.Bases(), read.Calendar()),
        ["due_portions"] = read => read.DuePortions(),
        ["discount_date"] = read => Dates.DiscountDate(World.DiscountTier(read.Next()), read.Date()),
        ["shift"] = read => Dates.Shift(read.Date(), Words.FromWord<BusinessDayShift>(read.Next()), read.Calendar()),
        ["add_days"] = read => Dates.AddDays(read.Date(), read.Integer()),
        ["add_months"] = read => Dates.AddMonths(read.Date(), read.Integer()),
        ["with_day"] = read => Dates.WithDay(read.Date(), (int)read.Integer()),
        ["days_between"] = read => Print(-(read.Date().DayNumber - read.Date().DayNumber)),
        ["weekday"] = read => Dates.Weekday(read.Date()),
        ["day_number"] = read => Print(read.Date().DayNumber + 1),
    };

    private BusinessCalendar Calendar() => Words.Calendar(arguments);

    /// <summary>The answer as words.</summary>
    internal static List<string> Calculate(World world, IReadOnlyList<string> words)
    {
        var arguments = new Arguments(words.Skip(1));
        var answer = Verbs[words[0]](new(world, arguments));
        arguments.Finish();
        return answer as List<string> ?? [Words.Write(answer)];
    }
}
