using System.Globalization;
using System.Text;

namespace Kubestrel.Kubelet.Logs;

/// <summary>A line of a CRI log: TIMESTAMP STREAM TAGS CONTENT.</summary>
/// <param name="Timestamp">As written, RFC 3339 with nanoseconds.</param>
/// <param name="IsPartial">The line goes on in the next entry.</param>
internal readonly record struct LogLine(string Timestamp, DateTimeOffset At, bool IsStderr, bool IsPartial, ReadOnlyMemory<byte> Content)
{
    /// <param name="line">Without its end of line.</param>
    public static bool TryParse(ReadOnlyMemory<byte> line, out LogLine parsed)
    {
        parsed = default;
        var span = line.Span;
        var first = span.IndexOf((byte)' ');
        if (first < 0)
        {
            return false;
        }

        var second = span[(first + 1)..].IndexOf((byte)' ') + first + 1;
        if (second <= first)
        {
            return false;
        }

        var third = span[(second + 1)..].IndexOf((byte)' ') + second + 1;
        if (third <= second)
        {
            return false;
        }

        var timestamp = Encoding.ASCII.GetString(span[..first]);
        if (!DateTimeOffset.TryParse(timestamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
        {
            return false;
        }

        var tags = span[(second + 1)..third];
        parsed = new(timestamp, at, span[(first + 1)..second].SequenceEqual("stderr"u8), tags.Length > 0 && tags[0] == (byte)'P', line[(third + 1)..]);
        return true;
    }
}
