using System.Text;
using Kubestrel.Storage.Engines.Memory;
using Kubestrel.Storage.Engines.Sqlite;

namespace Kubestrel.Storage.Tests;

/// <summary>Opens an empty store of a named engine; the conformance suite runs once for each name.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    private readonly TempFolder? folder;

    private TestStore(IObjectStore store, TempFolder? folder)
    {
        Store = store;
        this.folder = folder;
    }

    public static TheoryData<string> Engines => new("memory", "sqlite");

    public IObjectStore Store { get; }

    public IStoreCompaction Compaction => (IStoreCompaction)Store;

    public static async Task<TestStore> OpenAsync(string engine, TimeProvider? time = null)
    {
        time ??= TimeProvider.System;
        if (engine == "memory")
        {
            return new TestStore(MemoryStore.Open(time), null);
        }

        var folder = new TempFolder();
        return new TestStore(await SqliteFixture.OpenAsync(folder.Path, time), folder);
    }

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);

    public async Task<long> PutAsync(string key, string value, long? expected = null)
    {
        var result = await Store.WriteAsync(WriteOperation.Put(key, Bytes(value), expected), default);
        Assert.Equal(WriteStatus.Committed, result.Status);
        return result.Revision;
    }

    public async Task<long> DeleteAsync(string key)
    {
        var result = await Store.WriteAsync(WriteOperation.Delete(key), default);
        Assert.Equal(WriteStatus.Committed, result.Status);
        return result.Revision;
    }

    /// <summary>The range as "key=value@revision" words.</summary>
    public async Task<string> ListAsync(string prefix, long atRevision = 0)
    {
        var result = await Store.RangeAsync(new RangeQuery(prefix, AtRevision: atRevision), default);
        Assert.Equal(RevisionStatus.Ok, result.Status);
        return string.Join(' ', result.Values.Select(v => $"{v.Key}={Text(v.Value)}@{v.ModRevision}"));
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        folder?.Dispose();
    }
}
