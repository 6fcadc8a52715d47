namespace Kubestrel.Kinds.Apps.V1;

/// <summary>A saved state of a StatefulSet's or DaemonSet's template, for rollbacks. Its data cannot be changed.</summary>
[ApiKind("apps", "v1", "ControllerRevision")]
[ApiType("io.k8s.api.apps.v1.ControllerRevision")]
[Resource("controllerrevisions", "controllerrevision", true, "create,delete,deletecollection,get,list,patch,update,watch", StorageVersionHash = "85nkx63pcBU=")]
public sealed partial record ControllerRevision : MetaObject
{
    /// <summary>The saved state, in the form its controller chose.</summary>
    [Field("data", 2, Raw = "extension")]
    public RawJson Data { get; init; }

    /// <summary>The number of the state; higher is later.</summary>
    [Field("revision", 3, Always = true, Required = true)]
    public long Revision { get; init; }
}
