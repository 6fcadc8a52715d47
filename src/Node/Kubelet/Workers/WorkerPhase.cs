namespace Kubestrel.Kubelet.Workers;

/// <summary>Where a pod's worker is: it only moves forward.</summary>
internal enum WorkerPhase
{
    Syncing,

    /// <summary>Containers are being ended.</summary>
    Terminating,

    /// <summary>Nothing runs; volumes and cgroups are being removed.</summary>
    Terminated,

    Finished,
}
