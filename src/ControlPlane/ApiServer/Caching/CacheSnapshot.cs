namespace Kubestrel.ApiServer.Caching;

/// <summary>All objects of a resource at one moment.</summary>
/// <param name="Revision">Every event of the resource up to this revision is in it, and none above.</param>
internal sealed record CacheSnapshot(ObjectMap Objects, long Revision);
