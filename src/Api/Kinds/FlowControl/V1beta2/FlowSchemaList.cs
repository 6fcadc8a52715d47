namespace Kubestrel.Kinds.FlowControl.V1beta2;

[ApiKind("flowcontrol.apiserver.k8s.io", "v1beta2", "FlowSchemaList")]
[ApiType("io.k8s.api.flowcontrol.v1beta2.FlowSchemaList")]
public sealed partial record FlowSchemaList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<FlowSchema> Items { get; init; }
}
