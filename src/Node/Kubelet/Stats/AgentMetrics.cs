using Kubestrel.Kubelet.Workers;

namespace Kubestrel.Kubelet.Stats;

/// <summary>/metrics and /metrics/cadvisor: the agent's own counts, and containers in cAdvisor's names.</summary>
internal static class AgentMetrics
{
    private const double Nanoseconds = 1e9;

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

    public static string WriteContainers(SummaryInput input)
    {
        var text = new MetricsText();
        text.Family("container_cpu_usage_seconds_total", "Cumulative cpu time consumed in seconds.", "counter");
        foreach (var pod in input.PodUsages)
        {
            foreach (var container in pod.Containers)
            {
                text.Sample(
                    "container_cpu_usage_seconds_total",
                    (container.Cpu?.UsageCoreNanoSeconds ?? 0) / Nanoseconds,
                    container.Cpu?.Timestamp,
                    ("container", container.Metadata.Name),
                    ("cpu", "total"),
                    ("namespace", pod.Pod.Namespace),
                    ("pod", pod.Pod.Name));
            }
        }

        text.Family("container_memory_working_set_bytes", "Current working set in bytes.", "gauge");
        foreach (var pod in input.PodUsages)
        {
            foreach (var container in pod.Containers)
            {
                text.Sample(
                    "container_memory_working_set_bytes",
                    container.Memory?.WorkingSetBytes ?? 0,
                    container.Memory?.Timestamp,
                    ("container", container.Metadata.Name),
                    ("namespace", pod.Pod.Namespace),
                    ("pod", pod.Pod.Name));
            }
        }

        text.Family("machine_cpu_cores", "Number of logical CPU cores.", "gauge").Sample("machine_cpu_cores", System.Environment.ProcessorCount, null);
        text.Family("machine_memory_bytes", "Amount of memory installed on the machine.", "gauge").Sample("machine_memory_bytes", input.Memory.TotalBytes, null);
        return text.ToString();
    }
}
