namespace Kubestrel.Kinds.Apps.V1;

/// <summary>StatefulSet objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("apps", "v1", "StatefulSetList")]
[ApiType("io.k8s.api.apps.v1.StatefulSetList")]
public sealed partial record StatefulSetList : ListObject
{
    /// <summary>The StatefulSet objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<StatefulSet> Items { get; init; }
}
