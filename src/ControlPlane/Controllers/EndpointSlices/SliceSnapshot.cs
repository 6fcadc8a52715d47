using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Discovery.V1;

namespace Kubestrel.Controllers.EndpointSlices;

/// <param name="Pods">The pods the Service selects.</param>
/// <param name="Nodes">The nodes these run on, by name.</param>
/// <param name="Slices">The slices made by this controller for the Service.</param>
/// <param name="Trigger">The change that led here; null for none.</param>
internal sealed record SliceSnapshot(
    Service Service, IReadOnlyList<Pod> Pods, IReadOnlyDictionary<string, Node> Nodes, IReadOnlyList<EndpointSlice> Slices, DateTimeOffset? Trigger);
