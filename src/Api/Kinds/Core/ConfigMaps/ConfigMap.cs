namespace Kubestrel.Kinds.Core.V1;

[ApiKind("", "v1", "ConfigMap")]
[ApiType("io.k8s.api.core.v1.ConfigMap")]
[Resource("configmaps", "configmap", true, "create,delete,deletecollection,get,list,patch,update,watch", ShortNames = "cm", StorageVersionHash = "qFsyl6wFWjQ=")]
public sealed partial record ConfigMap : MetaObject
{
    [Field("immutable", 4)]
    public bool? Immutable { get; init; }

    [Field("data", 2)]
    public ValueMap<string> Data { get; init; }

    [Field("binaryData", 3)]
    public ValueMap<ByteString> BinaryData { get; init; }
}
