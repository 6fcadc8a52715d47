using Kubestrel.Kubelet.Pods;
using Kubestrel.Kubelet.RuntimeState;
using Kubestrel.Runtimes.Contract.Containers;
using Kubestrel.Runtimes.Contract.Sandboxes;
using Kubestrel.Runtimes.Contract.Security;

namespace Kubestrel.Kubelet.Tests.Support;

/// <summary>States of a pod in the runtime, for pure tests.</summary>
internal static class RuntimePods
{
    public static readonly DateTimeOffset Start = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    public static RuntimePod Empty(Pod pod) => new(pod.Metadata.Uid, pod.Metadata.Name, pod.Metadata.Namespace);

    public static RuntimePod WithSandbox(Pod pod, SandboxState state = SandboxState.Ready, uint attempt = 0) => Empty(pod) with
    {
        Sandboxes =
        [
            new SandboxStatus
            {
                Id = $"sandbox-{attempt}",
                Metadata = new SandboxMetadata(pod.Metadata.Name, pod.Metadata.Uid, pod.Metadata.Namespace, attempt),
                State = state,
                CreatedAt = Start,
                Ips = pod.Spec.HostNetwork ? [] : ["10.88.0.1"],
                Namespaces = new NamespaceOptions { Network = pod.Spec.HostNetwork ? NamespaceMode.Node : NamespaceMode.Pod },
            },
        ],
        Ips = pod.Spec.HostNetwork ? [] : ["10.88.0.1"],
    };

    public static RuntimePod Running(this RuntimePod runtime, Pod pod, string name, int attempt = 0) =>
        runtime.Add(pod, name, attempt, status => status with { State = RuntimeContainerState.Running, StartedAt = Start.AddSeconds(1) });

    public static RuntimePod Exited(this RuntimePod runtime, Pod pod, string name, int code, int attempt = 0, string reason = "") =>
        runtime.Add(pod, name, attempt, status => status with
        {
            State = RuntimeContainerState.Exited,
            StartedAt = Start.AddSeconds(1),
            FinishedAt = Start.AddSeconds(2),
            ExitCode = code,
            Reason = reason.Length > 0 ? reason : code == 0 ? "Completed" : "Error",
        });

    public static RuntimePod Add(this RuntimePod runtime, Pod pod, string name, int attempt, Func<RuntimeContainerStatus, RuntimeContainerStatus> change)
    {
        var container = pod.FindContainer(name)!;
        var status = change(new RuntimeContainerStatus
        {
            Id = $"{name}-{attempt}",
            Metadata = new ContainerMetadata(name, (uint)attempt),
            CreatedAt = Start.AddMinutes(attempt),
            Image = container.Image,
            ImageRef = "sha256:abc",
            Labels = ContainerLabels.ForContainer(pod, container),
            Annotations = ContainerLabels.AnnotationsForContainer(pod, container, attempt),
        });
        return runtime with { Containers = [.. new[] { status }.Concat(runtime.Containers).OrderByDescending(found => found.CreatedAt)] };
    }
}
