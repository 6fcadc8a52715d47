namespace Kubestrel.Kinds.Core.V1;

/// <summary>The ids of a container's first process; it may change them later if it has the right to.</summary>
[ApiType("io.k8s.api.core.v1.LinuxContainerUser")]
public sealed partial record LinuxContainerUser
{
    /// <summary>The user id the first process began with.</summary>
    [Field("uid", 1, Always = true, Required = true)]
    public long Uid { get; init; }

    /// <summary>The primary group id the first process began with.</summary>
    [Field("gid", 2, Always = true, Required = true)]
    public long Gid { get; init; }

    /// <summary>Further group ids the first process began with.</summary>
    [Field("supplementalGroups", 3, List = "atomic")]
    public ValueList<long> SupplementalGroups { get; init; }
}
