using System.Buffers;
using System.Text.Json;
using Kubestrel.Runtimes.Contract.Stats;

namespace Kubestrel.Kubelet.Stats;

/// <summary>Writes the stats summary (kubelet's stats/v1alpha1).</summary>
internal static class SummaryWriter
{
    public static ReadOnlyMemory<byte> Write(SummaryInput input)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        WriteNode(json, input);
        json.WriteStartArray("pods");
        foreach (var pod in input.PodUsages)
        {
            WritePod(json, pod, input);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    private static void WriteNode(Utf8JsonWriter json, SummaryInput input)
    {
        json.WriteStartObject("node");
        json.WriteString("nodeName", input.NodeName);
        WriteSystemContainers(json, input);
        json.WriteString("startTime", SummaryJson.Text(input.StartedAt));
        SummaryJson.WriteCpu(json, input.Now, input.CpuNanoCores, input.CpuNanoseconds);
        SummaryJson.WriteMemory(json, input.Now, new MemoryUsage
        {
            AvailableBytes = (ulong)input.Memory.AvailableBytes,
            UsageBytes = (ulong)input.WorkingSetBytes,
            WorkingSetBytes = (ulong)input.WorkingSetBytes,
        });
        SummaryJson.WriteNetwork(json, input.Now, input.Interfaces.FirstOrDefault(found => found.Name == input.DefaultInterface), input.Interfaces);
        if (input.Disk is { } disk)
        {
            SummaryJson.WriteDisk(json, "fs", input.Now, disk, new(disk.CapacityBytes - disk.AvailableBytes, disk.Inodes - disk.InodesFree));
        }

        if (input.ImageDisk is { } images)
        {
            var used = new FolderUsage((long)(input.Images.UsedBytes ?? 0), (long)(input.Images.InodesUsed ?? 0));
            json.WriteStartObject("runtime");
            SummaryJson.WriteDisk(json, "imageFs", input.Now, images, used);
            SummaryJson.WriteDisk(json, "containerFs", input.Now, images, used);
            json.WriteEndObject();
        }

        if (input.Processes is { } processes)
        {
            json.WriteStartObject("rlimit");
            json.WriteString("time", SummaryJson.Text(input.Now));
            json.WriteNumber("maxpid", processes.Limit);
            json.WriteNumber("curproc", processes.Running);
            json.WriteEndObject();
        }

        SummaryJson.WriteSwap(json, input.Now, (ulong)input.Memory.SwapFreeBytes, (ulong)input.SwapUsedBytes);
        json.WriteEndObject();
    }

    /// <summary>All pods together; upstream's other system containers need cgroups of their own.</summary>
    private static void WriteSystemContainers(Utf8JsonWriter json, SummaryInput input)
    {
        json.WriteStartArray("systemContainers");
        json.WriteStartObject();
        json.WriteString("name", "pods");
        json.WriteString("startTime", SummaryJson.Text(input.StartedAt));
        SummaryJson.WriteCpu(
            json, input.Now, input.PodUsages.Aggregate(0UL, (sum, pod) => sum + pod.CpuNanoCores), input.PodUsages.Aggregate(0UL, (sum, pod) => sum + pod.CpuNanoseconds));
        var memory = input.PodUsages.Aggregate(0UL, (sum, pod) => sum + pod.WorkingSetBytes);
        SummaryJson.WriteMemory(json, input.Now, new MemoryUsage { AvailableBytes = (ulong)input.Memory.TotalBytes - memory, UsageBytes = memory, WorkingSetBytes = memory });
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WritePod(Utf8JsonWriter json, PodUsage pod, SummaryInput input)
    {
        json.WriteStartObject();
        json.WriteStartObject("podRef");
        json.WriteString("name", pod.Pod.Name);
        json.WriteString("namespace", pod.Pod.Namespace);
        json.WriteString("uid", pod.Pod.Uid);
        json.WriteEndObject();
        json.WriteString("startTime", SummaryJson.Text(pod.Pod.Sandboxes is [var newest, ..] ? newest.CreatedAt : input.Now));
        json.WriteStartArray("containers");
        foreach (var container in pod.Containers)
        {
            WriteContainer(json, pod, container, input);
        }

        json.WriteEndArray();
        SummaryJson.WriteCpu(json, input.Now, pod.CpuNanoCores, pod.CpuNanoseconds);
        SummaryJson.WriteMemory(json, input.Now, pod.Sandbox?.Memory ?? new MemoryUsage { WorkingSetBytes = pod.WorkingSetBytes });
        if (pod.Sandbox?.Network is { Default: { } network } usage)
        {
            SummaryJson.WriteNetwork(json, usage.Timestamp, network, [network, .. usage.Others]);
        }

        WriteVolumes(json, pod);
        if (input.Disk is { } disk)
        {
            SummaryJson.WriteDisk(json, "ephemeral-storage", input.Now, disk, pod.EphemeralStorage);
        }

        if (pod.Sandbox?.ProcessCount is { } processes)
        {
            json.WriteStartObject("process_stats");
            json.WriteNumber("process_count", processes);
            json.WriteEndObject();
        }

        SummaryJson.WriteSwap(json, input.Now, null, pod.SwapBytes);
        json.WriteEndObject();
    }

    private static void WriteVolumes(Utf8JsonWriter json, PodUsage pod)
    {
        if (pod.Volumes.Count == 0)
        {
            return;
        }

        json.WriteStartArray("volume");
        foreach (var volume in pod.Volumes)
        {
            json.WriteStartObject();
            SummaryJson.WriteDiskFields(json, volume.At, volume.Disk, volume.Used);
            json.WriteString("name", volume.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteContainer(Utf8JsonWriter json, PodUsage pod, ContainerUsage container, SummaryInput input)
    {
        var status = pod.Pod.Containers.FirstOrDefault(found => found.Id == container.Id);
        json.WriteStartObject();
        json.WriteString("name", container.Metadata.Name);
        json.WriteString("startTime", SummaryJson.Text(status?.StartedAt ?? input.Now));
        if (container.Cpu is { } cpu)
        {
            SummaryJson.WriteCpu(json, cpu.Timestamp, cpu.UsageNanoCores ?? 0, cpu.UsageCoreNanoSeconds ?? 0);
        }

        if (container.Memory is { } memory)
        {
            SummaryJson.WriteMemory(json, memory.Timestamp, memory);
        }

        if (input.ImageDisk is { } images)
        {
            SummaryJson.WriteDisk(json, "rootfs", input.Now, images, pod.LayerOf(container));
        }

        if (input.Disk is { } disk)
        {
            SummaryJson.WriteDisk(json, "logs", input.Now, disk, pod.LogsOf(container));
        }

        if (container.Swap is { } swap)
        {
            SummaryJson.WriteSwap(json, swap.Timestamp, swap.AvailableBytes, swap.UsageBytes);
        }

        json.WriteEndObject();
    }
}
