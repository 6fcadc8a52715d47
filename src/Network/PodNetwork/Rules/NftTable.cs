using System.Text;
using Kubestrel.PodNetwork.Cni;

namespace Kubestrel.PodNetwork.Rules;

/// <summary>The nftables table of one cluster: what leaves the pod network gets the node's address.</summary>
internal static class NftTable
{
    public static string Name(PodNetworkOptions options) => options.Bridge.Replace('-', '_') + "_pods";

    /// <summary>Input for `nft -f -` that replaces the table in one transaction.</summary>
    public static string Replace(PodNetworkOptions options)
    {
        var text = new StringBuilder(Remove(options));
        text.Append("table inet ").Append(Name(options)).Append(" {\n")
            .Append("  chain postrouting {\n")
            .Append("    type nat hook postrouting priority srcnat; policy accept;\n");
        AppendMasquerade(text, options, "ip", v6: false, "224.0.0.0/4");
        AppendMasquerade(text, options, "ip6", v6: true, "ff00::/8");
        return text.Append("  }\n}\n").ToString();
    }

    /// <summary>Input for `nft -f -` that removes the table where it exists: naming it first makes the removal succeed always.</summary>
    public static string Remove(PodNetworkOptions options) =>
        $"table inet {Name(options)}\ndelete table inet {Name(options)}\n";

    /// <summary>Reads what `nft list table` prints: true where chains have no rules, no policy but accept, and there is nothing but chains.</summary>
    public static bool IsEmpty(string listed) =>
        listed.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).All(line =>
            line is "}"
            || line.StartsWith('#')
            || line.StartsWith("table ", StringComparison.Ordinal)
            || line.StartsWith("chain ", StringComparison.Ordinal)
            || (line.StartsWith("type ", StringComparison.Ordinal) && line.EndsWith("policy accept;", StringComparison.Ordinal)));

    private static void AppendMasquerade(StringBuilder text, PodNetworkOptions options, string family, bool v6, string multicast)
    {
        var pods = options.PodCidrs.Where(c => Cidrs.IsV6(c) == v6).ToArray();
        if (pods.Length == 0)
        {
            return;
        }

        var inside = pods.Concat(options.UnmasqueradedCidrs.Where(c => Cidrs.IsV6(c) == v6)).Append(multicast).Distinct();
        foreach (var cidr in pods)
        {
            text.Append("    ").Append(family).Append(" saddr ").Append(cidr);
            foreach (var destination in inside)
            {
                text.Append(' ').Append(family).Append(" daddr != ").Append(destination);
            }

            text.Append(" masquerade\n");
        }
    }
}
