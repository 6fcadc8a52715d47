using System.Text.Json;
using Kubestrel.Kubelet.Nodes;
using Kubestrel.Kubelet.Stats;
using Kubestrel.Kubelet.Tests.Support;

namespace Kubestrel.Kubelet.Tests.Stats;

public sealed class MetricsTests
{
    private static readonly Pod Web = Usages.Pod("web");
    private static readonly SummaryInput Input = new(
        "node", RuntimePods.Start, RuntimePods.Start, 5, 3_000_000_000, new MemInfo(1000, 400, 64, 32), new DiskSpace(100, 60, 20, 15), new DiskSpace(200, 50, 30, 10),
        new FilesystemReading(70, 9), [Usages.Of(Web, memory: 4096, layer: 11, logs: 22).WithVolume("data", 33)])
    {
        Interfaces = NetDev.Parse("Inter-| Receive\n face |bytes\n    lo: 1 0 0 0 0 0 0 0 1 0 0 0 0 0 0 0\n  eth0: 100 2 1 0 0 0 0 0 200 4 3 0 0 0 0 0\n"),
        DefaultInterface = NetDev.ParseDefault("Iface\tDestination\tGateway\neth0\t00000000\t0101A8C0\n"),
        Processes = new ProcessCount(ProcessCount.ParseTotal("0.10 0.20 0.30 1/42 99\n"), 32768),
    };

    [Fact]
    public void Resource_HasUpstreamsSamples()
    {
        const string At = "1767268800000";
        var lines = ResourceMetrics.Write(Input).Split('\n');
        const string Labels = "{container=\"main\",namespace=\"default\",pod=\"web\"}";
        Assert.Contains($"container_cpu_usage_seconds_total{Labels} 2.5 {At}", lines);
        Assert.Contains($"container_memory_working_set_bytes{Labels} 4096 {At}", lines);
        Assert.Contains($"container_start_time_seconds{Labels} 1767268801", lines);
        Assert.Contains($"container_swap_usage_bytes{Labels} 4096 {At}", lines);
        Assert.Contains($"node_cpu_usage_seconds_total 3 {At}", lines);
        Assert.Contains($"node_memory_working_set_bytes 600 {At}", lines);
        Assert.Contains($"node_swap_usage_bytes 32 {At}", lines);
        Assert.Contains($"pod_cpu_usage_seconds_total{{namespace=\"default\",pod=\"web\"}} 2.5 {At}", lines);
        Assert.Contains($"pod_memory_working_set_bytes{{namespace=\"default\",pod=\"web\"}} 4096 {At}", lines);
        Assert.Contains($"pod_swap_usage_bytes{{namespace=\"default\",pod=\"web\"}} 4096 {At}", lines);
        Assert.Contains("resource_scrape_error 0", lines);
        Assert.Contains("# TYPE container_cpu_usage_seconds_total counter", lines);
        Assert.Contains("# HELP node_cpu_usage_seconds_total [STABLE] Cumulative cpu time consumed by the node in core-seconds", lines);
    }

    [Fact]
    public void Cadvisor_HasItsNamesAndLabels()
    {
        var text = CadvisorMetrics.Write(Input);
        Assert.Contains("container_cpu_usage_seconds_total{cpu=\"total\",container=\"main\",id=\"main-0\",image=\"docker.io/library/demo:1\",name=\"main-0\",namespace=\"default\",pod=\"web\"} 2.5", text);
        Assert.Contains("container_memory_rss{container=\"main\"", text);
        Assert.Contains("container_memory_failures_total{failure_type=\"pgmajfault\",scope=\"container\",container=\"main\"", text);
        Assert.Contains("container_fs_usage_bytes{container=\"main\",id=\"main-0\",image=\"docker.io/library/demo:1\",name=\"main-0\",namespace=\"default\",pod=\"web\"} 11", text);
        Assert.Contains("container_network_transmit_bytes_total{container=\"\",id=\"sandbox-0\",image=\"\",interface=\"eth0\",name=\"sandbox-0\",namespace=\"default\",pod=\"web\"} 20", text);
        Assert.Contains("machine_memory_bytes 1000\n", text);
    }

    [Fact]
    public void Summary_ShowsNodePodVolumeAndContainer()
    {
        using var json = JsonDocument.Parse(SummaryWriter.Write(Input));
        var node = json.RootElement.GetProperty("node");
        Assert.Equal(("eth0", 100, 200), (node.GetProperty("network").GetProperty("name").GetString(), Number(node, "network", "rxBytes"), Number(node, "network", "txBytes")));
        Assert.Equal((32768, 42), (Number(node, "rlimit", "maxpid"), Number(node, "rlimit", "curproc")));
        Assert.Equal((60, 100, 40, 5), (Number(node, "fs", "availableBytes"), Number(node, "fs", "capacityBytes"), Number(node, "fs", "usedBytes"), Number(node, "fs", "inodesUsed")));
        Assert.Equal(70, node.GetProperty("runtime").GetProperty("imageFs").GetProperty("usedBytes").GetInt64());
        Assert.Equal((400, 600), (Number(node, "memory", "availableBytes"), Number(node, "memory", "workingSetBytes")));
        Assert.Equal((32, 32), (Number(node, "swap", "swapAvailableBytes"), Number(node, "swap", "swapUsageBytes")));
        Assert.Equal("pods", node.GetProperty("systemContainers")[0].GetProperty("name").GetString());

        var pod = json.RootElement.GetProperty("pods")[0];
        Assert.Equal(11 + 22 + 33, Number(pod, "ephemeral-storage", "usedBytes"));
        Assert.Equal(("data", 33), (pod.GetProperty("volume")[0].GetProperty("name").GetString(), pod.GetProperty("volume")[0].GetProperty("usedBytes").GetInt64()));
        Assert.Equal("eth0", pod.GetProperty("network").GetProperty("interfaces")[0].GetProperty("name").GetString());
        Assert.Equal(1, Number(pod, "process_stats", "process_count"));
        var container = pod.GetProperty("containers")[0];
        Assert.Equal((11, 22, 4096), (Number(container, "rootfs", "usedBytes"), Number(container, "logs", "usedBytes"), Number(container, "swap", "swapUsageBytes")));
    }

    [Fact]
    public void Folder_IsMeasuredInBlocksAndLinksCountOnce()
    {
        var folder = Directory.CreateTempSubdirectory("kubestrel-usage-").FullName;
        try
        {
            var empty = FolderUsage.Of(folder);
            Directory.CreateDirectory(Path.Combine(folder, "sub"));
            File.WriteAllBytes(Path.Combine(folder, "sub/file"), new byte[100_000]);
            File.CreateSymbolicLink(Path.Combine(folder, "link"), "/");
            var used = FolderUsage.Of(folder);
            Assert.Equal(empty.Inodes + 3, used.Inodes);
            Assert.InRange(used.Bytes - empty.Bytes, 100_000, 200_000);
            Assert.Equal(default, FolderUsage.Of(Path.Combine(folder, "absent")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static long Number(JsonElement parent, string section, string name) => parent.GetProperty(section).GetProperty(name).GetInt64();
}
