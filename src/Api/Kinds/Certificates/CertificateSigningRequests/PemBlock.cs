using System.Text;

namespace Kubestrel.Kinds.Certificates.V1;

/// <summary>A block of PEM text: its type, whether lines of headers precede the data, and the data.</summary>
internal sealed record PemBlock(string Type, bool HasHeaders, byte[] Bytes)
{
    private const string Begin = "-----BEGIN ";
    private const string End = "-----END ";
    private const string Dashes = "-----";

    /// <summary>The well-formed blocks in order; text around them and malformed blocks are passed over.</summary>
    public static IEnumerable<PemBlock> Read(ReadOnlyMemory<byte> text)
    {
        var lines = Encoding.Latin1.GetString(text.Span).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].TrimEnd();
            if (line.StartsWith(Begin, StringComparison.Ordinal) && line.EndsWith(Dashes, StringComparison.Ordinal) && line.Length >= Begin.Length + Dashes.Length)
            {
                var type = line[Begin.Length..^Dashes.Length];
                if (Body(lines, i + 1, type, out var end) is { } block)
                {
                    yield return block;
                    i = end;
                }
            }
        }
    }

    private static PemBlock? Body(string[] lines, int start, string type, out int end)
    {
        end = Array.FindIndex(lines, start, line => line.TrimEnd() == $"{End}{type}{Dashes}");
        if (end < 0)
        {
            return null;
        }

        var first = start;
        while (first < end && lines[first].Contains(':'))
        {
            first++;
        }

        var data = string.Concat(lines[first..end].Select(line => line.Trim()));
        var bytes = new byte[data.Length];
        return Convert.TryFromBase64String(data, bytes, out var length) ? new(type, first > start, bytes[..length]) : null;
    }
}
