using System.Reflection;

namespace OpenItem.Tests.Scenario;

/// <summary>Calculations that need no ledger. What a verb takes is read by its type: the next bare word; what may be left out,
/// and what consists of dates, is said by options.</summary>
internal static class Calculations
{
    internal static readonly Dictionary<string, Delegate> Verbs = new()
    {
        ["parse_amount"] = (string text, Currency currency) => Money.Parse(text, currency),
        ["parse_money"] = (string text) => Money.Parse(text).ToString(),
        ["parse_decimal"] = (string text) => ExactDecimal.Parse(text),
        ["parse_date"] = (string text) => Dates.Parse(text),
        ["minor_units"] = (Money amount) => amount.Units,
        ["currency_digits"] = (Currency currency) => currency.Digits,
        ["add_money"] = (Money a, Money b) => a + b,
        ["subtract_money"] = (Money a, Money b) => a - b,
        ["extend"] = (ExactDecimal quantity, ExactDecimal price, Currency currency, Rounding rounding) =>
            Money.Extend(quantity, price, currency, rounding),
        ["multiply"] = (Money amount, ExactDecimal by, Rounding rounding) => amount.Multiply(by, rounding),
        ["divide"] = (Money amount, ExactDecimal by, Rounding rounding) => amount.Divide(by, rounding),
        ["percent_of"] = (Money amount, ExactDecimal percent, Rounding rounding) => amount.Percent(percent, rounding),
        ["proportion"] = (Money amount, Money part, Money whole, Rounding rounding) => amount.Proportion(part, whole, rounding),
        ["round_to_step"] = (Money amount, Money step, Rounding rounding) => amount.RoundToStep(step, rounding),
        ["rescale"] = (ExactDecimal value, long scale, Rounding rounding) => value.Rescale(unchecked((int)scale), rounding),
        ["quotient"] = (ExactDecimal a, ExactDecimal b, long scale, Rounding rounding) =>
            ExactDecimal.Quotient(a, b, unchecked((int)scale), rounding),
        ["add"] = (ExactDecimal a, ExactDecimal b) => a + b,
        ["subtract"] = (ExactDecimal a, ExactDecimal b) => a - b,
        ["multiply_decimals"] = (ExactDecimal a, ExactDecimal b) => a * b,
        ["split"] = (Money amount, IReadOnlyList<ExactDecimal>? weights, IReadOnlyList<Money>? amounts, SplitRemainder? remainder) =>
        {
            var rule = remainder ?? SplitRemainder.LargestRemainder;
            var split = amounts is not null ? amount.Split(amounts, rule)
                : amount.Split(weights ?? throw new Malformed("weights= is missing"), rule);
            return split.Parts.Select(part => Words.Write(part)).Append("left=" + Words.Write(split.LeftOver)).ToArray();
        },
        ["document_totals"] = (Currency currency, IReadOnlyList<Line>? line, TaxScope? scope, Rounding? rounding) =>
        {
            var it = Documents.AddUp(line ?? [], currency, scope ?? TaxScope.Document, rounding ?? Rounding.HalfUp);
            string[] sums = [$"lines={Words.Write(it.Lines)}", $"discount={Words.Write(it.Discount)}",
                $"tax={Words.Write(it.Tax)}", $"total={Words.Write(it.Total)}"];
            return sums.Concat(it.LineNets.Select(net => $"net={Words.Write(net)}"))
                .Concat(it.Taxes.Select(tax => $"tax:{tax.Code}@{tax.Percent}={Words.Write(tax.Tax)}")).ToArray();
        },
        ["due_date"] = (TermsPortion rule, DueInputs bases, BusinessCalendar calendar) => Dates.DueDate(rule, bases, calendar),
        ["due_portions"] = (Money total, IReadOnlyList<TermsPortion> terms, DueInputs bases, BusinessCalendar calendar,
            Rounding? rounding) => Documents.DuePortions(terms, total, bases, calendar, rounding ?? Rounding.HalfUp)
                .Select(portion => $"{Words.Write(portion.Amount)}@{Words.Write(portion.Due)}").ToArray(),
        ["discount_date"] = (DiscountTier tier, DateOnly date) => Dates.DiscountDate(tier, date),
        ["shift"] = (DateOnly date, BusinessDayShift rule, BusinessCalendar calendar) => Dates.Shift(date, rule, calendar),
        ["add_days"] = (DateOnly date, long days) => Dates.AddDays(date, days),
        ["add_months"] = (DateOnly date, long months) => Dates.AddMonths(date, months),
        ["with_day"] = (DateOnly date, long day) => Dates.WithDay(date, (int)day),
        ["days_between"] = (DateOnly from, DateOnly to) => to.DayNumber - from.DayNumber,
        ["weekday"] = (DateOnly date) => Dates.Weekday(date),
        ["day_number"] = (DateOnly date) => date.DayNumber + 1,
    };

    /// <summary>What options say; anything else is the next bare word.</summary>
    private static readonly HashSet<Type> Options =
    [
        typeof(Rounding), typeof(Rounding?), typeof(SplitRemainder?), typeof(TaxScope?), typeof(DueInputs), typeof(BusinessCalendar),
        typeof(IReadOnlyList<ExactDecimal>), typeof(IReadOnlyList<Money>), typeof(IReadOnlyList<Line>),
    ];

    internal static List<object?> Answer(World world, string verb, Arguments arguments)
    {
        var given = new List<object?>();
        var isWord = true; // amounts that are no words of their own are in the currency of the words before them
        var inputs = new Inputs(world, new("workdays>extra_workdays"), arguments, () => isWord ? null
            : given.Select(value => value is Money money ? money.Currency : value as Currency?).FirstOrDefault());
        foreach (var parameter in Verbs[verb].Method.GetParameters())
        {
            var (type, name) = (parameter.ParameterType, parameter.Name!);
            isWord = !Options.Contains(type);
            if (isWord) arguments.SayAlone(name, type == typeof(TermsPortion) ? Rule(arguments) : arguments.Next("a word"));
            isWord &= !type.IsGenericType;
            var value = inputs.Given(type, name) ?? (type == typeof(Rounding) ? Rounding.Unnecessary : null);
            given.Add(isWord && value is null ? throw new Malformed("none is no value to calculate with") : value);
        }
        var answer = Verbs[verb].Method.Invoke(Verbs[verb].Target, BindingFlags.DoNotWrapExceptions, null, given.ToArray(), null);
        return answer is string[] several ? [.. several] : [answer];
    }

    /// <summary>The rule of a portion alone, as the whole of it.</summary>
    private static string Rule(Arguments arguments) => arguments.Next("a rule") is var word && !word.Contains('/')
        ? "rest@" + word
        : throw new Malformed($"\"{word}\" is no due rule");
}
