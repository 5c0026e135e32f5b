using System;
using System.Buffers;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using OpenItem.Interop;

namespace OpenItem;

/// <summary>What the library is given: a structure of openitem.h. What is not given means default.</summary>
public abstract record Input
{
    private protected Input()
    {
    }

    internal abstract unsafe int Size { get; }

    internal abstract unsafe void Write(void* to, ref Arena arena);
}

/// <summary>Values as the library takes them.</summary>
internal static unsafe class Lower
{
    internal static ulong Id(ulong? value) => value.GetValueOrDefault();

    internal static int Date(DateOnly? value) => value is { } date ? date.DayNumber + 1 : 0;

    internal static long Instant(Instant? value) => value.GetValueOrDefault().UnixMicroseconds;

    internal static byte Bool(bool value) => value ? (byte)1 : (byte)0;

    internal static oi_digest Digest(UInt128 value) => new() { lo = (ulong)value, hi = (ulong)(value >> 64) };

    internal static oi_decimal Decimal(ExactDecimal? value) => value is { } it ? it.ToRaw() : default;

    internal static oi_currency Currency(Currency? value) => value is not { } it ? default
        : !it.IsNone ? it.ToRaw()
        : throw Errors.Refuse(Status.InvalidArgument, "currency", "a currency without a code");

    internal static oi_currency Currency(Currency value) => value.IsNone ? default : value.ToRaw();

    internal static oi_money Money(Money? value, string field) => value is { } it ? it.ToRaw(field) : default;

    /// <summary>Where an amount must be given the library says so.</summary>
    internal static oi_money Money(Money value, string field) => value.IsNone ? default : value.ToRaw(field);

    internal static oi_item_ref ItemRef(ItemRef? value) => value is { } it ? new oi_item_ref { id = it.Id, kind = (int)it.Kind } : default;

    internal static uint Set<TEnum>(IReadOnlyCollection<TEnum>? values, int bitZero, string field) where TEnum : struct, Enum
    {
        uint bits = 0;
        foreach (var value in values ?? [])
        {
            var bit = Unsafe.BitCast<TEnum, int>(value) - bitZero;
            if (bit is < 0 or > 31) throw Errors.Refuse(Status.InvalidArgument, field, "no such value");
            bits |= 1u << bit;
        }
        return bits;
    }

    /// <summary>A currency's code for a field of 8 characters.</summary>
    internal static void Code(string? value, byte* to, string field)
    {
        if (string.IsNullOrEmpty(value)) return;
        if (value.Length > 7) throw Errors.Refuse(Status.InvalidArgument, field, "a code has at most 7 characters");
        for (var i = 0; i < value.Length; ++i)
            to[i] = value[i] is > (char)0 and < (char)128
                ? (byte)value[i]
                : throw Errors.Refuse(Status.InvalidArgument, field, "a code is made of A-Z and 0-9");
    }
}

/// <summary>Values as the library gives them.</summary>
internal static unsafe class Lift
{
    internal static bool Bool(byte value) => value != 0;

    internal static ulong Id(ulong value) => value;

    internal static ulong? OptionalId(ulong value) => value == 0 ? null : value;

    /// <summary>Of a field that always has a day: were there none, it would be the default one.</summary>
    internal static DateOnly Date(int value) => OptionalDate(value) ?? default;

    internal static DateOnly? OptionalDate(int value) => value == 0 ? null : DateOnly.FromDayNumber(value - 1);

    internal static Instant? OptionalInstant(long value) => value == 0 ? null : new Instant(value);

    internal static UInt128 Digest(oi_digest value) => new(value.hi, value.lo);

    internal static UInt128? OptionalDigest(oi_digest value) => Digest(value) is var it && it == 0 ? null : it;

    internal static ExactDecimal Decimal(in oi_decimal value) => ExactDecimal.FromRaw(value);

    internal static Currency Currency(in oi_currency value) => OpenItem.Currency.FromRaw(value);

    internal static Currency? OptionalCurrency(in oi_currency value) => Currency(value) is { IsNone: false } it ? it : null;

    internal static Money Money(in oi_money value) => OpenItem.Money.FromRaw(value);

    internal static Money? OptionalMoney(in oi_money value) => Money(value) is { IsNone: false } it ? it : null;

    internal static ItemRef ItemRef(in oi_item_ref value) => new((ItemKind)value.kind, value.id);

    internal static ItemRef? OptionalItemRef(in oi_item_ref value) =>
        value.kind == 0 && value.id == 0 ? null : ItemRef(value);

