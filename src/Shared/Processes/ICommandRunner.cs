namespace Kubestrel.Processes;

/// <summary>Runs a program of the machine to its end and collects what it printed.</summary>
public interface ICommandRunner
{
    Task<CommandResult> RunAsync(Command command, CancellationToken cancellationToken);
}
