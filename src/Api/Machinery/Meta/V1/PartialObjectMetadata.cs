namespace Kubestrel.Machinery.Meta.V1;

[ApiKind("meta.k8s.io", "v1", "PartialObjectMetadata")]
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.PartialObjectMetadata")]
public sealed partial record PartialObjectMetadata : MetaObject;

[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.ManagedFieldsEntry")]
public sealed partial record ManagedFieldsEntry
{
    [Field("manager", 1)]
    public string Manager { get; init; } = "";

    [Field("operation", 2)]
    public string Operation { get; init; } = "";

    [Field("apiVersion", 3)]
    public string ApiVersion { get; init; } = "";

    [Field("time", 4)]
    public Time? Time { get; init; }

    [Field("fieldsType", 6)]
    public string FieldsType { get; init; } = "";

    [Field("fieldsV1", 7, Raw = "fields", Pointer = true)]
    public RawJson FieldsV1 { get; init; }

    [Field("subresource", 8)]
    public string Subresource { get; init; } = "";
}

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

[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.OwnerReference", Map = "atomic")]
public sealed partial record OwnerReference
{
    [Field("apiVersion", 5, Always = true, Required = true)]
    public string ApiVersion { get; init; } = "";

    [Field("kind", 1, Always = true, Required = true)]
    public string Kind { get; init; } = "";

    [Field("name", 3, Always = true, Required = true)]
    public string Name { get; init; } = "";

    [Field("uid", 4, Always = true, Required = true)]
    public string Uid { get; init; } = "";

    [Field("controller", 6)]
    public bool? Controller { get; init; }

    [Field("blockOwnerDeletion", 7)]
    public bool? BlockOwnerDeletion { get; init; }
}
