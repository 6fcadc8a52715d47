namespace Kubestrel.Machinery.Meta.V1;

[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.TableRowCondition")]
public sealed partial record TableRowCondition
{
    [Field("type", Always = true, Required = true)]
    public string Type { get; init; } = "";

    [Field("status", Always = true, Required = true)]
    public string Status { get; init; } = "";

    [Field("reason")]
    public string Reason { get; init; } = "";

    [Field("message")]
    public string Message { get; init; } = "";
}
