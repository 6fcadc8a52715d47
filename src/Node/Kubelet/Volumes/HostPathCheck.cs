using Kubestrel.Kubelet.Native;

namespace Kubestrel.Kubelet.Volumes;

/// <summary>Checks a hostPath against its type, and makes it where the type says so.</summary>
internal static class HostPathCheck
{
    /// <summary>Null when the path fits; else the error in upstream's words.</summary>
    public static string? Ensure(string path, string type)
    {
        switch (type)
        {
            case "":
                return null;
            case "DirectoryOrCreate":
                if (!Exists(path))
                {
                    Directory.CreateDirectory(path);
                    return null;
                }

                goto case "Directory";
            case "Directory":
                return Directory.Exists(path) ? null : $"hostPath type check failed: {path} is not a directory";
            case "FileOrCreate":
                if (!Exists(path))
                {
                    File.Create(path).Dispose();
                    FileModes.Set(path, 0x1A4);
                    return null;
                }

                goto case "File";
            case "File":
                return Kind(path) == FileKind.Regular ? null : $"hostPath type check failed: {path} is not a file";
            case "Socket":
                return Kind(path) == FileKind.Socket ? null : $"hostPath type check failed: {path} is not a socket file";
            case "CharDevice":
                return Kind(path) == FileKind.CharacterDevice ? null : $"hostPath type check failed: {path} is not a character device";
            case "BlockDevice":
                return Kind(path) == FileKind.BlockDevice ? null : $"hostPath type check failed: {path} is not a block device";
            default:
                return $"{type} is an invalid volume type";
        }
    }

    private static bool Exists(string path) => Path.Exists(path);

    private static FileKind Kind(string path) => FileKinds.Of(path);
}
