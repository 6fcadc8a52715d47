namespace Kubestrel.Machinery.Meta.V1;

[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.WatchEvent")]
public sealed partial record WatchEvent
{
    [Field("type", 1, Always = true, Required = true)]
    public string Type { get; init; } = "";

    [Field("object", 2, Always = true, Required = true, Raw = "extension")]
    public RawJson Object { get; init; }
}
