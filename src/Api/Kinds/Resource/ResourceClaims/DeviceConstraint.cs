namespace Kubestrel.Kinds.Resource.V1beta1;

/// <summary>What devices must have in common.</summary>
[ApiType("io.k8s.api.resource.v1beta1.DeviceConstraint")]
public sealed partial record DeviceConstraint
{
    /// <summary>The requests it is about; all when empty.</summary>
    [Field("requests", 1, List = "atomic")]
    public ValueList<string> Requests { get; init; }

    /// <summary>All devices must have this attribute with the same value and type, as "gpu.example.com/numa".</summary>
    [Field("matchAttribute", 2)]
    public string? MatchAttribute { get; init; }
}
