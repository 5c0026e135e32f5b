using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace OpenItem.Tests;

/// <summary>Runs of a program without a start of .NET for each (tests/examples/bad_files.py --served). A line on standard input is a
/// run: ["file for its output", "file for its errors", "argument", ...] as JSON. Its exit status is a line on standard output.
/// </summary>
internal static partial class Again
{
    [LibraryImport("libc", EntryPoint = "dup2", SetLastError = true)]
    private static partial int Redirect(int from, int to);

    [LibraryImport("libc", EntryPoint = "dup", SetLastError = true)]
    private static partial int Another(int of);

    private static void Instead(int of, FileStream file)
    {
        if (Redirect((int)file.SafeFileHandle.DangerousGetHandle(), of) < 0)
            throw new Failure($"{file.Name} cannot stand for descriptor {of}: error {Marshal.GetLastPInvokeError()}");
    }

    internal static int Run(string program)
    {
        var main = Assembly.LoadFrom(program).EntryPoint ?? throw new Failure($"{program} has no entry point");
        using var answers = new StreamWriter(new FileStream(new Microsoft.Win32.SafeHandles.SafeFileHandle(Another(1), true), FileAccess.Write));
        while (Console.In.ReadLine() is { } line)
        {
            var words = JsonSerializer.Deserialize<string[]>(line)!;
            using (var output = File.Create(words[0]))
            using (var errors = File.Create(words[1]))
            {
                Instead(1, output);
                Instead(2, errors);
            }
            Console.SetError(new StreamWriter(Console.OpenStandardError()) { AutoFlush = true }); // the one at hand has the file before
            int status;
            try
            {
                status = (int)main.Invoke(null, [words[2..]])!;
            }
            catch (TargetInvocationException thrown)
            {
                Console.Error.WriteLine(thrown.InnerException);
                status = 134; // as a process that ends by an exception nobody caught
            }
            answers.WriteLine(status);
            answers.Flush();
        }
        return 0;
    }
}
