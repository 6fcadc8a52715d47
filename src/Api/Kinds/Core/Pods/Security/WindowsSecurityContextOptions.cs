namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.WindowsSecurityContextOptions")]
public sealed partial record WindowsSecurityContextOptions
{
    [Field("gmsaCredentialSpecName", 1)]
    public string? GmsaCredentialSpecName { get; init; }

    [Field("gmsaCredentialSpec", 2)]
    public string? GmsaCredentialSpec { get; init; }

    [Field("runAsUserName", 3)]
    public string? RunAsUserName { get; init; }

    [Field("hostProcess", 4)]
    public bool? HostProcess { get; init; }
}
