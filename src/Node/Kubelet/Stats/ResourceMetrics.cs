namespace Kubestrel.Kubelet.Stats;

/// <summary>/metrics/resource: what metrics-server reads, with upstream's names.</summary>
internal static class ResourceMetrics
{
    private const double Nanoseconds = 1e9;

    public static string Write(SummaryInput input)
    {
        var text = new MetricsText();
        var pods = input.PodUsages;
        text.Family("container_cpu_usage_seconds_total", "[STABLE] Cumulative cpu time consumed by the container in core-seconds", "counter");
        Each(pods, (pod, container) => text.Sample(
            "container_cpu_usage_seconds_total",
            (container.Cpu?.UsageCoreNanoSeconds ?? 0) / Nanoseconds,
            container.Cpu?.Timestamp,
            ("container", container.Metadata.Name),
            ("namespace", pod.Pod.Namespace),
            ("pod", pod.Pod.Name)));
        text.Family("container_memory_working_set_bytes", "[STABLE] Current working set of the container in bytes", "gauge");
        Each(pods, (pod, container) => text.Sample(
            "container_memory_working_set_bytes",
            container.Memory?.WorkingSetBytes ?? 0,
            container.Memory?.Timestamp,
            ("container", container.Metadata.Name),
            ("namespace", pod.Pod.Namespace),
            ("pod", pod.Pod.Name)));
        text.Family("container_start_time_seconds", "[STABLE] Start time of the container since unix epoch in seconds", "gauge");
        Each(pods, (pod, container) => text.Sample(
            "container_start_time_seconds",
            (pod.Pod.Containers.FirstOrDefault(status => status.Id == container.Id)?.StartedAt ?? input.Now).ToUnixTimeMilliseconds() / 1000.0,
            null,
            ("container", container.Metadata.Name),
            ("namespace", pod.Pod.Namespace),
            ("pod", pod.Pod.Name)));
        text.Family("node_cpu_usage_seconds_total", "[STABLE] Cumulative cpu time consumed by the node in core-seconds", "counter")
            .Sample("node_cpu_usage_seconds_total", input.CpuNanoseconds / Nanoseconds, input.Now);
        text.Family("node_memory_working_set_bytes", "[STABLE] Current working set of the node in bytes", "gauge")
            .Sample("node_memory_working_set_bytes", input.Memory.TotalBytes - input.Memory.AvailableBytes, input.Now);
        text.Family("pod_cpu_usage_seconds_total", "[STABLE] Cumulative cpu time consumed by the pod in core-seconds", "counter");
        foreach (var pod in pods)
        {
            text.Sample("pod_cpu_usage_seconds_total", pod.CpuNanoseconds / Nanoseconds, input.Now, ("namespace", pod.Pod.Namespace), ("pod", pod.Pod.Name));
        }

        text.Family("pod_memory_working_set_bytes", "[STABLE] Current working set of the pod in bytes", "gauge");
        foreach (var pod in pods)
        {
            text.Sample("pod_memory_working_set_bytes", pod.WorkingSetBytes, input.Now, ("namespace", pod.Pod.Namespace), ("pod", pod.Pod.Name));
        }

        text.Family("resource_scrape_error", "[STABLE] 1 if there was an error while getting container metrics, 0 otherwise", "gauge").Sample("resource_scrape_error", 0, null);
        return text.ToString();
    }

    private static void Each(IReadOnlyList<PodUsage> pods, Action<PodUsage, Runtimes.Contract.Stats.ContainerUsage> write)
    {
        foreach (var pod in pods)
        {
            foreach (var container in pod.Containers)
            {
                write(pod, container);
            }
        }
    }
}
