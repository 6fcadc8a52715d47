using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Containers;
using Kubestrel.Kubelet.Plans;
using Kubestrel.Kubelet.RuntimeState;

namespace Kubestrel.Kubelet.Statuses;

/// <summary>All a pod's status follows from.</summary>
internal sealed record StatusInput
{
    public required Pod Pod { get; init; }

    public required RuntimePod Runtime { get; init; }

    /// <summary>The status made last, or what the API has.</summary>
    public required PodStatus Old { get; init; }

    /// <summary>Why containers could not be started, by name.</summary>
    public required IReadOnlyDictionary<string, StartFailure> Failures { get; init; }

    public required IProbeResults Probes { get; init; }

    public required IReadOnlyList<string> HostIps { get; init; }

    /// <summary>Scheme of container ids, such as containerd.</summary>
    public required string RuntimeName { get; init; }

    public bool SupportsRecursiveReadOnly { get; init; }

    /// <summary>The pod has been stopped for good.</summary>
    public bool IsTerminal { get; init; }
}
