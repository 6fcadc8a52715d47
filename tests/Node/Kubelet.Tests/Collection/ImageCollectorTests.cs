using Kubestrel.Kubelet.Collection;
using Kubestrel.Kubelet.Nodes;
using Kubestrel.Kubelet.RuntimeState;
using Kubestrel.Kubelet.Tests.Support;
using Kubestrel.Runtimes.Fake;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Kubestrel.Kubelet.Tests.Collection;

public sealed class ImageCollectorTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly RecordedEvents _events = new();
    private readonly FakeRuntime _runtime;
    private readonly ImageCollector _collector;
    private long _used = 50;

    public ImageCollectorTests()
    {
        _runtime = new(_time);
        var cache = new RuntimeCache(new RuntimePodReader(_runtime, _runtime));
        _collector = new(
            new KubeletOptions { NodeName = "node", NodeIps = [] }, _runtime, _runtime, cache, _ => new DiskSpace(100, 100 - _used, 10, 5), _events, _time, NullLogger<ImageCollector>.Instance);
    }

    public void Dispose() => _collector.Dispose();

    [Theory]
    [InlineData(84, 3)]
    [InlineData(85, 2)]
    [InlineData(86, 1)]
    public async Task Images_GoFromTheHighThresholdDownToTheLowOne(long used, int left)
    {
        _runtime.Images.Add("a:1", size: 5);
        _runtime.Images.Add("b:1", size: 5);
        _runtime.Images.Add("c:1", pinned: true, size: 50);
        _used = used;
        await _collector.CollectAsync(default);
        Assert.Equal(left, await CountAsync());
        Assert.Empty(_events.All);
    }

    [Fact]
    public async Task YoungImage_StaysForTwoMinutes()
    {
        await _collector.CollectAsync(default);
        _runtime.Images.Add("new:1", size: 50);
        _used = 90;
        await _collector.CollectAsync(default);
        Assert.Equal(1, await CountAsync());
        Assert.Equal(
            [("node", "FreeDiskSpaceFailed", "Failed to garbage collect required amount of images. Attempted to free 10 bytes, but only found 0 bytes eligible to free.")],
            _events.All.Select(e => (e.About, e.Reason, e.Message)));

        _time.Advance(TimeSpan.FromMinutes(2));
        await _collector.CollectAsync(default);
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task Loop_LooksEveryFiveMinutes()
    {
        using var stop = new CancellationTokenSource();
        var loop = _collector.RunAsync(stop.Token);
        await Eventually.TrueAsync(() => _runtime.Faults.Calls.Count(call => call.Method == "GetImageFilesystems") == 1);
        _runtime.Images.Add("a:1", size: 50);
        _used = 90;
        for (var i = 0; i < 3000 && await CountAsync() > 0; i++)
        {
            _time.Advance(TimeSpan.FromMinutes(1));
            await Task.Delay(1);
        }

        Assert.Equal(0, await CountAsync());
        await stop.CancelAsync();
        await loop;
    }

    [Fact]
    public async Task Shortage_TakesEveryUnusedImage()
    {
        _runtime.Images.Add("a:1");
        _runtime.Images.Add("pinned:1", pinned: true);
        await _collector.RemoveUnusedAsync(default);
        Assert.Equal(1, await CountAsync());
    }

    private async Task<int> CountAsync() => (await _runtime.ListImagesAsync(null, default)).Value!.Count;
}
