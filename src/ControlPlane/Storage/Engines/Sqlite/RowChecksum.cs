using System.Buffers.Binary;
using System.Numerics;

namespace Kubestrel.Storage.Engines.Sqlite;

/// <summary>CRC-32C over all of a row: SQLite notices a damaged tree, not changed bytes in it.</summary>
internal static class RowChecksum
{
    public static uint Of(long revision, long created, long version, long previous, ReadOnlySpan<byte> key, ReadOnlySpan<byte> value)
    {
        var crc = BitOperations.Crc32C(uint.MaxValue, (ulong)revision);
        crc = BitOperations.Crc32C(crc, (ulong)created);
        crc = BitOperations.Crc32C(crc, (ulong)version);
        crc = BitOperations.Crc32C(crc, (ulong)previous);
        return ~Add(Add(crc, key), value);
    }

    private static uint Add(uint crc, ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length >= sizeof(ulong))
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[sizeof(ulong)..];
        }

        foreach (var rest in bytes)
        {
            crc = BitOperations.Crc32C(crc, rest);
        }

        return crc;
    }
}
