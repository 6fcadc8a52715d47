namespace Kubestrel.Runtimes.Contract.Security;

/// <summary>A seccomp or AppArmor profile. <paramref name="LocalhostRef"/> is a path (seccomp) or a profile name (AppArmor) for Localhost.</summary>
public sealed record SecurityProfile(SecurityProfileKind Kind, string LocalhostRef = "");
