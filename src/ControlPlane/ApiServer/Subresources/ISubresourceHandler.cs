using Kubestrel.ApiServer.Serving;
using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Subresources;

/// <summary>Answers requests of subresources, or of resources that keep nothing (with the empty subresource).</summary>
internal interface ISubresourceHandler
{
    IReadOnlyList<(GroupResource Resource, string Subresource)> Serves { get; }

    /// <summary>Whether the verb is served; verbs are those of discovery.</summary>
    bool Takes(string verb, string[] verbs) => Array.IndexOf(verbs, verb) >= 0;

    /// <param name="acceptable">False when the Accept header names nothing that objects can be written in.</param>
    ValueTask HandleAsync(ResourceRequest request, bool acceptable);
}
