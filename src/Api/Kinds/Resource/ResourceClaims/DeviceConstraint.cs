namespace Kubestrel.Kinds.Resource.V1beta1;

[ApiType("io.k8s.api.resource.v1beta1.DeviceConstraint")]
public sealed partial record DeviceConstraint
{
    [Field("requests", 1, List = "atomic")]
    public ValueList<string> Requests { get; init; }

    [Field("matchAttribute", 2)]
    public string? MatchAttribute { get; init; }
}
