using Kubestrel.Kubelet.RuntimeState;
using Kubestrel.Runtimes.Contract.Containers;
using Kubestrel.Runtimes.Contract.Stats;

namespace Kubestrel.Kubelet.Stats;

/// <summary>/metrics/cadvisor: containers and pods in cAdvisor's names, from what the runtime reports.</summary>
internal static class CadvisorMetrics
{
    private const double Nanoseconds = 1e9;

    public static string Write(SummaryInput input)
    {
        var text = new MetricsText();
        text.Family("cadvisor_version_info", "A metric with a constant '1' value labeled by kernel version, OS version, docker version, cadvisor version & cadvisor revision.", "gauge")
            .Sample("cadvisor_version_info", 1, null, ("osVersion", ""), ("kernelVersion", System.Environment.OSVersion.Version.ToString()));
        WriteCpuAndMemory(text, input);
        WriteDisk(text, input);
        WriteSpecifications(text, input);
        WriteNetwork(text, input);
        text.Family("machine_cpu_cores", "Number of logical CPU cores.", "gauge").Sample("machine_cpu_cores", System.Environment.ProcessorCount, null);
        text.Family("machine_memory_bytes", "Amount of memory installed on the machine.", "gauge").Sample("machine_memory_bytes", input.Memory.TotalBytes, null);
        text.Family("machine_swap_bytes", "Amount of swap memory available on the machine.", "gauge").Sample("machine_swap_bytes", input.Memory.SwapTotalBytes, null);
        text.Family("machine_scrape_error", "1 if there was an error while getting machine metrics, 0 otherwise.", "gauge").Sample("machine_scrape_error", 0, null);
        text.Family("container_scrape_error", "1 if there was an error while getting container metrics, 0 otherwise", "gauge").Sample("container_scrape_error", 0, null);
        return text.ToString();
    }

    private static void WriteCpuAndMemory(MetricsText text, SummaryInput input)
    {
        text.Family("container_cpu_usage_seconds_total", "Cumulative cpu time consumed in seconds.", "counter");
        foreach (var (pod, container) in Containers(input))
        {
            text.Sample(
                "container_cpu_usage_seconds_total", (container.Cpu?.UsageCoreNanoSeconds ?? 0) / Nanoseconds, container.Cpu?.Timestamp, [("cpu", "total"), .. Labels(pod, container)]);
        }

        Memory(text, input, "container_memory_usage_bytes", "Current memory usage in bytes, including all memory regardless of when it was accessed", memory => memory.UsageBytes);
        Memory(text, input, "container_memory_working_set_bytes", "Current working set in bytes.", memory => memory.WorkingSetBytes);
        Memory(text, input, "container_memory_rss", "Size of RSS in bytes.", memory => memory.RssBytes);
        text.Family("container_memory_failures_total", "Cumulative count of memory allocation failures.", "counter");
        foreach (var (pod, container) in Containers(input))
        {
            if (container.Memory is { PageFaults: { } faults } memory)
            {
                text.Sample("container_memory_failures_total", faults, memory.Timestamp, [("failure_type", "pgfault"), ("scope", "container"), .. Labels(pod, container)]);
                text.Sample("container_memory_failures_total", memory.MajorPageFaults ?? 0, memory.Timestamp, [("failure_type", "pgmajfault"), ("scope", "container"), .. Labels(pod, container)]);
            }
        }

        Each(text, input, "container_memory_swap", "Container swap usage in bytes.", "gauge", (_, container) => container.Swap?.UsageBytes);
    }

    private static void WriteDisk(MetricsText text, SummaryInput input)
    {
        Each(text, input, "container_fs_usage_bytes", "Number of bytes that are consumed by the container on this filesystem.", "gauge", (_, container) => container.WritableLayer?.UsedBytes);
        Each(text, input, "container_fs_limit_bytes", "Number of bytes that can be consumed by the container on this filesystem.", "gauge", (_, _) => (ulong?)input.ImageDisk?.CapacityBytes);
    }

