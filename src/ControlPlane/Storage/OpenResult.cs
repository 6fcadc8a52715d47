namespace Kubestrel.Storage;

/// <summary>An opened store, or the reason why it could not be opened; data that could not be opened is left untouched.</summary>
public readonly record struct OpenResult(IObjectStore? Store, StoreFailure? Failure);
