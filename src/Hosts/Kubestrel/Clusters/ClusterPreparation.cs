
namespace Kubestrel.Clusters;

/// <summary>Settles what a start works with: the data dir's memory joined with what the user asks for.</summary>
internal static class ClusterPreparation
{
    /// <exception cref="ClusterException">The data dir is foreign or damaged, or a port is taken.</exception>
    public static ClusterState Prepare(ClusterOptions options, ClusterPaths paths)
    {
        var known = ClusterState.Load(paths);
        var state = known ?? new ClusterState { NodeName = System.Net.Dns.GetHostName().ToLowerInvariant() };
        state = state with
        {
            Port = options.Port ?? state.Port,
            Datastore = options.Datastore ?? state.Datastore,
            ControlPlaneOnly = options.ControlPlaneOnly,
        };
        if (Ports.InUse(state.Port))
        {
            throw new ClusterException($"port {state.Port} is in use; choose another with --port");
        }

        if (!state.ControlPlaneOnly)
        {
            state = state with
            {
                Number = ClusterNumbers.Claim(paths.Root, known?.Number),
                KubeletPort = Ports.Free(state.KubeletPort),
                DnsPort = Ports.Free(state.DnsPort),
            };
        }

        try
        {
            state.Save(paths);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ClusterException($"cannot write to {paths.Root}: {exception.Message}");
        }

        return state;
    }
}
