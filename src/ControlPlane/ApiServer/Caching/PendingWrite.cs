using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Caching;

/// <summary>A write between encoding and acknowledgement. Published is set by the cache before the store acknowledges the write.</summary>
internal sealed class PendingWrite(MetaObject obj)
{
    public MetaObject Object { get; } = obj;

    public CachedObject? Published { get; set; }
}
