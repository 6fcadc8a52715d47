using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Kubestrel.Machinery;

/// <summary>Addresses and networks in the forms that API fields accept: four decimal parts (leading zeros allowed) or IPv6 without zone.</summary>
public static class IpText
{
    public static bool TryParse(string text, out IPAddress address)
    {
        address = IPAddress.None;
        if (text.Contains(':'))
        {
            if (text.AsSpan().IndexOfAnyExcept("0123456789abcdefABCDEF:.") >= 0 || !IPAddress.TryParse(text, out var parsed) || parsed.AddressFamily != AddressFamily.InterNetworkV6)
            {
                return false;
            }

            address = parsed.IsIPv4MappedToIPv6 ? parsed.MapToIPv4() : parsed;
            return true;
        }

        Span<byte> bytes = stackalloc byte[4];
        var count = 0;
        foreach (var range in text.AsSpan().Split('.'))
        {
            var part = text.AsSpan(range);
            if (count == bytes.Length || !byte.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out bytes[count]))
            {
                return false;
            }

            count++;
        }

        if (count != bytes.Length)
        {
            return false;
        }

        address = new IPAddress(bytes);
        return true;
    }

    public static bool IsValid(string text) => TryParse(text, out _);

    public static bool IsIPv4(string text) => TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetwork;

    public static bool IsIPv6(string text) => TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6;

    /// <summary>An address, a slash and the number of leading bits; bits behind them may be set.</summary>
    public static bool TryParseNetwork(string text, out IPAddress address, out int bits)
    {
        address = IPAddress.None;
        bits = 0;
        var slash = text.IndexOf('/');
        return slash > 0
            && TryParse(text[..slash], out address)
            && int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out bits)
            && bits <= (address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128);
    }

    /// <summary>The address with all bits behind the first ones cleared.</summary>
    public static IPAddress Masked(IPAddress address, int bits)
    {
        var bytes = address.GetAddressBytes();
        for (var i = bits; i < bytes.Length * 8; i++)
        {
            bytes[i >> 3] &= (byte)~(0x80 >> (i & 7));
        }

        return new(bytes);
    }

    public static bool IsNetwork(string text) => TryParseNetwork(text, out _, out _);

    /// <summary>Whether the network contains the address.</summary>
    public static bool Contains(IPAddress network, int bits, IPAddress address)
    {
        if (network.AddressFamily != address.AddressFamily)
        {
            return false;
        }

        var left = network.GetAddressBytes();
        var right = address.GetAddressBytes();
        for (var i = 0; i < bits; i++)
        {
            var mask = 0x80 >> (i & 7);
            if ((left[i >> 3] & mask) != (right[i >> 3] & mask))
            {
                return false;
            }
        }

        return true;
    }
}
