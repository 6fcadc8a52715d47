namespace Kubestrel.Kinds.Core.V1;

/// <summary>What must hold of an object before it is changed or deleted.</summary>
[ApiType("io.k8s.api.core.v1.Preconditions")]
public sealed partial record Preconditions
{
    /// <summary>The object must have this uid.</summary>
    [Field("uid", 1)]
    public string? Uid { get; init; }
}
