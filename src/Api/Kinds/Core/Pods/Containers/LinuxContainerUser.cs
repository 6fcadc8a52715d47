namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.LinuxContainerUser")]
public sealed partial record LinuxContainerUser
{
    [Field("uid", 1, Always = true, Required = true)]
    public long Uid { get; init; }

    [Field("gid", 2, Always = true, Required = true)]
    public long Gid { get; init; }

    [Field("supplementalGroups", 3, List = "atomic")]
    public ValueList<long> SupplementalGroups { get; init; }
}
