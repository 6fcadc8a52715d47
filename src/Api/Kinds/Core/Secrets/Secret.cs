namespace Kubestrel.Kinds.Core.V1;

[ApiKind("", "v1", "Secret")]
[ApiType("io.k8s.api.core.v1.Secret")]
[Resource("secrets", "secret", true, "create,delete,deletecollection,get,list,patch,update,watch", StorageVersionHash = "S6u1pOWzb84=")]
public sealed partial record Secret : MetaObject
{
    [Field("immutable", 5)]
    public bool? Immutable { get; init; }

    [Field("data", 2)]
    public ValueMap<ByteString> Data { get; init; }

    [Field("stringData", 4)]
    public ValueMap<string> StringData { get; init; }

    [Field("type", 3)]
    public string Type { get; init; } = "";
}
