namespace Kubestrel.Runtimes.Containerd;

/// <summary>Programs of the runtime, as absolute paths.</summary>
public sealed record ContainerdBinaries(string Containerd, string Ctr, string Runc, string CniFolder)
{
    private static readonly string[] NeededPlugins = ["bridge", "host-local", "loopback", "portmap"];

    /// <summary>Null where one is lacking; Packages.PackageCheck says which package has it.</summary>
    public static ContainerdBinaries? Find(ContainerdOptions options)
    {
        var folders = options.ProgramFolders
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries))
            .ToArray();
        string? Find(string name) => folders.Select(f => Path.Combine(f, name)).FirstOrDefault(File.Exists);

        var cni = options.CniPluginFolders.FirstOrDefault(f => NeededPlugins.All(p => File.Exists(Path.Combine(f, p))));
        return Find("containerd") is { } containerd && Find("ctr") is { } ctr && Find("runc") is { } runc && cni is not null
            ? new ContainerdBinaries(containerd, ctr, runc, cni)
            : null;
    }
}
