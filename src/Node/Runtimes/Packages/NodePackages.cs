using Kubestrel.Runtimes.Containerd;
using Kubestrel.Runtimes.Images;

namespace Kubestrel.Runtimes.Packages;

/// <summary>The packages a node needs. Files count, not dpkg's records: Docker's containerd.io serves as well as Debian's containerd.</summary>
public static class NodePackages
{
    private static readonly string[] Plugins = ["bridge", "host-local", "loopback", "portmap"];

    public static IReadOnlyList<NodePackage> All(ContainerdOptions options)
    {
        bool Programs(params string[] names) => names.All(n => options.ProgramFolders.Any(f => File.Exists(Path.Combine(f, n))));

        return
        [
            new("containerd", "container runtime", () => Programs("containerd", "containerd-shim-runc-v2", "ctr")),
            new("runc", "starts containers", () => Programs("runc")),
            new("containernetworking-plugins", "pod network", () => options.CniPluginFolders.Any(f => Plugins.All(p => File.Exists(Path.Combine(f, p))))),
            new("iptables", "host ports (CNI portmap)", () => Programs("iptables", "iptables-save", "iptables-restore")),
            new("nftables", "services and masquerading", () => Programs("nft")),
            new("iproute2", "network interfaces", () => Programs("ip")),
            new("conntrack", "stale UDP connections of services", () => Programs("conntrack")),
            new("busybox-static", "sandbox and demo images", () => StaticProgram.Is("/bin/busybox") || StaticProgram.Is("/usr/bin/busybox")),
        ];
    }

    /// <summary>Names of the packages that are lacking, in a fixed order.</summary>
    public static IReadOnlyList<string> FindMissing(ContainerdOptions options) =>
        [.. All(options).Where(p => !p.IsPresent()).Select(p => p.Name)];

    /// <summary>What `up --no-install` says.</summary>
    public static string RefusalFor(IReadOnlyList<string> missing) =>
        $"missing Debian package{(missing.Count == 1 ? "" : "s")}: {string.Join(' ', missing)} (install with: apt-get install --no-install-recommends {string.Join(' ', missing)})";
}
