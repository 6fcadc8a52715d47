namespace Kubestrel.Kinds.Core.V1;

/// <summary>How a volume was mounted.</summary>
[ApiType("io.k8s.api.core.v1.VolumeMountStatus")]
public sealed partial record VolumeMountStatus
{
    /// <summary>The volume mount's name in the spec.</summary>
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    /// <summary>Where in the container it was mounted.</summary>
    [Field("mountPath", 2, Always = true, Required = true)]
    public string MountPath { get; init; } = "";

    /// <summary>Whether it was mounted without writing.</summary>
    [Field("readOnly", 3)]
    public bool ReadOnly { get; init; }

    /// <summary>Whether that includes what is mounted below: Disabled, Enabled, or unset when not readOnly.</summary>
    [Field("recursiveReadOnly", 4)]
    public string? RecursiveReadOnly { get; init; }
}
