using System.Text.Json;

namespace Kubestrel.Clusters;

/// <summary>What a data dir remembers between starts, so that a restart gives the same cluster.</summary>
internal sealed record ClusterState
{
    /// <summary>Sets this cluster's address ranges apart from those of others on the machine; 0 has upstream's usual ranges.</summary>
    public int Number { get; init; }

    public int Port { get; init; } = 6443;

    public int KubeletPort { get; init; } = 10250;

    public int DnsPort { get; init; } = 10053;

    public string NodeName { get; init; } = "";

    public string Datastore { get; init; } = "sqlite";

    public bool ControlPlaneOnly { get; init; }

    public string PodCidr => $"10.{244 - Number}.0.0/16";

    public string NodePodCidr => $"10.{244 - Number}.0.0/24";

    public string ServiceCidr => $"10.{96 + Number}.0.0/16";

    public string DnsAddress => $"10.{96 + Number}.0.10";

    public string KubernetesServiceAddress => $"10.{96 + Number}.0.1";

    public string ServerUrl => $"https://127.0.0.1:{Port}";

    /// <summary>Null for a new data dir.</summary>
    /// <exception cref="ClusterException">The file is damaged, or the folder holds something else.</exception>
    public static ClusterState? Load(ClusterPaths paths)
    {
        if (!File.Exists(paths.State))
        {
            return Directory.Exists(paths.Root) && Directory.EnumerateFileSystemEntries(paths.Root).Any(entry => !IsOurs(paths, entry))
                ? throw new ClusterException($"{paths.Root} is not empty and not a kubestrel data dir")
                : null;
        }

        try
        {
            return JsonSerializer.Deserialize<ClusterState>(File.ReadAllText(paths.State)) ?? throw new JsonException("null");
        }
        catch (JsonException exception)
        {
            throw new ClusterException($"{paths.State} is damaged: {exception.Message}");
        }
    }

    /// <summary>What a first start that failed early can leave.</summary>
    private static bool IsOurs(ClusterPaths paths, string entry) =>
        entry == paths.Lock || entry == paths.StartLock || entry == paths.State + ".new" || entry == paths.Progress || entry == paths.Log || Path.GetFileName(entry) == "lost+found";

    public void Save(ClusterPaths paths)
    {
        File.WriteAllText(paths.State + ".new", JsonSerializer.Serialize(this) + "\n");
        File.Move(paths.State + ".new", paths.State, overwrite: true);
    }
}
