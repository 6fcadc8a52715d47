using System.Net;
using System.Net.Sockets;
using Kubestrel.Dns.Messages;

namespace Kubestrel.Dns.Zone;

/// <summary>
/// Answers from the index by the DNS-Based Service Discovery specification 1.1.0, and where that leaves room as CoreDNS with kubeadm's
/// configuration: pod names without checking the pod, addresses with dashes as host names, SRV of a Service's own name for all of its ports.
/// </summary>
internal sealed class ZoneResolver
{
    private const string SchemaVersion = "1.1.0";
    private const int MaxAliases = 8;
    private const ushort SrvWeight = 100;

    private readonly ZoneOptions _options;
    private readonly string _domain;
    private readonly string _suffix;
    private uint _turn;

    public ZoneResolver(ZoneOptions options)
    {
        _options = options;
        _domain = DnsWire.Normalize(options.Domain) ?? throw new ArgumentException($"not a DNS name: {options.Domain}", nameof(options));
        _suffix = "." + _domain;
    }

    public ZoneAnswer Resolve(ClusterZone zone, DnsQuestion question)
    {
        if (ReverseName.Parse(question.Name) is { } address)
        {
            return Reverse(zone, question, address);
        }

        if (question.Name == _domain)
        {
            return Apex(zone, question);
        }

        return question.Name.EndsWith(_suffix, StringComparison.Ordinal)
            ? Below(zone, question, question.Name[..^_suffix.Length].Split('.'), 0)
            : ZoneAnswer.NotOurs;
    }

    /// <summary>The SOA that goes with negative answers.</summary>
    public AuthorityRecord Authority(ClusterZone zone) =>
        new(_domain, "ns.dns" + _suffix, "hostmaster" + _suffix, zone.Serial, 7200, 1800, 86400, _options.Ttl, _options.Ttl);

    private ZoneAnswer Apex(ClusterZone zone, DnsQuestion question) => question.Type switch
    {
        DnsType.SOA => ZoneAnswer.Of([Authority(zone)]),
        DnsType.NS => ZoneAnswer.Of(
            [new NameRecord(question.Name, DnsType.NS, "ns.dns" + _suffix, _options.Ttl)],
            [.. _options.ServerAddresses.Select(a => new AddressRecord("ns.dns" + _suffix, a, _options.Ttl))]),
        _ => ZoneAnswer.NoData,
    };

    /// <summary>Labels of the name below the zone, rightmost last: [..., namespace, "svc" or "pod"].</summary>
    private ZoneAnswer Below(ClusterZone zone, DnsQuestion question, string[] labels, int depth)
    {
        switch (labels)
        {
            case ["dns-version"]:
                return question.Type is DnsType.TXT or DnsType.ANY
                    ? ZoneAnswer.Of([new TextRecord(question.Name, SchemaVersion, _options.Ttl)])
                    : ZoneAnswer.NoData;
            case ["ns", "dns"]:
                return Addresses(question, _options.ServerAddresses);
            case ["dns"] or ["svc"] or ["pod"]:
                return ZoneAnswer.NoData;
            case [var ns, "svc" or "pod"]:
                return zone.HasNamespace(ns) ? ZoneAnswer.NoData : ZoneAnswer.NoSuchName;
            case [var pod, var ns, "pod"]:
                return zone.HasNamespace(ns) && DashedAddress.Parse(pod) is { } address ? Addresses(question, [address]) : ZoneAnswer.NoSuchName;
            case [var name, var ns, "svc"]:
                return zone.Find(new(ns, name)) is { } service ? Service(zone, question, service, depth) : ZoneAnswer.NoSuchName;
            case [var sub, var name, var ns, "svc"]:
                return zone.Find(new(ns, name)) is { } owner ? BelowService(question, owner, sub) : ZoneAnswer.NoSuchName;
            case [['_', .. var port], ['_', .. var protocol], var name, var ns, "svc"]:
                return zone.Find(new(ns, name)) is { } target ? PortRecords(question, target, port, protocol) : ZoneAnswer.NoSuchName;
            default:
                return ZoneAnswer.NoSuchName;
        }
    }

    private ZoneAnswer Service(ClusterZone zone, DnsQuestion question, ServiceEntry service, int depth)
    {
        if (service.ExternalName is { } external)
        {
            return Alias(zone, question, external, depth);
        }

        if (service.Headless && service.Endpoints.IsEmpty)
        {
            return ZoneAnswer.NoSuchName;
        }

        return question.Type == DnsType.SRV
            ? PortRecords(question, service, "", "")
            : Addresses(question, service.Headless ? [.. service.Endpoints.Select(e => e.Address).Distinct()] : service.ClusterIPs);
    }

