namespace Kubestrel.Kinds.Networking.V1;

[ApiKind("networking.k8s.io", "v1", "IngressClass")]
[ApiType("io.k8s.api.networking.v1.IngressClass")]
[Resource("ingressclasses", "ingressclass", false, "create,delete,deletecollection,get,list,patch,update,watch", StorageVersionHash = "l/iqIbDgFyQ=")]
public sealed partial record IngressClass : MetaObject
{
    [Field("spec", 2)]
    public IngressClassSpec Spec { get; init; } = IngressClassSpec.Empty;
}

[ApiType("io.k8s.api.networking.v1.IngressClassParametersReference")]
public sealed partial record IngressClassParametersReference
{
    [Field("apiGroup", 1)]
    public string? ApiGroup { get; init; }

    [Field("kind", 2, Always = true, Required = true)]
    public string Kind { get; init; } = "";

    [Field("name", 3, Always = true, Required = true)]
    public string Name { get; init; } = "";

    [Field("scope", 4, Always = true)]
    public string? Scope { get; init; }

    [Field("namespace", 5)]
    public string? Namespace { get; init; }
}

[ApiType("io.k8s.api.networking.v1.IngressClassSpec")]
public sealed partial record IngressClassSpec
{
    [Field("controller", 1)]
    public string Controller { get; init; } = "";

    [Field("parameters", 2)]
    public IngressClassParametersReference? Parameters { get; init; }
}
