using System.Text;
using Kubestrel.Runtimes.Contract.Containers;
using Kubestrel.Kubelet.Logs;

namespace Kubestrel.Kubelet.RuntimeState;

/// <summary>
/// The message an ended container leaves: the file at terminationMessagePath (4,096 bytes), or on failure the end of its log
/// (80 lines, 2,048 bytes) where the policy asks for it.
/// </summary>
internal static class TerminationMessages
{
    private const int MaxMessage = 4096;
    private const int MaxLogLines = 80;
    private const int MaxLogBytes = 2048;

    public static RuntimeContainerStatus Attach(RuntimeContainerStatus status)
    {
        if (status.State != RuntimeContainerState.Exited)
        {
            return status;
        }

        var message = Read(status);
        return message.Length == 0 ? status
            : status with { Message = status.Message.Length == 0 ? message : $"{status.Message}: {message}" };
    }

    private static string Read(RuntimeContainerStatus status)
    {
        var path = ContainerLabels.MessagePathOf(status);
        if (path.Length == 0)
        {
            return "";
        }

        var mount = status.Mounts.FirstOrDefault(binding => binding.ContainerPath == path);
        var fromFile = mount is null ? "" : ReadFile(mount.HostPath);
        return fromFile.Length == 0 && status.ExitCode != 0 && ContainerLabels.FallsBackToLogs(status)
            ? LogTailText.Read(status.LogPath, MaxLogLines, MaxLogBytes)
            : fromFile;
    }

    private static string ReadFile(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            var buffer = new byte[MaxMessage];
            return Encoding.UTF8.GetString(buffer, 0, file.ReadAtLeast(buffer, MaxMessage, throwOnEndOfStream: false));
        }
        catch (FileNotFoundException)
        {
            return "";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"Error on reading termination log {path}: {exception.Message}";
        }
    }
}
