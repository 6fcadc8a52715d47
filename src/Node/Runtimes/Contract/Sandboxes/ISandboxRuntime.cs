namespace Kubestrel.Runtimes.Contract.Sandboxes;

/// <summary>Makes and ends pod sandboxes. Stop and remove of an unknown sandbox succeed.</summary>
public interface ISandboxRuntime
{
    /// <summary>Makes and starts a sandbox (pause container, network). Answers its id.</summary>
    Task<RuntimeResult<string>> RunSandboxAsync(SandboxConfig config, string runtimeHandler, CancellationToken cancellationToken);

    /// <summary>Kills what still runs in the sandbox and gives its network back. May be repeated.</summary>
    Task<RuntimeResult> StopSandboxAsync(string sandboxId, CancellationToken cancellationToken);

    /// <summary>Removes the sandbox with its containers.</summary>
    Task<RuntimeResult> RemoveSandboxAsync(string sandboxId, CancellationToken cancellationToken);
}
