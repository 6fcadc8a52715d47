using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Caching;

/// <summary>Told of every change of every object before the write is acknowledged, on the store's writer thread: returns at once.</summary>
internal interface IChangeObserver
{
    /// <param name="current">Null when the object was deleted.</param>
    void OnChange(MetaObject? current, MetaObject? previous);
}
