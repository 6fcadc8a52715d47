using Kubestrel.Runtimes.Contract.Stats;

namespace Kubestrel.Kubelet.Stats;

/// <summary>/metrics/resource: what metrics-server reads, with upstream's names.</summary>
internal static class ResourceMetrics
{
    private const double Nanoseconds = 1e9;

    public static string Write(SummaryInput input)
    {
        var text = new MetricsText();
        WriteContainers(text, input);
        text.Family("node_cpu_usage_seconds_total", "[STABLE] Cumulative cpu time consumed by the node in core-seconds", "counter")
            .Sample("node_cpu_usage_seconds_total", input.CpuNanoseconds / Nanoseconds, input.Now);
        text.Family("node_memory_working_set_bytes", "[STABLE] Current working set of the node in bytes", "gauge")
            .Sample("node_memory_working_set_bytes", input.WorkingSetBytes, input.Now);
        text.Family("node_swap_usage_bytes", "[ALPHA] Current swap usage of the node in bytes. Reported only on non-windows systems", "gauge")
            .Sample("node_swap_usage_bytes", input.SwapUsedBytes, input.Now);
        WritePods(text, input);
        text.Family("resource_scrape_error", "[STABLE] 1 if there was an error while getting container metrics, 0 otherwise", "gauge").Sample("resource_scrape_error", 0, null);
        return text.ToString();
    }

    private static void WriteContainers(MetricsText text, SummaryInput input)
    {
        Each(text, input, "container_cpu_usage_seconds_total", "[STABLE] Cumulative cpu time consumed by the container in core-seconds", "counter", (_, container) =>
            container.Cpu is { } cpu ? ((cpu.UsageCoreNanoSeconds ?? 0) / Nanoseconds, cpu.Timestamp) : null);
        Each(text, input, "container_memory_working_set_bytes", "[STABLE] Current working set of the container in bytes", "gauge", (_, container) =>
            container.Memory is { } memory ? (memory.WorkingSetBytes ?? 0, memory.Timestamp) : null);
        Each(text, input, "container_start_time_seconds", "[STABLE] Start time of the container since unix epoch in seconds", "gauge", (pod, container) =>
            pod.Pod.Containers.FirstOrDefault(status => status.Id == container.Id)?.StartedAt is { } started ? (started.ToUnixTimeMilliseconds() / 1000.0, null) : null);
        Each(text, input, "container_swap_usage_bytes", "[ALPHA] Current amount of the container swap usage in bytes. Reported only on non-windows systems", "gauge", (_, container) =>
            container.Swap is { } swap ? (swap.UsageBytes ?? 0, swap.Timestamp) : null);
    }

    private static void WritePods(MetricsText text, SummaryInput input)
    {
        EachPod(text, input, "pod_cpu_usage_seconds_total", "[STABLE] Cumulative cpu time consumed by the pod in core-seconds", "counter", pod => pod.CpuNanoseconds / Nanoseconds);
        EachPod(text, input, "pod_memory_working_set_bytes", "[STABLE] Current working set of the pod in bytes", "gauge", pod => pod.WorkingSetBytes);
        EachPod(text, input, "pod_swap_usage_bytes", "[ALPHA] Current amount of the pod swap usage in bytes. Reported only on non-windows systems", "gauge", pod => pod.SwapBytes);
    }

    private static void Each(
        MetricsText text, SummaryInput input, string name, string help, string type, Func<PodUsage, ContainerUsage, (double Value, DateTimeOffset? At)?> read)
    {
        text.Family(name, help, type);
        foreach (var pod in input.PodUsages)
        {
            foreach (var container in pod.Containers)
            {
                if (read(pod, container) is { } sample)
                {
                    text.Sample(name, sample.Value, sample.At, ("container", container.Metadata.Name), ("namespace", pod.Pod.Namespace), ("pod", pod.Pod.Name));
                }
            }
        }
    }

    private static void EachPod(MetricsText text, SummaryInput input, string name, string help, string type, Func<PodUsage, double> read)
    {
        text.Family(name, help, type);
        foreach (var pod in input.PodUsages)
        {
            text.Sample(name, read(pod), input.Now, ("namespace", pod.Pod.Namespace), ("pod", pod.Pod.Name));
        }
    }
}
