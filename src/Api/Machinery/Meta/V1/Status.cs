namespace Kubestrel.Machinery.Meta.V1;

[ApiKind("meta.k8s.io", "v1", "Status")]
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.Status")]
public sealed partial record Status : KubeObject
{
    [Field("metadata", 1)]
    public ListMeta Metadata { get; init; } = ListMeta.Empty;

    [Field("status", 2)]
    public string StatusValue { get; init; } = "";

    [Field("message", 3)]
    public string Message { get; init; } = "";

    [Field("reason", 4)]
    public string Reason { get; init; } = "";

    [Field("details", 5, List = "atomic")]
    public StatusDetails? Details { get; init; }

    [Field("code", 6)]
    public int Code { get; init; }
}
