using System;
using System.Collections.Generic;
using System.IO;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using OpenItem.Interop;

[assembly: DisableRuntimeMarshalling]
[assembly: InternalsVisibleTo("OpenItem.Tests")]

namespace OpenItem;

/// <summary>Finds the shared library, and checks when it is loaded that it lays out structures as this assembly does.</summary>
internal static unsafe class Library
{
    private static readonly object Gate = new();
    private static nint loaded;

    // Before the first call into the library, whichever it is.
#pragma warning disable CA2255
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Register() => NativeLibrary.SetDllImportResolver(typeof(Library).Assembly, Resolve);

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? search)
    {
        if (name != Raw.Library) return 0;
        lock (Gate)
        {
            if (loaded == 0) loaded = Load();
            return loaded;
        }
    }

    private static string[] Names =>
        OperatingSystem.IsWindows() ? ["openitem.dll"]
        : OperatingSystem.IsMacOS() ? ["libopenitem.dylib", "libopenitem.0.dylib"]
        : ["libopenitem.so", "libopenitem.so.0"];

    /// <summary>Beside the program as NuGet lays it out, then what OPENITEM_LIBRARY says, then the system's.</summary>
    private static IEnumerable<string> Candidates()
    {
        foreach (var folder in Folders())
            foreach (var name in Names)
                if (File.Exists(Path.Combine(folder, name))) yield return Path.Combine(folder, name);
        var told = Environment.GetEnvironmentVariable("OPENITEM_LIBRARY");
        if (!string.IsNullOrEmpty(told)) yield return told;
        for (var i = Names.Length; i-- > 0;) yield return Names[i];
    }

    private static IEnumerable<string> Folders()
    {
        var system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";
        var portable = $"{system}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";
        foreach (var identifier in new[] { RuntimeInformation.RuntimeIdentifier, portable })
            yield return Path.Combine(AppContext.BaseDirectory, "runtimes", identifier, "native");
        yield return AppContext.BaseDirectory;
        var probed = AppContext.GetData("NATIVE_DLL_SEARCH_DIRECTORIES") as string ?? "";
        foreach (var folder in probed.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)) yield return folder;
    }

    private static nint Load()
    {
        var tried = new List<string>();
        foreach (var path in Candidates())
        {
            try
            {
                var library = NativeLibrary.Load(path);
                Require(library, path);
                return library;
            }
            catch (Exception error) when (error is DllNotFoundException or BadImageFormatException)
            {
                tried.Add($"{path} ({error.Message.TrimEnd().Split('\n')[^1]})");
            }
        }
        throw new DllNotFoundException(
            "there is no openitem library; OPENITEM_LIBRARY can name it; tried: " + string.Join("; ", tried));
    }

    /// <summary>That the library is one this assembly runs on (capi/ABI.md).</summary>
    private static void Require(nint library, string path)
    {
        foreach (var name in Raw.Functions)
            if (!NativeLibrary.TryGetExport(library, name, out _))
                throw new EntryPointNotFoundException($"{path} has no {name}: it is older than this package");
        var level = ((delegate* unmanaged[Cdecl]<uint>)NativeLibrary.GetExport(library, "oi_abi_level"))();
        if (!LevelFits(level, Raw.OI_ABI_LEVEL))
            throw new InvalidOperationException(
                $"{path} has level {level} of the interface, this package was made for {Raw.OI_ABI_LEVEL}");
        var differences = LayoutDifferences(Lines(library), Raw.Layout());
        if (differences.Count > 0)
            throw new InvalidOperationException(
                $"{path} was made from another openitem.h: {string.Join(", ", differences.GetRange(0, Math.Min(5, differences.Count)))}");
    }

    /// <summary>Level 0 must be equal, since it may still change; from 1 on a library of the same or a newer level is
    /// taken.</summary>
    internal static bool LevelFits(uint theirs, uint ours) => theirs == ours || (ours > 0 && theirs > ours);

    private static Dictionary<(string Structure, string Field), (nuint Offset, nuint Size)> Lines(nint library)
    {
        var count = ((delegate* unmanaged[Cdecl]<nuint>)NativeLibrary.GetExport(library, "oi_layout_count"))();
        var read = (delegate* unmanaged[Cdecl]<nuint, oi_layout_row*, nuint, nuint, nuint, nuint*, oi_error*, int>)
            NativeLibrary.GetExport(library, "oi_layout_read");
        var rows = new oi_layout_row[count];
        nuint written = 0;
        fixed (oi_layout_row* first = rows)
            if (read(0, first, count, (nuint)sizeof(oi_layout_row), 0, &written, null) != Raw.OI_OK || written != count)
                throw new InvalidOperationException("the layout table cannot be read");
        var found = new Dictionary<(string, string), (nuint, nuint)>();
        foreach (var row in rows) found[(Lift.Text(row.structure), Lift.Text(row.field))] = (row.offset, row.size);
        return found;
    }

    /// <summary>Structures and fields that lie elsewhere than here. What is new to us may stand behind ours, in a structure that may
    /// grow: one with a size of its own, or a row.</summary>
    internal static List<string> LayoutDifferences(
        Dictionary<(string Structure, string Field), (nuint Offset, nuint Size)> theirs,
        List<(string Structure, string Field, nuint Offset, nuint Size)> ours)
    {
        var here = new Dictionary<(string Structure, string Field), nuint>();
        foreach (var (structure, field, _, size) in ours) here[(structure, field)] = size;
        bool grows(string structure) =>
            structure.EndsWith("_row", StringComparison.Ordinal) || here.ContainsKey((structure, "struct_size"));
        var found = new List<string>();
        foreach (var (structure, field, offset, size) in ours)
        {
            var known = theirs.TryGetValue((structure, field), out var told);
            var grown = field.Length == 0 && told.Size > size && grows(structure);
            if (!known || told.Offset != offset || (told.Size != size && !grown))
                found.Add(field.Length == 0 ? $"{structure} has {told.Size} bytes there and {size} here" : $"{structure}.{field}");
        }
        foreach (var ((structure, field), (offset, _)) in theirs)
        {
            if (here.ContainsKey((structure, field)) || !here.TryGetValue((structure, ""), out var size)) continue;
            if (!grows(structure) || offset < size) found.Add($"{structure}.{field}");
        }
        return found;
    }

    /// <summary>The layout table of the library in use.</summary>
    internal static Dictionary<(string Structure, string Field), (nuint Offset, nuint Size)> LoadedLines()
    {
        _ = Raw.oi_abi_level(); // a call loads it
        return Lines(loaded);
    }
}
