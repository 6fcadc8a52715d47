using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Kubestrel.Kubelet.Server.Endpoints;

/// <summary>/configz: the settings in use, in the form of KubeletConfiguration.</summary>
internal sealed class ConfigzEndpoint(KubeletOptions options) : IEndpoint
{
    public string Name => "configz";

    public Task HandleAsync(HttpContext context, IReadOnlyList<string> path, CancellationToken cancellationToken)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteStartObject("kubeletconfig");
        json.WriteBoolean("enableServer", true);
        json.WriteString("address", options.Address);
        json.WriteNumber("port", options.Port);
        json.WriteString("clusterDomain", options.ClusterDomain);
        WriteList(json, "clusterDNS", options.ClusterDns);
        Write(json, "syncFrequency", options.SyncFrequency);
        Write(json, "fileCheckFrequency", options.FileCheckFrequency);
        Write(json, "nodeStatusUpdateFrequency", options.NodeStatusUpdateFrequency);
        Write(json, "nodeStatusReportFrequency", options.NodeStatusReportFrequency);
        json.WriteNumber("nodeLeaseDurationSeconds", options.NodeLeaseDurationSeconds);
        Write(json, "imageMinimumGCAge", options.ImageMinimumGCAge);
        json.WriteNumber("imageGCHighThresholdPercent", options.ImageGCHighThresholdPercent);
        json.WriteNumber("imageGCLowThresholdPercent", options.ImageGCLowThresholdPercent);
        json.WriteString("cgroupRoot", options.CgroupRoot);
        json.WriteBoolean("cgroupsPerQOS", options.CgroupsPerQOS);
        json.WriteNumber("maxPods", options.MaxPods);
        json.WriteString("resolvConf", options.ResolvConf);
        json.WriteBoolean("cpuCFSQuota", options.CpuCFSQuota);
        Write(json, "cpuCFSQuotaPeriod", options.CpuCFSQuotaPeriod);
        json.WriteBoolean("serializeImagePulls", options.SerializeImagePulls);
        json.WriteStartObject("evictionHard");
        foreach (var (signal, threshold) in options.EvictionHard)
        {
            json.WriteString(signal, threshold);
        }

        json.WriteEndObject();
        json.WriteString("containerLogMaxSize", Quantity.FromUnits(options.ContainerLogMaxSize, QuantityFormat.BinarySI).ToString());
        json.WriteNumber("containerLogMaxFiles", options.ContainerLogMaxFiles);
        json.WriteBoolean("seccompDefault", options.SeccompDefault);
        json.WriteBoolean("enableDebuggingHandlers", options.EnableDebuggingHandlers);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        return Replies.JsonAsync(context, buffer.WrittenMemory, cancellationToken);
    }

    private static void Write(Utf8JsonWriter json, string name, TimeSpan span) => json.WriteString(name, Duration.From(span).ToString());

    private static void WriteList(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
