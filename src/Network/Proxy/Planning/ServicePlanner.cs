using System.Collections.Immutable;
using System.Net;
using Kubestrel.Proxy.Rules;
using Kubestrel.Proxy.Services;
using static Kubestrel.Proxy.Planning.TableNames;

namespace Kubestrel.Proxy.Planning;

/// <summary>
/// One Service to its chains and map elements; pure. Per port there are up to four service chains (cluster policy, local policy, external traffic,
/// firewall) and one chain per endpoint reachable from here, all of them as upstream's nftables proxy lays them out.
/// </summary>
internal sealed class ServicePlanner(PlanSettings settings)
{
    /// <summary>
    /// Up to so many endpoints are picked by a ladder of rules, more by a verdict map. The kernel names the anonymous set behind each such map by
    /// looking through all of them, so that 10,000 Services with two endpoints took 12 s to load with maps and 3 s with ladders.
    /// </summary>
    private const int MaxLadder = 8;

    private readonly string _ip = settings.Family.Nft();

    public RuleFragment Plan(ServiceState service)
    {
        var draft = new FragmentDraft();
        foreach (var port in service.Ports)
        {
            Port(draft, service, port);
        }

        return draft.ToFragment();
    }

    private void Port(FragmentDraft draft, ServiceState service, ServicePort port)
    {
        var choice = EndpointChoice.For(port, service.EndpointsOf(port.Key), settings.Zone);
        var names = PortChains.Of(service.Key, port);
        var label = port.Key.Name.Length == 0 ? service.Key.ToString() : $"{service.Key}:{port.Key.Name}";

        // 1. Which chain each kind of traffic takes, and what becomes of it when there is nothing behind the chain.
        var internalOk = choice.HasAny && !(port.InternalPolicyLocal && choice.Local.IsEmpty);
        var externalOk = choice.HasAny && !(port.ExternalPolicyLocal && choice.Local.IsEmpty);
        var refusal = choice.HasAny ? "drop" : $"goto {Reject}";
        var internalChain = port.InternalPolicyLocal ? names.Local : names.Cluster;
        if (choice.HasAny)
        {
            draft.NoLocalInternal += internalOk ? 0 : 1;
            draft.NoLocalExternal += externalOk ? 0 : 1;
        }

        // 2. Elements of the dispatch maps.
        draft.Entry(new(ClusterIPs, port.ClusterIP.ToString()));
        draft.Entry(internalOk
            ? new(ServiceIPs, Destination(port.ClusterIP, port), $"goto {internalChain}")
            : new(NoEndpointServices, Destination(port.ClusterIP, port), refusal, label));
        var firewalled = !port.LoadBalancerIPs.IsEmpty && !port.LoadBalancerSourceRanges.IsEmpty;
        foreach (var address in port.ExternalIPs.Concat(port.LoadBalancerIPs))
        {
            if (choice.HasAny)
            {
                draft.Entry(new(ServiceIPs, Destination(address, port), $"goto {names.External}"));
            }

            if (!externalOk)
            {
                draft.Entry(new(NoEndpointServices, Destination(address, port), refusal, label));
            }
        }

        if (firewalled)
        {
            foreach (var address in port.LoadBalancerIPs)
            {
                draft.Entry(new(FirewallIPs, Destination(address, port), $"goto {names.Firewall}"));
            }
        }

        if (port.NodePort != 0)
        {
            var key = $"{port.Protocol} . {port.NodePort}";
            if (choice.HasAny)
            {
                draft.Entry(new(ServiceNodePorts, key, $"goto {names.External}"));
            }

            if (!externalOk)
            {
                draft.Entry(new(NoEndpointNodePorts, key, refusal, label));
            }
        }

        // 3. Chains.
        var endpoints = choice.Reachable.ToDictionary(e => e.Text, e => ChainNames.EndpointBase(service.Key, port, e), StringComparer.Ordinal);
        if (!choice.Cluster.IsEmpty && port.UsesClusterEndpoints)
        {
            draft.Chain(names.Cluster, Balance(port, choice.Cluster, endpoints, internalOk && internalChain == names.Cluster));
        }

        if (!choice.Local.IsEmpty && port.UsesLocalEndpoints)
        {
            draft.Chain(names.Local, Balance(port, choice.Local, endpoints, internalOk && internalChain == names.Local));
        }

        if (choice.HasAny && port.ExternallyAccessible)
        {
            draft.Chain(names.External, External(port, names, externalOk, !choice.Cluster.IsEmpty));
        }

        if (firewalled)
        {
            draft.Chain(names.Firewall, [new($"{_ip} saddr != {{ {string.Join(", ", AllowedSources(port))} }} drop")]);
        }

        foreach (var endpoint in choice.Reachable)
        {
            Endpoint(draft, port, endpoint, endpoints[endpoint.Text]);
        }
    }

