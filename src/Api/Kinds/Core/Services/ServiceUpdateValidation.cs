namespace Kubestrel.Kinds.Core.V1;

/// <summary>What of a service stays once it is set.</summary>
internal static class ServiceUpdateValidation
{
    private const string Fixed = "may not change once set";

    public static void Validate(Service service, Service old, FieldErrors errors)
    {
        var (spec, before, path) = (service.Spec, old.Spec, FieldPath.Of("spec"));
        if (spec.Type != "ExternalName" && before.Type != "ExternalName")
        {
            Addresses(spec, before, path, errors);
            if (!ServiceValidation.IsHeadless(spec) && !ServiceValidation.IsHeadless(before))
            {
                Families(spec, before, path, errors);
            }
        }

        if (spec.Type == "LoadBalancer" && before.Type == "LoadBalancer" && spec.LoadBalancerClass != before.LoadBalancerClass)
        {
            errors.Invalid(path.Child("loadBalancerClass"), spec.LoadBalancerClass, Fixed);
        }

        if (ServicePreparation.NeedsHealthCheckPort(spec) && ServicePreparation.NeedsHealthCheckPort(before)
            && spec.HealthCheckNodePort != before.HealthCheckNodePort && spec.HealthCheckNodePort != 0)
        {
            errors.Forbidden(path.Child("healthCheckNodePort"), Checks.IsImmutable);
        }
    }

    /// <summary>An update that leaves out all addresses has been given those there are before this: only one that takes them away lacks them here.</summary>
    private static void Addresses(ServiceSpec spec, ServiceSpec old, FieldPath path, FieldErrors errors)
    {
        var (now, before) = (Of(spec), Of(old));
        if (before.IsEmpty)
        {
            return;
        }

        var at = path.Child("clusterIPs");
        if (now.IsEmpty)
        {
            errors.Invalid(at.Index(0), GoValue.Of(now), "primary clusterIP can not be unset");
            return;
        }

        for (var i = 0; i < Math.Min(now.Count, before.Count); i++)
        {
            if (now[i] != before[i] && (i == 0 || now.Count == before.Count))
            {
                errors.Invalid(at.Index(i), GoValue.Of(now), Fixed);
            }
        }

        if (!spec.ClusterIPs.IsEmpty && now.Count < before.Count && spec.IpFamilyPolicy != "SingleStack")
        {
            errors.Invalid(path.Child("ipFamilyPolicy"), spec.IpFamilyPolicy, "must be set to 'SingleStack' when releasing the secondary clusterIP");
        }
    }

    private static void Families(ServiceSpec spec, ServiceSpec old, FieldPath path, FieldErrors errors)
    {
        var (now, before) = (spec.IpFamilies, old.IpFamilies);
        if (now.IsEmpty || before.IsEmpty)
        {
            return;
        }

        var at = path.Child("ipFamilies").Index(0);
        for (var i = 0; i < Math.Min(now.Count, before.Count); i++)
        {
            if (now[i] != before[i] && (i == 0 || now.Count == before.Count))
            {
                errors.Invalid(at, GoValue.Of(now), Fixed);
            }
        }

        if (now.Count < before.Count && spec.IpFamilyPolicy != "SingleStack")
        {
            errors.Invalid(path.Child("ipFamilyPolicy"), spec.IpFamilyPolicy, "must be set to 'SingleStack' when releasing the secondary ipFamily");
        }
    }

    private static ValueList<string> Of(ServiceSpec spec) => spec.ClusterIPs.IsEmpty && spec.ClusterIP.Length > 0 ? [spec.ClusterIP] : spec.ClusterIPs;
}
