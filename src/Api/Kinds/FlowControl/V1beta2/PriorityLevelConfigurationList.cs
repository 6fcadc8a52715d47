namespace Kubestrel.Kinds.FlowControl.V1beta2;

[ApiKind("flowcontrol.apiserver.k8s.io", "v1beta2", "PriorityLevelConfigurationList")]
[ApiType("io.k8s.api.flowcontrol.v1beta2.PriorityLevelConfigurationList")]
public sealed partial record PriorityLevelConfigurationList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<PriorityLevelConfiguration> Items { get; init; }
}
