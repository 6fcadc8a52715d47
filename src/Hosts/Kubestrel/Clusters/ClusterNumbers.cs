namespace Kubestrel.Clusters;

/// <summary>
/// Hands out cluster numbers on this machine: a file a number holds the data dir it belongs to. Numbers are kept while the data dir exists.
/// </summary>
internal static class ClusterNumbers
{
    private const int Max = 64;

    public static string Folder { get; } = "/run/kubestrel/clusters";

    /// <summary>Claims the wanted number, or the lowest free one.</summary>
    /// <exception cref="ClusterException">The wanted number belongs to another data dir, or none is free.</exception>
    public static int Claim(string dataDir, int? wanted)
    {
        Directory.CreateDirectory(Folder);
        using var gate = new FileStream(Path.Combine(Folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        for (var number = wanted ?? 0; number < Max; number++)
        {
            var file = FileOf(number);
            var owner = File.Exists(file) ? File.ReadAllText(file).Trim() : "";
            if (owner.Length == 0 || owner == dataDir || !Directory.Exists(owner))
            {
                File.WriteAllText(file, dataDir + "\n");
                return number;
            }

            if (wanted is not null)
            {
                throw new ClusterException($"the address ranges of {dataDir} are in use by the cluster in {owner}");
            }
        }

        throw new ClusterException($"{Max} clusters exist on this machine already");
    }

    public static void Release(string dataDir)
    {
        for (var number = 0; number < Max; number++)
        {
            if (File.Exists(FileOf(number)) && File.ReadAllText(FileOf(number)).Trim() == dataDir)
            {
                File.Delete(FileOf(number));
            }
        }
    }

    private static string FileOf(int number) => Path.Combine(Folder, number.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
