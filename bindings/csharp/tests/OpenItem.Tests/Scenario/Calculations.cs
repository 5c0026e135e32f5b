using System.Reflection;

namespace OpenItem.Tests.Scenario;

/// <summary>Calculations that need no ledger. What a verb takes is read by its type: the next bare word, or options.</summary>
internal static class Calculations
{
    internal static readonly Dictionary<string, Delegate> Verbs = new()
    {
        ["parse_amount"] = (string text, Currency currency) => Money.Parse(text, currency),
        ["parse_money"] = (string text) => Money.Parse(text).ToString(),
        ["parse_decimal"] = (ExactDecimal value) => value,
        ["parse_date"] = (string text) => Dates.Parse(text),
        ["minor_units"] = (Money amount) => amount.Units,
        ["currency_digits"] = (Currency currency) => currency.Digits,
        ["add_money"] = (Money a, Money b) => a + b,
        ["subtract_money"] = (Money a, Money b) => a - b,
        ["extend"] = (ExactDecimal quantity, ExactDecimal price, Currency currency, Rounding rounding) =>
            Money.Extend(quantity, price, currency, rounding),
        ["multiply"] = (Money amount, ExactDecimal by, Rounding rounding) => amount.Multiply(by, rounding),
        ["divide"] = (Money amount, ExactDecimal by, Rounding rounding) => amount.Divide(by, rounding),
        ["percent_of"] = (Money amount, string percent, Rounding rounding) => amount.Percent(Words.Percent(percent), rounding),
        ["proportion"] = (Money amount, Money part, Money whole, Rounding rounding) => amount.Proportion(part, whole, rounding),
        ["round_to_step"] = (Money amount, Money step, Rounding rounding) => amount.RoundToStep(step, rounding),
        ["rescale"] = (ExactDecimal value, long scale, Rounding rounding) => value.Rescale(unchecked((int)scale), rounding),
        ["quotient"] = (ExactDecimal a, ExactDecimal b, long scale, Rounding rounding) =>
            ExactDecimal.Quotient(a, b, unchecked((int)scale), rounding),
        ["add"] = (ExactDecimal a, ExactDecimal b) => a + b,
        ["subtract"] = (ExactDecimal a, ExactDecimal b) => a - b,
        ["multiply_decimals"] = (ExactDecimal a, ExactDecimal b) => a * b,
        ["split"] = Split,
        ["document_totals"] = DocumentTotals,
        ["due_date"] = (TermsPortion rule, DueInputs bases, BusinessCalendar calendar) => Dates.DueDate(rule, bases, calendar),
        ["due_portions"] = DuePortions,
        ["discount_date"] = (DiscountTier tier, DateOnly date) => Dates.DiscountDate(tier, date),
        ["shift"] = (DateOnly date, BusinessDayShift rule, BusinessCalendar calendar) => Dates.Shift(date, rule, calendar),
        ["add_days"] = (DateOnly date, long days) => Dates.AddDays(date, days),
        ["add_months"] = (DateOnly date, long months) => Dates.AddMonths(date, months),
        ["with_day"] = (DateOnly date, long day) => Dates.WithDay(date, (int)day),
        ["days_between"] = (DateOnly from, DateOnly to) => to.DayNumber - from.DayNumber,
        ["weekday"] = (DateOnly date) => Dates.Weekday(date),
        ["day_number"] = (DateOnly date) => date.DayNumber + 1,
    };

    internal static IEnumerable<object?> Answer(World world, string verb, Arguments arguments)
    {
        var inputs = new Inputs(world, new("", ["workdays>extra_workdays"]), arguments);
        object read(Type type) =>
            type == typeof(World) ? world
            : type == typeof(Arguments) ? arguments
            : type == typeof(Rounding) ? Choice("rounding", Rounding.Unnecessary, arguments)
            : type == typeof(DueInputs) || type == typeof(BusinessCalendar) ? inputs.Fill(Activator.CreateInstance(type)!)
            : inputs.Value(type, "", arguments.Next("a word")) ?? throw new Malformed("none is no value to calculate with");
        var (calculation, target) = (Verbs[verb].Method, Verbs[verb].Target);
        var given = calculation.GetParameters().Select(parameter => read(parameter.ParameterType)).ToArray();
        var answer = calculation.Invoke(target, BindingFlags.DoNotWrapExceptions, null, given, null);
        return answer is List<string> words ? words : [answer];
    }

    private static T Choice<T>(string option, T otherwise, Arguments arguments) where T : struct, Enum =>
        arguments.Take(option) is { } word ? Words.FromWord<T>(word) : otherwise;

    private static List<string> Split(World world, Arguments arguments, Money amount)
    {
        var remainder = Choice("remainder", SplitRemainder.LargestRemainder, arguments);
        var split = arguments.Take("amounts") is { } amounts
            ? amount.Split(Text.ListOf(amounts).ConvertAll(weight => world.Amount(weight, amount.Currency)), remainder)
            : amount.Split(Text.ListOf(arguments.Need("weights")).ConvertAll(ExactDecimal.Parse), remainder);
        return [.. split.Parts.Select(part => Words.Write(part)), "left=" + Words.Write(split.LeftOver)];
    }

    private static List<string> DocumentTotals(World world, Arguments arguments, Currency currency)
    {
        var lines = arguments.TakeAll("line").ConvertAll(word => Notation.Line(world, word, currency));
        var (scope, rounding) = (Choice("scope", TaxScope.Document, arguments), Choice("rounding", Rounding.HalfUp, arguments));
        var totals = Documents.AddUp(lines, currency, scope, rounding);
        return
        [
            $"lines={Words.Write(totals.Lines)}", $"discount={Words.Write(totals.Discount)}", $"tax={Words.Write(totals.Tax)}",
            $"total={Words.Write(totals.Total)}", .. totals.LineNets.Select(net => $"net={Words.Write(net)}"),
            .. totals.Taxes.Select(tax => $"tax:{tax.Code}@{tax.Percent}={Words.Write(tax.Tax)}"),
        ];
    }

    private static List<string> DuePortions(World world, Arguments arguments, Money total, string terms, DueInputs bases,
        BusinessCalendar calendar)
    {
        var portions = Notation.Terms(world, terms, total.Currency);
        var found = Documents.DuePortions(portions, total, bases, calendar, Choice("rounding", Rounding.HalfUp, arguments));
        return found.Select(portion => $"{Words.Write(portion.Amount)}@{Words.Write(portion.Due)}").ToList();
    }
}
