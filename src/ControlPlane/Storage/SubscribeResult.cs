namespace Kubestrel.Storage;

/// <summary>The outcome of a subscription. Unless it is Ok, the sink may have got part of the history, and gets nothing more.</summary>
/// <param name="Status">Ok (live), or why not.</param>
/// <param name="Revision">Ok: the revision up to which events have been delivered. Compacted: the compacted revision. Else the store's.</param>
/// <param name="Subscription">Ends the subscription when disposed; no call to the sink is running or follows once disposed, OnClosed excepted.</param>
/// <param name="Failure">Why it failed.</param>
public readonly record struct SubscribeResult(
    RevisionStatus Status, long Revision, IAsyncDisposable? Subscription, StoreFailure? Failure)
{
    public bool IsLive => Status == RevisionStatus.Ok;

    public static SubscribeResult Live(long revision, IAsyncDisposable subscription) => new(RevisionStatus.Ok, revision, subscription, null);

    public static SubscribeResult Compacted(long compactedRevision) => new(RevisionStatus.Compacted, compactedRevision, null, null);

    public static SubscribeResult FutureRevision(long revision) => new(RevisionStatus.FutureRevision, revision, null, null);

    public static SubscribeResult Failed(long revision, StoreFailure failure) => new(RevisionStatus.Failed, revision, null, failure);
}
