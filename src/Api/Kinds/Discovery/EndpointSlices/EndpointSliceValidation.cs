using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kinds.Discovery.V1;

internal static class EndpointSliceValidation
{
    private const int MaxEndpoints = 1000;
    private const int MaxAddresses = 100;
    private const int MaxPorts = 20000;
    private const int MaxTopology = 16;
    private const int MaxZones = 8;

    public static void Validate(EndpointSlice slice, FieldErrors errors)
    {
        if (slice.AddressType.Length == 0)
        {
            errors.Required(FieldPath.Of("addressType"));
        }
        else if (slice.AddressType is not ("FQDN" or "IPv4" or "IPv6"))
        {
            errors.NotSupported(FieldPath.Of("addressType"), slice.AddressType, "FQDN", "IPv4", "IPv6");
        }

        var path = FieldPath.Of("endpoints");
        if (slice.Endpoints.Count > MaxEndpoints)
        {
            errors.TooMany(path, slice.Endpoints.Count, MaxEndpoints);
        }
        else
        {
            for (var i = 0; i < slice.Endpoints.Count; i++)
            {
                Endpoint(slice.Endpoints[i], slice.AddressType, path.Index(i), errors);
            }
        }

        Ports(slice.Ports, FieldPath.Of("ports"), errors);
    }

    private static void Endpoint(Endpoint endpoint, string type, FieldPath path, FieldErrors errors)
    {
        var at = path.Child("addresses");
        if (endpoint.Addresses.IsEmpty)
        {
            errors.Required(at, "must contain at least 1 address");
        }
        else if (endpoint.Addresses.Count > MaxAddresses)
        {
            errors.TooMany(at, endpoint.Addresses.Count, MaxAddresses);
        }

        for (var i = 0; i < endpoint.Addresses.Count; i++)
        {
            Address(endpoint.Addresses[i], type, at.Index(i), errors);
        }

        if (endpoint.NodeName is { } node)
        {
            errors.Subdomain(path.Child("nodeName"), node);
        }

        if (endpoint.DeprecatedTopology.Count > MaxTopology)
        {
            errors.TooMany(path.Child("deprecatedTopology"), endpoint.DeprecatedTopology.Count, MaxTopology);
        }

        errors.Labels(path.Child("deprecatedTopology"), endpoint.DeprecatedTopology);
        if (endpoint.Hostname is { } name)
        {
            errors.Label(path.Child("hostname"), name);
        }

        if (endpoint.Hints is { } hints)
        {
            Zones(hints.ForZones, path.Child("hints", "forZones"), errors);
        }
    }

    private static void Address(string address, string type, FieldPath path, FieldErrors errors)
    {
        switch (type)
        {
            case "IPv4":
                if (!IpText.IsIPv4(address))
                {
                    errors.Invalid(path, address, "must be a valid IPv4 address");
                }

                AddressRules.NotSpecial(address, path, errors);
                break;
            case "IPv6":
                if (!IpText.IsIPv6(address))
                {
                    errors.Invalid(path, address, "must be a valid IPv6 address");
                }

                AddressRules.NotSpecial(address, path, errors);
                break;
            case "FQDN":
                DomainName(address, path, errors);
                break;
        }
    }

    private static void DomainName(string name, FieldPath path, FieldErrors errors)
    {
        if (name.Length == 0)
        {
            errors.Required(path);
            return;
        }

        name = name.EndsWith('.') ? name[..^1] : name;
        var messages = string.Join(',', Names.Dns1123Subdomain(name));
        if (messages.Length > 0)
        {
            errors.Invalid(path, name, messages);
        }
        else if (!name.Contains('.'))
        {
            errors.Invalid(path, name, "should be a domain with at least two segments separated by dots");
        }
    }

    private static void Zones(ValueList<ForZone> zones, FieldPath path, FieldErrors errors)
    {
        if (zones.Count > MaxZones)
        {
            errors.TooMany(path, zones.Count, MaxZones);
            return;
        }

        for (var i = 0; i < zones.Count; i++)
        {
            var at = path.Index(i).Child("name");
            if (zones.FindIndex(other => other.Name == zones[i].Name) < i)
            {
                errors.Duplicate(at, zones[i].Name);
            }

            errors.Each(at, zones[i].Name, Names.LabelValue(zones[i].Name));
        }
    }

    private static void Ports(ValueList<EndpointPort> ports, FieldPath path, FieldErrors errors)
    {
        if (ports.Count > MaxPorts)
        {
            errors.TooMany(path, ports.Count, MaxPorts);
            return;
        }

        var names = new HashSet<string>();
        for (var i = 0; i < ports.Count; i++)
        {
            var (port, at) = (ports[i], path.Index(i));
            var name = port.Name ?? "";
            if (name.Length > 0)
            {
                errors.Label(at.Child("name"), name);
            }

            if (!names.Add(name))
            {
                errors.Duplicate(at.Child("name"), name);
            }

            ContainerValidation.Protocol(port.Protocol ?? "", at.Child("protocol"), errors);
            if (port.AppProtocol is { } protocol)
            {
                errors.QualifiedName(at.Child("appProtocol"), protocol);
            }
        }
    }
}
