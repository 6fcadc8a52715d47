using System.Threading.Channels;
using Kubestrel.ApiServer.Caching;

namespace Kubestrel.ApiServer.InProcess;

/// <summary>Waits for a watch's next event or its next bookmark, which comes each minute as over HTTPS.</summary>
internal sealed class BookmarkPace : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private readonly PeriodicTimer? _timer;
    private Task<bool>? _tick;
    private Task<bool>? _ready;

    public BookmarkPace(bool wanted, TimeProvider time) => _timer = wanted ? new PeriodicTimer(Interval, time) : null;

    public enum Next
    {
        Event,
        Bookmark,
        End,
    }

    public async ValueTask<Next> WaitAsync(ChannelReader<WatchItem> events, CancellationToken cancellationToken)
    {
        if (_timer is null)
        {
            return await events.WaitToReadAsync(cancellationToken).ConfigureAwait(false) ? Next.Event : Next.End;
        }

        _tick ??= _timer.WaitForNextTickAsync(cancellationToken).AsTask();
        _ready ??= events.WaitToReadAsync(cancellationToken).AsTask();
        var first = await Task.WhenAny(_ready, _tick).ConfigureAwait(false);
        if (first == _ready)
        {
            var more = await _ready.ConfigureAwait(false);
            _ready = null;
            return more ? Next.Event : Next.End;
        }

        await _tick.ConfigureAwait(false);
        _tick = null;
        return Next.Bookmark;
    }

    public void Dispose() => _timer?.Dispose();
}
