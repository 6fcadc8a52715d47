namespace Kubestrel.Storage.Engines.Revisions;

/// <summary>Broken input or output below a log; the store turns it into a result.</summary>
internal sealed class RevisionLogException(StoreFailure failure) : Exception(failure.Message)
{
    public StoreFailure Failure { get; } = failure;
}
