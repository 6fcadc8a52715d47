namespace Kubestrel.Kubelet.Nodes;

/// <summary>Facts of the machine that do not change while it runs.</summary>
/// <param name="MemoryBytes">Memory the kernel manages.</param>
internal sealed record HostReadings(
    int Cpus, long MemoryBytes, string MachineId, string SystemUuid, string BootId, string KernelVersion, string OsImage, string Architecture)
{
    public static HostReadings Read()
    {
        var release = File.Exists("/etc/os-release")
            ? File.ReadLines("/etc/os-release").FirstOrDefault(line => line.StartsWith("PRETTY_NAME=", StringComparison.Ordinal))
            : null;
        return new(
            System.Environment.ProcessorCount,
            MemInfo.Read().TotalBytes,
            FirstLine("/etc/machine-id", "/var/lib/dbus/machine-id"),
            FirstLine("/sys/class/dmi/id/product_uuid", "/etc/machine-id"),
            FirstLine("/proc/sys/kernel/random/boot_id"),
            FirstLine("/proc/sys/kernel/osrelease"),
            release is null ? "Linux" : release["PRETTY_NAME=".Length..].Trim('"'),
            System.Runtime.InteropServices.RuntimeInformation.OSArchitecture switch
            {
                System.Runtime.InteropServices.Architecture.Arm64 => "arm64",
                System.Runtime.InteropServices.Architecture.Arm => "arm",
                System.Runtime.InteropServices.Architecture.S390x => "s390x",
                System.Runtime.InteropServices.Architecture.Ppc64le => "ppc64le",
                _ => "amd64",
            });
    }

    private static string FirstLine(params string[] paths)
    {
        foreach (var path in paths)
        {
            try
            {
                if (File.Exists(path) && File.ReadAllText(path).Trim() is { Length: > 0 } text)
                {
                    return text;
                }
            }
            catch (UnauthorizedAccessException)
            {
                continue;
            }
        }

        return "";
    }
}
