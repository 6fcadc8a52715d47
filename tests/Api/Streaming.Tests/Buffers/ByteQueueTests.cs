using Kubestrel.Streaming.Buffers;
using Kubestrel.Streaming.Tests.Support;

namespace Kubestrel.Streaming.Tests.Buffers;

public sealed class ByteQueueTests
{
    [Fact]
    public async Task WrappingAndGrowing_KeepTheOrder()
    {
        var queue = new ByteQueue(20_000);
        var sent = Bytes.Pattern(1_000_000);
        var writing = Task.Run(async () =>
        {
            for (var at = 0; at < sent.Length;)
            {
                var part = Math.Min(1 + (at % 7001), sent.Length - at);
                Assert.True(await queue.WriteAsync(sent.AsMemory(at, part), default));
                at += part;
            }

            queue.Complete();
        });
        using var read = new MemoryStream();
        var buffer = new byte[3000];
        int count;
        while ((count = await queue.ReadAsync(buffer.AsMemory(0, 1 + (int)(read.Length % 2999)), default)) > 0)
        {
            read.Write(buffer, 0, count);
        }

        await writing;
        Assert.Equal(sent, read.ToArray());
    }

    [Fact]
    public async Task FullQueue_HoldsTheWriterUntilRead()
    {
        var queue = new ByteQueue(10);
        var writing = queue.WriteAsync(new byte[11], default).AsTask();
        Assert.False(writing.IsCompleted);
        Assert.Equal(10, await queue.ReadAsync(new byte[100], default));
        Assert.True(await writing);
    }

    [Fact]
    public async Task CompleteWithError_IsMetAfterTheQueuedBytes()
    {
        var queue = new ByteQueue(10);
        await queue.WriteAsync(new byte[3], default);
        queue.Complete(new IOException("gone"));
        Assert.Equal(3, await queue.ReadAsync(new byte[10], default));
        Assert.Equal("gone", (await Assert.ThrowsAsync<IOException>(async () => await queue.ReadAsync(new byte[1], default))).Message);
        Assert.False(await queue.WriteAsync(new byte[1], default));
    }

    [Fact]
    public async Task Abort_ReleasesBothSidesAndTheBudget()
    {
        var budget = new ReceiveBudget(5);
        var queue = new ByteQueue(10, budget);
        var writing = queue.WriteAsync(new byte[11], default).AsTask();
        var room = budget.WaitAsync(default).AsTask();
        Assert.False(room.IsCompleted);
        queue.Abort();
        Assert.False(await writing);
        await room;
        Assert.Equal(0, budget.Used);
        Assert.Equal(0, await queue.ReadAsync(new byte[1], default));
    }

    [Fact]
    public async Task CancelledRead_LeavesTheQueueUsable()
    {
        var queue = new ByteQueue(10);
        using var cancel = new CancellationTokenSource();
        var reading = queue.ReadAsync(new byte[1], cancel.Token).AsTask();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        await queue.WriteAsync(new byte[] { 7 }, default);
        var buffer = new byte[1];
        Assert.Equal(1, await queue.ReadAsync(buffer, default));
        Assert.Equal(7, buffer[0]);
    }
}
