using System.Text;

namespace Kubestrel.Kubelet.Logs;

/// <summary>The last lines of a container's log as plain text, for termination messages.</summary>
internal static class LogTailText
{
    public static string Read(string path, int maxLines, int maxBytes)
    {
        try
        {
            // A log line carries about 40 bytes of header; twice the text's size covers short lines.
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var length = Math.Min(file.Length, maxBytes + (maxLines * 64L));
            file.Seek(-length, SeekOrigin.End);
            var buffer = new byte[length];
            var read = file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            var text = new StringBuilder();
            var lines = Encoding.UTF8.GetString(buffer, 0, read).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            foreach (var line in lines.Skip(length < file.Length ? 1 : 0).TakeLast(maxLines))
            {
                if (LogLine.TryParse(Encoding.UTF8.GetBytes(line), out var parsed))
                {
                    text.Append(Encoding.UTF8.GetString(parsed.Content.Span));
                    if (!parsed.IsPartial)
                    {
                        text.Append('\n');
                    }
                }
            }

            var result = text.ToString();
            return result.Length > maxBytes ? result[^maxBytes..] : result;
        }
        catch (FileNotFoundException)
        {
            return "";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"Error reading termination message from logs: {exception.Message}";
        }
    }
}
