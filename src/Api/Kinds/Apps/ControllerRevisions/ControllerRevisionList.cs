namespace Kubestrel.Kinds.Apps.V1;

[ApiKind("apps", "v1", "ControllerRevisionList")]
[ApiType("io.k8s.api.apps.v1.ControllerRevisionList")]
public sealed partial record ControllerRevisionList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<ControllerRevision> Items { get; init; }
}
