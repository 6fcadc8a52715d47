namespace Kubestrel.Storage;

/// <summary>One version of a key.</summary>
/// <param name="Key">The whole key, such as <c>/registry/pods/default/web-0</c>.</param>
/// <param name="Value">The bytes as written; nobody changes them after the write. Empty in a delete event.</param>
/// <param name="CreateRevision">Revision of the write that created the key; a delete event keeps the deleted key's.</param>
/// <param name="ModRevision">Revision of the write that made this version.</param>
/// <param name="Version">Writes since creation, 1 for the first; 0 in a delete event.</param>
public readonly record struct StoredValue(string Key, ReadOnlyMemory<byte> Value, long CreateRevision, long ModRevision, long Version);
