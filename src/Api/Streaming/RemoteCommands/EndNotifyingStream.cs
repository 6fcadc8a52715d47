namespace Kubestrel.Streaming.RemoteCommands;

/// <summary>Reads through and tells when the end has been reached.</summary>
internal sealed class EndNotifyingStream(Stream inner) : AsyncOnlyStream
{
    private readonly CancellationTokenSource _ended = new();

    /// <summary>Fires after a read has met the end or failed.</summary>
    public CancellationToken Ended => _ended.Token;

    public override bool CanWrite => false;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = 0;
        try
        {
            return read = await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (read == 0 && !buffer.IsEmpty)
            {
                await _ended.CancelAsync().ConfigureAwait(false);
            }
        }
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("The stream is for reading.");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await inner.DisposeAsync().ConfigureAwait(false);
        GC.SuppressFinalize(this);
    }
}
