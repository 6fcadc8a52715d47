namespace Kubestrel.Machinery.Meta.V1;

/// <summary>What must hold of an object before it is changed or deleted.</summary>
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.Preconditions")]
public sealed partial record Preconditions
{
    /// <summary>The object must have this uid, else the request fails with 409.</summary>
    [Field("uid", 1)]
    public string? Uid { get; init; }

    /// <summary>The object must still be at this revision, else the request fails with 409.</summary>
    [Field("resourceVersion", 2)]
    public string? ResourceVersion { get; init; }
}
