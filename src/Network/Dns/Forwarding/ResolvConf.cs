using System.Net;

namespace Kubestrel.Dns.Forwarding;

/// <summary>Reads the nameserver lines of a resolv.conf(5).</summary>
internal static class ResolvConf
{
    public const int Port = 53;

    public static IReadOnlyList<IPEndPoint> Parse(string text, IReadOnlyList<IPAddress> excluded)
    {
        var servers = new List<IPEndPoint>();
        foreach (var line in text.Split('\n'))
        {
            var words = line.Split((char[])[' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
            if (words is ["nameserver", var value, ..] && IPAddress.TryParse(value, out var address) && !excluded.Contains(address)
                && !servers.Any(s => s.Address.Equals(address)))
            {
                servers.Add(new(address, Port));
            }
        }

        return servers;
    }
}
