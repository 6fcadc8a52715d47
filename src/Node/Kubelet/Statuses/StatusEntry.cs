using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kubelet.Statuses;

/// <param name="Pod">The pod as the worker saw it.</param>
/// <param name="MayRun">Containers may still run: an end of the pod must not be told yet.</param>
/// <param name="IsFinished">Everything of the pod is gone: it may be deleted.</param>
internal sealed record StatusEntry(Pod Pod, PodStatus Status, bool MayRun, bool IsFinished);
