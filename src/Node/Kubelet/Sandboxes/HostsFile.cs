using System.Text;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kubelet.Sandboxes;

/// <summary>The text of a pod's /etc/hosts.</summary>
internal static class HostsFile
{
    private const string Header = "# Kubernetes-managed hosts file.\n";
    private const string HostNetworkHeader = "# Kubernetes-managed hosts file (host network).\n";
    private const string Fixed =
        "127.0.0.1\tlocalhost\n::1\tlocalhost ip6-localhost ip6-loopback\nfe00::0\tip6-localnet\nfe00::0\tip6-mcastprefix\nfe00::1\tip6-allnodes\nfe00::2\tip6-allrouters\n";

    public static string ForPod(IEnumerable<string> podIps, Hostnames names, ValueList<HostAlias> aliases)
    {
        var text = new StringBuilder(Header).Append(Fixed);
        foreach (var ip in podIps)
        {
            text.Append(ip).Append('\t');
            if (names.Domain.Length > 0)
            {
                text.Append(names.Host).Append('.').Append(names.Domain).Append('\t');
            }

            text.Append(names.Host).Append('\n');
        }

        return AppendAliases(text, aliases).ToString();
    }

    /// <summary>The node's own file with the aliases added.</summary>
    public static string ForHostNetwork(string hostFile, ValueList<HostAlias> aliases) =>
        AppendAliases(new StringBuilder(HostNetworkHeader).Append(hostFile), aliases).ToString();

    private static StringBuilder AppendAliases(StringBuilder text, ValueList<HostAlias> aliases)
    {
        if (aliases.Count > 0)
        {
            text.Append("\n# Entries added by HostAliases.\n");
        }

        foreach (var alias in aliases)
        {
            text.Append(alias.Ip).Append('\t').AppendJoin('\t', alias.Hostnames).Append('\n');
        }

        return text;
    }
}
