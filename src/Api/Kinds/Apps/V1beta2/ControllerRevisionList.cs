namespace Kubestrel.Kinds.Apps.V1beta2;

[ApiKind("apps", "v1beta2", "ControllerRevisionList")]
[ApiType("io.k8s.api.apps.v1beta2.ControllerRevisionList")]
public sealed partial record ControllerRevisionList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<ControllerRevision> Items { get; init; }
}
