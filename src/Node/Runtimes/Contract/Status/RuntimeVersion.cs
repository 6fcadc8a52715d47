namespace Kubestrel.Runtimes.Contract.Status;

/// <summary><paramref name="Name"/> such as containerd; <paramref name="Version"/> as the runtime prints it; <paramref name="ApiVersion"/> is v1.</summary>
public sealed record RuntimeVersion(string Name, string Version, string ApiVersion);
