namespace Kubestrel.Kinds.Autoscaling.V2beta2;

[ApiType("io.k8s.api.autoscaling.v2beta2.CrossVersionObjectReference")]
public sealed partial record CrossVersionObjectReference
{
    [Field("kind", 1, Always = true, Required = true)]
    public string Kind { get; init; } = "";

    [Field("name", 2, Always = true, Required = true)]
    public string Name { get; init; } = "";

    [Field("apiVersion", 3)]
    public string ApiVersion { get; init; } = "";
}
