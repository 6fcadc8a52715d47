using Kubestrel.Runtimes.Contract;

namespace Kubestrel.Runtimes.Fake;

/// <summary>Errors to answer instead of doing a call, and a record of all calls.</summary>
public sealed class FakeFaults
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Queue<RuntimeError>> planned = new(StringComparer.Ordinal);
    private readonly List<FakeCall> calls = [];
    private RuntimeError? down;

    /// <summary>All calls so far, in order.</summary>
    public IReadOnlyList<FakeCall> Calls
    {
        get
        {
            lock (gate)
            {
                return [.. calls];
            }
        }
    }

    /// <summary>The next calls of a method (its name without Async) fail.</summary>
    public void Fail(string method, RuntimeError error, int times = 1)
    {
        lock (gate)
        {
            if (!planned.TryGetValue(method, out var queue))
            {
                planned[method] = queue = new();
            }

            for (var i = 0; i < times; i++)
            {
                queue.Enqueue(error);
            }
        }
    }

    /// <summary>Every call fails as if the runtime did not run, until set to false.</summary>
    public void SetDown(bool isDown)
    {
        lock (gate)
        {
            down = isDown ? new(RuntimeErrorCode.Unavailable, "connection error: desc = \"transport: Error while dialing: connection refused\"") : null;
        }
    }

    internal RuntimeError? Enter(string method, string subject)
    {
        lock (gate)
        {
            calls.Add(new(method, subject));
            return down ?? (planned.TryGetValue(method, out var queue) && queue.TryDequeue(out var error) ? error : null);
        }
    }
}
