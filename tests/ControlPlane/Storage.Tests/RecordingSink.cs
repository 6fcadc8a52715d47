namespace Kubestrel.Storage.Tests;

/// <summary>Keeps the events it gets, and notices disorder.</summary>
internal sealed class RecordingSink : IEventSink
{
    private readonly Lock gate = new();
    private readonly List<StoreEvent> events = [];
    private readonly TaskCompletionSource<StoreFailure?> closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<StoreFailure?> Closed => closed.Task;

    public bool IsOrdered { get; private set; } = true;

    public IReadOnlyList<StoreEvent> Events
    {
        get
        {
            lock (gate)
            {
                return [.. events];
            }
        }
    }

    public string Summary => string.Join(' ', Events.Select(Describe));

    public void OnEvents(ReadOnlySpan<StoreEvent> batch)
    {
        lock (gate)
        {
            foreach (var item in batch)
            {
                IsOrdered &= events.Count == 0 || item.Revision > events[^1].Revision;
                events.Add(item);
            }
        }
    }

    public void OnClosed(StoreFailure? failure) => closed.SetResult(failure);

    private static string Describe(StoreEvent item)
    {
        var previous = item.Previous is { } before ? $"<{TestStore.Text(before.Value)}@{before.ModRevision}" : "";
        return item.Kind == ChangeKind.Delete
            ? $"-{item.Value.Key}@{item.Revision}{previous}"
            : $"{(item.IsCreate ? "+" : "~")}{item.Value.Key}={TestStore.Text(item.Value.Value)}@{item.Revision}{previous}";
    }
}
