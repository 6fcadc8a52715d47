namespace Kubestrel.Clusters;

/// <summary>A loop that runs until its owner ends it.</summary>
internal sealed class OwnedLoop : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _loop;

    private OwnedLoop(Func<CancellationToken, Task> run) => _loop = run(_stop.Token);

    public static OwnedLoop Start(Func<CancellationToken, Task> run) => new(run);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
        _stop.Dispose();
    }
}
