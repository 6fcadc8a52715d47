namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.AzureFilePersistentVolumeSource")]
public sealed partial record AzureFilePersistentVolumeSource
{
    [Field("secretName", 1, Always = true, Required = true)]
    public string SecretName { get; init; } = "";

    [Field("shareName", 2, Always = true, Required = true)]
    public string ShareName { get; init; } = "";

    [Field("readOnly", 3)]
    public bool ReadOnly { get; init; }

    [Field("secretNamespace", 4, Always = true)]
    public string? SecretNamespace { get; init; }
}
