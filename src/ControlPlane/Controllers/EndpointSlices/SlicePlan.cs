using Kubestrel.Kinds.Discovery.V1;

namespace Kubestrel.Controllers.EndpointSlices;

/// <param name="Problems">Pods left out because their node is unknown yet; to be tried again.</param>
internal sealed record SlicePlan(
    IReadOnlyList<EndpointSlice> Create, IReadOnlyList<EndpointSlice> Update, IReadOnlyList<EndpointSlice> Delete, IReadOnlyList<string> Problems);
