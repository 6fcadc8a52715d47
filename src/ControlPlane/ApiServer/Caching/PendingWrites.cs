using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Caching;

/// <summary>
/// Hands the typed object of a write in this process to the cache, which would otherwise decode the bytes it just encoded. Keyed by
/// the identity of the byte array, which the embedded engines pass to their subscribers uncopied.
/// </summary>
internal sealed class PendingWrites
{
    private readonly ConcurrentDictionary<byte[], PendingWrite> _pending = new(new ByReference());

    public PendingWrite Announce(byte[] stored, MetaObject obj)
    {
        var pending = new PendingWrite(obj);
        _pending[stored] = pending;
        return pending;
    }

    public void Withdraw(byte[] stored) => _pending.TryRemove(stored, out _);

    public PendingWrite? Take(ReadOnlyMemory<byte> stored) =>
        MemoryMarshal.TryGetArray(stored, out var segment) && _pending.TryRemove(segment.Array!, out var pending) ? pending : null;

    private sealed class ByReference : IEqualityComparer<byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => ReferenceEquals(x, y);

        public int GetHashCode(byte[] obj) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
    }
}