    internal static IReadOnlyList<Money> ListMoney(ReadOnlySpan<oi_money> values)
    {
        var found = new List<Money>();
        foreach (ref readonly var value in values)
            if (Money(value) is { IsNone: false } it) found.Add(it);
        return found;
    }

    internal static ReadOnlySpan<byte> Bytes(oi_text_view view) => new(view.data, checked((int)view.size));

    internal static string Text(oi_text_view view) => view.size == 0 ? "" : Encoding.UTF8.GetString(Bytes(view));

    /// <summary>A text that ends with a NUL.</summary>
    internal static string Text(byte* text) =>
        Encoding.UTF8.GetString(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(text));
}

/// <summary>Memory for the arguments of one call, freed after it: a block of the caller's stack, then blocks of the heap.</summary>
internal unsafe ref struct Arena
{
    /// <summary>Bytes of the stack that most calls get along with.</summary>
    internal const int Small = 2048;

    private byte* next;
    private byte* end;
    private List<nint>? blocks;

    internal Arena(byte* stack, int size)
    {
        next = stack;
        end = stack + size;
    }

    internal readonly void Free()
    {
        if (blocks is null) return;
        foreach (var block in blocks) NativeMemory.Free((void*)block);
    }

    /// <summary>Zeroed, aligned to 8 bytes.</summary>
    internal byte* Take(nuint size)
    {
        size = (size + 7) & ~(nuint)7;
        if (size > (nuint)(end - next))
        {
            var block = Math.Max(size, 16 * 1024);
            blocks ??= [];
            next = (byte*)NativeMemory.Alloc(block);
            blocks.Add((nint)next);
            end = next + block;
        }
        var taken = next;
        next += size;
        NativeMemory.Clear(taken, size);
        return taken;
    }

    /// <summary>UTF-8; a lone surrogate is handed on, so that the library tells where it stands.</summary>
    internal oi_text Text(string? value)
    {
        if (string.IsNullOrEmpty(value)) return default;
        var capacity = checked(value.Length * 3);
        var data = Take((nuint)capacity);
        var size = Encode(value, new Span<byte>(data, capacity));
        next = data + ((size + 7) & ~7);
        return new oi_text { data = data, size = (nuint)size };
    }

    internal static int Encode(ReadOnlySpan<char> from, Span<byte> to)
    {
        var size = 0;
        while (true)
        {
            var status = Utf8.FromUtf16(from, to[size..], out var read, out var written, replaceInvalidSequences: false);
            size += written;
            from = from[read..];
            if (status == OperationStatus.Done) return size;
            var lone = from[0];
            to[size++] = (byte)(0xE0 | (lone >> 12));
            to[size++] = (byte)(0x80 | ((lone >> 6) & 0x3F));
            to[size++] = (byte)(0x80 | (lone & 0x3F));
            from = from[1..];
        }
    }

    internal T* Structure<T>(Input? value) where T : unmanaged
    {
        if (value is null) return null;
        var made = (T*)Take((nuint)sizeof(T));
        value.Write(made, ref this);
        return made;
    }

    internal T* Array<T>(IReadOnlyList<Input>? values, out nuint count) where T : unmanaged
    {
        count = (nuint)(values?.Count ?? 0);
        if (count == 0) return null;
        var made = (T*)Take(count * (nuint)sizeof(T));
        for (nuint i = 0; i < count; ++i)
        {
            var value = values![(int)i] ?? throw new ArgumentException("a list holds null");
            value.Write(made + i, ref this);
        }
        return made;
    }

    internal int* Dates(IReadOnlyList<DateOnly>? values, out nuint count)
    {
        count = (nuint)(values?.Count ?? 0);
        var made = (int*)Take(count * sizeof(int));
        for (nuint i = 0; i < count; ++i) made[i] = Lower.Date(values![(int)i]);
        return made;
    }

    internal int* Numbers(IReadOnlyList<int>? values, out nuint count)
    {
        count = (nuint)(values?.Count ?? 0);
        var made = (int*)Take(count * sizeof(int));
        for (nuint i = 0; i < count; ++i) made[i] = values![(int)i];
        return made;
    }

    internal oi_item_ref* Items(IReadOnlyList<ItemRef>? values, out nuint count)
    {
        count = (nuint)(values?.Count ?? 0);
        var made = (oi_item_ref*)Take(count * (nuint)sizeof(oi_item_ref));
        for (nuint i = 0; i < count; ++i) made[i] = Lower.ItemRef(values![(int)i]);
        return made;
    }
}
