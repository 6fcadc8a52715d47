namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.ObjectFieldSelector", Map = "atomic")]
public sealed partial record ObjectFieldSelector
{
    [Field("apiVersion", 1)]
    public string ApiVersion { get; init; } = "";

    [Field("fieldPath", 2, Always = true, Required = true)]
    public string FieldPath { get; init; } = "";
}
