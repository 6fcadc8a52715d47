using System.Net.Sockets;

namespace Kubestrel.Kinds.Core.V1;

/// <summary>Addresses that traffic must not be sent to.</summary>
internal static class AddressRules
{
    public static void NotSpecial(string text, FieldPath path, FieldErrors errors)
    {
        if (!IpText.TryParse(text, out var address))
        {
            errors.Invalid(path, text, "must be a valid IP address");
            return;
        }

        var bytes = address.GetAddressBytes();
        var v4 = address.AddressFamily == AddressFamily.InterNetwork;
        if (bytes.AsSpan().IndexOfAnyExcept((byte)0) < 0)
        {
            errors.Invalid(path, text, $"may not be unspecified ({text})");
        }

        if (v4 ? bytes[0] == 127 : System.Net.IPAddress.IsLoopback(address))
        {
            errors.Invalid(path, text, "may not be in the loopback range (127.0.0.0/8, ::1/128)");
        }

        if (v4 ? bytes[0] == 169 && bytes[1] == 254 : address.IsIPv6LinkLocal)
        {
            errors.Invalid(path, text, "may not be in the link-local range (169.254.0.0/16, fe80::/10)");
        }

        if (v4 ? bytes[0] == 224 && bytes[1] == 0 && bytes[2] == 0 : bytes[0] == 0xff && (bytes[1] & 0x0f) == 2)
        {
            errors.Invalid(path, text, "may not be in the link-local multicast range (224.0.0.0/24, ff02::/10)");
        }
    }
}
