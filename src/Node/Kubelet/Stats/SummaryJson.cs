using System.Text.Json;
using Kubestrel.Kubelet.Nodes;
using Kubestrel.Runtimes.Contract.Stats;

namespace Kubestrel.Kubelet.Stats;

/// <summary>The parts that nodes, pods and containers of the summary share.</summary>
internal static class SummaryJson
{
    public static void WriteCpu(Utf8JsonWriter json, DateTimeOffset at, ulong nanoCores, ulong nanoseconds)
    {
        json.WriteStartObject("cpu");
        json.WriteString("time", Text(at));
        json.WriteNumber("usageNanoCores", nanoCores);
        json.WriteNumber("usageCoreNanoSeconds", nanoseconds);
        json.WriteEndObject();
    }

    public static void WriteMemory(Utf8JsonWriter json, DateTimeOffset at, MemoryUsage memory)
    {
        json.WriteStartObject("memory");
        json.WriteString("time", Text(at));
        WriteNumber(json, "availableBytes", memory.AvailableBytes);
        WriteNumber(json, "usageBytes", memory.UsageBytes);
        WriteNumber(json, "workingSetBytes", memory.WorkingSetBytes);
        WriteNumber(json, "rssBytes", memory.RssBytes);
        WriteNumber(json, "pageFaults", memory.PageFaults);
        WriteNumber(json, "majorPageFaults", memory.MajorPageFaults);
        json.WriteEndObject();
    }

    public static void WriteSwap(Utf8JsonWriter json, DateTimeOffset at, ulong? available, ulong? used)
    {
        json.WriteStartObject("swap");
        json.WriteString("time", Text(at));
        WriteNumber(json, "swapAvailableBytes", available);
        WriteNumber(json, "swapUsageBytes", used);
        json.WriteEndObject();
    }

    public static void WriteDisk(Utf8JsonWriter json, string name, DateTimeOffset at, DiskSpace disk, FolderUsage used)
    {
        json.WriteStartObject(name);
        WriteDiskFields(json, at, disk, used);
        json.WriteEndObject();
    }

    public static void WriteDiskFields(Utf8JsonWriter json, DateTimeOffset at, DiskSpace disk, FolderUsage used)
    {
        json.WriteString("time", Text(at));
        json.WriteNumber("availableBytes", disk.AvailableBytes);
        json.WriteNumber("capacityBytes", disk.CapacityBytes);
        json.WriteNumber("usedBytes", used.Bytes);
        json.WriteNumber("inodesFree", disk.InodesFree);
        json.WriteNumber("inodes", disk.Inodes);
        json.WriteNumber("inodesUsed", used.Inodes);
    }

    public static void WriteNetwork(Utf8JsonWriter json, DateTimeOffset at, InterfaceUsage? main, IEnumerable<InterfaceUsage> all)
    {
        json.WriteStartObject("network");
        json.WriteString("time", Text(at));
        if (main is not null)
        {
            WriteInterface(json, main);
        }

        json.WriteStartArray("interfaces");
        foreach (var each in all)
        {
            json.WriteStartObject();
            WriteInterface(json, each);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static string Text(DateTimeOffset at) => Time.From(at).ToString();

    private static void WriteInterface(Utf8JsonWriter json, InterfaceUsage usage)
    {
        json.WriteString("name", usage.Name);
        WriteNumber(json, "rxBytes", usage.RxBytes);
        WriteNumber(json, "rxErrors", usage.RxErrors);
        WriteNumber(json, "txBytes", usage.TxBytes);
        WriteNumber(json, "txErrors", usage.TxErrors);
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, ulong? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }
}
