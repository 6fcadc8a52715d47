namespace Kubestrel.Kinds.Core.V1;

/// <summary>A share of Azure Files.</summary>
[ApiType("io.k8s.api.core.v1.AzureFileVolumeSource")]
public sealed partial record AzureFileVolumeSource
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
}
