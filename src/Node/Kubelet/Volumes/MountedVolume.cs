namespace Kubestrel.Kubelet.Volumes;

/// <summary>A volume that is ready to be bound into containers.</summary>
/// <param name="HostPath">Where it is on the node.</param>
/// <param name="IsReadOnly">Whether containers must not write it whatever they ask for.</param>
internal sealed record MountedVolume(string Name, string HostPath, bool IsReadOnly);
