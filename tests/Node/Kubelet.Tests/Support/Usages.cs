using Kubestrel.Kubelet.Nodes;
using Kubestrel.Kubelet.Stats;
using Kubestrel.Runtimes.Contract.Containers;
using Kubestrel.Runtimes.Contract.Images;
using Kubestrel.Runtimes.Contract.Sandboxes;
using Kubestrel.Runtimes.Contract.Stats;

namespace Kubestrel.Kubelet.Tests.Support;

/// <summary>Pods with amounts, and what they use.</summary>
internal static class Usages
{
    public const long Mebi = 1 << 20;

    public static Pod Pod(string name, int priority = 0, string? memoryRequest = null, string? storageLimit = null) => TestPods.Pod(
        name,
        TestPods.Container("main") with
        {
            Resources = ResourceRequirements.Empty with
            {
                Requests = memoryRequest is null ? default : ValueMap.Of(("memory", Quantity.Parse(memoryRequest))),
                Limits = storageLimit is null ? default : ValueMap.Of(("ephemeral-storage", Quantity.Parse(storageLimit))),
            },
        }).With(spec => spec with { Priority = priority });

    /// <param name="memory">Bytes of the only container, as the next two.</param>
    public static PodUsage Of(Pod pod, long memory = 0, long layer = 0, long logs = 0, ulong processes = 1)
    {
        var runtime = RuntimePods.WithSandbox(pod).Running(pod, "main");
        return new PodUsage(
            runtime,
            [
                new ContainerUsage
                {
                    Id = "main-0",
                    Metadata = new ContainerMetadata("main", 0),
                    Cpu = new(RuntimePods.Start, 2_500_000_000, 0),
                    Memory = new() { Timestamp = RuntimePods.Start, WorkingSetBytes = (ulong)memory, UsageBytes = (ulong)memory, RssBytes = (ulong)memory, PageFaults = 7, MajorPageFaults = 1 },
                    WritableLayer = new FilesystemUsage(RuntimePods.Start, "/", (ulong)layer, 3),
                    Swap = new(RuntimePods.Start, 0, 4096),
                },
            ],
            new SandboxUsage
            {
                Id = "sandbox-0",
                Metadata = new SandboxMetadata(pod.Metadata.Name, pod.Metadata.Uid, "default", 0),
                Memory = new() { WorkingSetBytes = (ulong)memory },
                Cpu = new(RuntimePods.Start, 2_500_000_000, 0),
                ProcessCount = processes,
                Network = new(RuntimePods.Start, new("eth0", 10, 0, 20, 0), []),
            })
        {
            Logs = new Dictionary<string, FolderUsage> { ["main-0"] = new(logs, 2) },
        };
    }

    public static PodUsage WithVolume(this PodUsage usage, string name, long bytes, bool isEphemeral = true) => usage with
    {
        Volumes = [new VolumeUsage(name, new(bytes, 1), new DiskSpace(100, 50, 10, 5), RuntimePods.Start, isEphemeral)],
    };
}
