using System.Globalization;
using System.Numerics;

namespace OpenItem.Tests;

internal static class ValuesTests
{
    private static readonly Currency Usd = Currency.Iso("USD");
    private static readonly BigInteger Largest = BigInteger.Pow(10, 38) - 1;

    [Test]
    public static void AMoneyIsACountOfMinorUnitsAndACurrency()
    {
        var money = new Money(12.34m, "USD");
        Expect.Equal((Int128)1234, money.Units);
        Expect.Equal("USD", money.Currency.Code);
        Expect.Equal(2, money.Currency.Digits);
        Expect.Equal("12.34 USD", money.ToString());
        Expect.Equal("12.34", money.ToAmountString());
        Expect.Equal(money, Money.Parse("12.34 USD"));
        Expect.Equal(money, Money.Parse("12.34", Usd));
        Expect.Equal(money, Money.FromUnits((Int128)1234, Usd));
        Expect.Equal("1234.00 USD", new Money(1234, Usd).ToString());
        Expect.Equal(money, Money.FromUnits(1234, Usd));
        Expect.Equal(12.34m, money.ToDecimal());
        Expect.Equal(1234L, money.ToInt64());
    }

    [Test]
    public static void AMoneyIsFormattedForEyes()
    {
        var money = new Money(-1234567.5m, "USD");
        var signs = new NumberFormatInfo { NumberGroupSeparator = ".", NumberDecimalSeparator = ",", NegativeSign = "~" };
        Expect.Equal("-1234567.50 USD|-1234567.50", string.Create(signs, $"{money}|{money:A}"));
        Expect.Equal(["(1.234.567,50)", "~1.234.567,50", "~ 1.234.567,50", "1.234.567,50~", "1.234.567,50 ~"],
            Enumerable.Range(0, 5).Select(pattern =>
            {
                var its = (NumberFormatInfo)signs.Clone();
                its.NumberNegativePattern = pattern;
                return money.ToString("N", its);
            }));
        Expect.Equal("12,34,567", new Money(1234567m, "JPY").ToString("N", new NumberFormatInfo { NumberGroupSizes = [3, 2] }));
        Expect.Equal("0.05", new Money(0.05m, "USD").ToString("N", CultureInfo.InvariantCulture));
        Expect.Throws<FormatException>(() => money.ToString("C", CultureInfo.InvariantCulture));
    }

    [Test]
    public static void ArithmeticIsExact()
    {
        var money = new Money(100m, "USD");
        Expect.Equal("133.33 USD", (money + new Money(33.33m, "USD")).ToString());
        Expect.Equal("-33.33 USD", (-new Money(33.33m, "USD")).ToString());
        Expect.Equal("250.00 USD", (money * (ExactDecimal)2.5m).ToString());
        Expect.Equal("300.00 USD", (money * 3).ToString());
        Expect.Equal("33.33 USD", money.Divide(3, Rounding.HalfUp).ToString());
        Expect.Refused<BusinessRefusalException>(Status.Inexact, () => money.Divide(3));
        Expect.Equal("19.00 USD", money.Percent(19).ToString());
        Expect.Equal("1.01 USD", Money.Extend(3, ExactDecimal.Parse("0.335"), Usd, Rounding.HalfUp).ToString());
        Expect.Equal("13.30 CHF", new Money(13.31m, "CHF").RoundToStep(new Money(0.05m, "CHF"), Rounding.HalfUp).ToString());
        var split = money.Split([200, 100, 50]);
        Expect.Equal(money, Money.Sum(split.Parts, Usd));
        Expect.Equal(Money.Zero(Usd), Money.Sum([], Usd));
        Expect.Refused<BusinessRefusalException>(Status.CurrencyMismatch, () => Money.Sum(split.Parts, Currency.Iso("EUR")));
        Expect.Equal(["57.14 USD", "28.57 USD", "14.29 USD"], split.Parts.Select(part => part.ToString()));
        Expect.Equal([57.14m, 28.57m, 14.29m], money.Split(split.Parts).Parts.Select(part => part.ToDecimal()));
        Expect.True(new Money(1m, "USD") < money && money >= new Money(100m, "USD"), "amounts are ordered");
    }

    [Test]
    public static void TwoCurrenciesDoNotMix()
    {
        Expect.Refused<BusinessRefusalException>(Status.CurrencyMismatch, () => _ = new Money(1m, "USD") + new Money(1m, "EUR"));
        Expect.Refused<BusinessRefusalException>(Status.CurrencyMismatch, () => _ = new Money(1m, "USD") < new Money(1m, "EUR"));
        Expect.True(new Money(1m, "USD") != new Money(1m, "EUR"), "they are not equal either");
    }

