using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Kubestrel.Runtimes.Contract.Status;

namespace Kubestrel.Runtimes.Fake;

/// <summary>Fans container events out to all watchers.</summary>
internal sealed class FakeEvents
{
    private readonly Lock gate = new();
    private readonly List<Channel<ContainerEvent>> watchers = [];

    public void Publish(ContainerEvent item)
    {
        lock (gate)
        {
            foreach (var watcher in watchers)
            {
                watcher.Writer.TryWrite(item);
            }
        }
    }

    public async IAsyncEnumerable<ContainerEvent> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var channel = Channel.CreateUnbounded<ContainerEvent>();
        lock (gate)
        {
            watchers.Add(channel);
        }

        try
        {
            await foreach (var item in channel.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return item;
            }
        }
        finally
        {
            lock (gate)
            {
                watchers.Remove(channel);
            }
        }
    }
}
