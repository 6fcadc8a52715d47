namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.SecretEnvSource")]
public sealed partial record SecretEnvSource
{
    [Field("name", 1, 1, Default = "\"\"")]
    public string Name { get; init; } = "";

    [Field("optional", 2)]
    public bool? Optional { get; init; }
}
