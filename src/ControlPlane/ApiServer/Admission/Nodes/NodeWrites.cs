using System.Collections.Frozen;
using Kubestrel.ApiServer.Authorization;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Admission.Nodes;

/// <summary>What a node may write about itself: no taints or owners, and of Kubernetes' own labels only those that describe it.</summary>
internal static class NodeWrites
{
    private const string RestrictedPrefix = "node-restriction.kubernetes.io";

    private static readonly FrozenSet<string> s_ownLabels = FrozenSet.Create(
        "kubernetes.io/hostname", "kubernetes.io/os", "kubernetes.io/arch", "beta.kubernetes.io/os", "beta.kubernetes.io/arch",
        "topology.kubernetes.io/zone", "topology.kubernetes.io/region", "failure-domain.beta.kubernetes.io/zone",
        "failure-domain.beta.kubernetes.io/region", "beta.kubernetes.io/instance-type", "node.kubernetes.io/instance-type");

    public static Status? Check(string node, AdmissionRequest request)
    {
        var quoted = GoString.Quote(node);
        if (request.Operation == AdmissionOperation.Create)
        {
            // The URL of a create has no name; the object's stands for it.
            var name = request.Name.Length > 0 ? request.Name : (request.Object as Node)?.Metadata.Name ?? "";
            if (name != node)
            {
                return AdmissionErrors.Forbidden(request, $"node {quoted} is not allowed to modify node {GoString.Quote(name)}");
            }

            return request.Object is Node created ? Create(quoted, request, created) : null;
        }

        if (request.Name != node)
        {
            return AdmissionErrors.Forbidden(request, $"node {quoted} is not allowed to modify node {GoString.Quote(request.Name)}");
        }

        return request is { Operation: AdmissionOperation.Update, Object: Node changed, OldObject: Node old } ? Update(quoted, request, changed, old) : null;
    }

    private static Status? Create(string quoted, AdmissionRequest request, Node node)
    {
        if (node.Spec.ConfigSource is not null)
        {
            return AdmissionErrors.Forbidden(request, $"node {quoted} is not allowed to create pods with a non-nil configSource");
        }

        var forbidden = Forbidden(node.Metadata.Labels, default);
        return forbidden.Length > 0
            ? AdmissionErrors.Forbidden(request, $"node {quoted} is not allowed to set the following labels: {string.Join(", ", forbidden)}")
            : null;
    }

    private static Status? Update(string quoted, AdmissionRequest request, Node node, Node old)
    {
        if (node.Spec.ConfigSource is not null && node.Spec.ConfigSource != old.Spec.ConfigSource)
        {
            return AdmissionErrors.Forbidden(request, $"node {quoted} is not allowed to update configSource to a new non-nil configSource");
        }

        if (!node.Spec.Taints.SequenceEqual(old.Spec.Taints))
        {
            return AdmissionErrors.Forbidden(request, $"node {quoted} is not allowed to modify taints");
        }

        if (!node.Metadata.OwnerReferences.SequenceEqual(old.Metadata.OwnerReferences))
        {
            return AdmissionErrors.Forbidden(request, $"node {quoted} is not allowed to modify ownerReferences");
        }

        var forbidden = Forbidden(node.Metadata.Labels, old.Metadata.Labels);
        return forbidden.Length > 0
            ? AdmissionErrors.Forbidden(request, $"is not allowed to modify labels: {string.Join(", ", forbidden)}")
            : null;
    }

    private static string[] Forbidden(ValueMap<string> labels, ValueMap<string> old)
    {
        var changed = labels.Where(label => old.GetValueOrDefault(label.Key) != label.Value).Select(label => label.Key)
            .Concat(old.Keys.Where(key => !labels.ContainsKey(key)));
        return [.. changed.Where(IsForbidden).Distinct().Order(StringComparer.Ordinal)];
    }

    private static bool IsForbidden(string key)
    {
        var slash = key.IndexOf('/');
        var domain = slash < 0 ? "" : key[..slash];
        if (IsUnder(domain, RestrictedPrefix))
        {
            return true;
        }

        return (IsUnder(domain, "kubernetes.io") || IsUnder(domain, "k8s.io"))
            && !s_ownLabels.Contains(key) && !IsUnder(domain, "kubelet.kubernetes.io") && !IsUnder(domain, "node.kubernetes.io");
    }

    private static bool IsUnder(string domain, string parent) =>
        domain == parent || (domain.EndsWith(parent, StringComparison.Ordinal) && domain[^(parent.Length + 1)] == '.');
}
