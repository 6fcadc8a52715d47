using System.Text;
using System.Text.Json;

namespace Kubestrel.PodNetwork.Cni;

/// <summary>
/// The CNI network list: bridge with addresses from host-local, then portmap for host ports. The node's nftables table masquerades instead of the bridge
/// plugin's ipMasq, which runs iptables several times for every pod.
/// </summary>
public static class CniConfig
{
    /// <summary>Name of the network: part of lease folders, cached results and iptables comments.</summary>
    public static string NetworkName(PodNetworkOptions options) => "kubestrel-" + options.Bridge;

    public static string LeaseFolder(PodNetworkOptions options) => Path.Combine(options.StateFolder, "leases");

    public static string Write(PodNetworkOptions options)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("cniVersion", "1.0.0");
            json.WriteString("name", NetworkName(options));
            json.WriteStartArray("plugins");
            WriteBridge(json, options);
            WritePortMap(json);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void WriteBridge(Utf8JsonWriter json, PodNetworkOptions options)
    {
        json.WriteStartObject();
        json.WriteString("type", "bridge");
        json.WriteString("bridge", options.Bridge);
        json.WriteBoolean("isGateway", true);
        json.WriteBoolean("ipMasq", false);
        json.WriteBoolean("hairpinMode", true);
        if (options.Mtu is { } mtu)
        {
            json.WriteNumber("mtu", mtu);
        }

        json.WriteStartObject("ipam");
        json.WriteString("type", "host-local");
        json.WriteString("dataDir", LeaseFolder(options));
        json.WriteStartArray("ranges");
        foreach (var cidr in options.PodCidrs)
        {
            json.WriteStartArray();
            json.WriteStartObject();
            json.WriteString("subnet", cidr);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartArray("routes");
        foreach (var cidr in options.PodCidrs)
        {
            json.WriteStartObject();
            json.WriteString("dst", Cidrs.IsV6(cidr) ? "::/0" : "0.0.0.0/0");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WritePortMap(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type", "portmap");
        json.WriteBoolean("snat", true);
        json.WriteStartObject("capabilities");
        json.WriteBoolean("portMappings", true);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
