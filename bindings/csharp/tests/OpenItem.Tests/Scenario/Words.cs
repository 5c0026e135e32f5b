using System.Globalization;
using System.Numerics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace OpenItem.Tests.Scenario;

/// <summary>Words of a scenario file and the values they stand for, where neither names nor a ledger are needed.</summary>
internal static class Words
{
    internal static readonly DateOnly Last = DateOnly.MaxValue;

    // ---- names of the binding, as openitem.h writes them

    internal static string Snake(string name) => Regex.Replace(name, "(?<!^)([A-Z])", "_$1").ToLowerInvariant();

    internal static string Pascal(string name) =>
        string.Concat(name.Split('_').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));

    internal static string FieldOf(PropertyInfo property) =>
        Snake(property.Name) + (Plain(property.PropertyType) == typeof(Instant) ? "_micros" : "");

    /// <summary>Without "or none".</summary>
    internal static Type Plain(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    /// <summary>Whose id a type is: the customer's, of CustomerId; None: it is no id.</summary>
    internal static EntityKind IdOf(Type type) =>
        type.GetInterface("IId`1") is null ? EntityKind.None : Enum.Parse<EntityKind>(type.Name[..^"Id".Length]);

    // ---- from words

    internal static object FromWord(Type type, string word)
    {
        foreach (Enum value in Enum.GetValues(type))
            if (word != "default" && Snake(value.ToString()) == word) return value;
        throw new Malformed($"\"{word}\" is not a word that may stand here");
    }

    internal static T FromWord<T>(string word) where T : struct, Enum => (T)FromWord(typeof(T), word);

    internal static bool OnOrOff(string word) =>
        word is "on" or "off" ? word == "on" : throw new Malformed($"\"{word}\" is neither on nor off");

    internal static T Whole<T>(string word) where T : INumber<T> =>
        T.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && word[0] != '+'
            ? value
            : throw new Malformed($"\"{word}\" is not a whole number");

    internal static DateOnly? Day(string word) => word == "none" ? null : Dates.Parse(word);

    internal static Instant Instant(string word) =>
        word.Length == 10 && word[4] == '-'
            ? new Instant((Day(word)!.Value.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber) * 86_400_000_000)
            : new Instant(Whole<long>(word));

    // ---- to words

    internal static string ToWord(Enum value) => Snake(value.ToString());

    internal static string Write(object? value) => value switch
    {
        null or "" or Money { IsNone: true } or Currency { IsNone: true } => "none",
        bool flag => flag ? "on" : "off",
        Money money => money.ToAmountString(),
        DateOnly date => Dates.Text(date),
        Enum word => ToWord(word),
        IEnumerable<DiscountTier> tiers => Write(string.Join(',', tiers.Select(tier => $"{tier.Percent}%{tier.Days}"))),
        Instant instant => instant.UnixMicroseconds.ToString(CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
