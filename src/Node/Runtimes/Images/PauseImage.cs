using System.Runtime.InteropServices;

namespace Kubestrel.Runtimes.Images;

/// <summary>
/// The sandbox image: a process that holds a pod's namespaces, reaps orphans where the pod shares its pid namespace, and exits on TERM and INT.
/// On x64 it is a program of 200 bytes that occupies one page; elsewhere a busybox shell does the same.
/// </summary>
internal static class PauseImage
{
    private const string Script = "trap 'exit 0' TERM INT; while :; do sleep 2147483647 & wait $!; done";

    public static LocalImage Build(byte[] busybox)
    {
        using var layer = new LayerBuilder();
        if (RuntimeInformation.OSArchitecture == Architecture.X64)
        {
            layer.Program("pause", PauseProgram.X64());
            return OciImageBuilder.Build([LocalImageNames.Sandbox], layer.Build(), ["/pause"], []);
        }

        layer.Folder("bin").Program("bin/busybox", busybox).Link("bin/sleep", "busybox");
        return OciImageBuilder.Build([LocalImageNames.Sandbox], layer.Build(), ["/bin/busybox", "sh", "-c", Script], []);
    }
}
