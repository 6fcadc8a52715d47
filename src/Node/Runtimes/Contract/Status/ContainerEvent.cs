using Kubestrel.Runtimes.Contract.Containers;
using Kubestrel.Runtimes.Contract.Sandboxes;

namespace Kubestrel.Runtimes.Contract.Status;

/// <summary>Something happened to a container or to a sandbox (then <see cref="ContainerId"/> is the sandbox's id).</summary>
public sealed record ContainerEvent
{
    public string ContainerId { get; init; } = "";

    public ContainerEventKind Kind { get; init; }

    public DateTimeOffset At { get; init; }

    public SandboxStatus? Sandbox { get; init; }

    public IReadOnlyList<RuntimeContainerStatus> Containers { get; init; } = [];

    /// <summary>Set on the last element of a stream that failed; nothing else is set then.</summary>
    public RuntimeError? Error { get; init; }
}
