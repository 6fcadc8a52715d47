using Kubestrel.ApiServer.Caching;

namespace Kubestrel.ApiServer.Registry.Reads;

/// <summary>A list's answer.</summary>
/// <param name="Items">In key order; a pooled or own list that nobody changes.</param>
/// <param name="Remaining">Objects behind the page, where it is known.</param>
internal sealed record ListPage(List<CachedObject> Items, long Revision, string Continue, long? Remaining);
