using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Kubestrel.Processes;

/// <summary>The operating system's processes. A cancelled run kills the program and its children.</summary>
/// <param name="prefix">
/// Goes before every command: <c>ip netns exec NAME</c> makes the same code work on another network namespace.
/// </param>
public sealed class CommandRunner(params IReadOnlyList<string> prefix) : ICommandRunner
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    public async Task<CommandResult> RunAsync(Command command, CancellationToken cancellationToken)
    {
        using var process = new Process { StartInfo = StartOf([.. prefix, command.Program, .. command.Arguments], command.Environment) };
        try
        {
            process.Start();
        }
        catch (Win32Exception exception)
        {
            return new CommandResult(CommandResult.NotStarted, "", exception.Message);
        }

        try
        {
            var stdout = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var stderr = process.StandardError.ReadToEndAsync(cancellationToken);
            await WriteInputAsync(process, command.Input, cancellationToken).ConfigureAwait(false);
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            return new CommandResult(process.ExitCode, await stdout.ConfigureAwait(false), await stderr.ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static ProcessStartInfo StartOf(string[] words, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(ProgramSearch.Find(words[0], Environment.GetEnvironmentVariable("PATH")), words[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Encoding,
            UseShellExecute = false,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static async Task WriteInputAsync(Process process, string input, CancellationToken cancellationToken)
    {
        try
        {
            await process.StandardInput.WriteAsync(input.AsMemory(), cancellationToken).ConfigureAwait(false);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program stopped reading before the end of its input: its exit code and error text tell whether that matters.
        }
    }
}
