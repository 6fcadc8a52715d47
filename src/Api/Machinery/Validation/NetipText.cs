using System.Globalization;

namespace Kubestrel.Machinery;

/// <summary>What Go's net/netip says of texts that it does not take as an address or a prefix; null when it takes them.</summary>
public static class NetipText
{
    public static string? PrefixProblem(string text)
    {
        string Failure(string message) => $"netip.ParsePrefix({GoString.Quote(text)}): {message}";
        var slash = text.LastIndexOf('/');
        if (slash < 0)
        {
            return Failure("no '/'");
        }

        if (AddressProblem(text[..slash]) is { } problem)
        {
            return Failure(problem);
        }

        var digits = text[(slash + 1)..];
        if (digits.Length == 0 || digits.AsSpan().ContainsAnyExceptInRange('0', '9') || (digits.Length > 1 && digits[0] == '0'))
        {
            return Failure($"bad bits after slash: {GoString.Quote(digits)}");
        }

        var most = text.Contains(':') ? 128 : 32;
        return digits.Length > 3 || int.Parse(digits, CultureInfo.InvariantCulture) > most ? Failure("prefix length out of range") : null;
    }

    public static string? AddressProblem(string text)
    {
        string Failure(string message, string? at = null) => $"ParseAddr({GoString.Quote(text)}): {message}{(at is null ? "" : $" (at {GoString.Quote(at)})")}";
        return text.IndexOfAny(['.', ':', '%']) switch
        {
            < 0 => Failure("unable to parse IP"),
            var first when text[first] == '.' => FourParts(text, Failure),
            var first when text[first] == '%' => Failure("missing IPv6 address"),
            _ => IpText.IsValid(text) ? null : Failure("unable to parse IP"),
        };
    }

    private static string? FourParts(string text, Func<string, string?, string> failure)
    {
        var (value, parts, digits) = (0, 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                if (digits == 1 && value == 0)
                {
                    return failure("IPv4 field has octet with leading zero", null);
                }

                value = (value * 10) + (text[i] - '0');
                digits++;
                if (value > byte.MaxValue)
                {
                    return failure("IPv4 field has value >255", null);
                }
            }
            else if (text[i] != '.')
            {
                return failure("unexpected character", text[i..]);
            }
            else if (i == 0 || i == text.Length - 1 || text[i - 1] == '.')
            {
                return failure("IPv4 field must have at least one digit", text[i..]);
            }
            else if (parts == 3)
            {
                return failure("IPv4 address too long", null);
            }
            else
            {
                (value, digits, parts) = (0, 0, parts + 1);
            }
        }

        return parts < 3 ? failure("IPv4 address too short", null) : null;
    }
}
