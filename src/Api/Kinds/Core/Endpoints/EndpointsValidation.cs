namespace Kubestrel.Kinds.Core.V1;

internal static class EndpointsValidation
{
    public static void Validate(Endpoints endpoints, FieldErrors errors)
    {
        for (var i = 0; i < endpoints.Subsets.Count; i++)
        {
            var subset = endpoints.Subsets[i];
            var path = FieldPath.Of("subsets").Index(i);
            if (subset.Addresses.IsEmpty && subset.NotReadyAddresses.IsEmpty)
            {
                errors.Required(path, "must specify `addresses` or `notReadyAddresses`");
            }

            Addresses(subset.Addresses, path.Child("addresses"), errors);
            Addresses(subset.NotReadyAddresses, path.Child("notReadyAddresses"), errors);
            for (var j = 0; j < subset.Ports.Count; j++)
            {
                Port(subset.Ports[j], subset.Ports.Count > 1, path.Child("ports").Index(j), errors);
            }
        }
    }

    private static void Addresses(ValueList<EndpointAddress> addresses, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < addresses.Count; i++)
        {
            var address = addresses[i];
            var at = path.Index(i);
            errors.Ip(at.Child("ip"), address.Ip);
            if (address.Hostname.Length > 0)
            {
                errors.Label(at.Child("hostname"), address.Hostname);
            }

            if (address.NodeName is { } node)
            {
                errors.Subdomain(at.Child("nodeName"), node);
            }

            AddressRules.NotSpecial(address.Ip, at.Child("ip"), errors);
        }
    }

    private static void Port(EndpointPort port, bool needsName, FieldPath path, FieldErrors errors)
    {
        if (port.Name.Length > 0)
        {
            errors.Label(path.Child("name"), port.Name);
        }
        else if (needsName)
        {
            errors.Required(path.Child("name"));
        }

        errors.PortNumber(path.Child("port"), port.Port);
        ContainerValidation.Protocol(port.Protocol, path.Child("protocol"), errors);
        if (port.AppProtocol is { } protocol)
        {
            errors.QualifiedName(path.Child("appProtocol"), protocol);
        }
    }
}
