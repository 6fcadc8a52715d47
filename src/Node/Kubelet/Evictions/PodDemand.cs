using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Stats;

namespace Kubestrel.Kubelet.Evictions;

/// <param name="Usage">Null where nothing is known of it: such a pod goes first.</param>
internal sealed record PodDemand(Pod Pod, PodUsage? Usage);
