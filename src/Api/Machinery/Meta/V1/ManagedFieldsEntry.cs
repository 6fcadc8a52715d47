namespace Kubestrel.Machinery.Meta.V1;

[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.ManagedFieldsEntry")]
public sealed partial record ManagedFieldsEntry
{
    [Field("manager", 1)]
    public string Manager { get; init; } = "";

    [Field("operation", 2)]
    public string Operation { get; init; } = "";

    [Field("apiVersion", 3)]
    public string ApiVersion { get; init; } = "";

    [Field("time", 4)]
    public Time? Time { get; init; }

    [Field("fieldsType", 6)]
    public string FieldsType { get; init; } = "";

    [Field("fieldsV1", 7, Raw = "fields", Pointer = true)]
    public RawJson FieldsV1 { get; init; }

    [Field("subresource", 8)]
    public string Subresource { get; init; } = "";
}
