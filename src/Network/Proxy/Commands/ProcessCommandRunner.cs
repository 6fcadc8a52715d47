using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Kubestrel.Proxy.Commands;

/// <summary>
/// Starts real processes. <paramref name="prefix"/> goes before every command: <c>ip netns exec NAME</c> makes the same code work on another
/// network namespace.
/// </summary>
public sealed class ProcessCommandRunner(IReadOnlyList<string>? prefix = null) : ICommandRunner
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    public async Task<CommandResult> RunAsync(IReadOnlyList<string> command, string input, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> full = prefix is null ? command : [.. prefix, .. command];
        var start = new ProcessStartInfo(full[0])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Encoding,
        };
        for (var i = 1; i < full.Count; i++)
        {
            start.ArgumentList.Add(full[i]);
        }

        Process? process;
        try
        {
            process = Process.Start(start);
        }
        catch (Win32Exception e)
        {
            return new(127, "", $"{full[0]}: {e.Message}");
        }

        using (process)
        {
            try
            {
                var output = process!.StandardOutput.ReadToEndAsync(cancellationToken);
                var error = process.StandardError.ReadToEndAsync(cancellationToken);
                await WriteInputAsync(process, input, cancellationToken).ConfigureAwait(false);
                await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
                return new(process.ExitCode, await output.ConfigureAwait(false), await error.ConfigureAwait(false));
            }
            catch (OperationCanceledException)
            {
                if (!process!.HasExited)
                {
                    process.Kill();
                }

                throw;
            }
        }
    }

    private static async Task WriteInputAsync(Process process, string input, CancellationToken cancellationToken)
    {
        try
        {
            await process.StandardInput.WriteAsync(input.AsMemory(), cancellationToken).ConfigureAwait(false);
            process.StandardInput.Close();
        }
        catch (IOException) when (process.HasExited)
        {
            // The program ended before it read everything: its exit code and error text tell why.
        }
    }
}
