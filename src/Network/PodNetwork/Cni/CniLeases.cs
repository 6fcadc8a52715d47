namespace Kubestrel.PodNetwork.Cni;

/// <summary>What CNI keeps of pods: leases in our folder, and results in a folder that is fixed in containerd.</summary>
internal static class CniLeases
{
    private const string ResultFolder = "/var/lib/cni/results";

    public static void Delete(PodNetworkOptions options)
    {
        var leases = CniConfig.LeaseFolder(options);
        if (Directory.Exists(leases))
        {
            Directory.Delete(leases, recursive: true);
        }

        if (Directory.Exists(ResultFolder))
        {
            foreach (var file in Directory.EnumerateFiles(ResultFolder, CniConfig.NetworkName(options) + "-*"))
            {
                File.Delete(file);
            }
        }

        foreach (var folder in (string[])[ResultFolder, Path.GetDirectoryName(ResultFolder)!])
        {
            if (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
            {
                Directory.Delete(folder);
            }
        }
    }
}
