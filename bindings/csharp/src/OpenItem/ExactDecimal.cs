using System;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using OpenItem.Interop;

namespace OpenItem;

/// <summary>An exact decimal that is not money (quantity, price, rate): coefficient x 10^-scale, at most 38 digits and 18
/// decimals. Nothing is rounded unasked.</summary>
/// <remarks>Whole numbers convert by themselves; a <see cref="decimal"/> by a checked, explicit conversion; a double not at
/// all.</remarks>
[JsonConverter(typeof(ExactDecimalJsonConverter))]
public readonly record struct ExactDecimal : IComparable<ExactDecimal>
{
    internal static readonly Int128 Limit = Int128.Parse("99999999999999999999999999999999999999");

    private ExactDecimal(Int128 coefficient, int scale)
    {
        Coefficient = coefficient;
        Scale = scale;
    }

    /// <summary>The digits, without the point.</summary>
    public Int128 Coefficient { get; }

    /// <summary>How many of them are decimals, 0..18.</summary>
    public int Scale { get; }

    /// <summary>Whether it is zero.</summary>
    public bool IsZero => Coefficient == 0;

    /// <summary>coefficient x 10^-scale.</summary>
    public static unsafe ExactDecimal FromScaled(long coefficient, int scale)
    {
        var error = oi_error.Make();
        oi_decimal made;
        Errors.Check(Raw.oi_decimal_from_int64(coefficient, unchecked((uint)scale), &made, &error), &error);
        return FromRaw(made);
    }

    /// <summary>coefficient x 10^-scale; refused beyond 38 digits or outside 0..18.</summary>
    public static ExactDecimal FromScaled(BigInteger coefficient, int scale)
    {
        if (scale is < 0 or > 18) throw Errors.Refuse(Status.InvalidArgument, "scale", "a scale lies in 0..18");
        return new(Checked(coefficient, "coefficient"), scale);
    }

    /// <summary>The same value; refused when it has more than 18 decimals.</summary>
    public static ExactDecimal FromDecimal(decimal value)
    {
        var (coefficient, scale) = Parts(value);
        while (scale > 18)
        {
            if (coefficient % 10 != 0) throw Errors.Refuse(Status.TooManyDecimals, "value", "more than 18 decimals");
            coefficient /= 10;
            --scale;
        }
        return new(coefficient, scale);
    }

    /// <summary>Reads "1.250" with three decimals: ["-"] digits ["." digits].</summary>
    public static unsafe ExactDecimal Parse(string text)
    {
        var error = oi_error.Make();
        oi_decimal made;
        var given = new CallText(text, stackalloc byte[CallText.Small]);
        fixed (byte* data = given.Bytes)
            Errors.Check(Raw.oi_decimal_parse(data, (nuint)given.Bytes.Length, &made, &error), &error);
        return FromRaw(made);
    }

    /// <summary>The same value; refused when 96 bits do not hold the coefficient.</summary>
    public decimal ToDecimal() => ToDecimal(Coefficient, Scale, "value");

    /// <summary>Writes "1.250", with exactly its decimals.</summary>
    public override unsafe string ToString()
    {
        var error = oi_error.Make();
        var it = ToRaw();
        var buffer = stackalloc byte[(int)Raw.OI_MONEY_TEXT_SIZE];
        Errors.Check(Raw.oi_decimal_print(&it, buffer, Raw.OI_MONEY_TEXT_SIZE, null, &error), &error);
        return Lift.Text(buffer);
    }

    /// <summary>By value: 1.250 equals 1.25.</summary>
    public bool Equals(ExactDecimal other) => Plain() == other.Plain();

    /// <summary>Equal for equal values.</summary>
    public override int GetHashCode() => Plain().GetHashCode();

    private (Int128, int) Plain()
    {
        var (coefficient, scale) = (Coefficient, Scale);
        for (; scale > 0 && coefficient % 10 == 0; --scale) coefficient /= 10;
        return (coefficient, scale);
    }

    /// <summary>By value.</summary>
    public unsafe int CompareTo(ExactDecimal other)
    {
        var error = oi_error.Make();
        int order;
        var (a, b) = (ToRaw(), other.ToRaw());
        Errors.Check(Raw.oi_decimal_compare(&a, &b, &order, &error), &error);
        return order;
    }

    /// <summary>The same value with another number of decimals, rounded once.</summary>
    public unsafe ExactDecimal Rescale(int scale, Rounding rounding = Rounding.Unnecessary)
    {
        var error = oi_error.Make();
        oi_decimal made;
        var it = ToRaw();
        Errors.Check(Raw.oi_decimal_rescale(&it, unchecked((uint)scale), (int)rounding, &made, &error), &error);
        return FromRaw(made);
    }

    /// <summary>Of whole numbers, for averages and ratios: 7 / 3 with 2 decimals half up = 2.33.</summary>
    public static unsafe ExactDecimal Quotient(ExactDecimal numerator, ExactDecimal denominator, int scale,
        Rounding rounding = Rounding.Unnecessary)
    {
        var error = oi_error.Make();
        oi_decimal made;
        var (a, b) = (numerator.ToRaw(), denominator.ToRaw());
        Errors.Check(Raw.oi_decimal_quotient(&a, &b, unchecked((uint)scale), (int)rounding, &made, &error), &error);
        return FromRaw(made);
    }

    /// <summary>a + b, exactly.</summary>
    public static unsafe ExactDecimal operator +(ExactDecimal a, ExactDecimal b) => Two(a, b, &Raw.oi_decimal_add);

    /// <summary>a - b, exactly.</summary>
    public static unsafe ExactDecimal operator -(ExactDecimal a, ExactDecimal b) => Two(a, b, &Raw.oi_decimal_subtract);

    /// <summary>a x b, exactly.</summary>
    public static unsafe ExactDecimal operator *(ExactDecimal a, ExactDecimal b) => Two(a, b, &Raw.oi_decimal_multiply);

    /// <summary>Whether a is less than b.</summary>
    public static bool operator <(ExactDecimal a, ExactDecimal b) => a.CompareTo(b) < 0;

    /// <summary>Whether a is greater than b.</summary>
    public static bool operator >(ExactDecimal a, ExactDecimal b) => a.CompareTo(b) > 0;

    /// <summary>Whether a is at most b.</summary>
    public static bool operator <=(ExactDecimal a, ExactDecimal b) => a.CompareTo(b) <= 0;

    /// <summary>Whether a is at least b.</summary>
    public static bool operator >=(ExactDecimal a, ExactDecimal b) => a.CompareTo(b) >= 0;

    /// <summary>A whole number.</summary>
    public static implicit operator ExactDecimal(long value) => new(value, 0);

    /// <summary>Never: it would go through a whole number, and NaN has none.</summary>
    [Obsolete("an ExactDecimal is never made of a floating-point number: give a decimal, a whole number or text", error: true)]
    public static explicit operator ExactDecimal(double value) => throw new NotSupportedException();

    /// <summary>Checked: see <see cref="FromDecimal"/>.</summary>
    public static explicit operator ExactDecimal(decimal value) => FromDecimal(value);

    /// <summary>Checked: see <see cref="ToDecimal()"/>.</summary>
    public static explicit operator decimal(ExactDecimal value) => value.ToDecimal();

    private static unsafe ExactDecimal Two(ExactDecimal a, ExactDecimal b,
        delegate*<oi_decimal*, oi_decimal*, oi_decimal*, oi_error*, int> function)
    {
        var error = oi_error.Make();
        oi_decimal made;
        var (left, right) = (a.ToRaw(), b.ToRaw());
        Errors.Check(function(&left, &right, &made, &error), &error);
        return FromRaw(made);
    }

    internal oi_decimal ToRaw() =>
        new() { lo = (ulong)(UInt128)Coefficient, hi = (long)(Coefficient >> 64), scale = Scale };

    internal static ExactDecimal FromRaw(in oi_decimal it) => new(new Int128((ulong)it.hi, it.lo), it.scale);

    internal static Int128 Checked(BigInteger value, string field) =>
        BigInteger.Abs(value) <= Limit ? (Int128)value : throw Errors.Refuse(Status.Overflow, field, "beyond 38 digits");

    /// <summary>Coefficient, with its sign, and scale of a decimal.</summary>
    internal static (Int128 Coefficient, int Scale) Parts(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var coefficient = new UInt128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        return (bits[3] < 0 ? -(Int128)coefficient : (Int128)coefficient, (bits[3] >> 16) & 0xFF);
    }

    internal static decimal ToDecimal(Int128 coefficient, int scale, string field)
    {
        var size = (UInt128)Int128.Abs(coefficient);
        if (size >> 96 != 0) throw Errors.Refuse(Status.Overflow, field, "a decimal holds 96 bits");
        return new decimal((int)(uint)size, (int)(uint)(size >> 32), (int)(uint)(size >> 64), coefficient < 0, (byte)scale);
    }
}
