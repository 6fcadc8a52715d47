namespace Kubestrel.Kinds.Core.V1;

/// <summary>Validation of cluster addresses and families that a service asks for.</summary>
internal static class ServiceAddressValidation
{
    public static void Validate(ServiceSpec spec, FieldPath path, FieldErrors errors)
    {
        if (spec.Type == "ExternalName")
        {
            return;
        }

        var (at, shown) = (path.Child("clusterIPs"), GoValue.Of(spec.ClusterIPs));
        if (!spec.ClusterIPs.IsEmpty && spec.ClusterIPs[0] != spec.ClusterIP)
        {
            errors.Invalid(at, shown, spec.ClusterIP.Length > 0 ? "first value must match `clusterIP`" : "must be empty when `clusterIP` is not specified");
        }

        Families(spec, path, errors);
        if (!Addresses(spec, at, shown, errors))
        {
            return;
        }

        if (spec.ClusterIPs.Count > 1 && IpText.IsIPv4(spec.ClusterIPs[0]) == IpText.IsIPv4(spec.ClusterIPs[1]))
        {
            errors.Invalid(at, shown, "may specify no more than one IP for each IP family");
        }

        for (var i = 0; i < spec.ClusterIPs.Count && i < spec.IpFamilies.Count && !ServiceValidation.IsHeadless(spec); i++)
        {
            var family = IpText.IsIPv6(spec.ClusterIPs[i]) ? "IPv6" : "IPv4";
            if (spec.IpFamilies[i] is "IPv4" or "IPv6" && spec.IpFamilies[i] != family)
            {
                errors.Invalid(at.Index(i), spec.ClusterIPs[i], $"expected an {spec.IpFamilies[i]} value as indicated by `ipFamilies[{i}]`");
            }
        }
    }

    private static void Families(ServiceSpec spec, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < spec.IpFamilies.Count; i++)
        {
            var family = spec.IpFamilies[i];
            var at = path.Child("ipFamilies").Index(i);
            if (family is not ("IPv4" or "IPv6"))
            {
                errors.NotSupported(at, family, "IPv4", "IPv6");
            }

            if (spec.IpFamilies.FindIndex(other => other == family) < i)
            {
                errors.Duplicate(at, family);
            }
        }

        if (spec.IpFamilyPolicy is not (null or "PreferDualStack" or "RequireDualStack" or "SingleStack"))
        {
            errors.NotSupported(path.Child("ipFamilyPolicy"), spec.IpFamilyPolicy, "PreferDualStack", "RequireDualStack", "SingleStack");
        }
    }

    private static bool Addresses(ServiceSpec spec, FieldPath path, GoValue shown, FieldErrors errors)
    {
        var before = errors.Count;
        if (spec.ClusterIPs.IsEmpty && spec.ClusterIP is not ("" or "None"))
        {
            errors.Ip(path.Index(0), spec.ClusterIP);
        }

        for (var i = 0; i < spec.ClusterIPs.Count; i++)
        {
            if (i > 0 || spec.ClusterIPs[i] != "None")
            {
                errors.Ip(path.Index(i), spec.ClusterIPs[i]);
            }
            else if (spec.ClusterIPs.Count > 1)
            {
                errors.Invalid(path, shown, "'None' must be the first and only value");
            }
        }

        var valid = errors.Count == before;
        if (spec.ClusterIPs.Count > 2)
        {
            errors.Invalid(path, shown, "may only hold up to 2 values");
        }

        return valid;
    }
}
