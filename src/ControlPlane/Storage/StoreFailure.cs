namespace Kubestrel.Storage;

/// <summary>An expected failure of a store, in one line that an operator can act on.</summary>
public sealed record StoreFailure(StoreFailureKind Kind, string Message)
{
    public override string ToString() => Message;
}
