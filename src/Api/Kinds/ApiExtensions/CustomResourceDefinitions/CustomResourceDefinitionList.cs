namespace Kubestrel.Kinds.ApiExtensions.V1;

/// <summary>CustomResourceDefinition objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("apiextensions.k8s.io", "v1", "CustomResourceDefinitionList")]
[ApiType("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionList")]
public sealed partial record CustomResourceDefinitionList : ListObject
{
    /// <summary>The CustomResourceDefinition objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<CustomResourceDefinition> Items { get; init; }
}
