using Kubestrel.ApiServer.Requests;
using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Pipeline.Deadlines;

/// <summary>How long an ordinary request may take: what its query asks for, at most the server's own bound (--request-timeout).</summary>
internal static class RequestDeadline
{
    /// <summary>Upstream's answer when the time is over.</summary>
    public const string Passed = "request did not complete within the allotted timeout";

    private static readonly string[] LongSubresources = ["attach", "exec", "proxy", "log", "portforward"];

    /// <summary>Watches and streams have no deadline.</summary>
    public static bool IsLongRunning(RequestInfo info) =>
        info.Verb is "watch" or "proxy" || (info.IsResource && Array.IndexOf(LongSubresources, info.Subresource) >= 0);

    /// <summary>False with upstream's message when the timeout parameter is no duration.</summary>
    /// <param name="bound">What holds without a parameter, with 0, and with more.</param>
    public static bool TryRead(in QueryReader query, TimeSpan bound, out TimeSpan timeout, out string error)
    {
        timeout = bound;
        error = "";
        if (query.Get("timeout") is not { Length: > 0 } text)
        {
            return true;
        }

        if (!Duration.TryParse(text, out var wanted))
        {
            error = $"invalid timeout specified in the request URL - {Problem(text)}";
            return false;
        }

        if (wanted.Nanoseconds > 0 && wanted.ToTimeSpan() < bound)
        {
            timeout = wanted.ToTimeSpan();
        }

        return true;
    }

    /// <summary>Go's words for what is wrong with a duration.</summary>
    private static string Problem(string text)
    {
        var rest = text.AsSpan().TrimStart("+-");
        while (!rest.IsEmpty)
        {
            var digits = rest.IndexOfAnyExcept("0123456789.");
            if (digits == 0)
            {
                break;
            }

            if (digits < 0)
            {
                return $"time: missing unit in duration {GoString.Quote(text)}";
            }

            rest = rest[digits..];
            var letters = rest.IndexOfAny("0123456789.");
            var unit = (letters < 0 ? rest : rest[..letters]).ToString();
            if (!Duration.TryParse("1" + unit, out _))
            {
                return $"time: unknown unit {GoString.Quote(unit)} in duration {GoString.Quote(text)}";
            }

            rest = letters < 0 ? default : rest[letters..];
        }

        return $"time: invalid duration {GoString.Quote(text)}";
    }
}
