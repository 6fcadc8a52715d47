using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Pods;
using Kubestrel.Runtimes.Contract.Sandboxes;

namespace Kubestrel.Kubelet.Sandboxes;

/// <summary>A pod's resolver settings by its DNS policy and configuration, within the limits of the C library's resolver.</summary>
internal sealed class DnsPlan(KubeletOptions options)
{
    private const int MaxServers = 3;
    private const int MaxSearches = 32;
    private const int MaxSearchCharacters = 2048;
    private const int MaxDomain = 253;

    /// <param name="host">The node's own settings.</param>
    /// <param name="warnings">Reason and message of events about the pod.</param>
    public DnsSettings For(Pod pod, DnsSettings host, out IReadOnlyList<(string Reason, string Message)> warnings)
    {
        var events = new List<(string, string)>();
        var settings = Base(pod, host, events);
        if (pod.Spec.DnsConfig is { } config)
        {
            settings = new DnsSettings
            {
                Servers = [.. settings.Servers.Concat(config.Nameservers).Distinct()],
                Searches = [.. settings.Searches.Concat(config.Searches).Distinct()],
                Options = MergeOptions(settings.Options, config.Options),
            };
        }

        settings = settings with { Servers = FitServers(settings.Servers, events), Searches = FitSearches(settings.Searches, events) };
        warnings = events;
        return settings;
    }

    private DnsSettings Base(Pod pod, DnsSettings host, List<(string, string)> events)
    {
        var policy = pod.Spec.DnsPolicy;
        if (policy == "None")
        {
            return new DnsSettings();
        }

        var usesCluster = policy == "ClusterFirstWithHostNet" || (policy != "Default" && !pod.Spec.HostNetwork);
        if (usesCluster && options.ClusterDns.Count > 0)
        {
            return new DnsSettings { Servers = options.ClusterDns, Searches = ClusterSearches(pod, host.Searches), Options = ["ndots:5"] };
        }

        if (usesCluster)
        {
            events.Add((
                "MissingClusterDNS",
                $"pod: {GoString.Quote(pod.Describe())}. kubelet does not have ClusterDNS IP configured and cannot create Pod using \"ClusterFirst\" policy. Falling back to \"Default\" policy."));
        }

        return options.ResolvConf.Length > 0
            ? host
            : new DnsSettings { Servers = [.. options.NodeIps.Select(ip => ip.Contains(':', StringComparison.Ordinal) ? "::1" : "127.0.0.1")], Searches = ["."] };
    }

    private IReadOnlyList<string> ClusterSearches(Pod pod, IReadOnlyList<string> host)
    {
        var domain = options.ClusterDomain;
        return domain.Length == 0 ? host : [.. new[] { $"{pod.Metadata.Namespace}.svc.{domain}", $"svc.{domain}", domain }.Concat(host).Distinct()];
    }

    private static List<string> MergeOptions(IReadOnlyList<string> existing, ValueList<PodDNSConfigOption> added)
    {
        var merged = existing.ToList();
        foreach (var option in added)
        {
            merged.RemoveAll(known => known.Split(':')[0] == option.Name);
            merged.Add(option.Value is { Length: > 0 } value ? $"{option.Name}:{value}" : option.Name);
        }

        return merged;
    }

    private static IReadOnlyList<string> FitServers(IReadOnlyList<string> servers, List<(string, string)> events)
    {
        if (servers.Count <= MaxServers)
        {
            return servers;
        }

        var kept = servers.Take(MaxServers).ToList();
        events.Add(("DNSConfigForming", $"Nameserver limits were exceeded, some nameservers have been omitted, the applied nameserver line is: {string.Join(' ', kept)}"));
        return kept;
    }

    private static List<string> FitSearches(IReadOnlyList<string> searches, List<(string, string)> events)
    {
        var kept = searches.Take(MaxSearches).Where(search => search.Length <= MaxDomain).ToList();
        while (string.Join(' ', kept).Length > MaxSearchCharacters)
        {
            kept.RemoveAt(kept.Count - 1);
        }

        if (kept.Count != searches.Count)
        {
            events.Add(("DNSConfigForming", $"Search Line limits were exceeded, some search paths have been omitted, the applied search line is: {string.Join(' ', kept)}"));
        }

        return kept;
    }
}
