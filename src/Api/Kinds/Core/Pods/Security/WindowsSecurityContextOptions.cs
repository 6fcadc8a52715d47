namespace Kubestrel.Kinds.Core.V1;

/// <summary>Identity of containers on Windows.</summary>
[ApiType("io.k8s.api.core.v1.WindowsSecurityContextOptions")]
public sealed partial record WindowsSecurityContextOptions
{
    /// <summary>The GMSACredentialSpec object with the credentials; a webhook puts its content into gmsaCredentialSpec.</summary>
    [Field("gmsaCredentialSpecName", 1)]
    public string? GmsaCredentialSpecName { get; init; }

    /// <summary>The credential specification itself.</summary>
    [Field("gmsaCredentialSpec", 2)]
    public string? GmsaCredentialSpec { get; init; }

    /// <summary>The Windows user of the main process; by default the image's.</summary>
    [Field("runAsUserName", 3)]
    public string? RunAsUserName { get; init; }

    /// <summary>Runs as a process of the host; all containers of the pod must agree, and hostNetwork must be true.</summary>
    [Field("hostProcess", 4)]
    public bool? HostProcess { get; init; }
}
