namespace Kubestrel.Kinds.Core.V1;

/// <summary>A Glusterfs volume.</summary>
[ApiType("io.k8s.api.core.v1.GlusterfsPersistentVolumeSource")]
public sealed partial record GlusterfsPersistentVolumeSource
{
    /// <summary>The Endpoints object with the servers.</summary>
    [Field("endpoints", 1, Always = true, Required = true)]
    public string Endpoints { get; init; } = "";

    /// <summary>The name of the volume at Glusterfs, where mounting begins.</summary>
    [Field("path", 2, Always = true, Required = true)]
    public string Path { get; init; } = "";

    /// <summary>Mounts without writing. Default false.</summary>
    [Field("readOnly", 3)]
    public bool ReadOnly { get; init; }

    /// <summary>The namespace of the Endpoints object; by default that of the claim.</summary>
    [Field("endpointsNamespace", 4)]
    public string? EndpointsNamespace { get; init; }
}
