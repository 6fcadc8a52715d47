using Kubestrel.ApiServer.Caching;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Registry;

/// <summary>What a write came to: the object as it is now (or would be, for a dry run), or the error.</summary>
/// <param name="Created">The object did not exist before.</param>
/// <param name="Deleted">The object is gone: its finalizers ended with this write, or it was deleted.</param>
internal readonly record struct WriteOutcome(CachedObject? Object, Status? Error, bool Created = false, bool Deleted = false)
{
    public static implicit operator WriteOutcome(Status error) => new(null, error);

    public static implicit operator WriteOutcome(CachedObject obj) => new(obj, null);
}
