namespace Kubestrel.Kinds.Core.V1;

/// <summary>An entry and the file it becomes.</summary>
[ApiType("io.k8s.api.core.v1.KeyToPath")]
public sealed partial record KeyToPath
{
    /// <summary>The entry's name in data.</summary>
    [Field("key", 1, Always = true, Required = true)]
    public string Key { get; init; } = "";

    /// <summary>The file, relative to the volume's root; must not contain "..".</summary>
    [Field("path", 2, Always = true, Required = true)]
    public string Path { get; init; } = "";

    /// <summary>Permission bits of the file, 0 to 0777 in octal or 511 in decimal; by default the volume's defaultMode.</summary>
    [Field("mode", 3)]
    public int? Mode { get; init; }
}
