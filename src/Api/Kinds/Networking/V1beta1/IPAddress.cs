namespace Kubestrel.Kinds.Networking.V1beta1;

/// <summary>A service address that is taken; its name is the address. Kept by the server.</summary>
[ApiKind("networking.k8s.io", "v1beta1", "IPAddress", Deprecated = "1.34", Removed = "1.37")]
[ApiType("io.k8s.api.networking.v1beta1.IPAddress")]
[Resource("ipaddresses", "ipaddress", false, "create,delete,deletecollection,get,list,patch,update,watch", ShortNames = "ip", StorageVersionHash = "O4H8VxQhW5Y=")]
public sealed partial record IPAddress : MetaObject
{
    /// <summary>The object that uses the address.</summary>
    [Field("spec", 2)]
    public IPAddressSpec Spec { get; init; } = IPAddressSpec.Empty;
}

/// <summary>Who has an address.</summary>
[ApiType("io.k8s.api.networking.v1beta1.IPAddressSpec")]
public sealed partial record IPAddressSpec
{
    /// <summary>The object that uses the address, most often a service. Required.</summary>
    [Field("parentRef", 1, Required = true)]
    public ParentReference? ParentRef { get; init; }
}

/// <summary>An object.</summary>
[ApiType("io.k8s.api.networking.v1beta1.ParentReference")]
public sealed partial record ParentReference
{
    /// <summary>The object's group; empty for the core group.</summary>
    [Field("group", 1)]
    public string Group { get; init; } = "";

    /// <summary>The plural name of its resource.</summary>
    [Field("resource", 2, Required = true)]
    public string Resource { get; init; } = "";

    /// <summary>The namespace of the object; empty for kinds of the cluster.</summary>
    [Field("namespace", 3)]
    public string Namespace { get; init; } = "";

    /// <summary>The object's name in its namespace.</summary>
    [Field("name", 4, Required = true)]
    public string Name { get; init; } = "";
}
