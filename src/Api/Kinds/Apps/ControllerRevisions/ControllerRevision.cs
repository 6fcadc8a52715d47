namespace Kubestrel.Kinds.Apps.V1;

[ApiKind("apps", "v1", "ControllerRevision")]
[ApiType("io.k8s.api.apps.v1.ControllerRevision")]
[Resource("controllerrevisions", "controllerrevision", true, "create,delete,deletecollection,get,list,patch,update,watch", StorageVersionHash = "85nkx63pcBU=")]
public sealed partial record ControllerRevision : MetaObject
{
    [Field("data", 2, Raw = "extension")]
    public RawJson Data { get; init; }

    [Field("revision", 3, Always = true, Required = true)]
    public long Revision { get; init; }
}
