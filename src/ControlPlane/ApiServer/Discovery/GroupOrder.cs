namespace Kubestrel.ApiServer.Discovery;

/// <summary>Upstream's order of groups and of versions in a group; the first version is the preferred one.</summary>
internal static class GroupOrder
{
    public static IReadOnlyList<(string Group, string[] Versions)> All { get; } =
    [
        ("apiregistration.k8s.io", ["v1"]),
        ("apps", ["v1"]),
        ("events.k8s.io", ["v1"]),
        ("authentication.k8s.io", ["v1", "v1beta1"]),
        ("authorization.k8s.io", ["v1"]),
        ("autoscaling", ["v2", "v1"]),
        ("batch", ["v1"]),
        ("certificates.k8s.io", ["v1", "v1alpha1"]),
        ("networking.k8s.io", ["v1", "v1beta1"]),
        ("policy", ["v1"]),
        ("rbac.authorization.k8s.io", ["v1"]),
        ("storage.k8s.io", ["v1", "v1beta1", "v1alpha1"]),
        ("admissionregistration.k8s.io", ["v1", "v1beta1", "v1alpha1"]),
        ("apiextensions.k8s.io", ["v1"]),
        ("scheduling.k8s.io", ["v1"]),
        ("coordination.k8s.io", ["v1", "v1alpha2"]),
        ("node.k8s.io", ["v1"]),
        ("discovery.k8s.io", ["v1"]),
        ("resource.k8s.io", ["v1beta1", "v1alpha3"]),
        ("flowcontrol.apiserver.k8s.io", ["v1"]),
        ("internal.apiserver.k8s.io", ["v1alpha1"]),
        ("storagemigration.k8s.io", ["v1alpha1"]),
    ];
}
