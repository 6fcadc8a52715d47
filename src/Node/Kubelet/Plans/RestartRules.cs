using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Pods;
using Kubestrel.Kubelet.RuntimeState;
using Kubestrel.Runtimes.Contract.Containers;

namespace Kubestrel.Kubelet.Plans;

internal static class RestartRules
{
    public static bool RestartsOnFailure(Pod pod) => pod.Spec.RestartPolicy != "Never";

    /// <summary>Whether a main container that is not running has to be started, by the pod's restart policy.</summary>
    public static bool ShouldStart(Pod pod, Container container, RuntimePod runtime)
    {
        if (pod.IsDeleting())
        {
            return false;
        }

        return runtime.Find(container.Name) switch
        {
            null => true,
            { State: RuntimeContainerState.Running } => false,
            { State: RuntimeContainerState.Unknown or RuntimeContainerState.Created } => true,
            var ended => pod.Spec.RestartPolicy switch
            {
                "Never" => false,
                "OnFailure" => ended.ExitCode != 0,
                _ => true,
            },
        };
    }

    public static bool HasFailed(RuntimeContainerStatus init) =>
        init.Reason == "OOMKilled"
        || init is { State: RuntimeContainerState.Exited, ExitCode: not 0 }
        || init.State == RuntimeContainerState.Unknown;
}
