using System.Buffers;

namespace Kubestrel.Streaming.Buffers;

/// <summary>A bounded byte pipe for one writer and one reader at a time. The writer waits while the queue is full, so a slow reader holds
/// back its source instead of growing memory. <see cref="Complete"/> and <see cref="Abort"/> may come from any thread.</summary>
internal sealed class ByteQueue(int capacity, ReceiveBudget? budget = null)
{
    private const int FirstSize = 4096;

    private readonly Lock _gate = new();
    private byte[] _ring = [];
    private int _head;
    private int _count;
    private bool _completed;
    private bool _aborted;
    private Exception? _error;
    private TaskCompletionSource? _dataWaiter;
    private TaskCompletionSource? _roomWaiter;

    /// <summary>True once no more bytes will be taken: completed by the writer or aborted by either side.</summary>
    public bool IsEnded
    {
        get
        {
            lock (_gate)
            {
                return _completed || _aborted;
            }
        }
    }

    /// <summary>Takes all of <paramref name="data"/>, waiting for room. False when the queue has ended and the bytes were dropped.</summary>
    public async ValueTask<bool> WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        while (!data.IsEmpty)
        {
            Task wait;
            lock (_gate)
            {
                if (_completed || _aborted)
                {
                    return false;
                }

                var taken = Append(data.Span);
                if (taken > 0)
                {
                    budget?.Add(taken);
                    data = data[taken..];
                    Wake(ref _dataWaiter);
                    continue;
                }

                wait = (_roomWaiter ??= NewWaiter()).Task;
            }

            await wait.WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        return true;
    }

    /// <summary>Reads what is there, waiting for at least one byte; 0 at the end. Throws the error given to Complete or Abort.</summary>
    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        if (buffer.IsEmpty)
        {
            return 0;
        }

        while (true)
        {
            Task wait;
            lock (_gate)
            {
                if (_count > 0)
                {
                    var read = Take(buffer.Span);
                    budget?.Release(read);
                    Wake(ref _roomWaiter);
                    return read;
                }

                if (_completed || _aborted)
                {
                    return _error is null ? 0 : throw new IOException(_error.Message, _error);
                }

                wait = (_dataWaiter ??= NewWaiter()).Task;
            }

            await wait.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>No more bytes follow: the reader drains what is queued and then meets the end, or <paramref name="error"/>.</summary>
    public void Complete(Exception? error = null)
    {
        lock (_gate)
        {
            if (_completed || _aborted)
            {
                return;
            }

            _completed = true;
            _error = error;
            Wake(ref _dataWaiter);
            Wake(ref _roomWaiter);
        }
    }

    /// <summary>Drops what is queued and releases both sides; later writes are dropped.</summary>
    public void Abort(Exception? error = null)
    {
        lock (_gate)
        {
            if (_aborted)
            {
                return;
            }

            _aborted = true;
            _error ??= error;
            budget?.Release(_count);
            _count = 0;
            if (_ring.Length > 0)
            {
                ArrayPool<byte>.Shared.Return(_ring);
                _ring = [];
            }

            Wake(ref _dataWaiter);
            Wake(ref _roomWaiter);
        }
    }

    private static TaskCompletionSource NewWaiter() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static void Wake(ref TaskCompletionSource? waiter)
    {
        waiter?.TrySetResult();
        waiter = null;
    }

    private int Append(ReadOnlySpan<byte> data)
    {
        var taken = Math.Min(data.Length, capacity - _count);
        if (taken <= 0)
        {
            return 0;
        }

        if (_count + taken > _ring.Length)
        {
            Grow(_count + taken);
        }

        var tail = (_head + _count) % _ring.Length;
        var first = Math.Min(taken, _ring.Length - tail);
        data[..first].CopyTo(_ring.AsSpan(tail));
        data[first..taken].CopyTo(_ring);
        _count += taken;
        return taken;
    }

    private int Take(Span<byte> buffer)
    {
        var read = Math.Min(buffer.Length, _count);
        var first = Math.Min(read, _ring.Length - _head);
        _ring.AsSpan(_head, first).CopyTo(buffer);
        _ring.AsSpan(0, read - first).CopyTo(buffer[first..]);
        _head = (_head + read) % _ring.Length;
        _count -= read;
        if (_count == 0)
        {
            // An idle stream holds no memory.
            ArrayPool<byte>.Shared.Return(_ring);
            _ring = [];
            _head = 0;
        }

        return read;
    }

    private void Grow(int needed)
    {
        var size = Math.Max(FirstSize, _ring.Length * 2);
        while (size < needed)
        {
            size *= 2;
        }

        var next = ArrayPool<byte>.Shared.Rent(size);
        var first = Math.Min(_count, _ring.Length - _head);
        if (_count > 0)
        {
            _ring.AsSpan(_head, first).CopyTo(next);
            _ring.AsSpan(0, _count - first).CopyTo(next.AsSpan(first));
        }

        if (_ring.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_ring);
        }

        _ring = next;
        _head = 0;
    }
}
