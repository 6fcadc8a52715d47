using System.Buffers;
using System.Text.Json;
using Kubestrel.Kubelet.Nodes;
using Kubestrel.Runtimes.Contract.Containers;
using Kubestrel.Runtimes.Contract.Stats;

namespace Kubestrel.Kubelet.Stats;

/// <summary>Writes the stats summary (kubelet's stats/v1alpha1).</summary>
internal static class SummaryWriter
{
    private static readonly JsonEncodedText Pods = JsonEncodedText.Encode("pods");

    public static ReadOnlyMemory<byte> Write(SummaryInput input)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        WriteNode(json, input);
        json.WriteStartArray(Pods);
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
        json.WriteString("startTime", Time.From(input.StartedAt).ToString());
        WriteCpu(json, input.Now, input.CpuNanoCores, input.CpuNanoseconds);
        json.WriteStartObject("memory");
        json.WriteString("time", Time.From(input.Now).ToString());
        json.WriteNumber("availableBytes", input.Memory.AvailableBytes);
        json.WriteNumber("usageBytes", input.Memory.TotalBytes - input.Memory.AvailableBytes);
        json.WriteNumber("workingSetBytes", input.Memory.TotalBytes - input.Memory.AvailableBytes);
        json.WriteEndObject();
        if (input.Disk is { } disk)
        {
            WriteDisk(json, "fs", input.Now, disk, disk.CapacityBytes - disk.AvailableBytes, disk.Inodes - disk.InodesFree);
            json.WriteStartObject("runtime");
            WriteDisk(json, "imageFs", input.Now, disk, (long)(input.ImageBytes ?? 0), disk.Inodes - disk.InodesFree);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WritePod(Utf8JsonWriter json, PodUsage pod, SummaryInput input)
    {
        json.WriteStartObject();
        json.WriteStartObject("podRef");
        json.WriteString("name", pod.Pod.Name);
        json.WriteString("namespace", pod.Pod.Namespace);
        json.WriteString("uid", pod.Pod.Uid);
        json.WriteEndObject();
        json.WriteString("startTime", Time.From(pod.Pod.Sandboxes is [var newest, ..] ? newest.CreatedAt : input.Now).ToString());
        json.WriteStartArray("containers");
        foreach (var container in pod.Containers)
        {
            WriteContainer(json, pod, container, input);
        }

        json.WriteEndArray();
        WriteCpu(json, input.Now, pod.CpuNanoCores, pod.CpuNanoseconds);
        WriteMemory(json, input.Now, pod.Sandbox?.Memory ?? new MemoryUsage { WorkingSetBytes = pod.WorkingSetBytes });
        if (pod.Sandbox?.Network is { Default: { } network } usage)
        {
            json.WriteStartObject("network");
            json.WriteString("time", Time.From(usage.Timestamp).ToString());
            json.WriteString("name", network.Name);
            Number(json, "rxBytes", network.RxBytes);
            Number(json, "rxErrors", network.RxErrors);
            Number(json, "txBytes", network.TxBytes);
            Number(json, "txErrors", network.TxErrors);
            json.WriteEndObject();
        }

        if (pod.Sandbox?.ProcessCount is { } processes)
        {
            json.WriteStartObject("process_stats");
            json.WriteNumber("process_count", processes);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteContainer(Utf8JsonWriter json, PodUsage pod, ContainerUsage container, SummaryInput input)
    {
        var status = pod.Pod.Containers.FirstOrDefault(found => found.Id == container.Id);
        json.WriteStartObject();
        json.WriteString("name", container.Metadata.Name);
        json.WriteString("startTime", Time.From(status?.StartedAt ?? input.Now).ToString());
        if (container.Cpu is { } cpu)
        {
            WriteCpu(json, cpu.Timestamp, cpu.UsageNanoCores ?? 0, cpu.UsageCoreNanoSeconds ?? 0);
        }

        if (container.Memory is { } memory)
        {
            WriteMemory(json, memory.Timestamp, memory);
        }

        if (input.Disk is { } disk)
        {
            WriteDisk(json, "rootfs", input.Now, disk, (long)(container.WritableLayer?.UsedBytes ?? 0), (long)(container.WritableLayer?.InodesUsed ?? 0));
            WriteDisk(json, "logs", input.Now, disk, LogBytes(status), 1);
        }

        json.WriteEndObject();
    }

    private static long LogBytes(RuntimeContainerStatus? status) => status is not null && File.Exists(status.LogPath) ? new FileInfo(status.LogPath).Length : 0;

    private static void WriteCpu(Utf8JsonWriter json, DateTimeOffset at, ulong nanoCores, ulong nanoseconds)
    {
        json.WriteStartObject("cpu");
        json.WriteString("time", Time.From(at).ToString());
        json.WriteNumber("usageNanoCores", nanoCores);
        json.WriteNumber("usageCoreNanoSeconds", nanoseconds);
        json.WriteEndObject();
    }

    private static void WriteMemory(Utf8JsonWriter json, DateTimeOffset at, MemoryUsage memory)
    {
        json.WriteStartObject("memory");
        json.WriteString("time", Time.From(at).ToString());
        Number(json, "availableBytes", memory.AvailableBytes);
        Number(json, "usageBytes", memory.UsageBytes);
        Number(json, "workingSetBytes", memory.WorkingSetBytes);
        Number(json, "rssBytes", memory.RssBytes);
        Number(json, "pageFaults", memory.PageFaults);
        Number(json, "majorPageFaults", memory.MajorPageFaults);
        json.WriteEndObject();
    }

    private static void WriteDisk(Utf8JsonWriter json, string name, DateTimeOffset at, DiskSpace disk, long used, long inodesUsed)
    {
        json.WriteStartObject(name);
        json.WriteString("time", Time.From(at).ToString());
        json.WriteNumber("availableBytes", disk.AvailableBytes);
        json.WriteNumber("capacityBytes", disk.CapacityBytes);
        json.WriteNumber("usedBytes", used);
        json.WriteNumber("inodesFree", disk.InodesFree);
        json.WriteNumber("inodes", disk.Inodes);
        json.WriteNumber("inodesUsed", inodesUsed);
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, ulong? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }
}
