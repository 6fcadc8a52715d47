using Kubestrel.Runtimes.Contract.Containers;
using Kubestrel.Runtimes.Contract.Images;
using Kubestrel.Runtimes.Contract.Sandboxes;
using Kubestrel.Runtimes.Contract.Stats;
using Kubestrel.Runtimes.Contract.Status;
using Kubestrel.Runtimes.Contract.Streaming;

namespace Kubestrel.Runtimes.Contract;

/// <summary>
/// Everything a container runtime does for a node. Consumers ask for the small interface they use; this one is for composition roots.
/// No call throws for what the runtime answers: failures are <see cref="RuntimeError"/> values. Cancellation throws OperationCanceledException.
/// </summary>
public interface IRuntime :
    ISandboxRuntime, ISandboxReader,
    IContainerRuntime, IContainerReader, IContainerUpdater, IContainerExec,
    IImageReader, IImagePuller,
    IStreamingUrls, IContainerStats, ISandboxStats,
    IRuntimeInfo, IRuntimeNetwork, IContainerEvents;
