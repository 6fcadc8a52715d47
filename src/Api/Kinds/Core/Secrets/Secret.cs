namespace Kubestrel.Kinds.Core.V1;

/// <summary>Passwords, keys and the like, at most 1 MiB together. Stored as given unless the server is told to encrypt; only base64 in JSON.</summary>
[ApiKind("", "v1", "Secret")]
[ApiType("io.k8s.api.core.v1.Secret")]
[Resource("secrets", "secret", true, "create,delete,deletecollection,get,list,patch,update,watch", StorageVersionHash = "S6u1pOWzb84=")]
public sealed partial record Secret : MetaObject
{
    /// <summary>With true neither data nor this field can be changed again, only the object deleted. Default false.</summary>
    [Field("immutable", 5)]
    public bool? Immutable { get; init; }

    /// <summary>Values in base64 by name. Names have letters, digits, "-", "_" and ".".</summary>
    [Field("data", 2)]
    public ValueMap<ByteString> Data { get; init; }

    /// <summary>Values as text, for writing only: they are put into data, over entries of the same name, and never read back.</summary>
    [Field("stringData", 4)]
    public ValueMap<string> StringData { get; init; }

    /// <summary>What is in it: Opaque (the default), or a type that demands entries, as kubernetes.io/tls (tls.crt, tls.key). Cannot be changed.</summary>
    [Field("type", 3)]
    public string Type { get; init; } = "";
}
