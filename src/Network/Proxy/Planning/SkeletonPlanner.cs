using Kubestrel.Proxy.Rules;
using Kubestrel.Proxy.Services;
using static Kubestrel.Proxy.Planning.TableNames;

namespace Kubestrel.Proxy.Planning;

/// <summary>
/// The part of the table that does not depend on any Service: base chains on the hooks, dispatch through the verdict maps, checks for missing
/// endpoints, source range firewall, masquerading. Filters run before DNAT, except the check for undefined ports of ClusterIPs, which wants to see
/// what DNAT left alone; it sits in forward (routed traffic is past prerouting there) and in output after DNAT.
/// </summary>
internal static class SkeletonPlanner
{
    private static readonly (string Name, string Type, string Hook, string Priority)[] BaseChains =
    [
        ("filter-prerouting", "filter", "prerouting", "dstnat - 10"),
        ("filter-input", "filter", "input", "-110"),
        ("filter-forward", "filter", "forward", "-110"),
        ("filter-output", "filter", "output", "-110"),
        ("filter-output-post-dnat", "filter", "output", "-90"),
        ("nat-prerouting", "nat", "prerouting", "dstnat"),
        ("nat-output", "nat", "output", "-100"),
        ("nat-postrouting", "nat", "postrouting", "srcnat"),
    ];

    private static readonly (string From, string Match, string To)[] Jumps =
    [
        ("filter-input", "ct state new ", NodePortEndpointsCheck),
        ("filter-input", "ct state new ", ServiceEndpointsCheck),
        ("filter-forward", "ct state new ", ServiceEndpointsCheck),
        ("filter-output", "ct state new ", ServiceEndpointsCheck),
        ("filter-prerouting", "ct state new ", FirewallCheck),
        ("filter-output", "ct state new ", FirewallCheck),
        ("nat-output", "", TableNames.Services),
        ("nat-prerouting", "", TableNames.Services),
        ("nat-postrouting", "", Masquerading),
        ("filter-forward", "ct state new ", ClusterIPsCheck),
        ("filter-output-post-dnat", "ct state new ", ClusterIPsCheck),
    ];

    public static List<NftOperation> Plan(PlanSettings settings)
    {
        var ip = settings.Family.Nft();
        var address = settings.Family.AddressType();
        var byService = $"type {address} . inet_proto . inet_service : verdict ;";
        const string byPort = "type inet_proto . inet_service : verdict ;";
        var operations = new List<NftOperation>();
        foreach (var chain in BaseChains)
        {
            operations.Add(NftOperation.AddChain(chain.Name, $"type {chain.Type} hook {chain.Hook} priority {chain.Priority} ;"));
        }

        string[] chains = [TableNames.Services, ServiceEndpointsCheck, NodePortEndpointsCheck, ClusterIPsCheck, FirewallCheck, MarkForMasquerade, Masquerading, Reject];
        operations.AddRange(chains.Select(c => NftOperation.AddChain(c)));
        operations.Add(NftOperation.AddSet(ClusterIPs, $"type {address} ;"));
        operations.Add(NftOperation.AddMap(ServiceIPs, byService));
        operations.Add(NftOperation.AddMap(NoEndpointServices, byService));
        operations.Add(NftOperation.AddMap(FirewallIPs, byService));
        operations.Add(NftOperation.AddMap(ServiceNodePorts, byPort));
        operations.Add(NftOperation.AddMap(NoEndpointNodePorts, byPort));

        var nodePortMatch = settings.Family == IpFamily.IPv4 ? "ip daddr != 127.0.0.0/8" : "ip6 daddr != ::1";
        var nodePortDispatch = $"fib daddr type local {nodePortMatch}";
        if (settings.NodePortAddresses is { } addresses)
        {
            operations.Add(NftOperation.AddSet(NodePortIPs, $"type {address} ;"));
            operations.AddRange(addresses.Select(a => NftOperation.AddElement(new(NodePortIPs, a.ToString()))));
            nodePortMatch = nodePortDispatch = $"{ip} daddr @{NodePortIPs}";
        }

        void Rule(string chain, string text, string comment = "") => operations.Add(NftOperation.AddRule(chain, new(text, comment)));
        foreach (var (from, match, to) in Jumps)
        {
            Rule(from, $"{match}jump {to}");
        }

        var destination = $"{ip} daddr . meta l4proto . th dport vmap @";
        Rule(TableNames.Services, destination + ServiceIPs);
        Rule(TableNames.Services, $"{nodePortDispatch} meta l4proto . th dport vmap @{ServiceNodePorts}");
        Rule(ServiceEndpointsCheck, destination + NoEndpointServices);
        Rule(NodePortEndpointsCheck, $"{nodePortMatch} meta l4proto . th dport vmap @{NoEndpointNodePorts}");
        Rule(FirewallCheck, destination + FirewallIPs);
        Rule(Reject, "reject");
        Rule(ClusterIPsCheck, $"{ip} daddr @{ClusterIPs} reject", "Reject traffic to invalid ports of ClusterIPs");
        if (!settings.ServiceCidrs.IsEmpty)
        {
            Rule(ClusterIPsCheck, $"{ip} daddr {{ {string.Join(", ", settings.ServiceCidrs)} }} drop", "Drop traffic to unallocated ClusterIPs");
        }

        var mark = $"0x{settings.MasqueradeMark:x8}";
        Rule(MarkForMasquerade, $"mark set mark or {mark}");
        Rule(Masquerading, $"mark and {mark} == 0 return");
        Rule(Masquerading, $"mark set mark xor {mark}");
        Rule(Masquerading, "masquerade fully-random");
        return operations;
    }
}
