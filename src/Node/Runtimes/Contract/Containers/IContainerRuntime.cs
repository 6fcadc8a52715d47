using Kubestrel.Runtimes.Contract.Sandboxes;

namespace Kubestrel.Runtimes.Contract.Containers;

/// <summary>Makes and ends containers. Stop and remove of an unknown container succeed.</summary>
public interface IContainerRuntime
{
    /// <summary>Makes a container without starting it. Answers its id. <paramref name="sandboxConfig"/> is the one the sandbox was made with.</summary>
    Task<RuntimeResult<string>> CreateContainerAsync(string sandboxId, ContainerConfig config, SandboxConfig sandboxConfig, CancellationToken cancellationToken);

    Task<RuntimeResult> StartContainerAsync(string containerId, CancellationToken cancellationToken);

    /// <summary>Sends the stop signal, waits up to <paramref name="grace"/> (whole seconds), then kills. Zero kills at once.</summary>
    Task<RuntimeResult> StopContainerAsync(string containerId, TimeSpan grace, CancellationToken cancellationToken);

    Task<RuntimeResult> RemoveContainerAsync(string containerId, CancellationToken cancellationToken);
}
