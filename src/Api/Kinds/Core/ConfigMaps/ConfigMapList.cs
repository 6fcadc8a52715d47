namespace Kubestrel.Kinds.Core.V1;

/// <summary>ConfigMap objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("", "v1", "ConfigMapList")]
[ApiType("io.k8s.api.core.v1.ConfigMapList")]
public sealed partial record ConfigMapList : ListObject
{
    /// <summary>The ConfigMap objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<ConfigMap> Items { get; init; }
}
