namespace Kubestrel.Machinery.Meta.V1;

[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta")]
public sealed partial record ObjectMeta
{
    [Field("name", 1)]
    public string Name { get; init; } = "";

    [Field("generateName", 2)]
    public string GenerateName { get; init; } = "";

    [Field("namespace", 3)]
    public string Namespace { get; init; } = "";

    [Field("selfLink", 4)]
    public string SelfLink { get; init; } = "";

    [Field("uid", 5)]
    public string Uid { get; init; } = "";

    [Field("resourceVersion", 6)]
    public string ResourceVersion { get; init; } = "";

    [Field("generation", 7)]
    public long Generation { get; init; }

    [Field("creationTimestamp", 8)]
    public Time CreationTimestamp { get; init; }

    [Field("deletionTimestamp", 9)]
    public Time? DeletionTimestamp { get; init; }

    [Field("deletionGracePeriodSeconds", 10)]
    public long? DeletionGracePeriodSeconds { get; init; }

    [Field("labels", 11)]
    public ValueMap<string> Labels { get; init; }

    [Field("annotations", 12)]
    public ValueMap<string> Annotations { get; init; }

    [Field("ownerReferences", 13, PatchStrategy = "merge", MergeKey = "uid", List = "map", Keys = "uid")]
    public ValueList<OwnerReference> OwnerReferences { get; init; }

    [Field("finalizers", 14, PatchStrategy = "merge", List = "set")]
    public ValueList<string> Finalizers { get; init; }

    [Field("managedFields", 17, List = "atomic")]
    public ValueList<ManagedFieldsEntry> ManagedFields { get; init; }
}
