namespace Kubestrel.Kubelet.Images;

/// <summary>How many pulls run at once: one, a number, or any.</summary>
internal sealed class ImagePullGate(KubeletOptions options) : IDisposable
{
    private readonly SemaphoreSlim? _slots =
        options.SerializeImagePulls ? new(1, 1) : options.MaxParallelImagePulls is { } limit ? new(limit, limit) : null;

    public async Task<T> RunAsync<T>(Func<Task<T>> pull, CancellationToken cancellationToken)
    {
        if (_slots is null)
        {
            return await pull().ConfigureAwait(false);
        }

        await _slots.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await pull().ConfigureAwait(false);
        }
        finally
        {
            _slots.Release();
        }
    }

    public void Dispose() => _slots?.Dispose();
}
