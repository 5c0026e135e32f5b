using System.Collections;
using System.Numerics;
using System.Text.Json;

namespace OpenItem.Tests;

/// <summary>What System.Text.Json writes of this package's values is exact, and is read back as it was; what it cannot read it
/// refuses.</summary>
internal static class JsonTests
{
    private static readonly Currency Usd = Currency.Iso("USD");
    private static readonly Currency Coin = Currency.Custom("COIN", 8);
    private static readonly BigInteger Largest = BigInteger.Pow(10, 38) - 1;

    private static void Is<T>(string json, T value)
    {
        Expect.Equal(json, JsonSerializer.Serialize(value));
        Expect.Equal(value, JsonSerializer.Deserialize<T>(json));
        Expect.Equal(json, JsonSerializer.Serialize<object?>(value));
    }

    [Test]
    public static void MoneyIsItsExactText()
    {
        Is("\"12.34 USD\"", new Money(12.34m, Usd));
        Is("\"-0.05 USD\"", new Money(-0.05m, Usd));
        Is("\"0.00 USD\"", Money.Zero(Usd));
        Is("\"1234 JPY\"", new Money(1234, "JPY"));
        Is("\"12.345 KWD\"", new Money(12.345m, "KWD"));
        Is($"\"{new string('9', 36)}.99 USD\"", Money.FromUnits(Largest, Usd));
        Is("\"0.00000001 COIN\"", Money.FromUnits(1, Coin));
        Is("\"7 POINTS\"", Money.FromUnits(7, Currency.Custom("POINTS", 0)));
        Is("null", default(Money));
        Is<Money?>("null", null);
        Is<Money?>("\"12.34 USD\"", new Money(12.34m, Usd));
        Expect.Equal(new Money(12.3m, Usd), JsonSerializer.Deserialize<Money>("\"12.3 USD\""));
        Expect.Equal([new Money(1, Usd), new Money(2, Usd)], JsonSerializer.Deserialize<Money[]>("[\"1.00 USD\",\"2.00 USD\"]")!);
        var byAmount = new Dictionary<Money, Currency> { [new(12.34m, Usd)] = Usd };
        Expect.Equal("{\"12.34 USD\":\"USD\"}", JsonSerializer.Serialize(byAmount));
        Expect.Equal(Usd, JsonSerializer.Deserialize<Dictionary<Money, Currency>>("{\"12.34 USD\":\"USD\"}")![new(12.34m, Usd)]);
    }

    [Test]
    public static void OtherValuesAreTheirExactText()
    {
        Is("\"1.250\"", ExactDecimal.Parse("1.250"));
        Is("\"0\"", default(ExactDecimal));
        Is($"\"-{Largest}\"", ExactDecimal.FromScaled(-Largest, 0));
        Is("\"0.000000000000000001\"", ExactDecimal.FromScaled(1, 18));
        Expect.Equal("\"1.250\"", JsonSerializer.Serialize(JsonSerializer.Deserialize<ExactDecimal>("\"1.250\""))); // with its decimals
        Is("\"USD\"", Usd);
        Is("\"COIN:8\"", Coin);
        Is("null", default(Currency));
        Is("{\"Kind\":1,\"Id\":18446744073709551615}", new ItemRef(ItemKind.Invoice, ulong.MaxValue));
        Is("17", new CustomerId(17));
        Is<JobId?>("18446744073709551615", new JobId(ulong.MaxValue));
        Is<JobId?>("null", null);
        Is("{\"17\":\"USD\"}", new Dictionary<InvoiceId, Currency> { [new(17)] = Usd });
        Is("{\"UnixMicroseconds\":-9223372036854775808}", new Instant(long.MinValue));
        Is("{\"Code\":\"XAU\",\"Numeric\":959,\"Digits\":null}", new Iso4217("XAU", 959, null));
    }

    [Test]
    public static void WhatIsNoValueIsRefused()
    {
        foreach (var wrong in new[]
        {
            "12.34", "1234", "{}", "[]", "true", "\"\"", "\"12.34\"", "\"USD\"", "\"12.345 USD\"", "\"12,34 USD\"", "\"12.34 usd\"",
            "\"12.34  USD\"", "\" 12.34 USD\"", "\"12.34 USD \"", "\"1e2 USD\"", "\"NaN USD\"", "\"-.5 COIN\"",
            $"\"{Largest}0 USD\"", "{\"Units\":1234,\"Currency\":\"USD\"}",
        })
            Refused<Money>(wrong);
        foreach (var wrong in new[] { "\"17\"", "-1", "1.5", "18446744073709551616", "{}", "null" }) Refused<CustomerId>(wrong);
        foreach (var wrong in new[] { "1.25", "{}", "null", "\"\"", "\"1,25\"", "\"1e2\"", "\"NaN\"", $"\"{Largest}0\"", "\" 1\"" })
            Refused<ExactDecimal>(wrong);
        foreach (var wrong in new[] { "840", "{}", "\"\"", "\"usd\"", "\"XAU\"", "\"COIN\"", "\"COIN:\"", "\"COIN:19\"", "\"COIN:-1\"", "\"COIN:1.5\"" })
            Refused<Currency>(wrong);
        Expect.Equal(Status.TooManyDecimals, ((OpenItemException)Refused<Money>("\"12.345 USD\"").InnerException!).Code);
    }

