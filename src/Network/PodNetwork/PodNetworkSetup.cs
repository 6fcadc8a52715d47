using Kubestrel.PodNetwork.Cni;
using Kubestrel.Processes;
using Kubestrel.PodNetwork.Rules;
using Kubestrel.PodNetwork.Sysctls;

namespace Kubestrel.PodNetwork;

/// <summary>
/// Makes a node's pod network and takes it away. Order: 1. sysctls; 2. masquerading in one nftables table; 3. accept rules where the machine drops
/// forwarded packets; 4. the CNI configuration, last, since its appearance makes the runtime's network ready. The bridge itself is made by the CNI
/// plugin with the first pod.
/// </summary>
public sealed class PodNetworkSetup(PodNetworkOptions options, ICommandRunner commands, ISysctlFiles sysctls)
{
    private readonly SharedSysctls shared = new(options, sysctls);
    private readonly IptablesCleanup iptables = new(options, commands);

    /// <summary>May be repeated; rewrites only what differs.</summary>
    public async Task<PodNetworkResult> ApplyAsync(CancellationToken cancellationToken)
    {
        // 1. Sysctls. Bridged packets pass netfilter, which the reverse translation of services needs, only with this module.
        if (sysctls.Read(SharedSysctls.BridgeSetting) is null)
        {
            await commands.RunAsync(new("modprobe", "br_netfilter"), cancellationToken).ConfigureAwait(false);
        }

        if (shared.Apply() is { } error)
        {
            return new(error);
        }

        // 2. Masquerading.
        var nft = await commands.RunAsync(new("nft", "-f", "-") { Input = NftTable.Replace(options) }, cancellationToken).ConfigureAwait(false);
        if (!nft.Succeeded)
        {
            return new($"cannot set up masquerading with nft: {nft.Stderr.Trim()}");
        }

        // 3. Forwarding.
        await iptables.AcceptForwardingAsync(cancellationToken).ConfigureAwait(false);

        // 4. CNI.
        try
        {
            ConfigFile.WriteIfChanged(options.ConfigFolder, CniConfig.Write(options));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new($"cannot write the network configuration: {exception.Message}");
        }

        return default;
    }

    /// <summary>Removes everything <see cref="ApplyAsync"/> and the plugins made; to be called when no pod runs. Answers what stayed: empty is success.</summary>
    public async Task<IReadOnlyList<string>> RemoveAsync(CancellationToken cancellationToken)
    {
        var left = new List<string>();
        ConfigFile.Delete(options.ConfigFolder);
        left.AddRange(await iptables.RemoveAsync(cancellationToken).ConfigureAwait(false));
        await RunAsync(new("nft", "-f", "-") { Input = NftTable.Remove(options) }).ConfigureAwait(false);
        if (Directory.Exists($"/sys/class/net/{options.Bridge}"))
        {
            await RunAsync(new("ip", "link", "delete", options.Bridge)).ConfigureAwait(false);
        }

        CniLeases.Delete(options);
        shared.Release();
        return left;

        async Task RunAsync(Command command)
        {
            var result = await commands.RunAsync(command, cancellationToken).ConfigureAwait(false);
            if (!result.Succeeded)
            {
                left.Add($"{command}: {result.Stderr.Trim()}");
            }
        }
    }
}
