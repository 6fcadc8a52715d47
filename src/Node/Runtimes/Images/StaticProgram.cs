using System.Buffers.Binary;

namespace Kubestrel.Runtimes.Images;

/// <summary>Tells static programs, which run in an image by themselves, from those that need a loader and libraries.</summary>
internal static class StaticProgram
{
    private const int InterpreterSegment = 3;

    public static bool Is(string path)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        using var file = File.OpenRead(path);
        var head = new byte[4096];
        return IsStatic(head.AsSpan(0, file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)));
    }

    /// <summary>Looks through the program headers of a 64-bit little-endian ELF file for one that names a loader.</summary>
    public static bool IsStatic(ReadOnlySpan<byte> head)
    {
        if (head.Length < 64 || !head.StartsWith("\u007fELF"u8) || head[4] != 2 || head[5] != 1)
        {
            return false;
        }

        var offset = BinaryPrimitives.ReadUInt64LittleEndian(head[32..]);
        var size = BinaryPrimitives.ReadUInt16LittleEndian(head[54..]);
        var count = BinaryPrimitives.ReadUInt16LittleEndian(head[56..]);
        for (var i = 0; i < count; i++)
        {
            var at = offset + (ulong)(i * size);
            if (at + 4 > (ulong)head.Length || BinaryPrimitives.ReadUInt32LittleEndian(head[(int)at..]) == InterpreterSegment)
            {
                return false;
            }
        }

        return true;
    }
}
