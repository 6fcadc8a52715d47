using System.Buffers;
using System.Text;
using Kubestrel.Kubelet.Native;

namespace Kubestrel.Kubelet.Logs;

/// <summary>
/// Reads a container's log file and writes what it has to say. Following goes on over rotations (the file behind the path
/// changes) until the container has ended and all is read.
/// </summary>
internal sealed class LogReader(TimeProvider time)
{
    private const int Block = 32 * 1024;
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(100);

    /// <param name="isRunning">Whether more may come.</param>
    public async Task ReadAsync(string path, LogOptions options, Func<bool> isRunning, Stream output, CancellationToken cancellationToken)
    {
        var writer = new LogWriter(output, options);
        var file = Open(path);
        try
        {
            file.Seek(options.TailLines is { } lines ? LogTailFinder.Find(file, lines) : 0, SeekOrigin.Begin);
            var pending = new ArrayBufferWriter<byte>();
            while (true)
            {
                var mayGrow = options.Follow && isRunning();
                if (await CopyAsync(file, pending, writer, cancellationToken).ConfigureAwait(false))
                {
                    return;
                }

                await output.FlushAsync(cancellationToken).ConfigureAwait(false);
                if (!options.Follow)
                {
                    return;
                }

                if (Reopened(path, file) is { } next)
                {
                    await CopyAsync(file, pending, writer, cancellationToken).ConfigureAwait(false);
                    await file.DisposeAsync().ConfigureAwait(false);
                    file = next;
                    continue;
                }

                if (!mayGrow)
                {
                    return;
                }

                await Task.Delay(PollInterval, time, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            await file.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Copies whole lines up to the end of the file; true when the limit is reached.</summary>
    private static async Task<bool> CopyAsync(FileStream file, ArrayBufferWriter<byte> pending, LogWriter writer, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await file.ReadAsync(pending.GetMemory(Block), cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                return false;
            }

            pending.Advance(read);
            var data = pending.WrittenMemory;
            while (data.Span.IndexOf((byte)'\n') is >= 0 and var end)
            {
                if (await writer.WriteAsync(data[..end], cancellationToken).ConfigureAwait(false))
                {
                    return true;
                }

                data = data[(end + 1)..];
            }

            var rest = data.ToArray();
            pending.ResetWrittenCount();
            pending.Write(rest);
        }
    }

    private static FileStream? Reopened(string path, FileStream current)
    {
        var identity = FileIdentity.Of(path);
        return identity == 0 || identity == FileIdentity.Of($"/proc/self/fd/{current.SafeFileHandle.DangerousGetHandle()}") ? null : Open(path);
    }

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
}
