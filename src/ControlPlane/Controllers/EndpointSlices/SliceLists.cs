using Kubestrel.Kinds.Discovery.V1;

namespace Kubestrel.Controllers.EndpointSlices;

/// <summary>The changes of one address family while they are worked out.</summary>
internal sealed class SliceLists
{
    public List<EndpointSlice> Create { get; } = [];

    public List<EndpointSlice> Update { get; } = [];

    public List<EndpointSlice> Delete { get; } = [];
}
