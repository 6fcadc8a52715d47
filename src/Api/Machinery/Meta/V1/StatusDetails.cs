namespace Kubestrel.Machinery.Meta.V1;

/// <summary>What a failure is about.</summary>
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.StatusDetails")]
public sealed partial record StatusDetails
{
    /// <summary>The name of the object, where the request named one.</summary>
    [Field("name", 1)]
    public string Name { get; init; } = "";

    /// <summary>The API group of the resource.</summary>
    [Field("group", 2)]
    public string Group { get; init; } = "";

    /// <summary>The resource, or for some failures the kind, that the request was about.</summary>
    [Field("kind", 3)]
    public string Kind { get; init; } = "";

    /// <summary>The uid of the object, where one object is meant.</summary>
    [Field("uid", 6)]
    public string Uid { get; init; } = "";

    /// <summary>The causes one by one; for Invalid one for each field at fault.</summary>
    [Field("causes", 4, List = "atomic")]
    public ValueList<StatusCause> Causes { get; init; }

    /// <summary>Seconds to wait before trying again; 0 when trying again is of no use or the client may choose.</summary>
    [Field("retryAfterSeconds", 5)]
    public int RetryAfterSeconds { get; init; }
}
