namespace Kubestrel.Kinds.ApiExtensions.V1;

/// <summary>A field for field selectors.</summary>
[ApiType("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.SelectableField")]
public sealed partial record SelectableField
{
    /// <summary>The field's simple path, as ".spec.color"; a string, boolean or integer, outside of arrays and metadata.</summary>
    [Field("jsonPath", 1, Always = true, Required = true)]
    public string JsonPath { get; init; } = "";
}
