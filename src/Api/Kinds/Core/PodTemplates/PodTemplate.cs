namespace Kubestrel.Kinds.Core.V1;

/// <summary>A pod template stored as an object of its own.</summary>
[ApiKind("", "v1", "PodTemplate")]
[ApiType("io.k8s.api.core.v1.PodTemplate")]
[Resource("podtemplates", "podtemplate", true, "create,delete,deletecollection,get,list,patch,update,watch", StorageVersionHash = "LIXB2x4IFpk=")]
public sealed partial record PodTemplate : MetaObject
{
    /// <summary>The pods that would be made from it.</summary>
    [Field("template", 2)]
    public PodTemplateSpec Template { get; init; } = PodTemplateSpec.Empty;
}
