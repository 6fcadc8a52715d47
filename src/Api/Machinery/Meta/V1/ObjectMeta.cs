namespace Kubestrel.Machinery.Meta.V1;

/// <summary>What every stored object has, whatever its kind.</summary>
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta")]
public sealed partial record ObjectMeta
{
    /// <summary>Identifies the object among those of its kind in the namespace; cannot be changed. Most kinds want lower-case letters, digits, "-"
    /// and ".".</summary>
    [Field("name", 1)]
    public string Name { get; init; } = "";

    /// <summary>A prefix to which the server adds five random characters when no name is given; a rare clash is answered with 409.</summary>
    [Field("generateName", 2)]
    public string GenerateName { get; init; } = "";

    /// <summary>The namespace the object is in, "default" when none is named; empty for kinds of the cluster. Cannot be changed.</summary>
    [Field("namespace", 3)]
    public string Namespace { get; init; } = "";

    /// <summary>Not set since v1.20; once the address of the object.</summary>
    [Field("selfLink", 4)]
    public string SelfLink { get; init; } = "";

    /// <summary>Set by the server and never used again, so that it tells this object from an earlier one of the same name.</summary>
    [Field("uid", 5)]
    public string Uid { get; init; } = "";

    /// <summary>The revision of the last change, an opaque text. Sent with an update, it makes the update fail when the object has changed since.</summary>
    [Field("resourceVersion", 6)]
    public string ResourceVersion { get; init; } = "";

    /// <summary>Counts the changes of the wanted state (for most kinds, spec); changes of metadata or status leave it alone.</summary>
    [Field("generation", 7)]
    public long Generation { get; init; }

    /// <summary>When the server created the object, in UTC; cannot be set.</summary>
    [Field("creationTimestamp", 8)]
    public Time CreationTimestamp { get; init; }

    /// <summary>When the object was asked to go (plus its grace period); set by the server. The object stays until its finalizers are gone.</summary>
    [Field("deletionTimestamp", 9)]
    public Time? DeletionTimestamp { get; init; }

    /// <summary>Seconds the object has to end, counted up to deletionTimestamp; set with it, and can only be shortened.</summary>
    [Field("deletionGracePeriodSeconds", 10)]
    public long? DeletionGracePeriodSeconds { get; init; }

    /// <summary>Keys and values to choose objects by. Values have at most 63 characters.</summary>
    [Field("labels", 11)]
    public ValueMap<string> Labels { get; init; }

    /// <summary>Keys and values for tools and people, not for choosing; together at most 256 KiB.</summary>
    [Field("annotations", 12)]
    public ValueMap<string> Annotations { get; init; }

    /// <summary>The objects this one depends on: it is collected as garbage when all of them are gone. At most one is the controller.</summary>
    [Field("ownerReferences", 13, PatchStrategy = "merge", MergeKey = "uid", List = "map", Keys = "uid")]
    public ValueList<OwnerReference> OwnerReferences { get; init; }

    /// <summary>Names of work to do before the object may disappear; whoever does the work removes the name. Order means nothing.</summary>
    [Field("finalizers", 14, PatchStrategy = "merge", List = "set")]
    public ValueList<string> Finalizers { get; init; }

    /// <summary>Who set which field, for server-side apply. Kept by the server; clients seldom need it.</summary>
    [Field("managedFields", 17, List = "atomic")]
    public ValueList<ManagedFieldsEntry> ManagedFields { get; init; }
}
