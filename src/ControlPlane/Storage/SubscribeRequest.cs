namespace Kubestrel.Storage;

/// <summary>Which events to deliver.</summary>
/// <param name="Prefix">Keys starting with this; "" is all.</param>
/// <param name="AfterRevision">Events with higher revisions, replayed from history as far as needed. 0 with an empty history is the
/// beginning; a range's revision continues that range.</param>
/// <param name="WithPrevious">Also give each event's previous version, which costs a read per changed key.</param>
public readonly record struct SubscribeRequest(string Prefix, long AfterRevision, bool WithPrevious = false);