    /// <summary>Clients with a remembered endpoint go there, the others to a random one.</summary>
    private List<ChainRule> Balance(ServicePort port, ImmutableArray<ServiceEndpoint> chosen, Dictionary<string, string> names, bool takesInternal)
    {
        var rules = new List<ChainRule>(2);
        if (takesInternal)
        {
            var match = $"{_ip} daddr {port.ClusterIP} {port.Protocol} dport {port.Port}";
            if (settings.MasqueradeAll)
            {
                rules.Add(new($"{match} jump {MarkForMasquerade}"));
            }
            else if (!settings.ClusterCidrs.IsEmpty)
            {
                rules.Add(new($"{match} {_ip} saddr != {PodNetworks()} jump {MarkForMasquerade}"));
            }
        }

        if (port.AffinitySeconds > 0)
        {
            rules.AddRange(chosen.Select(e => new ChainRule($"{_ip} saddr @affinity-{names[e.Text]} goto endpoint-{names[e.Text]}")));
        }

        rules.AddRange(Pick([.. chosen.Select(e => $"goto endpoint-{names[e.Text]}")]));
        return rules;
    }

    /// <summary>Each verdict with the same chance: of n the first is taken once in n, of the rest the next once in n-1, and so on.</summary>
    private static IEnumerable<ChainRule> Pick(string[] verdicts)
    {
        if (verdicts.Length > MaxLadder)
        {
            return [new($"numgen random mod {verdicts.Length} vmap {{ {string.Join(", ", verdicts.Select((v, i) => $"{i} : {v}"))} }}")];
        }

        return verdicts.Select((v, i) => new ChainRule(i == verdicts.Length - 1 ? v : $"numgen random mod {verdicts.Length - i} 0 {v}"));
    }

    /// <summary>
    /// Under policy Cluster everything is masqueraded, since it may leave for another node. Under policy Local the source stays visible; pods and
    /// this host are short-circuited to all endpoints, as if they had gone out to the load balancer and come back.
    /// </summary>
    private List<ChainRule> External(ServicePort port, PortChains names, bool externalOk, bool hasCluster)
    {
        var rules = new List<ChainRule>(4);
        if (!port.ExternalPolicyLocal)
        {
            rules.Add(new($"jump {MarkForMasquerade}"));
        }
        else if (hasCluster)
        {
            if (!settings.ClusterCidrs.IsEmpty)
            {
                rules.Add(new($"{_ip} saddr {PodNetworks()} goto {names.Cluster}", "short-circuit pod traffic"));
            }

            rules.Add(new($"fib saddr type local jump {MarkForMasquerade}", "masquerade local traffic"));
            rules.Add(new($"fib saddr type local goto {names.Cluster}", "short-circuit local traffic"));
        }

        if (externalOk)
        {
            rules.Add(new($"goto {(port.ExternalPolicyLocal ? names.Local : names.Cluster)}"));
        }

        return rules;
    }

    private void Endpoint(FragmentDraft draft, ServicePort port, ServiceEndpoint endpoint, string name)
    {
        // A pod that reaches itself through the Service must see another source, or it would answer itself directly.
        var rules = new List<ChainRule>(3) { new($"{_ip} saddr {endpoint.Address} jump {MarkForMasquerade}") };
        if (port.AffinitySeconds > 0)
        {
            draft.AffinitySets.Add(new($"affinity-{name}", port.AffinitySeconds));
            rules.Add(new($"update @affinity-{name} {{ {_ip} saddr }}"));
        }

        rules.Add(new($"meta l4proto {port.Protocol} dnat to {endpoint.Text}"));
        draft.Chain($"endpoint-{name}", rules);
    }

    /// <summary>When the ranges allow this node, so are the VIPs: a node reaches a VIP bound to itself with the VIP as its source.</summary>
    private IEnumerable<string> AllowedSources(ServicePort port)
    {
        var ranges = port.LoadBalancerSourceRanges.Select(r => r.ToString());
        return settings.NodeIP is { } node && port.LoadBalancerSourceRanges.Any(r => r.Contains(node))
            ? ranges.Concat(port.LoadBalancerIPs.Select(i => i.ToString()))
            : ranges;
    }

    private string PodNetworks() => settings.ClusterCidrs.Length == 1 ? settings.ClusterCidrs[0].ToString() : $"{{ {string.Join(", ", settings.ClusterCidrs)} }}";

    private static string Destination(IPAddress address, ServicePort port) => $"{address} . {port.Protocol} . {port.Port}";
}
