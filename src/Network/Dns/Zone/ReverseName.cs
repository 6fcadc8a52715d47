using System.Globalization;
using System.Net;

namespace Kubestrel.Dns.Zone;

/// <summary>Names under in-addr.arpa and ip6.arpa.</summary>
internal static class ReverseName
{
    private const string V4 = ".in-addr.arpa";
    private const string V6 = ".ip6.arpa";

    /// <summary>The address of a complete reverse name; null for anything else.</summary>
    public static IPAddress? Parse(string name)
    {
        if (name.EndsWith(V4, StringComparison.Ordinal))
        {
            var parts = name[..^V4.Length].Split('.');
            if (parts.Length != 4)
            {
                return null;
            }

            Span<byte> address = stackalloc byte[4];
            for (var i = 0; i < 4; i++)
            {
                if (!byte.TryParse(parts[3 - i], NumberStyles.None, CultureInfo.InvariantCulture, out address[i]))
                {
                    return null;
                }
            }

            return new(address);
        }

        if (!name.EndsWith(V6, StringComparison.Ordinal) || name.Length != 63 + V6.Length)
        {
            return null;
        }

        Span<byte> wide = stackalloc byte[16];
        for (var i = 0; i < 32; i++)
        {
            var at = 62 - (2 * i);
            if (!char.IsAsciiHexDigit(name[at]) || (i < 31 && name[at - 1] != '.'))
            {
                return null;
            }

            var digit = Convert.ToByte(name.Substring(at, 1), 16);
            wide[i / 2] |= (byte)(i % 2 == 0 ? digit << 4 : digit);
        }

        return new(wide);
    }

    public static string Format(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        return bytes.Length == 4
            ? $"{bytes[3]}.{bytes[2]}.{bytes[1]}.{bytes[0]}{V4}"
            : string.Join('.', Convert.ToHexStringLower(bytes).Reverse()) + V6;
    }
}
