namespace Kubestrel.Runtimes.Contract.Containers;

/// <summary>Runs a command in a container and waits for it: exec probes and hooks.</summary>
public interface IContainerExec
{
    /// <summary>Zero <paramref name="timeout"/> is no limit; over the limit the command is killed and the error code is DeadlineExceeded.</summary>
    Task<RuntimeResult<ExecResult>> ExecSyncAsync(string containerId, IReadOnlyList<string> command, TimeSpan timeout, CancellationToken cancellationToken);
}
