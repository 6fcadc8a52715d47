using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Containers;
using Kubestrel.Kubelet.Images;
using Kubestrel.Kubelet.RuntimeState;

namespace Kubestrel.Kubelet.Workers;

/// <summary>What the steps of one synchronization hand on to each other.</summary>
internal sealed class SyncContext(Pod pod, Pod? mirror, RuntimePod runtime)
{
    public Pod Pod { get; set; } = pod;

    /// <summary>The API's picture of a static pod.</summary>
    public Pod? Mirror { get; } = mirror;

    public RuntimePod Runtime { get; set; } = runtime;

    public PodStatus Status { get; set; } = PodStatus.Empty;

    public Keyring Keyring { get; set; } = Keyring.From([]);

    /// <summary>Outcome of starting containers in this round: null where it succeeded.</summary>
    public Dictionary<string, StartFailure?> Started { get; } = new(StringComparer.Ordinal);

    /// <summary>Something was started or stopped: the runtime's state has to be read again.</summary>
    public bool HasActed { get; set; }

    /// <summary>When to come back; null for the usual interval.</summary>
    public TimeSpan? RetryAfter { get; set; }

    public void RetryWithin(TimeSpan delay) => RetryAfter = RetryAfter is { } known && known < delay ? known : delay;
}
