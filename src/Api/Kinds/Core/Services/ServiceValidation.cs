using System.Globalization;

namespace Kubestrel.Kinds.Core.V1;

/// <summary>
/// Validation of services. It runs before the server fills in addresses and ports, so what only the server can know is not asked for.
/// </summary>
internal static class ServiceValidation
{
    private const int KubeletPort = 10250;
    private const string Hints = "service.kubernetes.io/topology-aware-hints";
    private const string Mode = "service.kubernetes.io/topology-mode";

    public static bool IsHeadless(ServiceSpec spec) => spec.ClusterIP == "None" || (spec.ClusterIPs.Count == 1 && spec.ClusterIPs[0] == "None");

    public static void Validate(Service service, FieldErrors errors)
    {
        var (spec, path) = (service.Spec, FieldPath.Of("spec"));
        if (service.Metadata.Annotations.TryGetValue(Mode, out var mode) && service.Metadata.Annotations.TryGetValue(Hints, out var hints) && mode != hints)
        {
            errors.Invalid(FieldPath.Of("metadata", "annotations").Key(Mode), mode, $"must match annotations[{Hints}] when both are specified");
        }

        if (spec.Ports.IsEmpty && !IsHeadless(spec) && spec.Type != "ExternalName")
        {
            errors.Required(path.Child("ports"));
        }

        OfType(spec, path, errors);
        for (var i = 0; i < spec.Ports.Count; i++)
        {
            Port(spec, i, path.Child("ports").Index(i), errors);
        }

        errors.Labels(path.Child("selector"), spec.Selector);
        Affinity(spec, path, errors);
        ServiceAddressValidation.Validate(spec, path, errors);
        for (var i = 0; i < spec.ExternalIPs.Count; i++)
        {
            var before = errors.Count;
            errors.Ip(path.Child("externalIPs").Index(i), spec.ExternalIPs[i]);
            if (errors.Count == before)
            {
                AddressRules.NotSpecial(spec.ExternalIPs[i], path.Child("externalIPs").Index(i), errors);
            }
        }

        Type(spec.Type, path.Child("type"), errors);
        PortConflicts(spec, path.Child("ports"), errors);
        LoadBalancerValidation.Spec(service, path, errors);
        Traffic(spec, path, errors);
    }

    private static void OfType(ServiceSpec spec, FieldPath path, FieldErrors errors)
    {
        if (spec.Type is "LoadBalancer" or "NodePort" && IsHeadless(spec))
        {
            errors.Invalid(path.Child("clusterIPs").Index(0), "None", $"may not be set to 'None' for {spec.Type} services");
        }

        if (spec.Type == "LoadBalancer")
        {
            for (var i = 0; i < spec.Ports.Count; i++)
            {
                if (spec.Ports[i].Port == KubeletPort)
                {
                    errors.Invalid(path.Child("ports").Index(i), KubeletPort, $"may not expose port {KubeletPort} externally since it is used by kubelet");
                }
            }
        }

        if (spec.Type != "ExternalName")
        {
            return;
        }

        const string NotHere = "may not be set for ExternalName services";
        if (spec.ClusterIP.Length > 0 || !spec.ClusterIPs.IsEmpty)
        {
            errors.Forbidden(path.Child("clusterIPs"), NotHere);
        }

        if (!spec.IpFamilies.IsEmpty)
        {
            errors.Forbidden(path.Child("ipFamilies"), NotHere);
        }

        if (spec.IpFamilyPolicy is not null)
        {
            errors.Forbidden(path.Child("ipFamilyPolicy"), NotHere);
        }

        var name = spec.ExternalName.EndsWith('.') ? spec.ExternalName[..^1] : spec.ExternalName;
        if (name.Length == 0)
        {
            errors.Required(path.Child("externalName"));
        }
        else
        {
            errors.Subdomain(path.Child("externalName"), name);
        }
    }

    private static void Port(ServiceSpec spec, int index, FieldPath path, FieldErrors errors)
    {
        var port = spec.Ports[index];
        if (port.Name.Length > 0)
        {
            errors.Label(path.Child("name"), port.Name);
            if (spec.Ports.FindIndex(other => other.Name == port.Name) < index)
            {
                errors.Duplicate(path.Child("name"), port.Name);
            }
        }
        else if (spec.Ports.Count > 1)
        {
            errors.Required(path.Child("name"));
        }

        errors.PortNumber(path.Child("port"), port.Port);
        ContainerValidation.Protocol(port.Protocol, path.Child("protocol"), errors);
        errors.Port(path.Child("targetPort"), port.TargetPort);
        if (port.AppProtocol is { } protocol)
        {
            errors.QualifiedName(path.Child("appProtocol"), protocol);
        }
    }

