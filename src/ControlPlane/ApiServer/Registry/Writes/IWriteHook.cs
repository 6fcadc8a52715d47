using Kubestrel.Client.Requests;
using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Registry.Writes;

/// <summary>Work that one resource's writes do beside the object itself: allocations of addresses and ports.</summary>
internal interface IWriteHook
{
    GroupResource Resource { get; }

    /// <summary>Before validation: fills in and reserves. The object's final state is told with <see cref="Settle"/> or <see cref="Abandon"/>.</summary>
    ApiResult<MetaObject> Prepare(MetaObject obj, MetaObject? old);

    /// <summary>The write happened: what the old state held and the new does not is free. A null object was deleted.</summary>
    void Settle(MetaObject? obj, MetaObject? old);

    /// <summary>The write failed: what was reserved for it is free.</summary>
    void Abandon(MetaObject obj, MetaObject? old);
}
