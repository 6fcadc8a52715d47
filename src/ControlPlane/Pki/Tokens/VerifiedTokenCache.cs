using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Kubestrel.Pki.Tokens;

/// <summary>
/// Remembers what a good token means, by the token's SHA-256, so that its signature is checked once. Two generations bound the memory: when the newer
/// one is full it becomes the older one, whose entries live on only if they are used. Thread-safe; a hit takes no lock.
/// </summary>
public sealed class VerifiedTokenCache<T>(int capacity)
    where T : class
{
    private readonly Lock _lock = new();
    private volatile ConcurrentDictionary<Key, T> _newer = new();
    private volatile ConcurrentDictionary<Key, T> _older = new();
    private int _count;

    public bool TryGet(string token, out T? value)
    {
        var key = Key.Of(token);
        if (_newer.TryGetValue(key, out value))
        {
            return true;
        }

        if (_older.TryGetValue(key, out value))
        {
            Add(key, value);
            return true;
        }

        return false;
    }

    public void Add(string token, T value) => Add(Key.Of(token), value);

    public void Remove(string token)
    {
        var key = Key.Of(token);
        _newer.TryRemove(key, out _);
        _older.TryRemove(key, out _);
    }

    private void Add(Key key, T value)
    {
        if (_newer.TryAdd(key, value) && Interlocked.Increment(ref _count) > capacity / 2)
        {
            lock (_lock)
            {
                if (_count > capacity / 2)
                {
                    _older = _newer;
                    _newer = new ConcurrentDictionary<Key, T>();
                    _count = 0;
                }
            }
        }
    }

    private readonly record struct Key(UInt128 High, UInt128 Low)
    {
        public static Key Of(string token)
        {
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(MemoryMarshal.AsBytes(token.AsSpan()), hash);
            return MemoryMarshal.Read<Key>(hash);
        }
    }
}
