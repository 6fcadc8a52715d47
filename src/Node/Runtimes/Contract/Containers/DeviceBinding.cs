namespace Kubestrel.Runtimes.Contract.Containers;

/// <summary><paramref name="Permissions"/> are cgroup permissions: letters of r, w, m.</summary>
public sealed record DeviceBinding(string ContainerPath, string HostPath, string Permissions);
