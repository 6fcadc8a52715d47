namespace Kubestrel.Machinery.Meta.V1;

/// <summary>An object that another depends on, in the same namespace or of the cluster.</summary>
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.OwnerReference", Map = "atomic")]
public sealed partial record OwnerReference
{
    /// <summary>The group version of the owner.</summary>
    [Field("apiVersion", 5, Always = true, Required = true)]
    public string ApiVersion { get; init; } = "";

    /// <summary>The kind of the owner.</summary>
    [Field("kind", 1, Always = true, Required = true)]
    public string Kind { get; init; } = "";

    /// <summary>The name of the owner.</summary>
    [Field("name", 3, Always = true, Required = true)]
    public string Name { get; init; } = "";

    /// <summary>The uid of the owner; one of the same name with another uid does not count.</summary>
    [Field("uid", 4, Always = true, Required = true)]
    public string Uid { get; init; } = "";

    /// <summary>True for the one owner that manages the object; false or unset for the others.</summary>
    [Field("controller", 6)]
    public bool? Controller { get; init; }

    /// <summary>With true, a foreground deletion of the owner waits for this object to go; needs the right to change the owner's finalizers.</summary>
    [Field("blockOwnerDeletion", 7)]
    public bool? BlockOwnerDeletion { get; init; }
}
