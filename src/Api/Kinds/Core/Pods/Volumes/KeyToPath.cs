namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.KeyToPath")]
public sealed partial record KeyToPath
{
    [Field("key", 1, Always = true, Required = true)]
    public string Key { get; init; } = "";

    [Field("path", 2, Always = true, Required = true)]
    public string Path { get; init; } = "";

    [Field("mode", 3)]
    public int? Mode { get; init; }
}
