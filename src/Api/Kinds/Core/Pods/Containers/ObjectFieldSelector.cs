namespace Kubestrel.Kinds.Core.V1;

/// <summary>A field of the pod itself.</summary>
[ApiType("io.k8s.api.core.v1.ObjectFieldSelector", Map = "atomic")]
public sealed partial record ObjectFieldSelector
{
    /// <summary>The version the path is written for; "v1" by default.</summary>
    [Field("apiVersion", 1)]
    public string ApiVersion { get; init; } = "";

    /// <summary>The path of the field, as in "metadata.name" or "metadata.labels['app']".</summary>
    [Field("fieldPath", 2, Always = true, Required = true)]
    public string FieldPath { get; init; } = "";
}
