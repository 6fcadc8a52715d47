namespace Kubestrel.Proxy.Commands;

/// <summary>Runs a program of the host to its end.</summary>
public interface ICommandRunner
{
    /// <summary>
    /// Starts <paramref name="command"/> (program and arguments) with <paramref name="input"/> on standard input. A program that is missing or
    /// cannot be started gives exit code 127 with the reason in <see cref="CommandResult.Error"/>.
    /// </summary>
    Task<CommandResult> RunAsync(IReadOnlyList<string> command, string input, CancellationToken cancellationToken);
}
