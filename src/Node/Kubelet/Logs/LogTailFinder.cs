namespace Kubestrel.Kubelet.Logs;

/// <summary>Where the last lines of a file begin, found from its end in blocks.</summary>
internal static class LogTailFinder
{
    private const int Block = 16 * 1024;

    public static long Find(Stream file, long lines)
    {
        if (lines < 0)
        {
            return 0;
        }

        var buffer = new byte[Block];
        var right = file.Length;
        var seen = 0L;
        while (right > 0)
        {
            var left = Math.Max(0, right - Block);
            file.Seek(left, SeekOrigin.Begin);
            var count = (int)(right - left);
            file.ReadExactly(buffer, 0, count);
            for (var i = count - 1; i >= 0; i--)
            {
                // The end of line at the very end closes the last line and does not begin another one.
                if (buffer[i] == (byte)'\n' && left + i + 1 < file.Length && ++seen == lines)
                {
                    return left + i + 1;
                }
            }

            if (lines == 0)
            {
                return file.Length;
            }

            right = left;
        }

        return 0;
    }
}
