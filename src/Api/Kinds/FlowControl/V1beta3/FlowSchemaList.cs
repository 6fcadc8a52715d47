namespace Kubestrel.Kinds.FlowControl.V1beta3;

[ApiKind("flowcontrol.apiserver.k8s.io", "v1beta3", "FlowSchemaList")]
[ApiType("io.k8s.api.flowcontrol.v1beta3.FlowSchemaList")]
public sealed partial record FlowSchemaList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<FlowSchema> Items { get; init; }
}
