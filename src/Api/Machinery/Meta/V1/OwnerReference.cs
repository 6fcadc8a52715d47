namespace Kubestrel.Machinery.Meta.V1;

[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.OwnerReference", Map = "atomic")]
public sealed partial record OwnerReference
{
    [Field("apiVersion", 5, Always = true, Required = true)]
    public string ApiVersion { get; init; } = "";

    [Field("kind", 1, Always = true, Required = true)]
    public string Kind { get; init; } = "";

    [Field("name", 3, Always = true, Required = true)]
    public string Name { get; init; } = "";

    [Field("uid", 4, Always = true, Required = true)]
    public string Uid { get; init; } = "";

    [Field("controller", 6)]
    public bool? Controller { get; init; }

    [Field("blockOwnerDeletion", 7)]
    public bool? BlockOwnerDeletion { get; init; }
}
