using System;
using OpenItem.Interop;

namespace OpenItem;

/// <summary>Dates as the library counts them: business days, months clipped to their end, due dates.</summary>
public static unsafe class Dates
{
    private static DateOnly Made(int status, int* day, oi_error* error)
    {
        Errors.Check(status, error);
        return DateOnly.FromDayNumber(*day - 1);
    }

    /// <summary>The date of a year, month and day; refused where there is no such day.</summary>
    public static DateOnly FromCivil(int year, int month, int day)
    {
        var error = oi_error.Make();
        int made;
        return Made(Raw.oi_date_from_civil(year, month, day, &made, &error), &made, &error);
    }

    /// <summary>Year, month and day; three zeros for no date.</summary>
    public static (int Year, int Month, int Day) ToCivil(DateOnly? date)
    {
        var error = oi_error.Make();
        int year, month, day;
        Errors.Check(Raw.oi_date_to_civil(Lower.Date(date), &year, &month, &day, &error), &error);
        return (year, month, day);
    }

    /// <summary>Reads "YYYY-MM-DD", exactly ten characters.</summary>
    public static DateOnly Parse(string text)
    {
        var error = oi_error.Make();
        int made;
        var given = new CallText(text, stackalloc byte[CallText.Small]);
        fixed (byte* data = given.Bytes)
            return Made(Raw.oi_date_parse(data, (nuint)given.Bytes.Length, &made, &error), &made, &error);
    }

    /// <summary>Writes "YYYY-MM-DD"; nothing for no date.</summary>
    public static string Text(DateOnly? date)
    {
        var error = oi_error.Make();
        var buffer = stackalloc byte[(int)Raw.OI_DATE_TEXT_SIZE];
        Errors.Check(Raw.oi_date_print(Lower.Date(date), buffer, Raw.OI_DATE_TEXT_SIZE, null, &error), &error);
        return Lift.Text(buffer);
    }

    /// <summary>The day of the week; Monday is 1.</summary>
    public static Weekday Weekday(DateOnly date)
    {
        var error = oi_error.Make();
        int found;
        Errors.Check(Raw.oi_date_weekday(Lower.Date(date), &found, &error), &error);
        return (Weekday)found;
    }

    /// <summary>So many days later, or earlier.</summary>
    public static DateOnly AddDays(DateOnly date, long days)
    {
        var error = oi_error.Make();
        int made;
        return Made(Raw.oi_date_add_days(Lower.Date(date), days, &made, &error), &made, &error);
    }

    /// <summary>The day clipped to the month's end: 31 January + 1 = 28 or 29 February.</summary>
    public static DateOnly AddMonths(DateOnly date, long months)
    {
        var error = oi_error.Make();
        int made;
        return Made(Raw.oi_date_add_months(Lower.Date(date), months, &made, &error), &made, &error);
    }

    /// <summary>Another day of the same month; more than it has = its last.</summary>
    public static DateOnly WithDay(DateOnly date, int day)
    {
        var error = oi_error.Make();
        int made;
        return Made(Raw.oi_date_with_day(Lower.Date(date), day, &made, &error), &made, &error);
    }

    /// <summary>Without calendar: Monday to Friday.</summary>
    public static bool IsBusinessDay(DateOnly date, BusinessCalendar? calendar = null)
    {
        var error = oi_error.Make();
        byte found;
        var stack = stackalloc byte[Arena.Small];
        var arena = new Arena(stack, Arena.Small);
        try
        {
            Errors.Check(Raw.oi_date_is_business_day(Lower.Date(date), arena.Structure<oi_business_calendar>(calendar), &found, &error),
                &error);
        }
        finally
        {
            arena.Free();
        }
        return found != 0;
    }

    /// <summary>Moves a date off a day that is no business day.</summary>
    public static DateOnly Shift(DateOnly date, BusinessDayShift rule, BusinessCalendar? calendar = null)
    {
        var error = oi_error.Make();
        int made;
        var stack = stackalloc byte[Arena.Small];
        var arena = new Arena(stack, Arena.Small);
        try
        {
            return Made(Raw.oi_date_shift(Lower.Date(date), (int)rule, arena.Structure<oi_business_calendar>(calendar), &made, &error),
                &made, &error);
        }
        finally
        {
            arena.Free();
        }
    }

    /// <summary>The due date of one portion of payment terms; its share is not read.</summary>
    public static DateOnly DueDate(TermsPortion portion, DueInputs bases, BusinessCalendar? calendar = null)
    {
        var error = oi_error.Make();
        int made;
        var stack = stackalloc byte[Arena.Small];
        var arena = new Arena(stack, Arena.Small);
        try
        {
            return Made(Raw.oi_terms_due_date(arena.Structure<oi_terms_portion>(portion), arena.Structure<oi_due_inputs>(bases),
                arena.Structure<oi_business_calendar>(calendar), &made, &error), &made, &error);
        }
        finally
        {
            arena.Free();
        }
    }

    /// <summary>The last day on which a discount may be taken: base date + days, inclusive.</summary>
    public static DateOnly DiscountDate(DiscountTier tier, DateOnly from)
    {
        var error = oi_error.Make();
        int made;
        var stack = stackalloc byte[Arena.Small];
        var arena = new Arena(stack, Arena.Small);
        try
        {
            return Made(Raw.oi_terms_discount_date(arena.Structure<oi_discount_tier>(tier), Lower.Date(from), &made, &error), &made, &error);
        }
        finally
        {
            arena.Free();
        }
    }
}
