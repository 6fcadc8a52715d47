using System.Buffers.Binary;
using System.Numerics;

namespace Kubestrel.Storage.Engines.Sqlite;

/// <summary>CRC-32C over a row's revision and bytes: SQLite notices a damaged tree, not a changed value.</summary>
internal static class RowChecksum
{
    public static uint Of(long revision, ReadOnlySpan<byte> value)
    {
        var crc = BitOperations.Crc32C(uint.MaxValue, (ulong)revision);
        while (value.Length >= sizeof(ulong))
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(value));
            value = value[sizeof(ulong)..];
        }

        foreach (var rest in value)
        {
            crc = BitOperations.Crc32C(crc, rest);
        }

        return ~crc;
    }
}
