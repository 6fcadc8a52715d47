namespace Kubestrel.Kinds.ApiExtensions.V1;

[ApiType("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.SelectableField")]
public sealed partial record SelectableField
{
    [Field("jsonPath", 1, Always = true, Required = true)]
    public string JsonPath { get; init; } = "";
}