    [Test]
    public static void Amounts38DigitsLongAreHeldAndLongerOnesRefused()
    {
        var money = Money.FromUnits(Largest, Usd);
        Expect.Equal("999999999999999999999999999999999999.99 USD", money.ToString());
        Expect.Equal(Largest, money.ToBigInteger());
        Expect.Equal(money, Money.Parse(money.ToString()));
        Expect.Refused<BusinessRefusalException>(Status.Overflow, () => Money.FromUnits(Largest + 1, Usd));
        Expect.Refused<BusinessRefusalException>(Status.Overflow, () => Money.FromUnits(-Largest - 1, Usd));
        Expect.Refused<BusinessRefusalException>(Status.Overflow, () => Money.FromUnits(BigInteger.One << 128, Usd));
        Expect.Refused<BusinessRefusalException>(Status.Overflow, () => Money.FromUnits(Int128.MaxValue, Usd));
        Expect.Refused<BusinessRefusalException>(Status.Overflow, () => _ = money + new Money(0.01m, "USD"));
        Expect.Refused<BusinessRefusalException>(Status.Overflow, () => Money.Parse(new string('9', 39) + " USD"));
    }

    [Test]
    public static void DecimalsGoInAndOutOnlyWhereTheyFit()
    {
        Expect.Equal(decimal.MaxValue, new Money(decimal.MaxValue, "JPY").ToDecimal());
        Expect.Equal(decimal.MinValue, new Money(decimal.MinValue, "JPY").ToDecimal());
        Expect.Equal("79228162514264337593543950335.00 USD", new Money(decimal.MaxValue, "USD").ToString());
        Expect.Refused<BusinessRefusalException>(Status.Overflow, () => new Money(decimal.MaxValue, "USD").ToDecimal());
        Expect.Refused<BusinessRefusalException>(Status.Overflow, () => Money.FromUnits(BigInteger.One << 96, Usd).ToDecimal());
        Expect.Equal(792281625142643375935439503.35m, Money.FromUnits((BigInteger.One << 96) - 1, Usd).ToDecimal());
        Expect.Refused<BusinessRefusalException>(Status.TooManyDecimals, () => _ = new Money(0.001m, "USD"));
        Expect.Equal("1.00 USD", new Money(1.000000m, "USD").ToString());
        Expect.Refused<BusinessRefusalException>(Status.Overflow,
            () => _ = new Money(decimal.MaxValue, Currency.Custom("WEI", 18)));
        Expect.Refused<BusinessRefusalException>(Status.Overflow, () => Money.FromUnits(Largest, Usd).ToInt64());
    }

    [Test]
    public static void AnAmountWithoutCurrencyIsRefused()
    {
        Expect.True(default(Money).IsNone, "a default value is none");
        Expect.Equal("", default(Money).ToString());
        Expect.Refused<MisuseException>(Status.InvalidArgument, () => _ = new Money(1, default(Currency)));
        Expect.Refused<MisuseException>(Status.InvalidArgument, () => _ = default(Money) + default(Money));
        using var books = new Books();
        var refused = Expect.Refused<MisuseException>(Status.Missing,
            () => books.Ledger.RecordPayment(new() { Customer = books.Acme, Amount = default(Money) }, Books.Info));
        Expect.Equal("amount", refused.Field);
    }

    [Test]
    public static void IdsAreNumbersOfOneKind()
    {
        var (one, two) = (new InvoiceId(1), (InvoiceId)2);
        Expect.True(one < two && two >= one && one.CompareTo(two) < 0 && one != two && one == (InvoiceId)1, "they have an order");
        Expect.Equal(("2", 2UL), (two.ToString(), (ulong)two));
        Expect.Equal(new ItemRef(ItemKind.Invoice, 2), two);
        Expect.Equal(new ItemRef(ItemKind.Payment, 7), new PaymentId(7));
    }

