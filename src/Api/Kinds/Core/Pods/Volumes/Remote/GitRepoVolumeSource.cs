namespace Kubestrel.Kinds.Core.V1;

/// <summary>A clone of a git repository. Deprecated and unsafe; clone in an init container instead.</summary>
[ApiType("io.k8s.api.core.v1.GitRepoVolumeSource")]
public sealed partial record GitRepoVolumeSource
{
    /// <summary>The repository's URL, as git clone takes it.</summary>
    [Field("repository", 1, Always = true, Required = true)]
    public string Repository { get; init; } = "";

    /// <summary>The commit to check out; the default branch's head when unset.</summary>
    [Field("revision", 2)]
    public string Revision { get; init; } = "";

    /// <summary>Where to clone to, relative to the volume's root; must not begin with "..". "." is the root itself.</summary>
    [Field("directory", 3)]
    public string Directory { get; init; } = "";
}
