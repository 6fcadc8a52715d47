using Kubestrel.PodNetwork.Cni;
using Kubestrel.Processes;

namespace Kubestrel.PodNetwork.Rules;

/// <summary>
/// The part of the pod network that lives in iptables: accept rules on machines whose FORWARD policy drops (Docker sets it so), and the host port
/// chains of the portmap plugin, which keeps its common chains when the last pod is gone.
/// </summary>
internal sealed class IptablesCleanup(PodNetworkOptions options, ICommandRunner commands)
{
    public async Task AcceptForwardingAsync(CancellationToken cancellationToken)
    {
        foreach (var program in Programs())
        {
            var rules = await commands.RunAsync(new(program, "-S", "FORWARD"), cancellationToken).ConfigureAwait(false);
            if (!rules.Stdout.Contains("-P FORWARD DROP", StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var direction in (string[])["-i", "-o"])
            {
                if (!rules.Stdout.Contains($"-A FORWARD {direction} {options.Bridge} -j ACCEPT", StringComparison.Ordinal))
                {
                    await commands.RunAsync(new(program, "-w", "-I", "FORWARD", direction, options.Bridge, "-j", "ACCEPT"), cancellationToken)
                        .ConfigureAwait(false);
                }
            }
        }
    }

    /// <summary>Answers what stayed.</summary>
    public async Task<IReadOnlyList<string>> RemoveAsync(CancellationToken cancellationToken)
    {
        var left = new List<string>();
        foreach (var program in Programs())
        {
            var saved = await commands.RunAsync(new(program + "-save"), cancellationToken).ConfigureAwait(false);
            var plan = saved.Succeeded ? PortMapRules.PlanRemoval(saved.Stdout, CniConfig.NetworkName(options), options.Bridge) : "";
            if (plan.Length > 0)
            {
                var restored = await commands.RunAsync(new(program + "-restore", "-w", "--noflush") { Input = plan }, cancellationToken).ConfigureAwait(false);
                if (!restored.Succeeded)
                {
                    left.Add($"{program} rules: {restored.Stderr.Trim()}");
                }
            }
        }

        // portmap works on both families whatever the pods have.
        foreach (var family in (string[])["ip", "ip6"])
        {
            foreach (var table in (string[])["nat", "filter"])
            {
                await RemoveEmptyTableAsync(family, table, cancellationToken).ConfigureAwait(false);
            }
        }

        return left;
    }

    /// <summary>iptables on nftables makes its tables on first use; without a rule or a policy in them they only cost time for each packet.</summary>
    private async Task RemoveEmptyTableAsync(string family, string table, CancellationToken cancellationToken)
    {
        var listed = await commands.RunAsync(new("nft", "list", "table", family, table), cancellationToken).ConfigureAwait(false);
        if (listed.Succeeded && NftTable.IsEmpty(listed.Stdout))
        {
            await commands.RunAsync(new("nft", "delete", "table", family, table), cancellationToken).ConfigureAwait(false);
        }
    }

    private static IEnumerable<string> Programs() => ["iptables", "ip6tables"];
}
