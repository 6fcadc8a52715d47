namespace Kubestrel.Kubelet.Evictions;

/// <param name="Observations">By signal; what cannot be measured is absent.</param>
/// <param name="HasImageFs">Images are on another file system than volumes and logs.</param>
internal sealed record SignalReading(IReadOnlyDictionary<string, Observation> Observations, bool HasImageFs);
