using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.RuntimeState;
using Kubestrel.Runtimes.Contract.Sandboxes;
using Kubestrel.Runtimes.Contract.Security;

namespace Kubestrel.Kubelet.Plans;

/// <param name="Id">The newest sandbox, empty when there is none to replace.</param>
internal readonly record struct SandboxPlan(bool NeedsNew, uint Attempt, string Id)
{
    /// <summary>
    /// A pod needs a new sandbox when it has none, when the newest is not the only ready one, when its network namespace
    /// is not the one asked for, or when it has no address.
    /// </summary>
    public static SandboxPlan For(Pod pod, RuntimePod runtime)
    {
        if (runtime.Sandboxes is not [var newest, ..])
        {
            return new(true, 0, "");
        }

        var ready = runtime.Sandboxes.Count(sandbox => sandbox.State == SandboxState.Ready);
        var next = newest.Metadata.Attempt + 1;
        if (ready > 1 || newest.State != SandboxState.Ready)
        {
            return new(true, next, newest.Id);
        }

        var network = pod.Spec.HostNetwork ? NamespaceMode.Node : NamespaceMode.Pod;
        if (newest.Namespaces.Network != network)
        {
            return new(true, next, "");
        }

        return !pod.Spec.HostNetwork && newest.Ips.Count == 0
            ? new(true, next, newest.Id)
            : new(false, newest.Metadata.Attempt, newest.Id);
    }
}
