namespace Kubestrel.Runtimes.Processes;

/// <summary>Runs a program to its end and collects what it printed.</summary>
public interface ICommandRunner
{
    Task<CommandResult> RunAsync(
        string fileName, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment, CancellationToken cancellationToken);
}
