// CustomerPage: a host of openitem in C#. It posts the documents of a data set to a ledger in memory, and prints one
// customer's page and the portfolio's aging: byte for byte what the host in C prints (capi/examples/customer_page.c).
//
//     dotnet run --project bindings/csharp/examples/CustomerPage -- --customer C1070 --as-of 2024-06-30
//
// Read Page.cs first: what a page asks of the ledger. Post.cs shows commands; CsvFile.cs, DataSet.cs and Table.cs are what any
// such program needs.
using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using OpenItem;

namespace CustomerPage;

internal sealed record Options
{
    internal const string Usage =
        "usage: CustomerPage [--as-of DATE] [--customer CODE] [--data DIR] [--buckets 30,60,90] [--summary-json] [--help]\n";

    internal DateOnly? AsOf { get; init; }
    internal string? Customer { get; init; }
    internal string Data { get; init; } = Bundled();
    internal int[] Edges { get; init; } = [30, 60, 90];
    internal bool SummaryJson { get; init; }
    internal bool Help { get; init; }

    /// <summary>The data set of the repository this program is built in.</summary>
    private static string Bundled()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (Directory.Exists(Path.Combine(at.FullName, "capi", "examples", "data")))
                return Path.Combine(at.FullName, "capi", "examples", "data");
        return "data";
    }

    private static BadDataException Mistake(string what) => new("customer_page: " + what + "\n" + Usage.TrimEnd());

    /// <summary>"30,60,90": whole numbers above 0 that rise.</summary>
    private static int[] EdgesOf(string text)
    {
        var edges = text.Split(',').Select(edge =>
            int.TryParse(edge, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= 36500 ? days : 0).ToArray();
        return edges.Length <= 12 && edges[0] > 0 && edges.Zip(edges.Skip(1)).All(pair => pair.First < pair.Second)
            ? edges
            : throw Mistake($"--buckets takes up to 12 rising numbers of days like 30,60,90, not {text}");
    }

    private static DateOnly DateOf(string text)
    {
        try
        {
            return Dates.Parse(text);
        }
        catch (OpenItemException)
        {
            throw Mistake($"--as-of takes a date like 2025-06-30, not {text}");
        }
    }

    internal static Options Read(string[] arguments)
    {
        var options = new Options();
        for (var i = 0; i < arguments.Length; ++i)
        {
            var (name, equals) = (arguments[i], arguments[i].IndexOf('='));
            if (equals > 0) name = name[..equals];
            if (arguments[i] == "--summary-json") options = options with { SummaryJson = true };
            else if (arguments[i] == "--help") options = options with { Help = true };
            else if (name is not ("--as-of" or "--customer" or "--data" or "--buckets")) throw Mistake($"unknown option {arguments[i]}");
            else
            {
                if (equals < 0 && i + 1 == arguments.Length) throw Mistake($"a value is missing after {name}");
                var value = equals > 0 ? arguments[i][(equals + 1)..] : arguments[++i];
                options = name switch
                {
                    "--as-of" => options with { AsOf = DateOf(value) },
                    "--customer" => options with { Customer = value },
                    "--data" => options with { Data = value },
                    _ => options with { Edges = EdgesOf(value) },
                };
            }
        }
        return options;
    }
}

internal static class Program
{
    private static int Main(string[] arguments)
    {
        try
        {
            var options = Options.Read(arguments);
            using var to = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
            if (options.Help) to.Write(Options.Usage);
            else Report(options, to);
            to.Flush();
            return 0;
        }
        catch (BadDataException mistake)
        {
            Complain(mistake.Message);
            return 2;
        }
        catch (Exception error) when (error is IOException or EnvironmentException)
        {
            Complain($"customer_page: {error.Message}");
            return 1;
        }
    }

    /// <summary>In UTF-8, as the files are, whatever the terminal's encoding.</summary>
    private static void Complain(string what)
    {
        using var to = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false));
        to.WriteLine(what);
    }

    /// <summary>Everything is read and posted before anything is printed: a bad file leaves nothing half done.</summary>
    private static void Report(Options options, StreamWriter to)
    {
        var watch = Stopwatch.StartNew();
        void lap(string step, int count, string ofWhat)
        {
            Console.Error.WriteLine($"{step,-8} {count,9} {ofWhat,-14} {watch.Elapsed.TotalMilliseconds,10:0.000} ms");
            watch.Restart();
        }

        var data = new DataSet(options.Data);
        lap("read", data.RowCount, "rows");
        using var ledger = new Ledger();
        lap("post", new Post(ledger, data).All(), "commands");
        if ((options.AsOf ?? data.LastDay) is not { } asOf)
            throw new BadDataException("customer_page: the data has no dates; tell one with --as-of");
        using var page = new Page(ledger, FindCustomer(ledger, data, options.Customer), asOf, options.Edges, to);
        if (options.SummaryJson) page.PrintJson();
        else page.PrintAll();
        to.Flush();
        lap("print", 1, "page");
    }

    /// <summary>Codes are the host's words; commands and queries take ids.</summary>
    private static CustomerId FindCustomer(Ledger ledger, DataSet data, string? code)
    {
        code ??= data.MostTellingCustomer() ?? throw new BadDataException("customer_page: the data has no customers");
        try
        {
            return ledger.FindCustomerCode(code);
        }
        catch (OpenItemException)
        {
            var near = ledger.ListCustomers(new() { Text = code, Limit = 5 }).Select(row => $"{row.Code} ({row.Name})").ToList();
            throw new BadDataException($"customer_page: there is no customer \"{code}\""
                + (near.Count > 0 ? "; near it are: " + string.Join(", ", near) : ""));
        }
    }
}