    private static void WriteSpecifications(MetricsText text, SummaryInput input)
    {
        Each(text, input, "container_start_time_seconds", "Start time of the container since unix epoch in seconds.", "gauge", (pod, container) =>
            StatusOf(pod.Pod, container)?.StartedAt is { } started ? (ulong)started.ToUnixTimeSeconds() : null);
        Each(text, input, "container_last_seen", "Last time a container was seen by the exporter", "gauge", (_, _) => (ulong)input.Now.ToUnixTimeSeconds());
        Each(text, input, "container_spec_cpu_period", "CPU period of the container.", "gauge", (pod, container) => Positive(StatusOf(pod.Pod, container)?.Resources?.CpuPeriod));
        Each(text, input, "container_spec_cpu_quota", "CPU quota of the container.", "gauge", (pod, container) => Positive(StatusOf(pod.Pod, container)?.Resources?.CpuQuota));
        Each(text, input, "container_spec_cpu_shares", "CPU share of the container.", "gauge", (pod, container) => Positive(StatusOf(pod.Pod, container)?.Resources?.CpuShares));
        Each(text, input, "container_spec_memory_limit_bytes", "Memory limit for the container.", "gauge", (pod, container) =>
            (ulong)(StatusOf(pod.Pod, container)?.Resources?.MemoryLimitBytes ?? 0));
    }

    private static void WriteNetwork(MetricsText text, SummaryInput input)
    {
        Network(text, input, "container_network_receive_bytes_total", "Cumulative count of bytes received", network => network.RxBytes);
        Network(text, input, "container_network_receive_errors_total", "Cumulative count of errors encountered while receiving", network => network.RxErrors);
        Network(text, input, "container_network_transmit_bytes_total", "Cumulative count of bytes transmitted", network => network.TxBytes);
        Network(text, input, "container_network_transmit_errors_total", "Cumulative count of errors encountered while transmitting", network => network.TxErrors);
    }

    private static void Network(MetricsText text, SummaryInput input, string name, string help, Func<InterfaceUsage, ulong?> read)
    {
        text.Family(name, help, "counter");
        foreach (var pod in input.PodUsages.Where(pod => pod.Sandbox?.Network is not null))
        {
            var network = pod.Sandbox!.Network!;
            foreach (var each in new[] { network.Default }.OfType<InterfaceUsage>().Concat(network.Others))
            {
                if (read(each) is { } value)
                {
                    text.Sample(
                        name, value, network.Timestamp, ("container", ""), ("id", pod.Sandbox.Id), ("image", ""), ("interface", each.Name), ("name", pod.Sandbox.Id),
                        ("namespace", pod.Pod.Namespace), ("pod", pod.Pod.Name));
                }
            }
        }
    }

    private static void Memory(MetricsText text, SummaryInput input, string name, string help, Func<MemoryUsage, ulong?> read) =>
        Each(text, input, name, help, "gauge", (_, container) => container.Memory is { } memory ? read(memory) : null);

    private static void Each(MetricsText text, SummaryInput input, string name, string help, string type, Func<PodUsage, ContainerUsage, ulong?> read)
    {
        text.Family(name, help, type);
        foreach (var (pod, container) in Containers(input))
        {
            if (read(pod, container) is { } value)
            {
                text.Sample(name, value, container.Memory?.Timestamp ?? input.Now, Labels(pod, container));
            }
        }
    }

    private static IEnumerable<(PodUsage Pod, ContainerUsage Container)> Containers(SummaryInput input) =>
        input.PodUsages.SelectMany(pod => pod.Containers, (pod, container) => (pod, container));

    private static (string, string)[] Labels(PodUsage pod, ContainerUsage container) =>
    [
        ("container", container.Metadata.Name), ("id", container.Id), ("image", StatusOf(pod.Pod, container)?.Image ?? ""), ("name", container.Id),
        ("namespace", pod.Pod.Namespace), ("pod", pod.Pod.Name),
    ];

    private static RuntimeContainerStatus? StatusOf(RuntimePod pod, ContainerUsage container) => pod.Containers.FirstOrDefault(status => status.Id == container.Id);

    private static ulong? Positive(long? value) => value > 0 ? (ulong)value : null;
}
