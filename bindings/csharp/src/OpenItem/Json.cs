using System;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenItem;

/// <summary>A value is one exact text in JSON: a number there would be a double to many readers.</summary>
/// <typeparam name="T">The value.</typeparam>
public abstract class TextJsonConverter<T> : JsonConverter<T> where T : struct
{
    private protected TextJsonConverter()
    {
    }

    private protected abstract string ToText(T value);

    private protected abstract T FromText(string text);

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? Parsed(reader.GetString()!)
            : throw new JsonException($"a value of type {typeof(T).Name} is a text in JSON");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(ToText(value));
    }

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Parsed(reader.GetString()!);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(ToText(value));
    }

    private T Parsed(string text)
    {
        try
        {
            return FromText(text);
        }
        catch (OpenItemException refused)
        {
            throw new JsonException($"\"{text}\" is no {typeof(T).Name}: {refused.Message}", refused);
        }
    }
}

/// <summary>1.250 is "1.250".</summary>
public sealed class ExactDecimalJsonConverter : TextJsonConverter<ExactDecimal>
{
    private protected override string ToText(ExactDecimal value) => value.ToString();

    private protected override ExactDecimal FromText(string text) => ExactDecimal.Parse(text);
}

/// <summary>The same, where a default value stands for none: that is null.</summary>
/// <typeparam name="T">The value.</typeparam>
public abstract class OptionalTextJsonConverter<T> : TextJsonConverter<T> where T : struct
{
    private protected OptionalTextJsonConverter()
    {
    }

    private protected abstract bool IsNone(T value);

    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? default : base.Read(ref reader, typeToConvert, options);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (IsNone(value)) writer.WriteNullValue();
        else base.Write(writer, value, options);
    }
}

/// <summary>12.34 USD is "12.34 USD". Of a currency that is not in ISO 4217 the text's decimals are its digits.</summary>
public sealed class MoneyJsonConverter : OptionalTextJsonConverter<Money>
{
    private protected override bool IsNone(Money value) => value.IsNone;

    private protected override string ToText(Money value) => value.ToString();

    private protected override Money FromText(string text)
    {
        var space = text.IndexOf(' ');
        var (amount, code) = space < 0 ? (text, "") : (text[..space], text[(space + 1)..]);
        if (Codes.IsIso(code)) return Money.Parse(text);
        var point = amount.IndexOf('.');
        return Money.Parse(amount, Currency.Custom(code, point < 0 ? 0 : amount.Length - point - 1));
    }
}

/// <summary>US dollars are "USD"; a currency that is not in ISO 4217 tells its digits: "COIN:8".</summary>
public sealed class CurrencyJsonConverter : OptionalTextJsonConverter<Currency>
{
    private protected override bool IsNone(Currency value) => value.IsNone;

    private protected override string ToText(Currency value) =>
        Codes.IsIso(value.Code) ? value.Code : $"{value.Code}:{value.Digits}";

    private protected override Currency FromText(string text)
    {
        var colon = text.IndexOf(':');
        if (colon < 0) return Currency.Iso(text);
        var digits = ExactDecimal.Parse(text[(colon + 1)..]);
        return digits.Scale == 0 && digits >= 0 && digits <= 18
            ? Currency.Custom(text[..colon], (int)digits.Coefficient)
            : throw Errors.Refuse(Status.InvalidArgument, "digits", "digits lie in 0..18");
    }
}

/// <summary>An id is its number.</summary>
/// <typeparam name="TId">The id.</typeparam>
public sealed class IdJsonConverter<TId> : JsonConverter<TId> where TId : struct, IId<TId>
{
    /// <inheritdoc/>
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetUInt64(out var value) ? TId.FromValue(value) : throw NoId();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(value.Value);
    }

    /// <inheritdoc/>
    public override TId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ulong.TryParse(reader.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? TId.FromValue(value)
            : throw NoId();

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, TId value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(value.Value.ToString(CultureInfo.InvariantCulture));
    }

    private static JsonException NoId() => new($"a {typeof(TId).Name} is a whole number in JSON");
}

internal static class Codes
{
    /// <summary>Whether ISO 4217 has a currency, with a minor unit, of a code.</summary>
    internal static bool IsIso(string code)
    {
        try
        {
            return !Currency.Iso(code).IsNone;
        }
        catch (OpenItemException)
        {
            return false;
        }
    }
}
