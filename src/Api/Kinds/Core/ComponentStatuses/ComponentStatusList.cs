namespace Kubestrel.Kinds.Core.V1;

/// <summary>ComponentStatus objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("", "v1", "ComponentStatusList")]
[ApiType("io.k8s.api.core.v1.ComponentStatusList")]
public sealed partial record ComponentStatusList : ListObject
{
    /// <summary>The ComponentStatus objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<ComponentStatus> Items { get; init; }
}
