namespace Kubestrel.Kinds.FlowControl.V1;

/// <summary>PriorityLevelConfiguration objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("flowcontrol.apiserver.k8s.io", "v1", "PriorityLevelConfigurationList")]
[ApiType("io.k8s.api.flowcontrol.v1.PriorityLevelConfigurationList")]
public sealed partial record PriorityLevelConfigurationList : ListObject
{
    /// <summary>The PriorityLevelConfiguration objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<PriorityLevelConfiguration> Items { get; init; }
}
