using Kubestrel.Runtimes.Contract.Images;

namespace Kubestrel.Kubelet.Nodes;

/// <summary>What changes from one status of the node to the next.</summary>
/// <param name="Port">Port of the agent's HTTPS server.</param>
internal sealed record NodeMeasurement(
    DateTimeOffset Now, int Port, IReadOnlyList<ImageInfo> Images, bool MemoryPressure, bool DiskPressure, bool PidPressure);
