namespace Kubestrel.Kinds.Core.V1;

/// <summary>A file with a fact about the pod.</summary>
[ApiType("io.k8s.api.core.v1.DownwardAPIVolumeFile")]
public sealed partial record DownwardAPIVolumeFile
{
    /// <summary>The file, relative to the volume's root; must not contain "..".</summary>
    [Field("path", 1, Always = true, Required = true)]
    public string Path { get; init; } = "";

    /// <summary>A field: metadata.name, .namespace, .uid, .labels or .annotations (whole, or one with ['X']).</summary>
    [Field("fieldRef", 2)]
    public ObjectFieldSelector? FieldRef { get; init; }

    /// <summary>A request or limit of a container, for cpu, memory, ephemeral-storage or hugepages.</summary>
    [Field("resourceFieldRef", 3)]
    public ResourceFieldSelector? ResourceFieldRef { get; init; }

    /// <summary>Permission bits of the file; by default the volume's defaultMode.</summary>
    [Field("mode", 4)]
    public int? Mode { get; init; }
}
