using System.Net;
using System.Numerics;
using System.Security.Cryptography;

namespace Kubestrel.ApiServer.Allocation;

/// <summary>
/// The addresses of one service range, without its first and (IPv4) last. The lower band is left to addresses asked for by name: of
/// size n it has min(max(16, n/16), 256); free choice takes from above it first (KEP-3070).
/// </summary>
internal sealed class AddressPool
{
    /// <summary>More addresses of an IPv6 range than this are not used, as upstream.</summary>
    private const int MaxSize = 65_536;

    private readonly HashSet<int> _taken = [];
    private readonly BigInteger _base;
    private readonly int _size;
    private readonly int _band;

    public AddressPool(IPNetwork network)
    {
        Network = network;
        var bytes = network.BaseAddress.GetAddressBytes();
        IsIPv6 = bytes.Length == 16;
        _base = new BigInteger(bytes, isUnsigned: true, isBigEndian: true);
        var bits = (bytes.Length * 8) - network.PrefixLength;
        var all = bits >= 31 ? int.MaxValue : 1 << bits;
        _size = Math.Max(0, (IsIPv6 ? Math.Min(all, MaxSize) - 1 : all - 2));
        _band = _size < 16 ? 0 : Math.Min(Math.Max(16, _size / 16), 256);
    }

    public IPNetwork Network { get; }

    public bool IsIPv6 { get; }

    public string Family => IsIPv6 ? "IPv6" : "IPv4";

    /// <summary>Null when taken; else upstream's reason.</summary>
    public string? Take(IPAddress address)
    {
        if (OffsetOf(address) is not { } offset)
        {
            return $"the provided IP ({address}) is not in the valid range. The range of valid IPs is {Network}";
        }

        return _taken.Add(offset) ? null : "provided IP is already allocated";
    }

    /// <summary>Null when the range is full.</summary>
    public IPAddress? TakeAny() => Pick(_band, _size) ?? Pick(0, _band);

    public void Release(IPAddress address)
    {
        if (OffsetOf(address) is { } offset)
        {
            _taken.Remove(offset);
        }
    }

    private IPAddress? Pick(int from, int to)
    {
        var count = to - from;
        if (count <= 0)
        {
            return null;
        }

        var start = RandomNumberGenerator.GetInt32(count);
        for (var i = 0; i < count; i++)
        {
            var offset = from + ((start + i) % count);
            if (_taken.Add(offset))
            {
                return AddressAt(offset);
            }
        }

        return null;
    }

    private int? OffsetOf(IPAddress address)
    {
        if (!Network.Contains(address))
        {
            return null;
        }

        var offset = new BigInteger(address.GetAddressBytes(), isUnsigned: true, isBigEndian: true) - _base - 1;
        return offset >= 0 && offset < _size ? (int)offset : null;
    }

    private IPAddress AddressAt(int offset)
    {
        var bytes = new byte[IsIPv6 ? 16 : 4];
        var value = (_base + offset + 1).ToByteArray(isUnsigned: true, isBigEndian: true);
        value.CopyTo(bytes, bytes.Length - value.Length);
        return new IPAddress(bytes);
    }
}