    private static JsonException Refused<T>(string json)
    {
        try
        {
            throw new Failure($"{json} becomes {JsonSerializer.Deserialize<T>(json)}");
        }
        catch (JsonException refused)
        {
            return refused;
        }
    }

    /// <summary>A value of a type, not the default one.</summary>
    private static object? Sample(Type type)
    {
        var inner = Nullable.GetUnderlyingType(type) ?? type;
        object? known = inner.Name switch
        {
            nameof(Money) => new Money(12.34m, Usd),
            nameof(ExactDecimal) => ExactDecimal.Parse("1.250"),
            nameof(Currency) => Usd,
            nameof(ItemRef) => new ItemRef(ItemKind.Fee, 17),
            nameof(Instant) => new Instant(17),
            nameof(DateOnly) => new DateOnly(2026, 1, 31),
            nameof(UInt128) => new UInt128(1, 2),
            nameof(String) => "a text",
            nameof(Boolean) => true,
            _ => null,
        };
        if (known is not null) return known;
        if (inner.IsEnum) return Enum.GetValues(inner).GetValue(1);
        if (inner.IsPrimitive) return Convert.ChangeType(17, inner);
        if (inner.IsGenericType && typeof(IEnumerable).IsAssignableFrom(inner))
        {
            var list = Array.CreateInstance(inner.GetGenericArguments()[0], 1);
            list.SetValue(Sample(inner.GetGenericArguments()[0]), 0);
            return list;
        }
        var made = inner.GetConstructor(Type.EmptyTypes) is not null
            ? Activator.CreateInstance(inner)!
            : inner.GetConstructors()[0] is var constructor
                ? constructor.Invoke(constructor.GetParameters().Select(one => Sample(one.ParameterType)).ToArray())
                : throw new Failure($"no sample of {inner}");
        foreach (var property in inner.GetProperties().Where(one => one.SetMethod is { IsPublic: true } && one.GetMethod is not null))
            property.SetValue(made, Sample(property.PropertyType));
        return made;
    }

    /// <summary>What holds the host's own, or is read from the library row by row.</summary>
    private static bool HoldsNoValues(Type type) => type == typeof(LedgerOptions) || type == typeof(AgingColumn)
        || type.GetProperties().Any(one => one.PropertyType.IsGenericType && one.PropertyType.GetGenericTypeDefinition() == typeof(Rows<>));

    /// <summary>Every record and value that is public, filled: what is written is read and written again, byte for byte, and no
    /// amount in it is lost.</summary>
    [Test]
    public static void EveryRecordAndValueComesBack()
    {
        var types = typeof(Money).Assembly.GetExportedTypes().Where(type =>
            !type.IsAbstract && !type.IsEnum && !type.IsByRefLike && !type.IsGenericType
            && (type.IsValueType || type.GetMethod("<Clone>$") is not null) && !HoldsNoValues(type)).ToList();
        Expect.True(types.Count > 80, $"there are many: {types.Count}");
        foreach (var type in types)
        {
            var sample = Sample(type);
            var json = JsonSerializer.Serialize(sample, type);
            Expect.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize(json, type), type));
            foreach (var property in type.GetProperties().Where(one => one.PropertyType == typeof(Money)
                || Nullable.GetUnderlyingType(one.PropertyType) == typeof(Money)))
                Expect.True(json.Contains($"\"{property.Name}\":\"12.34 USD\""), $"{type.Name}.{property.Name} is lost: {json}");
        }
    }

    [Test]
    public static void WhatALedgerAnswersComesBack()
    {
        using var books = new Books();
        books.Invoice("INV-1", 100m);
        books.Pay("P-1", 30m, new() { Strategy = Strategy.OldestFirst });
        var items = books.Ledger.ListItems(Books.Day);
        Expect.Equal(2, items.Count);
        foreach (var row in items) Expect.Equal(row, JsonSerializer.Deserialize<ItemRow>(JsonSerializer.Serialize(row)));
        Expect.True(JsonSerializer.Serialize(items).Contains("\"Remaining\":\"70.00 USD\""), "rows are a list");
        var issued = books.Invoice("INV-2", 1m);
        var json = JsonSerializer.Serialize(issued);
        Expect.True(json.StartsWith("{\"Id\":2,", StringComparison.Ordinal), json);
        Expect.Equal(issued.Created, JsonSerializer.Deserialize<Outcome<InvoiceId>>(json)!.Created);
        Expect.Equal(2UL, JsonSerializer.Deserialize<Outcome>(json)!.Created);
        var nothing = new Outcome(null, EntityKind.None, null, null, false); // which has no id to ask for
        Expect.Equal(JsonSerializer.Serialize(nothing), JsonSerializer.Serialize(JsonSerializer.Deserialize<Outcome>(JsonSerializer.Serialize(nothing))));
    }
}
