namespace Kubestrel.Kinds.ApiExtensions.V1beta1;

[ApiType("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1beta1.CustomResourceDefinitionCondition")]
public sealed partial record CustomResourceDefinitionCondition
{
    [Field("type", 1, Always = true, Required = true)]
    public string Type { get; init; } = "";

    [Field("status", 2, Always = true, Required = true)]
    public string Status { get; init; } = "";

    [Field("lastTransitionTime", 3)]
    public Time LastTransitionTime { get; init; }

    [Field("reason", 4)]
    public string Reason { get; init; } = "";

    [Field("message", 5)]
    public string Message { get; init; } = "";
}
