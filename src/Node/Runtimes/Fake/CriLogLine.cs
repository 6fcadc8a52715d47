using System.Globalization;

namespace Kubestrel.Runtimes.Fake;

/// <summary>A line of a container's log file: time (RFC 3339, fraction without trailing zeros, as containerd writes it), stream, tag (F is a full line, P a part), text.</summary>
public static class CriLogLine
{
    public static string Format(DateTimeOffset time, string stream, string text, bool full = true) =>
        string.Create(CultureInfo.InvariantCulture, $"{time.UtcDateTime:yyyy-MM-ddTHH:mm:ss.FFFFFFF}Z {stream} {(full ? 'F' : 'P')} {text}\n");
}
