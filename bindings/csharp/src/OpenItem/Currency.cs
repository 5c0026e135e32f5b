using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using OpenItem.Interop;

namespace OpenItem;

/// <summary>A currency and the digits of its minor unit: USD 2, JPY 0, KWD 3.</summary>
[JsonConverter(typeof(CurrencyJsonConverter))]
public readonly record struct Currency
{
    // As the library lays it out: seven bytes of code, one of digits.
    private readonly ulong bits;

    private Currency(ulong bits) => this.bits = bits;

    /// <summary>A currency of ISO 4217.</summary>
    public static unsafe Currency Iso(string code)
    {
        var error = oi_error.Make();
        oi_currency made;
        var text = new CallText(code, stackalloc byte[CallText.Small]);
        fixed (byte* data = text.Bytes)
            Errors.Check(Raw.oi_currency_iso(data, (nuint)text.Bytes.Length, &made, &error), &error);
        return FromRaw(made);
    }

    /// <summary>One of the host's own; a ledger must register it before it is used there.</summary>
    public static unsafe Currency Custom(string code, int digits)
    {
        var error = oi_error.Make();
        oi_currency made;
        var text = new CallText(code, stackalloc byte[CallText.Small]);
        fixed (byte* data = text.Bytes)
            Errors.Check(Raw.oi_currency_custom(data, (nuint)text.Bytes.Length, unchecked((uint)digits), &made, &error), &error);
        return FromRaw(made);
    }

    /// <summary>The upper-case code.</summary>
    public unsafe string Code
    {
        get
        {
            var it = ToRaw();
            Span<char> code = stackalloc char[7];
            var length = 0;
            while (length < 7 && it.code[length] != 0) code[length] = (char)it.code[length++];
            return new string(code[..length]);
        }
    }

    /// <summary>Digits of the minor unit, 0..18.</summary>
    public int Digits => (int)(bits >> 56);

    /// <summary>Whether it is no currency at all: what a default value is.</summary>
    public bool IsNone => bits == 0;

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    /// <summary>The code, where one is asked for.</summary>
    public static implicit operator string(Currency currency) => currency.Code;

    internal oi_currency ToRaw() => Unsafe.BitCast<ulong, oi_currency>(bits);

    internal static Currency FromRaw(in oi_currency it) => new(Unsafe.BitCast<oi_currency, ulong>(it));

    internal static Currency FromBits(ulong bits) => new(bits);

    internal ulong Bits => bits;

    /// <summary>The ISO 4217 table, in code order.</summary>
    public static unsafe IReadOnlyList<Iso4217> IsoTable()
    {
        var error = oi_error.Make();
        var rows = new oi_iso4217_row[Raw.oi_iso4217_count()];
        nuint written = 0;
        fixed (oi_iso4217_row* first = rows)
            Errors.Check(Raw.oi_iso4217_read(0, first, (nuint)rows.Length, (nuint)sizeof(oi_iso4217_row), 0, &written, &error), &error);
        var found = new List<Iso4217>();
        foreach (var row in rows) found.Add(new(Lift.Text(row.code), row.numeric, row.digits < 0 ? null : row.digits));
        return found;
    }

    /// <summary>As of when the ISO 4217 table stands: "2026-02".</summary>
    public static unsafe string IsoTableDate => Lift.Text(Raw.oi_iso4217_date());
}

/// <summary>A row of the ISO 4217 table.</summary>
/// <param name="Code">"USD".</param>
/// <param name="Numeric">840.</param>
/// <param name="Digits">2; null: no minor unit, so not money here.</param>
public readonly record struct Iso4217(string Code, int Numeric, int? Digits);

/// <summary>A text argument as UTF-8, on the stack where it is short.</summary>
internal readonly ref struct CallText
{
    internal const int Small = 256;

    internal readonly ReadOnlySpan<byte> Bytes;

    internal CallText(string? text, Span<byte> small)
    {
        text ??= "";
        var buffer = text.Length * 3 <= small.Length ? small : new byte[text.Length * 3];
        Bytes = buffer[..Arena.Encode(text, buffer)];
    }
}
