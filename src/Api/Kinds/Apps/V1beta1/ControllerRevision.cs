namespace Kubestrel.Kinds.Apps.V1beta1;

[ApiKind("apps", "v1beta1", "ControllerRevision")]
[ApiType("io.k8s.api.apps.v1beta1.ControllerRevision")]
public sealed partial record ControllerRevision : MetaObject
{
    [Field("data", 2, Raw = "extension")]
    public RawJson Data { get; init; }

    [Field("revision", 3, Always = true, Required = true)]
    public long Revision { get; init; }
}
