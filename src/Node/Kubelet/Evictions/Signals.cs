namespace Kubestrel.Kubelet.Evictions;

/// <summary>What is measured on the node, with the condition and the resource each signal is about.</summary>
internal static class Signals
{
    public const string MemoryAvailable = "memory.available";
    public const string NodeFsAvailable = "nodefs.available";
    public const string NodeFsInodesFree = "nodefs.inodesFree";
    public const string ImageFsAvailable = "imagefs.available";
    public const string ImageFsInodesFree = "imagefs.inodesFree";
    public const string PidAvailable = "pid.available";

    public const string MemoryPressure = "MemoryPressure";
    public const string DiskPressure = "DiskPressure";
    public const string PidPressure = "PIDPressure";

    public const string Memory = "memory";
    public const string EphemeralStorage = "ephemeral-storage";
    public const string Inodes = "inodes";
    public const string Pids = "pids";

    public static bool IsKnown(string signal) =>
        signal is MemoryAvailable or NodeFsAvailable or NodeFsInodesFree or ImageFsAvailable or ImageFsInodesFree or PidAvailable;

    public static bool IsDisk(string signal) => ConditionOf(signal) == DiskPressure;

    public static string ConditionOf(string signal) => signal switch
    {
        MemoryAvailable => MemoryPressure,
        PidAvailable => PidPressure,
        _ => DiskPressure,
    };

    public static string ResourceOf(string signal) => signal switch
    {
        MemoryAvailable => Memory,
        PidAvailable => Pids,
        NodeFsInodesFree or ImageFsInodesFree => Inodes,
        _ => EphemeralStorage,
    };
}
