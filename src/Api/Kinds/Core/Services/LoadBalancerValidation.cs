namespace Kubestrel.Kinds.Core.V1;

/// <summary>Validation of what only load balancers have, in services' specs and statuses.</summary>
internal static class LoadBalancerValidation
{
    private const string Ranges = "service.beta.kubernetes.io/load-balancer-source-ranges";
    private const string OnlyHere = "may only be used when `type` is 'LoadBalancer'";

    public static void Spec(Service service, FieldPath path, FieldErrors errors)
    {
        var spec = service.Spec;
        SourceRanges(service, path, errors);
        if (spec.AllocateLoadBalancerNodePorts is not null && spec.Type != "LoadBalancer")
        {
            errors.Forbidden(path.Child("allocateLoadBalancerNodePorts"), OnlyHere);
        }

        if (spec is { Type: "LoadBalancer", AllocateLoadBalancerNodePorts: null })
        {
            errors.Required(FieldPath.Of("allocateLoadBalancerNodePorts"));
        }

        if (spec.LoadBalancerClass is { } name)
        {
            if (spec.Type == "LoadBalancer")
            {
                errors.QualifiedName(path.Child("loadBalancerClass"), name);
            }
            else
            {
                errors.Forbidden(path.Child("loadBalancerClass"), OnlyHere);
            }
        }
    }

    public static void Status(LoadBalancerStatus status, string type, FieldPath path, FieldErrors errors)
    {
        var at = path.Child("ingress");
        if (type != "LoadBalancer" && !status.Ingress.IsEmpty)
        {
            errors.Forbidden(at, "may only be used when `spec.type` is 'LoadBalancer'");
            return;
        }

        for (var i = 0; i < status.Ingress.Count; i++)
        {
            Point(status.Ingress[i], at.Index(i), errors);
        }
    }

    public static void HostName(string name, FieldPath path, FieldErrors errors)
    {
        if (name.Length == 0)
        {
            return;
        }

        errors.Subdomain(path, name);
        if (IpText.IsValid(name))
        {
            errors.Invalid(path, name, "must be a DNS name, not an IP address");
        }
    }

    private static void Point(LoadBalancerIngress point, FieldPath path, FieldErrors errors)
    {
        if (point.Ip.Length > 0)
        {
            errors.Ip(path.Child("ip"), point.Ip);
        }

        switch (point.IpMode)
        {
            case null:
                if (point.Ip.Length > 0)
                {
                    errors.Required(path.Child("ipMode"), "must be specified when `ip` is set");
                }

                break;
            case var mode when point.Ip.Length == 0:
                errors.Forbidden(path.Child("ipMode"), "may not be specified when `ip` is not set");
                break;
            case not ("VIP" or "Proxy"):
                errors.NotSupported(path.Child("ipMode"), point.IpMode, "Proxy", "VIP");
                break;
        }

        HostName(point.Hostname, path.Child("hostname"), errors);
    }

    private static void SourceRanges(Service service, FieldPath path, FieldErrors errors)
    {
        var (spec, at) = (service.Spec, path.Child("LoadBalancerSourceRanges"));
        if (!spec.LoadBalancerSourceRanges.IsEmpty)
        {
            if (spec.Type != "LoadBalancer")
            {
                errors.Forbidden(at, OnlyHere);
            }

            for (var i = 0; i < spec.LoadBalancerSourceRanges.Count; i++)
            {
                errors.Network(at.Index(i), spec.LoadBalancerSourceRanges[i].Trim());
            }
        }
        else if (service.Metadata.Annotations.TryGetValue(Ranges, out var text))
        {
            at = FieldPath.Of("metadata", "annotations").Key(Ranges);
            if (spec.Type != "LoadBalancer")
            {
                errors.Forbidden(at, OnlyHere);
            }

            foreach (var range in text.Trim().Length == 0 ? [] : text.Split(','))
            {
                errors.Network(at, range.Trim());
            }
        }
    }
}
