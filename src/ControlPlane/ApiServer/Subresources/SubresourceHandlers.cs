using Kubestrel.ApiServer.Pipeline;
using Kubestrel.ApiServer.Serving;

namespace Kubestrel.ApiServer.Subresources;

/// <summary>All handlers of subresources and of resources that keep nothing.</summary>
internal static class SubresourceHandlers
{
    public static IReadOnlyList<ISubresourceHandler> All(ServerComposition server, ResourceHandler resources) => [];
}
