namespace Kubestrel.Kubelet.Native;

/// <summary>Unix permission bits, setgid included.</summary>
internal static class FileModes
{
    public static void Set(string path, int mode) => File.SetUnixFileMode(path, (UnixFileMode)(mode & 0xFFF));

    public static int Get(string path) => (int)File.GetUnixFileMode(path);
}
