using System.Collections;
using System.Diagnostics;
using System.Reflection;

namespace OpenItem.Tests;

/// <summary>A test: a public static method without parameters; its class is its suite.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TestAttribute : Attribute;

/// <summary>A runner that needs nothing but the SDK: one line per failure, and "N passed, N failed" at the end.
/// OpenItem.Tests [--root REPOSITORY] [part of a test's name]
/// OpenItem.Tests --again PROGRAM: see Again.</summary>
internal static class Program
{
    /// <summary>The repository: scenarios, symbol list, sources of the binding.</summary>
    internal static string Root { get; private set; } = "";

    private static int Main(string[] arguments)
    {
        if (arguments is ["--again", var program]) return Again.Run(program);
        var filter = "";
        for (var i = 0; i < arguments.Length; ++i)
            if (arguments[i] == "--root") Root = arguments[++i];
            else filter = arguments[i];
        if (Root.Length == 0) Root = Enclosing(AppContext.BaseDirectory);

        var (passed, failed) = (0, 0);
        var watch = Stopwatch.StartNew();
        foreach (var (name, test) in Tests().Concat(Scenario.Files.Tests()))
        {
            if (!name.Contains(filter, StringComparison.OrdinalIgnoreCase)) continue;
            try
            {
                test();
                ++passed;
            }
            catch (Exception error)
            {
                ++failed;
                var told = error is TargetInvocationException { InnerException: { } inner } ? inner : error;
                Console.WriteLine($"FAILED: {name}: {(told is Failure or Scenario.Malformed ? told.Message : told.ToString())}");
            }
        }
        Console.WriteLine($"{watch.Elapsed.TotalSeconds:0.0} s");
        Console.WriteLine($"{passed} passed, {failed} failed");
        return failed == 0 && passed > 0 ? 0 : 1;
    }

    private static IEnumerable<(string Name, Action Test)> Tests() =>
        from type in typeof(Program).Assembly.GetTypes()
        from method in type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where method.IsDefined(typeof(TestAttribute))
        orderby type.Name
        select ($"{type.Name}.{method.Name}", (Action)(() => method.Invoke(null, null)));

    private static string Enclosing(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            if (Directory.Exists(Path.Combine(at.FullName, "tests", "scenarios"))) return at.FullName;
        throw new Failure("--root REPOSITORY is missing");
    }
}

/// <summary>What was expected is not so.</summary>
internal sealed class Failure(string message) : Exception(message);

internal static class Expect
{
    internal static void Equal<T>(T expected, T actual)
    {
        var (wanted, found) = (Told(expected), Told(actual));
        var same = expected is IEnumerable and not string ? wanted == found : EqualityComparer<T>.Default.Equals(expected, actual);
        if (!same) throw new Failure($"expected {wanted}, got {found}");
    }

    internal static void Equal<T>(IEnumerable<T> expected, IEnumerable<T> actual) => Equal<IEnumerable>(expected, actual);

    private static string Told(object? value) =>
        value is IEnumerable list and not string ? $"[{string.Join(", ", list.Cast<object?>())}]" : $"{value}";

    internal static void True(bool condition, string what)
    {
        if (!condition) throw new Failure(what);
    }

    /// <summary>That something throws, and what.</summary>
    internal static T Throws<T>(Action action) where T : Exception
    {
        try
        {
            action();
        }
        catch (T expected)
        {
            return expected;
        }
        catch (TargetInvocationException wrapped) when (wrapped.InnerException is T expected)
        {
            return expected;
        }
        throw new Failure($"expected {typeof(T).Name}, nothing was thrown");
    }

    /// <summary>That something is refused, by class and code.</summary>
    internal static T Refused<T>(Status code, Action action) where T : OpenItemException
    {
        var refusal = Throws<T>(action);
        Equal(code, refusal.Code);
        return refusal;
    }
}
