using System.Net;
using Kubestrel.ApiServer.Registry.Writes;
using Kubestrel.Client.Requests;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Allocation;

/// <summary>
/// Gives services their cluster IPs and node ports. What is taken is known from the services themselves: it is read from the cache at
/// start and kept in memory.
/// </summary>
internal sealed class ServiceAllocator : IWriteHook
{
    private static readonly GroupVersionKind ServiceKind = new("", "v1", "Service");

    private readonly Lock _gate = new();
    private readonly AddressPool[] _ranges;
    private readonly string[] _families;
    private readonly PortPool _ports;

    public ServiceAllocator(IReadOnlyList<string> ranges, (int First, int Last) ports)
    {
        _ranges = [.. ranges.Select(range => new AddressPool(IPNetwork.Parse(range)))];
        _families = [.. _ranges.Select(range => range.Family)];
        _ports = new(ports.First, ports.Last);
    }

    public GroupResource Resource { get; } = new("", "services");

    /// <summary>Takes what the existing services hold.</summary>
    public void Load(IEnumerable<Service> services)
    {
        lock (_gate)
        {
            foreach (var service in services)
            {
                foreach (var address in AddressesOf(service))
                {
                    PoolOf(address)?.Take(address);
                }

                foreach (var port in PortsOf(service))
                {
                    _ports.Take(port);
                }
            }
        }
    }

    public ApiResult<MetaObject> Prepare(MetaObject obj, MetaObject? old)
    {
        var service = (Service)obj;
        var before = (Service?)old;
        var errors = new FieldErrors();
        if (before is not null)
        {
            service = ServiceCarry.Over(service, before);
        }

        var spec = ServiceFamilies.Default(service.Spec, _families, errors);
        if (errors.Count > 0)
        {
            return StatusErrors.Invalid(ServiceKind, service.Metadata.Name, errors);
        }

        lock (_gate)
        {
            var round = new AllocationRound(_ranges, _ports, before is null ? [] : [.. AddressesOf(before)], before is null ? [] : [.. PortsOf(before)]);
            spec = round.Addresses(spec, errors);
            spec = round.Ports(spec, errors);
            if (errors.Count > 0)
            {
                round.GiveBack();
                return StatusErrors.Invalid(ServiceKind, service.Metadata.Name, errors);
            }
        }

        return spec == service.Spec && ReferenceEquals(service, obj) ? obj : service with { Spec = spec };
    }

    public void Settle(MetaObject? obj, MetaObject? old) => Release((Service?)old, (Service?)obj);

    public void Abandon(MetaObject obj, MetaObject? old) => Release((Service)obj, (Service?)old);

    internal static IEnumerable<IPAddress> AddressesOf(Service service)
    {
        if (service.Spec.Type == "ExternalName")
        {
            yield break;
        }

        foreach (var text in service.Spec.ClusterIPs.IsEmpty && service.Spec.ClusterIP.Length > 0 ? [service.Spec.ClusterIP] : service.Spec.ClusterIPs)
        {
            if (IPAddress.TryParse(text, out var address))
            {
                yield return address;
            }
        }
    }

    internal static IEnumerable<int> PortsOf(Service service) =>
        service.Spec.Ports.Select(port => port.NodePort).Append(service.Spec.HealthCheckNodePort).Where(port => port > 0).Distinct();

    /// <summary>Frees what the first holds and the second does not.</summary>
    private void Release(Service? holder, Service? keeper)
    {
        if (holder is null)
        {
            return;
        }

        lock (_gate)
        {
            foreach (var address in AddressesOf(holder).Except(keeper is null ? [] : AddressesOf(keeper)))
            {
                PoolOf(address)?.Release(address);
            }

            foreach (var port in PortsOf(holder).Except(keeper is null ? [] : PortsOf(keeper)))
            {
                _ports.Release(port);
            }
        }
    }

    private AddressPool? PoolOf(IPAddress address) => Array.Find(_ranges, range => range.Network.Contains(address));
}
