namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.SecretReference", Map = "atomic")]
public sealed partial record SecretReference
{
    [Field("name", 1)]
    public string Name { get; init; } = "";

    [Field("namespace", 2)]
    public string Namespace { get; init; } = "";
}
