using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Images;
using Kubestrel.Kubelet.RuntimeState;
using Kubestrel.Runtimes.Contract.Images;
using Kubestrel.Runtimes.Contract.Sandboxes;

namespace Kubestrel.Kubelet.Containers;

/// <summary>What the containers of a pod share when they are started.</summary>
internal sealed record PodStart(
    Pod Pod,
    RuntimePod Runtime,
    string SandboxId,
    SandboxConfig SandboxConfig,
    IReadOnlyList<string> PodIps,
    Keyring Keyring,
    IReadOnlyDictionary<string, ImageSpec> ImageVolumes);
