using System.Net;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Allocation;

/// <summary>What one write takes from the pools, so that a failure gives all of it back. Runs under the allocator's lock.</summary>
internal sealed class AllocationRound(AddressPool[] ranges, PortPool ports, HashSet<IPAddress> heldAddresses, HashSet<int> heldPorts)
{
    private readonly List<IPAddress> _addresses = [];
    private readonly List<int> _ports = [];

    public ServiceSpec Addresses(ServiceSpec spec, FieldErrors errors)
    {
        if (spec.Type == "ExternalName" || (!spec.ClusterIPs.IsEmpty && spec.ClusterIPs[0] == "None"))
        {
            return spec;
        }

        if (spec.ClusterIPs.IsEmpty && heldAddresses.Count > 0)
        {
            // An update that takes the address away: validation refuses it.
            return spec;
        }

        var path = FieldPath.Of("spec", "clusterIPs");
        var result = new List<string>();
        for (var i = 0; i < spec.IpFamilies.Count; i++)
        {
            if (Array.Find(ranges, range => range.Family == spec.IpFamilies[i]) is not { } pool)
            {
                continue;
            }

            if (i < spec.ClusterIPs.Count && spec.ClusterIPs[i].Length > 0)
            {
                result.Add(spec.ClusterIPs[i]);
                if (IPAddress.TryParse(spec.ClusterIPs[i], out var wanted) && !heldAddresses.Contains(wanted))
                {
                    Take(pool, wanted, spec, path, errors);
                }

                continue;
            }

            if (pool.TakeAny() is not { } address)
            {
                errors.Invalid(path, spec.ClusterIPs, "failed to allocate IP: range is full");
                continue;
            }

            _addresses.Add(address);
            result.Add(address.ToString());
        }

        return result.Count == 0 ? spec : spec with { ClusterIP = result[0], ClusterIPs = [.. result] };
    }

    public ServiceSpec Ports(ServiceSpec spec, FieldErrors errors)
    {
        var allocate = spec.Type == "NodePort" || (spec.Type == "LoadBalancer" && spec.AllocateLoadBalancerNodePorts != false);
        var list = new List<ServicePort>();
        var own = new HashSet<int>();
        for (var i = 0; i < spec.Ports.Count; i++)
        {
            var port = spec.Ports[i];
            if (port.NodePort > 0)
            {
                Explicit(port.NodePort, FieldPath.Of("spec", "ports").Index(i).Child("nodePort"), own, errors);
            }
            else if (allocate)
            {
                // The same port of another protocol has the same node port where it can.
                var twin = list.Find(other => other.Port == port.Port && other.Protocol != port.Protocol && other.NodePort > 0);
                port = port with { NodePort = twin?.NodePort ?? Any(FieldPath.Of("spec", "ports").Index(i).Child("nodePort"), own, errors) };
            }

            list.Add(port);
        }

        if (spec.HealthCheckNodePort > 0)
        {
            Explicit(spec.HealthCheckNodePort, FieldPath.Of("spec", "healthCheckNodePort"), own, errors);
        }
        else if (spec is { Type: "LoadBalancer", ExternalTrafficPolicy: "Local" })
        {
            spec = spec with { HealthCheckNodePort = Any(FieldPath.Of("spec", "healthCheckNodePort"), own, errors) };
        }

        return spec.Ports.IsEmpty ? spec : spec with { Ports = [.. list] };
    }

    public void GiveBack()
    {
        foreach (var address in _addresses)
        {
            Array.Find(ranges, range => range.Network.Contains(address))?.Release(address);
        }

        foreach (var port in _ports)
        {
            ports.Release(port);
        }
    }

    private void Take(AddressPool pool, IPAddress wanted, ServiceSpec spec, FieldPath path, FieldErrors errors)
    {
        if (pool.Take(wanted) is { } reason)
        {
            var list = string.Join(", ", spec.ClusterIPs.Select(text => $"\"{text}\""));
            errors.Invalid(path, new Registry.Writes.Unquoted($"[]string{{{list}}}"), $"failed to allocate IP {wanted}: {reason}");
        }
        else
        {
            _addresses.Add(wanted);
        }
    }

    private void Explicit(int port, FieldPath path, HashSet<int> own, FieldErrors errors)
    {
        if (!own.Add(port) || heldPorts.Contains(port))
        {
            return;
        }

        if (ports.Take(port) is { } reason)
        {
            errors.Invalid(path, port, reason);
        }
        else
        {
            _ports.Add(port);
        }
    }

    private int Any(FieldPath path, HashSet<int> own, FieldErrors errors)
    {
        var port = ports.TakeAny();
        if (port == 0)
        {
            errors.Add(new(FieldErrorType.InternalError, path.ToString(), "Internal error: failed to allocate a nodePort: range is full"));
            return 0;
        }

        own.Add(port);
        _ports.Add(port);
        return port;
    }
}
