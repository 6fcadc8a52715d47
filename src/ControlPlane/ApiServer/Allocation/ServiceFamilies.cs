using System.Net;
using System.Net.Sockets;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Allocation;

/// <summary>Fills in a service's IP families and policy from its addresses and what the cluster has.</summary>
internal static class ServiceFamilies
{
    private const string Single = "SingleStack";
    private const string Prefer = "PreferDualStack";
    private const string Require = "RequireDualStack";

    /// <param name="cluster">The families of the cluster's ranges, the default one first.</param>
    public static ServiceSpec Default(ServiceSpec spec, IReadOnlyList<string> cluster, FieldErrors errors)
    {
        if (spec.Type == "ExternalName")
        {
            return spec;
        }

        if (spec.ClusterIPs.IsEmpty && spec.ClusterIP.Length > 0)
        {
            spec = spec with { ClusterIPs = [spec.ClusterIP] };
        }

        var path = FieldPath.Of("spec");
        if (spec.IpFamilyPolicy is null)
        {
            if (spec.ClusterIPs.Count > 1)
            {
                errors.Invalid(path.Child("ipFamilyPolicy"), null, "must be RequireDualStack or PreferDualStack when multiple clusterIPs are specified");
            }
            else if (spec.IpFamilies.Count > 1)
            {
                errors.Invalid(path.Child("ipFamilyPolicy"), null, "must be RequireDualStack or PreferDualStack when multiple ipFamilies are specified");
            }
        }

        var headless = !spec.ClusterIPs.IsEmpty && spec.ClusterIPs[0] == "None";
        if (headless && spec.Selector.IsEmpty && spec.IpFamilyPolicy is null)
        {
            // Endpoints of a headless service without selector are made by hand and may be of either family.
            spec = spec with { IpFamilyPolicy = Require, IpFamilies = spec.IpFamilies.IsEmpty ? [cluster[0], Other(cluster[0])] : spec.IpFamilies };
            return spec.IpFamilies.Count == 1 ? spec with { IpFamilies = spec.IpFamilies.Add(Other(spec.IpFamilies[0])) } : spec;
        }

        var policy = spec.IpFamilyPolicy ?? Single;
        var families = FamiliesOf(spec, cluster);
        for (var i = 0; i < spec.IpFamilies.Count; i++)
        {
            if (!cluster.Contains(spec.IpFamilies[i]))
            {
                errors.Invalid(path.Child("ipFamilies").Index(i), spec.IpFamilies[i], "not configured on this cluster");
            }
        }

        if (policy == Require && cluster.Count < 2)
        {
            errors.Invalid(path.Child("ipFamilyPolicy"), policy, "this cluster is not configured for dual-stack services");
        }

        if (policy is Prefer or Require && families.Count == 1 && cluster.Count > 1)
        {
            families = families.Add(Other(families[0]));
        }

        return spec with { IpFamilyPolicy = policy, IpFamilies = families };
    }

    private static ValueList<string> FamiliesOf(ServiceSpec spec, IReadOnlyList<string> cluster)
    {
        if (!spec.IpFamilies.IsEmpty)
        {
            return spec.IpFamilies;
        }

        var families = spec.ClusterIPs
            .Where(address => IPAddress.TryParse(address, out _))
            .Select(address => IPAddress.Parse(address).AddressFamily == AddressFamily.InterNetworkV6 ? "IPv6" : "IPv4")
            .ToValueList();
        return families.IsEmpty ? [cluster[0]] : families;
    }

    private static string Other(string family) => family == "IPv4" ? "IPv6" : "IPv4";
}
