using Kubestrel.Runtimes.Contract.Containers;
using Kubestrel.Runtimes.Contract.Sandboxes;

namespace Kubestrel.Kubelet.RuntimeState;

/// <summary>What the runtime knows of one pod, at one moment. Sandboxes and containers are newest first.</summary>
internal sealed record RuntimePod(string Uid, string Name, string Namespace)
{
    public IReadOnlyList<SandboxStatus> Sandboxes { get; init; } = [];

    /// <summary>Every container, also those of earlier attempts. Messages include the termination message.</summary>
    public IReadOnlyList<RuntimeContainerStatus> Containers { get; init; } = [];

    /// <summary>Addresses of the newest sandbox, or those it had while it ran.</summary>
    public IReadOnlyList<string> Ips { get; init; } = [];

    public bool IsEmpty => Sandboxes.Count == 0 && Containers.Count == 0;

    public bool IsRunning => Sandboxes.Any(sandbox => sandbox.State == SandboxState.Ready) || RunningContainers.Any();

    public IEnumerable<RuntimeContainerStatus> RunningContainers =>
        Containers.Where(container => container.State == RuntimeContainerState.Running);

    /// <summary>The newest container of a name.</summary>
    public RuntimeContainerStatus? Find(string name)
    {
        foreach (var container in Containers)
        {
            if (container.Metadata.Name == name)
            {
                return container;
            }
        }

        return null;
    }
}
