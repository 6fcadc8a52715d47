namespace Kubestrel.Kinds.FlowControl.V1;

/// <summary>FlowSchema objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("flowcontrol.apiserver.k8s.io", "v1", "FlowSchemaList")]
[ApiType("io.k8s.api.flowcontrol.v1.FlowSchemaList")]
public sealed partial record FlowSchemaList : ListObject
{
    /// <summary>The FlowSchema objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<FlowSchema> Items { get; init; }
}