    private static void Affinity(ServiceSpec spec, FieldPath path, FieldErrors errors)
    {
        const int MaxSeconds = 86400;
        var at = path.Child("sessionAffinityConfig");
        switch (spec.SessionAffinity)
        {
            case "":
                errors.Required(path.Child("sessionAffinity"));
                break;
            case "None":
                if (spec.SessionAffinityConfig is not null)
                {
                    errors.Forbidden(at, "must not be set when session affinity is None");
                }

                break;
            case "ClientIP":
                var seconds = spec.SessionAffinityConfig?.ClientIP?.TimeoutSeconds;
                if (seconds is null)
                {
                    errors.Required(at, "when session affinity type is ClientIP");
                }
                else if (seconds is <= 0 or > MaxSeconds)
                {
                    errors.Invalid(at.Child("clientIP", "timeoutSeconds"), seconds, $"must be greater than 0 and less than {MaxSeconds}");
                }

                break;
            default:
                errors.NotSupported(path.Child("sessionAffinity"), spec.SessionAffinity, "ClientIP", "None");
                break;
        }
    }

    private static void Type(string type, FieldPath path, FieldErrors errors)
    {
        if (type.Length == 0)
        {
            errors.Required(path);
        }
        else if (type is not ("ClusterIP" or "ExternalName" or "LoadBalancer" or "NodePort"))
        {
            errors.NotSupported(path, type, "ClusterIP", "ExternalName", "LoadBalancer", "NodePort");
        }
    }

    private static void PortConflicts(ServiceSpec spec, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < spec.Ports.Count; i++)
        {
            var port = spec.Ports[i];
            if (port.NodePort != 0 && spec.Type == "ClusterIP")
            {
                errors.Forbidden(path.Index(i).Child("nodePort"), "may not be used when `type` is 'ClusterIP'");
            }

            if (port.NodePort != 0 && spec.Ports.FindIndex(other => other.Protocol == port.Protocol && other.NodePort == port.NodePort) < i)
            {
                errors.Duplicate(path.Index(i).Child("nodePort"), port.NodePort);
            }

            if (spec.Ports.FindIndex(other => other.Protocol == port.Protocol && other.Port == port.Port) < i)
            {
                var shown = string.Create(
                    CultureInfo.InvariantCulture,
                    $"core.ServicePort{{Name:\"\", Protocol:{GoString.Quote(port.Protocol)}, AppProtocol:(*string)(nil), Port:{port.Port}, TargetPort:intstr.IntOrString{{Type:0, IntVal:0, StrVal:\"\"}}, NodePort:0}}");
                errors.Duplicate(path.Index(i), new GoValue(shown));
            }
        }
    }

    private static void Traffic(ServiceSpec spec, FieldPath path, FieldErrors errors)
    {
        var external = path.Child("externalTrafficPolicy");
        if (!ServiceDefaults.ExternallyAccessible(spec))
        {
            if (spec.ExternalTrafficPolicy.Length > 0)
            {
                errors.Invalid(external, spec.ExternalTrafficPolicy, "may only be set for externally-accessible services");
            }
        }
        else if (spec.ExternalTrafficPolicy.Length == 0)
        {
            errors.Required(external);
        }
        else if (spec.ExternalTrafficPolicy is not ("Cluster" or "Local"))
        {
            errors.NotSupported(external, spec.ExternalTrafficPolicy, "Cluster", "Local");
        }

        if (spec.HealthCheckNodePort != 0)
        {
            if (!ServicePreparation.NeedsHealthCheckPort(spec))
            {
                errors.Invalid(
                    path.Child("healthCheckNodePort"), spec.HealthCheckNodePort, "may only be set when `type` is 'LoadBalancer' and `externalTrafficPolicy` is 'Local'");
            }
            else
            {
                errors.PortNumber(path.Child("healthCheckNodePort"), spec.HealthCheckNodePort);
            }
        }

        if (spec is { InternalTrafficPolicy: null, Type: "NodePort" or "LoadBalancer" or "ClusterIP" })
        {
            errors.Required(path.Child("internalTrafficPolicy"));
        }

        if (spec.InternalTrafficPolicy is not (null or "Cluster" or "Local"))
        {
            errors.NotSupported(path.Child("internalTrafficPolicy"), spec.InternalTrafficPolicy, "Cluster", "Local");
        }

        if (spec.TrafficDistribution is not (null or "PreferClose"))
        {
            errors.NotSupported(path.Child("trafficDistribution"), spec.TrafficDistribution, "PreferClose");
        }
    }
}
