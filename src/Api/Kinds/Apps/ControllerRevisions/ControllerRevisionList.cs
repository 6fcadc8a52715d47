namespace Kubestrel.Kinds.Apps.V1;

/// <summary>ControllerRevision objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("apps", "v1", "ControllerRevisionList")]
[ApiType("io.k8s.api.apps.v1.ControllerRevisionList")]
public sealed partial record ControllerRevisionList : ListObject
{
    /// <summary>The ControllerRevision objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<ControllerRevision> Items { get; init; }
}
