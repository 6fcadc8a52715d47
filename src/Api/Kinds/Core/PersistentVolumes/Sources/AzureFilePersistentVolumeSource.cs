namespace Kubestrel.Kinds.Core.V1;

/// <summary>A share of Azure Files.</summary>
[ApiType("io.k8s.api.core.v1.AzureFilePersistentVolumeSource")]
public sealed partial record AzureFilePersistentVolumeSource
{
    /// <summary>The secret with account name and key.</summary>
    [Field("secretName", 1, Always = true, Required = true)]
    public string SecretName { get; init; } = "";

    /// <summary>The share's name in the storage account.</summary>
    [Field("shareName", 2, Always = true, Required = true)]
    public string ShareName { get; init; } = "";

    /// <summary>Mounts without writing. Default false.</summary>
    [Field("readOnly", 3)]
    public bool ReadOnly { get; init; }

    /// <summary>The secret's namespace; by default that of the claim.</summary>
    [Field("secretNamespace", 4, Always = true)]
    public string? SecretNamespace { get; init; }
}