    private ZoneAnswer Alias(ClusterZone zone, DnsQuestion question, string target, int depth)
    {
        var alias = new NameRecord(question.Name, DnsType.CNAME, target, _options.Ttl);
        if (question.Type == DnsType.CNAME || depth >= MaxAliases)
        {
            return ZoneAnswer.Of([alias]);
        }

        if (!target.EndsWith(_suffix, StringComparison.Ordinal))
        {
            return new(ZoneOutcome.Chase, [alias], [], target);
        }

        var rest = Below(zone, question with { Name = target }, target[..^_suffix.Length].Split('.'), depth + 1);
        return new(rest.Outcome == ZoneOutcome.Chase ? ZoneOutcome.Chase : ZoneOutcome.Answered, [alias, .. rest.Answers], rest.Additional, rest.ChaseTarget);
    }

    /// <summary>HOST.SERVICE: an endpoint's name. _PROTOCOL.SERVICE has no records, but names below it.</summary>
    private ZoneAnswer BelowService(DnsQuestion question, ServiceEntry service, string sub)
    {
        if (sub is ['_', .. var protocol])
        {
            return Ports(service).Any(p => p.Protocol == protocol && p.Name.Length != 0) ? ZoneAnswer.NoData : ZoneAnswer.NoSuchName;
        }

        var endpoints = service.Endpoints.Where(e => e.HostName == sub).ToArray();
        if (endpoints.Length == 0)
        {
            return ZoneAnswer.NoSuchName;
        }

        return question.Type == DnsType.SRV
            ? ServiceRecords(question, endpoints.SelectMany(e => e.Ports.Select(p => (p, question.Name, e.Address))))
            : Addresses(question, [.. endpoints.Select(e => e.Address).Distinct()]);
    }

    /// <summary>SRV for the ports that match; an empty name and protocol match all of them.</summary>
    private ZoneAnswer PortRecords(DnsQuestion question, ServiceEntry service, string port, string protocol)
    {
        bool Matches(NamedPort p) => (port.Length == 0 || p.Name == port) && (protocol.Length == 0 || p.Protocol == protocol);
        if (!Ports(service).Any(Matches))
        {
            return port.Length == 0 ? ZoneAnswer.NoData : ZoneAnswer.NoSuchName;
        }

        if (question.Type is not (DnsType.SRV or DnsType.ANY))
        {
            return ZoneAnswer.NoData;
        }

        var host = $"{service.Service.Name}.{service.Service.Namespace}.svc{_suffix}";
        return service.Headless
            ? ServiceRecords(question, service.Endpoints.SelectMany(e => e.Ports.Where(Matches).Select(p => (p, $"{e.HostName}.{host}", e.Address))))
            : ServiceRecords(question, service.Ports.Where(Matches).SelectMany(p => service.ClusterIPs.Select(a => (p, host, a))));
    }

    private ZoneAnswer ServiceRecords(DnsQuestion question, IEnumerable<(NamedPort Port, string Host, IPAddress Address)> targets)
    {
        var all = targets.ToArray();
        return ZoneAnswer.Of(
            [.. all.Select(t => new ServiceRecord(question.Name, 0, SrvWeight, t.Port.Port, t.Host, _options.Ttl)).Distinct()],
            [.. all.Select(t => new AddressRecord(t.Host, t.Address, _options.Ttl)).Distinct()]);
    }

    /// <summary>The addresses of the asked family, beginning elsewhere each time so that clients which take the first one spread.</summary>
    private ZoneAnswer Addresses(DnsQuestion question, IReadOnlyList<IPAddress> addresses)
    {
        var records = new List<DnsRecord>(addresses.Count);
        var first = addresses.Count > 1 ? (int)(Interlocked.Increment(ref _turn) % (uint)addresses.Count) : 0;
        for (var i = 0; i < addresses.Count; i++)
        {
            var address = addresses[(first + i) % addresses.Count];
            var type = address.AddressFamily == AddressFamily.InterNetwork ? DnsType.A : DnsType.AAAA;
            if (question.Type == type || question.Type == DnsType.ANY)
            {
                records.Add(new AddressRecord(question.Name, address, _options.Ttl));
            }
        }

        return ZoneAnswer.Of(records);
    }

    private ZoneAnswer Reverse(ClusterZone zone, DnsQuestion question, IPAddress address)
    {
        var names = new List<string>();
        foreach (var service in zone.At(address))
        {
            var host = $"{service.Service.Name}.{service.Service.Namespace}.svc{_suffix}";
            if (service.ClusterIPs.Contains(address))
            {
                names = [host];
                break;
            }

            names.AddRange(service.Endpoints.Where(e => e.Address.Equals(address)).Select(e => $"{e.HostName}.{host}"));
        }

        if (names.Count == 0)
        {
            return ZoneAnswer.NotOurs;
        }

        return question.Type is DnsType.PTR or DnsType.ANY
            ? ZoneAnswer.Of([.. names.Distinct().Select(n => new NameRecord(question.Name, DnsType.PTR, n, _options.Ttl))])
            : ZoneAnswer.NoData;
    }

    private static IEnumerable<NamedPort> Ports(ServiceEntry service) =>
        service.Headless ? service.Endpoints.SelectMany(e => e.Ports) : service.Ports;
}
