namespace Kubestrel.Kinds.Networking.V1beta1;

[ApiKind("networking.k8s.io", "v1beta1", "IPAddress", Deprecated = "1.34", Removed = "1.37")]
[ApiType("io.k8s.api.networking.v1beta1.IPAddress")]
[Resource("ipaddresses", "ipaddress", false, "create,delete,deletecollection,get,list,patch,update,watch", ShortNames = "ip", StorageVersionHash = "O4H8VxQhW5Y=")]
public sealed partial record IPAddress : MetaObject
{
    [Field("spec", 2)]
    public IPAddressSpec Spec { get; init; } = IPAddressSpec.Empty;
}

[ApiType("io.k8s.api.networking.v1beta1.IPAddressSpec")]
public sealed partial record IPAddressSpec
{
    [Field("parentRef", 1, Required = true)]
    public ParentReference? ParentRef { get; init; }
}

[ApiType("io.k8s.api.networking.v1beta1.ParentReference")]
public sealed partial record ParentReference
{
    [Field("group", 1)]
    public string Group { get; init; } = "";

    [Field("resource", 2, Required = true)]
    public string Resource { get; init; } = "";

    [Field("namespace", 3)]
    public string Namespace { get; init; } = "";

    [Field("name", 4, Required = true)]
    public string Name { get; init; } = "";
}
