using System.Diagnostics;
using System.Globalization;

namespace Kubestrel.Storage.Bench;

/// <summary>Closed-loop writers with a sink attached, as the API server has one.</summary>
internal static class WriteLoad
{
    private static int round;

    /// <summary>Runs and prints one load; returns the bytes allocated per operation.</summary>
    public static async Task<long> RunAsync(string what, IObjectStore store, int writers, int seconds, int keys, int perSecond = 0)
    {
        var sink = new CountingSink();
        var subscribed = await store.SubscribeAsync(new SubscribeRequest("/registry/", store.Revision), sink, CancellationToken.None);
        var value = new byte[3000];
        new Random(1).NextBytes(value);
        var prefix = keys == int.MaxValue ? $"/registry/pods/create-{round++}/" : "/registry/pods/update/";
        var next = 0;
        var end = Stopwatch.GetTimestamp() + (seconds * Stopwatch.Frequency);
        async Task<List<double>> WriteAsync()
        {
            var took = new List<double>(100_000);
            using var pace = perSecond == 0 ? null : new PeriodicTimer(TimeSpan.FromMilliseconds(1000.0 * writers / perSecond));
            while (Stopwatch.GetTimestamp() < end)
            {
                if (pace is not null)
                {
                    await pace.WaitForNextTickAsync().ConfigureAwait(false);
                }

                var key = prefix + (Interlocked.Increment(ref next) % keys).ToString(CultureInfo.InvariantCulture);
                var start = Stopwatch.GetTimestamp();
                var result = await store.WriteAsync(WriteOperation.Put(key, value), CancellationToken.None).ConfigureAwait(false);
                took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                if (!result.IsCommitted)
                {
                    throw new InvalidOperationException(result.Failure?.Message);
                }
            }

            return took;
        }

        var allocated = GC.GetTotalAllocatedBytes();
        var watch = Stopwatch.StartNew();
        var all = (await Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(WriteAsync)))).SelectMany(t => t).Order().ToArray();
        var elapsed = watch.Elapsed.TotalSeconds;
        allocated = GC.GetTotalAllocatedBytes() - allocated - (writers * 100_000L * sizeof(double));
        await subscribed.Subscription!.DisposeAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{{\"what\":\"{what}\",\"writers\":{writers},\"perSecond\":{all.Length / elapsed:f0},\"p50ms\":{all[all.Length / 2]:f2},\"p99ms\":{all[all.Length * 99 / 100]:f2},\"maxMs\":{all[^1]:f2},\"bytesPerOp\":{allocated / all.Length},\"events\":{sink.Count},\"batches\":{sink.Calls}}}"));
        return allocated / all.Length;
    }

    private sealed class CountingSink : IEventSink
    {
        public long Count { get; private set; }

        public long Calls { get; private set; }

        public void OnEvents(ReadOnlySpan<StoreEvent> events)
        {
            Count += events.Length;
            Calls++;
        }

        public void OnClosed(StoreFailure? failure)
        {
        }
    }
}
