using System.Collections.Frozen;
using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Registry;

/// <summary>Where and in which version upstream keeps each resource.</summary>
internal static class StorageLayout
{
    private const string Root = "/registry/";

    /// <summary>The storage version of resources that are served in several.</summary>
    private static readonly FrozenDictionary<GroupResource, GroupVersionResource> StorageVersions = new Dictionary<GroupResource, GroupVersionResource>
    {
        [new("autoscaling", "horizontalpodautoscalers")] = new("autoscaling", "v2", "horizontalpodautoscalers"),
        [new("events.k8s.io", "events")] = new("", "v1", "events"),
        [new("networking.k8s.io", "ipaddresses")] = new("networking.k8s.io", "v1beta1", "ipaddresses"),
        [new("networking.k8s.io", "servicecidrs")] = new("networking.k8s.io", "v1beta1", "servicecidrs"),
        [new("storage.k8s.io", "volumeattributesclasses")] = new("storage.k8s.io", "v1beta1", "volumeattributesclasses"),
        [new("admissionregistration.k8s.io", "validatingadmissionpolicies")] =
            new("admissionregistration.k8s.io", "v1", "validatingadmissionpolicies"),
        [new("admissionregistration.k8s.io", "validatingadmissionpolicybindings")] =
            new("admissionregistration.k8s.io", "v1", "validatingadmissionpolicybindings"),
        [new("resource.k8s.io", "deviceclasses")] = new("resource.k8s.io", "v1beta1", "deviceclasses"),
        [new("resource.k8s.io", "resourceclaims")] = new("resource.k8s.io", "v1beta1", "resourceclaims"),
        [new("resource.k8s.io", "resourceclaimtemplates")] = new("resource.k8s.io", "v1beta1", "resourceclaimtemplates"),
        [new("resource.k8s.io", "resourceslices")] = new("resource.k8s.io", "v1beta1", "resourceslices"),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<GroupResource, string> Folders = new Dictionary<GroupResource, string>
    {
        [new("", "nodes")] = "minions",
        [new("", "replicationcontrollers")] = "controllers",
        [new("", "services")] = "services/specs",
        [new("", "endpoints")] = "services/endpoints",
        [new("networking.k8s.io", "ingresses")] = "ingress",
        [new("apiextensions.k8s.io", "customresourcedefinitions")] = "apiextensions.k8s.io/customresourcedefinitions",
        [new("apiregistration.k8s.io", "apiservices")] = "apiregistration.k8s.io/apiservices",
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> WithGeneration = new[]
    {
        "daemonsets.apps", "deployments.apps", "replicasets.apps", "statefulsets.apps", "cronjobs.batch", "jobs.batch", "replicationcontrollers",
        "ingresses.networking.k8s.io", "ingressclasses.networking.k8s.io", "networkpolicies.networking.k8s.io", "servicecidrs.networking.k8s.io",
        "poddisruptionbudgets.policy", "flowschemas.flowcontrol.apiserver.k8s.io", "prioritylevelconfigurations.flowcontrol.apiserver.k8s.io",
        "mutatingwebhookconfigurations.admissionregistration.k8s.io", "validatingwebhookconfigurations.admissionregistration.k8s.io",
        "validatingadmissionpolicies.admissionregistration.k8s.io", "validatingadmissionpolicybindings.admissionregistration.k8s.io",
        "mutatingadmissionpolicies.admissionregistration.k8s.io", "mutatingadmissionpolicybindings.admissionregistration.k8s.io",
        "customresourcedefinitions.apiextensions.k8s.io", "deviceclasses.resource.k8s.io", "resourceslices.resource.k8s.io",
        "priorityclasses.scheduling.k8s.io",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Resources that answer requests but keep nothing.</summary>
    private static readonly FrozenSet<string> Unstored = new[]
    {
        "bindings", "componentstatuses", "tokenreviews.authentication.k8s.io", "selfsubjectreviews.authentication.k8s.io",
        "subjectaccessreviews.authorization.k8s.io", "localsubjectaccessreviews.authorization.k8s.io",
        "selfsubjectaccessreviews.authorization.k8s.io", "selfsubjectrulesreviews.authorization.k8s.io",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool IsStored(GroupResource resource) => !Unstored.Contains(resource.ToString());

    public static GroupVersionResource StorageVersion(GroupVersionResource served) => StorageVersions.GetValueOrDefault(served.GroupResource, served);

    public static string KeyPrefix(GroupResource resource) => $"{Root}{Folders.GetValueOrDefault(resource, resource.Resource)}/";

    public static bool CountsGeneration(GroupResource resource) => WithGeneration.Contains(resource.ToString());
}
