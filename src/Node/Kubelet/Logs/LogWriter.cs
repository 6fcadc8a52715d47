using System.Text;

namespace Kubestrel.Kubelet.Logs;

/// <summary>Writes log lines as the options ask, up to the limit.</summary>
internal sealed class LogWriter(Stream output, LogOptions options)
{
    private long _left = options.LimitBytes ?? long.MaxValue;
    private bool _continues;

    /// <summary>True when no more is to be written.</summary>
    public async Task<bool> WriteAsync(ReadOnlyMemory<byte> line, CancellationToken cancellationToken)
    {
        if (!LogLine.TryParse(line, out var parsed) || (options.Since is { } since && parsed.At < since))
        {
            return false;
        }

        if (options.Stream != "All" && parsed.IsStderr != (options.Stream == "Stderr"))
        {
            return false;
        }

        // Parts of one line get one timestamp, at its beginning.
        if (options.Timestamps && !_continues && await EmitAsync(Encoding.ASCII.GetBytes(parsed.Timestamp + " "), cancellationToken).ConfigureAwait(false))
        {
            return true;
        }

        _continues = parsed.IsPartial;
        if (await EmitAsync(parsed.Content, cancellationToken).ConfigureAwait(false))
        {
            return true;
        }

        return !parsed.IsPartial && await EmitAsync("\n"u8.ToArray(), cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> EmitAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var part = bytes.Length > _left ? bytes[..(int)_left] : bytes;
        await output.WriteAsync(part, cancellationToken).ConfigureAwait(false);
        _left -= part.Length;
        return _left == 0;
    }
}