    [Test]
    public static void ExactDecimalsKeepTheirDecimals()
    {
        var number = ExactDecimal.Parse("1.250");
        Expect.Equal("1.250", number.ToString());
        Expect.Equal(3, number.Scale);
        Expect.Equal(number, (ExactDecimal)1.25m);
        Expect.Equal(number.GetHashCode(), ((ExactDecimal)1.25m).GetHashCode());
        Expect.Equal(1.25m, (decimal)number);
        Expect.Equal("2.500", (number + number).ToString());
        Expect.Equal("0.000", (number - number).ToString());
        Expect.Equal("1.562500", (number * number).ToString());
        Expect.Equal("1.3", number.Rescale(1, Rounding.HalfUp).ToString());
        Expect.Equal("2.33", ExactDecimal.Quotient(7, 3, 2, Rounding.HalfUp).ToString());
        Expect.Equal(ExactDecimal.FromScaled(1250, 3), ExactDecimal.FromScaled(new BigInteger(1250), 3));
        Expect.True(number > 1 && number <= 2, "ordered by value");
        Expect.Refused<BusinessRefusalException>(Status.TooManyDecimals, () => ExactDecimal.FromDecimal(1e-19m));
        Expect.Equal(ExactDecimal.Parse("1.5"), ExactDecimal.FromDecimal(1.5000000000000000000000000000m));
        Expect.Refused<BusinessRefusalException>(Status.Overflow, () => ExactDecimal.FromScaled(Largest + 1, 0));
        Expect.Refused<MisuseException>(Status.InvalidArgument, () => ExactDecimal.FromScaled(1, 19));
        Expect.Refused<BusinessRefusalException>(Status.Overflow, () => ExactDecimal.FromScaled(Largest, 0).ToDecimal());
        Expect.Refused<BusinessRefusalException>(Status.Syntax, () => ExactDecimal.Parse("NaN"));
    }

    /// <summary>Where a double could come in nothing takes one; that it does not compile either is a test beside this one.</summary>
    [Test]
    public static void NothingOfTheBindingTakesAFloatingPointNumber()
    {
        Type[] floating = [typeof(double), typeof(float), typeof(double?), typeof(float?)];
        foreach (var type in typeof(Ledger).Assembly.GetExportedTypes())
        {
            foreach (var method in type.GetMethods().Where(method => method.DeclaringType == type
                && !method.IsDefined(typeof(ObsoleteAttribute), false)))
                Expect.True(!method.GetParameters().Any(given => floating.Contains(given.ParameterType))
                    && !floating.Contains(method.ReturnType), $"{type.Name}.{method.Name}");
            foreach (var made in type.GetConstructors())
                Expect.True(!made.GetParameters().Any(given => floating.Contains(given.ParameterType)), $"a constructor of {type.Name}");
        }
    }

    [Test]
    public static void CurrenciesComeFromIsoOrTheHost()
    {
        Expect.Equal(0, Currency.Iso("JPY").Digits);
        Expect.Equal(3, Currency.Iso("KWD").Digits);
        Expect.Equal("POINTS", Currency.Custom("POINTS", 0).Code);
        Expect.Refused<BusinessRefusalException>(Status.UnknownCurrency, () => Currency.Iso("XAU"));
        Expect.Refused<MisuseException>(Status.InvalidArgument, () => Currency.Custom("points", 0));
        Expect.Refused<MisuseException>(Status.InvalidArgument, () => Currency.Custom("POINTS", -1));
        var table = Currency.IsoTable();
        Expect.Equal(new Iso4217("USD", 840, 2), table.Single(row => row.Code == "USD"));
        Expect.Equal(null, table.Single(row => row.Code == "XAU").Digits);
        Expect.Equal(7, Currency.IsoTableDate.Length);
    }

    [Test]
    public static void DatesAreDateOnly()
    {
        var day = new DateOnly(2024, 1, 31);
        Expect.Equal(day, Dates.Parse("2024-01-31"));
        Expect.Equal("2024-01-31", Dates.Text(day));
        Expect.Equal("", Dates.Text(null));
        Expect.Equal(new DateOnly(2024, 2, 29), Dates.AddMonths(day, 1));
        Expect.Equal(new DateOnly(2024, 2, 1), Dates.AddDays(day, 1));
        Expect.Equal(new DateOnly(2024, 1, 15), Dates.WithDay(day, 15));
        Expect.Equal(Weekday.Wednesday, Dates.Weekday(day));
        Expect.Equal((2024, 1, 31), Dates.ToCivil(day));
        Expect.Equal((0, 0, 0), Dates.ToCivil(null));
        Expect.Equal(day, Dates.FromCivil(2024, 1, 31));
        Expect.Refused<BusinessRefusalException>(Status.DateOutOfRange, () => Dates.AddDays(DateOnly.MaxValue, 1));
        Expect.Equal(DateOnly.MinValue, Dates.Parse("0001-01-01"));
        Expect.Equal(DateOnly.MaxValue, Dates.Parse("9999-12-31"));
        var friday = new BusinessCalendar { Weekend = [Weekday.Friday, Weekday.Saturday], Holidays = [day] };
        Expect.True(!Dates.IsBusinessDay(day, friday) && Dates.IsBusinessDay(day), "a holiday");
        Expect.True(Dates.IsBusinessDay(new(2024, 2, 3), new() { Weekend = [] }), "without weekend Saturday is a business day");
        Expect.Equal(new DateOnly(2024, 2, 1), Dates.Shift(day, BusinessDayShift.Following, friday));
        Expect.Equal(new DateOnly(2024, 3, 1), Dates.DueDate(new() { Days = 30 }, new() { Document = day }));
        Expect.Equal(new DateOnly(2024, 2, 10), Dates.DiscountDate(new() { Percent = 2, Days = 10 }, day));
    }

