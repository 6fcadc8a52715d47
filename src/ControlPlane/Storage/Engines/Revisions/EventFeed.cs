namespace Kubestrel.Storage.Engines.Revisions;

/// <summary>Turns log records into the events one subscription wants and calls its sink.</summary>
internal sealed class EventFeed(SubscribeRequest request, IEventSink sink)
{
    private readonly List<StoreEvent> events = [];
    private readonly List<LogRecord> found = [];

    public IEventSink Sink => sink;

    public string Prefix => request.Prefix;

    /// <summary>
    /// Delivers the records of the prefix, which are consecutive. Previous versions are looked up among them and then in the log.
    /// </summary>
    public void Deliver(ReadOnlySpan<LogRecord> records, IRevisionLog log)
    {
        events.Clear();
        IRevisionReader? reader = null;
        try
        {
            foreach (ref readonly var record in records)
            {
                if (record.Value.Key.StartsWith(request.Prefix, StringComparison.Ordinal))
                {
                    events.Add(new StoreEvent(record.Kind, record.Value, Previous(record, records, log, ref reader)));
                }
            }
        }
        finally
        {
            reader?.Dispose();
        }

        if (events.Count > 0)
        {
            sink.OnEvents(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(events));
            events.Clear();
        }
    }

    private StoredValue? Previous(in LogRecord record, ReadOnlySpan<LogRecord> records, IRevisionLog log, ref IRevisionReader? reader)
    {
        if (!request.WithPrevious || record.PreviousRevision == 0)
        {
            return null;
        }

        if (record.PreviousRevision >= records[0].Revision)
        {
            foreach (ref readonly var other in records)
            {
                if (other.Revision == record.PreviousRevision)
                {
                    return other.Value;
                }
            }
        }

        reader ??= log.OpenReader();
        found.Clear();
        return reader.ReadAfter(record.PreviousRevision - 1, 1, found) == 1 && found[0].Revision == record.PreviousRevision
            ? found[0].Value with { Key = record.Value.Key }
            : null;
    }
}
