namespace Kubestrel.Kinds.Core.V1;

[ApiKind("", "v1", "ConfigMapList")]
[ApiType("io.k8s.api.core.v1.ConfigMapList")]
public sealed partial record ConfigMapList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<ConfigMap> Items { get; init; }
}
