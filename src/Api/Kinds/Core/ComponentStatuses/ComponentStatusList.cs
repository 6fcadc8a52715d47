namespace Kubestrel.Kinds.Core.V1;

[ApiKind("", "v1", "ComponentStatusList")]
[ApiType("io.k8s.api.core.v1.ComponentStatusList")]
public sealed partial record ComponentStatusList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<ComponentStatus> Items { get; init; }
}