    [Test]
    public static void InstantsAreMicroseconds()
    {
        Instant instant = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(1)).AddTicks(67);
        Expect.Equal(new DateTimeOffset(2026, 1, 2, 2, 4, 5, TimeSpan.Zero).AddTicks(60), instant.ToDateTimeOffset());
        Expect.Equal(new Instant(-1), DateTimeOffset.UnixEpoch.AddTicks(-1));
        var (earlier, later) = (new Instant(1), new Instant(2));
        Expect.True(earlier < later && earlier <= later && later > earlier && later >= earlier, "instants are ordered");
        Expect.True(!(later < earlier || later <= earlier || earlier > later || earlier >= later), "one way only");
        Expect.Throws<OverflowException>(() => new Instant(long.MaxValue).ToDateTimeOffset());
    }

    [Test]
    public static void DocumentsAddUpWithoutALedger()
    {
        var line = new Line
        {
            Quantity = 3, UnitPrice = ExactDecimal.Parse("0.335"), Taxes = [new() { Code = "VAT", Percent = 19 }], Product = "bolt",
        };
        var totals = Documents.AddUp([line, line with { Quantity = 0 }], Usd);
        Expect.Equal("1.20 USD", totals.Total.ToString());
        Expect.Equal(["1.01 USD", "0.00 USD"], totals.LineNets.Select(net => net.ToString()));
        Expect.Equal("VAT", totals.Taxes.Single().Code);
        var portions = Documents.DuePortions(
            [new() { Share = PortionShare.Percent, Percent = 30 }, new() { Days = 30 }], Books.Usd(10m), new() { Document = Books.Day });
        Expect.Equal(["3.00 USD", "7.00 USD"], portions.Select(portion => portion.Amount.ToString()!));
        Expect.Equal(Books.Day.AddDays(30), portions[1].Due);
    }

    [Test]
    public static void AQuantityOfZeroIsNoPieceHoweverItIsSpelled()
    {
        static string Total(ExactDecimal? quantity) =>
            Documents.AddUp([new Line { Quantity = quantity, UnitPrice = 5 }], Usd).Total.ToString();
        foreach (var zero in new[] { "0", "-0", "00", "0.00", "-0.000", "0.000000000000000000" })
            Expect.Equal("0.00 USD", Total(ExactDecimal.Parse(zero)));
        foreach (var zero in new ExactDecimal[] { 0, default, (ExactDecimal)0m, (ExactDecimal)(-0.00m), ExactDecimal.FromScaled(0, 18) })
            Expect.Equal("0.00 USD", Total(zero));
        Expect.Equal("5.00 USD", Total(null));
        foreach (var wrong in new[] { "", " 0", "0 ", "+0", "0.", ".0", "\u0660", "0x0", "-", "0E3" })
            Expect.Refused<OpenItemException>(Status.Syntax, () => ExactDecimal.Parse(wrong));

        var saturday = new DateOnly(2024, 3, 2);
        Expect.Equal(false, Dates.IsBusinessDay(saturday, new()));
        Expect.Equal(true, Dates.IsBusinessDay(saturday, new() { Weekend = [] }));
        Expect.Equal(true, Dates.IsBusinessDay(saturday, new() { Weekend = [Weekday.Friday] }));
        Expect.Refused<MisuseException>(Status.InvalidArgument, () => new AgingCalculator(new() { Currency = default(Currency) }).Dispose());
        Expect.Refused<MisuseException>(Status.InvalidArgument, () => Documents.AddUp([new() { Discount = default(Money) }], Usd));
        int Columns(IReadOnlyList<int>? edges) => new AgingCalculator(new() { PastEdges = edges }).Buckets.Count;
        Expect.Equal([5, 2, 3], new[] { Columns(null), Columns([]), Columns([10]) });
    }
}
