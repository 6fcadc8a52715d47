namespace Kubestrel.Kinds.Core.V1;

/// <summary>An object, or a part of it. What of this must be set depends on where it is used.</summary>
[ApiType("io.k8s.api.core.v1.ObjectReference", Map = "atomic")]
public sealed partial record ObjectReference
{
    /// <summary>The object's kind, as "Pod".</summary>
    [Field("kind", 1)]
    public string Kind { get; init; } = "";

    /// <summary>The object's namespace; empty for kinds of the cluster.</summary>
    [Field("namespace", 2)]
    public string Namespace { get; init; } = "";

    /// <summary>The object's name in its namespace.</summary>
    [Field("name", 3)]
    public string Name { get; init; } = "";

    /// <summary>The object's uid; tells it from an earlier one of the same name.</summary>
    [Field("uid", 4)]
    public string Uid { get; init; } = "";

    /// <summary>The group version of the kind, as "apps/v1".</summary>
    [Field("apiVersion", 5)]
    public string ApiVersion { get; init; } = "";

    /// <summary>The object's revision, where that matters.</summary>
    [Field("resourceVersion", 6)]
    public string ResourceVersion { get; init; } = "";

    /// <summary>A part of the object, as "spec.containers{web}".</summary>
    [Field("fieldPath", 7)]
    public string FieldPath { get; init; } = "";
}
