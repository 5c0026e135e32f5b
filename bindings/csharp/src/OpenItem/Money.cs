using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Text.Json.Serialization;
using OpenItem.Interop;

namespace OpenItem;

/// <summary>An exact amount of one currency: a count of minor units within +-(10^38 - 1).</summary>
/// <remarks>Amounts of one currency can be added, subtracted and compared; products and quotients are exact, or rounded once by
/// a named mode. A double is never taken. A default value is no amount, and refused where one is needed.</remarks>
[JsonConverter(typeof(MoneyJsonConverter))]
public readonly record struct Money : IComparable<Money>, IFormattable
{
    private Money(Int128 units, Currency currency, bool _)
    {
        Units = units;
        Currency = currency;
    }

    /// <summary>12.34m of USD is 12.34 USD, 12 is 12.00 USD; refused when it has more decimals than the currency.</summary>
    public Money(decimal amount, Currency currency) : this(UnitsOf(amount, Given(currency)), currency, true)
    {
    }

    /// <summary>12.34m, "USD"; refused when it has more decimals than the currency.</summary>
    public Money(decimal amount, string isoCode) : this(amount, Currency.Iso(isoCode))
    {
    }

    /// <summary>The count of minor units.</summary>
    public Int128 Units { get; }

    /// <summary>Of which currency.</summary>
    public Currency Currency { get; }

    /// <summary>Whether it is no amount at all: what a default value is.</summary>
    public bool IsNone => Currency.IsNone;

    /// <summary>Whether it is an amount of zero.</summary>
    public bool IsZero => Units == 0;

    /// <summary>From a count of minor units: 1234 of USD is 12.34 USD.</summary>
    public static unsafe Money FromUnits(long units, Currency currency)
    {
        var error = oi_error.Make();
        oi_money made;
        var code = currency.ToRaw();
        Errors.Check(Raw.oi_money_from_int64(units, &code, &made, &error), &error);
        return FromRaw(made);
    }

    /// <summary>From a count of minor units; refused beyond 10^38 - 1.</summary>
    public static Money FromUnits(Int128 units, Currency currency) => new(Within(units), Given(currency), true);

    /// <summary>From a count of minor units; refused beyond 10^38 - 1.</summary>
    public static Money FromUnits(BigInteger units, Currency currency) =>
        new(ExactDecimal.Checked(units, "units"), Given(currency), true);

    /// <summary>No money, of a currency.</summary>
    public static Money Zero(Currency currency) => new(0, Given(currency), true);

    /// <summary>What amounts of one currency come to; no money of it where there are none.</summary>
    public static Money Sum(IEnumerable<Money> amounts, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        var sum = Zero(currency);
        foreach (var amount in amounts) sum += amount;
        return sum;
    }

    /// <summary>Reads "12.34 USD"; ISO currencies only.</summary>
    public static unsafe Money Parse(string text)
    {
        var error = oi_error.Make();
        oi_money made;
        var given = new CallText(text, stackalloc byte[CallText.Small]);
        fixed (byte* data = given.Bytes)
            Errors.Check(Raw.oi_money_parse(data, (nuint)given.Bytes.Length, &made, &error), &error);
        return FromRaw(made);
    }

    /// <summary>Reads "12.34" as an amount of a currency.</summary>
    public static unsafe Money Parse(string text, Currency currency)
    {
        var error = oi_error.Make();
        oi_money made;
        var code = currency.ToRaw();
        var given = new CallText(text, stackalloc byte[CallText.Small]);
        fixed (byte* data = given.Bytes)
            Errors.Check(Raw.oi_money_parse_amount(data, (nuint)given.Bytes.Length, &code, &made, &error), &error);
        return FromRaw(made);
    }

    /// <summary>The amount as a decimal; refused when 96 bits do not hold it.</summary>
    public decimal ToDecimal() => ExactDecimal.ToDecimal(Units, Currency.Digits, "amount");

    /// <summary>The count of minor units; refused when 64 bits do not hold it.</summary>
    public unsafe long ToInt64()
    {
        var error = oi_error.Make();
        long units;
        var it = ToRaw("amount");
        Errors.Check(Raw.oi_money_to_int64(&it, &units, &error), &error);
        return units;
    }

    /// <summary>The count of minor units, of any size.</summary>
    public BigInteger ToBigInteger() => Units;

    /// <summary>"12.34 USD", with exactly the currency's decimals.</summary>
    public override unsafe string ToString() => IsNone ? "" : Print(&Raw.oi_money_print);

    /// <summary>"G" or nothing: 1234.50 USD, in any culture. "A": 1234.50, without the code. "N": 1,234.50, with the
    /// signs, groups and decimal point of a culture: for eyes, not to be read back.</summary>
    /// <exception cref="FormatException">The format is another.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) => format switch
    {
        null or "" or "G" => ToString(),
        "A" => ToAmountString(),
        "N" => Grouped(NumberFormatInfo.GetInstance(formatProvider)),
        _ => throw new FormatException($"\"{format}\" is none of G, A and N"),
    };

    private string Grouped(NumberFormatInfo signs)
    {
        var text = ToAmountString();
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var whole = BigInteger.Parse(text.AsSpan(0, point < 0 ? text.Length : point).TrimStart('-'), CultureInfo.InvariantCulture)
            .ToString("N0", signs);
        var digits = point < 0 ? whole : whole + signs.NumberDecimalSeparator + text[(point + 1)..];
        if (Units >= 0) return digits;
        return signs.NumberNegativePattern switch
        {
            0 => $"({digits})",
            1 => signs.NegativeSign + digits,
            2 => $"{signs.NegativeSign} {digits}",
            3 => digits + signs.NegativeSign,
            _ => $"{digits} {signs.NegativeSign}",
        };
    }

    /// <summary>"12.34", without the code.</summary>
    public unsafe string ToAmountString() => Print(&Raw.oi_money_print_amount);

    private unsafe string Print(delegate*<oi_money*, byte*, nuint, nuint*, oi_error*, int> function)
    {
        var error = oi_error.Make();
        var it = ToRaw("amount");
        var buffer = stackalloc byte[(int)Raw.OI_MONEY_TEXT_SIZE];
        Errors.Check(function(&it, buffer, Raw.OI_MONEY_TEXT_SIZE, null, &error), &error);
        return Lift.Text(buffer);
    }

    /// <summary>a + b.</summary>
    public static unsafe Money operator +(Money a, Money b) => Two(a, b, &Raw.oi_money_add);

    /// <summary>a - b.</summary>
    public static unsafe Money operator -(Money a, Money b) => Two(a, b, &Raw.oi_money_subtract);

    /// <summary>-amount.</summary>
    public static unsafe Money operator -(Money amount)
    {
        var error = oi_error.Make();
        oi_money made;
        var it = amount.ToRaw("amount");
        Errors.Check(Raw.oi_money_negate(&it, &made, &error), &error);
        return FromRaw(made);
    }

    /// <summary>amount x factor; refused where digits would be lost.</summary>
    public static Money operator *(Money amount, ExactDecimal factor) => amount.Multiply(factor);

    /// <summary>Whether a is less than b; refused for two currencies.</summary>
    public static bool operator <(Money a, Money b) => a.CompareTo(b) < 0;

    /// <summary>Whether a is greater than b; refused for two currencies.</summary>
    public static bool operator >(Money a, Money b) => a.CompareTo(b) > 0;

    /// <summary>Whether a is at most b; refused for two currencies.</summary>
    public static bool operator <=(Money a, Money b) => a.CompareTo(b) <= 0;

    /// <summary>Whether a is at least b; refused for two currencies.</summary>
    public static bool operator >=(Money a, Money b) => a.CompareTo(b) >= 0;

    /// <summary>Which is larger; refused for two currencies.</summary>
    public unsafe int CompareTo(Money other)
    {
        var error = oi_error.Make();
        int order;
        var (a, b) = (ToRaw("a"), other.ToRaw("b"));
        Errors.Check(Raw.oi_money_compare(&a, &b, &order, &error), &error);
        return order;
    }

    /// <summary>amount x factor, exactly, rounded once.</summary>
    public unsafe Money Multiply(ExactDecimal factor, Rounding rounding = Rounding.Unnecessary) =>
        By(factor, rounding, &Raw.oi_money_multiply);

    /// <summary>amount / divisor, exactly, rounded once.</summary>
    public unsafe Money Divide(ExactDecimal divisor, Rounding rounding = Rounding.Unnecessary) =>
        By(divisor, rounding, &Raw.oi_money_divide);

    /// <summary>amount x percent / 100, exactly, rounded once: 19 for 19 %.</summary>
    public unsafe Money Percent(ExactDecimal percent, Rounding rounding = Rounding.Unnecessary) =>
        By(percent, rounding, &Raw.oi_money_percent_of);

    /// <summary>amount x numerator / denominator, exactly, rounded once.</summary>
    public unsafe Money Proportion(Money numerator, Money denominator, Rounding rounding = Rounding.Unnecessary)
    {
        var error = oi_error.Make();
        oi_money made;
        var (it, a, b) = (ToRaw("amount"), numerator.ToRaw("numerator"), denominator.ToRaw("denominator"));
        Errors.Check(Raw.oi_money_proportion(&it, &a, &b, (int)rounding, &made, &error), &error);
        return FromRaw(made);
    }

    /// <summary>To a multiple of a cash step: 13.31 CHF by 0.05 half up = 13.30.</summary>
    public unsafe Money RoundToStep(Money step, Rounding rounding = Rounding.Unnecessary)
    {
        var error = oi_error.Make();
        oi_money made;
        var (it, by) = (ToRaw("amount"), step.ToRaw("step"));
        Errors.Check(Raw.oi_money_round_to_step(&it, &by, (int)rounding, &made, &error), &error);
        return FromRaw(made);
    }

    /// <summary>quantity x unit price, exactly, rounded once: 3 x 0.335 USD half up = 1.01 USD.</summary>
    public static unsafe Money Extend(ExactDecimal quantity, ExactDecimal unitPrice, Currency currency,
        Rounding rounding = Rounding.Unnecessary)
    {
        var error = oi_error.Make();
        oi_money made;
        var (a, b, code) = (quantity.ToRaw(), unitPrice.ToRaw(), currency.ToRaw());
        Errors.Check(Raw.oi_money_extend(&a, &b, &code, (int)rounding, &made, &error), &error);
        return FromRaw(made);
    }

    /// <summary>Divides the amount by weights into parts that sum to it exactly: 100.00 over 200/100/50 = 57.14 / 28.57 /
    /// 14.29.</summary>
    public unsafe Split Split(IReadOnlyList<ExactDecimal> weights, SplitRemainder remainder = SplitRemainder.LargestRemainder)
    {
        var error = oi_error.Make();
        var it = ToRaw("amount");
        var raw = weights.Select(weight => weight.ToRaw()).ToArray();
        var parts = new oi_money[raw.Length];
        oi_money left;
        fixed (oi_decimal* first = raw)
        fixed (oi_money* made = parts)
            Errors.Check(Raw.oi_money_split(&it, first, (nuint)raw.Length, (int)remainder, made, &left, &error), &error);
        return new(parts.Select(part => FromRaw(part)).ToArray(), FromRaw(left));
    }

    /// <summary>The same with amounts of one currency as weights.</summary>
    public unsafe Split Split(IReadOnlyList<Money> weights, SplitRemainder remainder = SplitRemainder.LargestRemainder)
    {
        var error = oi_error.Make();
        var it = ToRaw("amount");
        var raw = weights.Select(weight => weight.ToRaw("weights")).ToArray();
        var parts = new oi_money[raw.Length];
        oi_money left;
        fixed (oi_money* first = raw)
        fixed (oi_money* made = parts)
            Errors.Check(Raw.oi_money_split_by_amounts(&it, first, (nuint)raw.Length, (int)remainder, made, &left, &error), &error);
        return new(parts.Select(part => FromRaw(part)).ToArray(), FromRaw(left));
    }

    private unsafe Money By(ExactDecimal number, Rounding rounding,
        delegate*<oi_money*, oi_decimal*, int, oi_money*, oi_error*, int> function)
    {
        var error = oi_error.Make();
        oi_money made;
        var (it, by) = (ToRaw("amount"), number.ToRaw());
        Errors.Check(function(&it, &by, (int)rounding, &made, &error), &error);
        return FromRaw(made);
    }

    private static unsafe Money Two(Money a, Money b, delegate*<oi_money*, oi_money*, oi_money*, oi_error*, int> function)
    {
        var error = oi_error.Make();
        oi_money made;
        var (left, right) = (a.ToRaw("a"), b.ToRaw("b"));
        Errors.Check(function(&left, &right, &made, &error), &error);
        return FromRaw(made);
    }

    private static Int128 Within(Int128 units) =>
        units >= -ExactDecimal.Limit && units <= ExactDecimal.Limit
            ? units
            : throw Errors.Refuse(Status.Overflow, "units", "beyond 10^38 - 1 minor units");

    private static Currency Given(Currency currency) =>
        currency.IsNone ? throw Errors.Refuse(Status.InvalidArgument, "currency", "an amount needs a currency") : currency;

    private static Int128 UnitsOf(decimal amount, Currency currency)
    {
        var (coefficient, scale) = ExactDecimal.Parts(amount);
        for (; scale > currency.Digits; --scale)
        {
            if (coefficient % 10 != 0)
                throw Errors.Refuse(Status.TooManyDecimals, "amount", $"{currency} has {currency.Digits} decimals");
            coefficient /= 10;
        }
        for (; scale < currency.Digits; ++scale)
        {
            if (Int128.Abs(coefficient) > ExactDecimal.Limit / 10)
                throw Errors.Refuse(Status.Overflow, "amount", "beyond 10^38 - 1 minor units");
            coefficient *= 10;
        }
        return coefficient;
    }

    internal unsafe oi_money ToRaw(string field)
    {
        if (IsNone) throw Errors.Refuse(Status.InvalidArgument, field, "an amount needs a currency");
        var made = new oi_money { lo = (ulong)(UInt128)Units, hi = (long)(Units >> 64) };
        *(ulong*)made.currency = Currency.Bits;
        return made;
    }

    internal static unsafe Money FromRaw(in oi_money it)
    {
        fixed (byte* code = it.currency)
            return new(new Int128((ulong)it.hi, it.lo), Currency.FromBits(*(ulong*)code), true);
    }
}

/// <summary>The parts of an amount.</summary>
/// <param name="Parts">One for each weight.</param>
/// <param name="LeftOver">What a remainder kept separate leaves over.</param>
public sealed record Split(IReadOnlyList<Money> Parts, Money LeftOver);
