using System.Globalization;
using System.Net;
using Kubestrel.Processes;
using Kubestrel.Proxy.Services;

namespace Kubestrel.Proxy.Conntrack;

/// <summary>Lists and deletes flows with the program <c>conntrack</c> (Debian package of that name).</summary>
internal sealed class ConntrackCommand(ICommandRunner commands) : IConntrackTable
{
    public async Task<IReadOnlyList<ConntrackFlow>?> ListUdpAsync(IpFamily family, Action<string> failure, CancellationToken cancellationToken)
    {
        var result = await commands.RunAsync(new("conntrack", "-L", "-f", Name(family), "-p", "udp"), cancellationToken).ConfigureAwait(false);
        if (!result.Succeeded)
        {
            failure(result.Stderr.Trim());
            return null;
        }

        return Parse(result.Stdout);
    }

    public async Task DeleteUdpAsync(IpFamily family, IReadOnlyList<ConntrackFlow> flows, Action<string> failure, CancellationToken cancellationToken)
    {
        foreach (var flow in flows)
        {
            string[] arguments =
            [
                "-D", "-f", Name(family), "-p", "udp",
                "--orig-src", flow.Source.Address.ToString(), "--sport", Number(flow.Source.Port),
                "--orig-dst", flow.Destination.Address.ToString(), "--dport", Number(flow.Destination.Port),
            ];
            var result = await commands.RunAsync(new("conntrack", arguments), cancellationToken).ConfigureAwait(false);

            // A flow that ended in between is what was wanted.
            if (!result.Succeeded && !result.Stderr.Contains("0 flow entries", StringComparison.Ordinal))
            {
                failure(result.Stderr.Trim());
            }
        }
    }

    /// <summary>Lines such as <c>udp 17 29 src=a dst=b sport=1 dport=2 [UNREPLIED] src=c dst=d sport=2 dport=1 mark=0 use=1</c>.</summary>
    internal static List<ConntrackFlow> Parse(string listing)
    {
        var flows = new List<ConntrackFlow>();
        foreach (var line in listing.AsSpan().EnumerateLines())
        {
            if (!line.StartsWith("udp"))
            {
                continue;
            }

            var sources = new List<IPAddress>(2);
            IPAddress? destination = null;
            int? sourcePort = null, destinationPort = null;
            foreach (var range in line.Split(' '))
            {
                var word = line[range];
                if (word.StartsWith("src=") && IPAddress.TryParse(word[4..], out var source))
                {
                    sources.Add(source);
                }
                else if (destination is null && word.StartsWith("dst="))
                {
                    IPAddress.TryParse(word[4..], out destination);
                }
                else if (sourcePort is null && word.StartsWith("sport=") && int.TryParse(word[6..], CultureInfo.InvariantCulture, out var from))
                {
                    sourcePort = from;
                }
                else if (destinationPort is null && word.StartsWith("dport=") && int.TryParse(word[6..], CultureInfo.InvariantCulture, out var to))
                {
                    destinationPort = to;
                }
            }

            if (sources.Count == 2 && destination is not null && sourcePort is { } sport && destinationPort is { } dport)
            {
                flows.Add(new(new(sources[0], sport), new(destination, dport), sources[1]));
            }
        }

        return flows;
    }

    private static string Name(IpFamily family) => family == IpFamily.IPv4 ? "ipv4" : "ipv6";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
