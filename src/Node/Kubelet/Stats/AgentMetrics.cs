using Kubestrel.Kubelet.Workers;

namespace Kubestrel.Kubelet.Stats;

/// <summary>/metrics: the agent's own counts.</summary>
internal static class AgentMetrics
{
    public static string Write(KubeletOptions options, PodDirector director, RuntimeState.RuntimeCache cache)
    {
        var text = new MetricsText();
        text.Family("kubelet_node_name", "[ALPHA] The node's name. The count is always 1.", "gauge").Sample("kubelet_node_name", 1, null, ("node", options.NodeName));
        text.Family("kubelet_running_pods", "[ALPHA] Number of pods that have a running pod sandbox", "gauge")
            .Sample("kubelet_running_pods", cache.Pods.Count(pod => pod.IsRunning), null);
        text.Family("kubelet_running_containers", "[ALPHA] Number of containers currently running", "gauge")
            .Sample("kubelet_running_containers", cache.Pods.Sum(pod => pod.RunningContainers.Count()), null, ("container_state", "running"));
        text.Family("kubelet_desired_pods", "[ALPHA] The number of pods the kubelet is being instructed to run.", "gauge")
            .Sample("kubelet_desired_pods", director.Pods.Count(pod => !Pods.PodFacts.IsStatic(pod)), null, ("static", ""))
            .Sample("kubelet_desired_pods", director.Pods.Count(Pods.PodFacts.IsStatic), null, ("static", "true"));
        return text.ToString();
    }
}
