using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.ApiServer.Subresources.Nodes;

/// <summary>Where a node's kubelet listens.</summary>
/// <param name="Host">An address or name.</param>
internal readonly record struct NodeEndpoint(string Host, int Port)
{
    private const int DefaultPort = 10250;
    private static readonly string[] Preferred = ["InternalIP", "ExternalIP", "InternalDNS", "ExternalDNS", "Hostname"];

    /// <summary>"[::1]:10250" or "10.0.0.1:10250".</summary>
    public string Authority => Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]:{Port}" : $"{Host}:{Port}";

    /// <summary>Null when the node says no address.</summary>
    public static NodeEndpoint? Of(Node node)
    {
        foreach (var type in Preferred)
        {
            foreach (var address in node.Status.Addresses)
            {
                if (address.Type == type)
                {
                    var port = node.Status.DaemonEndpoints.KubeletEndpoint.Port;
                    return new(address.Address, port == 0 ? DefaultPort : port);
                }
            }
        }

        return null;
    }
}
