namespace Kubestrel.Kinds.Core.V1;

/// <summary>Settings that pods read as environment variables, arguments or files; at most 1 MiB together, and not for secrets.</summary>
[ApiKind("", "v1", "ConfigMap")]
[ApiType("io.k8s.api.core.v1.ConfigMap")]
[Resource("configmaps", "configmap", true, "create,delete,deletecollection,get,list,patch,update,watch", ShortNames = "cm", StorageVersionHash = "qFsyl6wFWjQ=")]
public sealed partial record ConfigMap : MetaObject
{
    /// <summary>With true neither data nor this field can be changed again, only the object deleted; nodes then need not watch it. Default false.</summary>
    [Field("immutable", 4)]
    public bool? Immutable { get; init; }

    /// <summary>UTF-8 texts by name. Names have letters, digits, "-", "_" and ".", and must not be in binaryData as well.</summary>
    [Field("data", 2)]
    public ValueMap<string> Data { get; init; }

    /// <summary>Values that are no UTF-8 text, in base64, by name; the same rules for names as in data.</summary>
    [Field("binaryData", 3)]
    public ValueMap<ByteString> BinaryData { get; init; }
}
