namespace Kubestrel.Kinds.Apps.V1;

/// <summary>DaemonSet objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("apps", "v1", "DaemonSetList")]
[ApiType("io.k8s.api.apps.v1.DaemonSetList")]
public sealed partial record DaemonSetList : ListObject
{
    /// <summary>The DaemonSet objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<DaemonSet> Items { get; init; }
}
