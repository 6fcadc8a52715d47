using Kubestrel.Kubelet.Probes;

namespace Kubestrel.Kubelet.Plans;

/// <summary>The last settled result of a container's probe; null while there is none.</summary>
internal interface IProbeResults
{
    ProbeOutcome? Get(ProbeKind kind, string containerId);
}
