namespace Kubestrel.Storage.Tests.Writer;

/// <summary>One of many writers: puts and deletes its own keys, with bytes that tell whether they are whole.</summary>
internal sealed class LoadWriter(IObjectStore store, AcknowledgementLog acknowledgements, int round, int writer)
{
    private const int Keys = 20;

    public async Task RunAsync()
    {
        var random = new Random((round * 1000) + writer);
        while (true)
        {
            var key = $"/load/{writer}/{random.Next(Keys)}";
            var seed = random.Next();
            var length = random.Next(6000);
            var isDelete = random.Next(8) == 0;
            var operation = isDelete ? WriteOperation.Delete(key) : WriteOperation.Put(key, Payload(seed, length));
            var result = await store.WriteAsync(operation, CancellationToken.None).ConfigureAwait(false);
            if (result.IsCommitted)
            {
                acknowledgements.Write(key, result.Revision, isDelete ? -1 : length, seed);
            }
        }
    }

    /// <summary>The bytes of a put: its seed, then what a generator makes of it.</summary>
    private static byte[] Payload(int seed, int length)
    {
        var bytes = new byte[length + sizeof(int)];
        new Random(seed).NextBytes(bytes);
        BitConverter.TryWriteBytes(bytes, seed);
        return bytes;
    }
}
