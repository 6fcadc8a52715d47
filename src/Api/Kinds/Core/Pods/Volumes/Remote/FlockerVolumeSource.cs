namespace Kubestrel.Kinds.Core.V1;

/// <summary>A Flocker dataset, by name or UUID.</summary>
[ApiType("io.k8s.api.core.v1.FlockerVolumeSource")]
public sealed partial record FlockerVolumeSource
{
    /// <summary>The dataset's name, kept as metadata of the dataset; deprecated.</summary>
    [Field("datasetName", 1)]
    public string DatasetName { get; init; } = "";

    /// <summary>The dataset's UUID, which identifies it.</summary>
    [Field("datasetUUID", 2)]
    public string DatasetUUID { get; init; } = "";
}
