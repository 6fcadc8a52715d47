using Kubestrel.Client.Informers;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Images;
using Kubestrel.Kubelet.Logs;
using Kubestrel.Kubelet.Nodes;
using Kubestrel.Kubelet.Pods;
using Kubestrel.Kubelet.RuntimeState;
using Kubestrel.Kubelet.Variables;
using Kubestrel.Kubelet.Volumes;
using Kubestrel.Runtimes.Contract.Containers;
using Kubestrel.Runtimes.Contract.Images;

namespace Kubestrel.Kubelet.Containers;

/// <summary>Describes a container to the runtime.</summary>
internal sealed class ContainerConfigBuilder(
    KubeletOptions options,
    NodeFacts node,
    ContainerEnvironment environment,
    MountsBuilder mounts,
    ResourceBuilder resources,
    Informer<Service> services,
    LogPaths logs,
    VolumePaths paths)
{
    /// <summary>The configuration, or null with the error of CreateContainerConfigError.</summary>
    public async Task<(ContainerConfig? Config, string Error)> BuildAsync(
        Pod pod,
        Container container,
        int restartCount,
        IReadOnlyList<string> podIps,
        ImageOutcome image,
        string targetId,
        IReadOnlyDictionary<string, ImageSpec> imageVolumes,
        CancellationToken cancellationToken)
    {
        if (!pod.IsStatic())
        {
            await services.Synced.WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        var addresses = new PodAddresses(pod.Spec.HostNetwork && podIps.Count == 0 ? options.NodeIps : podIps, options.NodeIps);
        var input = new EnvironmentInput(pod, container, addresses, services.Items, node.Allocatable);
        var (variables, error) = await environment.BuildAsync(input, cancellationToken).ConfigureAwait(false);
        if (error.Length > 0)
        {
            return (null, error);
        }

        var (bindings, mountError) = mounts.Build(pod, container, podIps, variables, imageVolumes, node.SupportsRecursiveReadOnly);
        if (mountError.Length > 0)
        {
            return (null, mountError);
        }

        if (SecurityBuilder.NonRootViolation(pod, container, image.Image) is { } violation)
        {
            return (null, violation);
        }

        Directory.CreateDirectory(logs.ContainerFolder(pod, container.Name));
        var map = new Dictionary<string, string>(variables, StringComparer.Ordinal);
        return (
            new ContainerConfig
            {
                Metadata = new ContainerMetadata(container.Name, (uint)restartCount),
                Image = new ImageSpec(image.Reference) { UserSpecifiedImage = container.Image },
                Command = [.. container.Command.Select(text => Expansion.Expand(text, map.GetValueOrDefault))],
                Args = [.. container.Args.Select(text => Expansion.Expand(text, map.GetValueOrDefault))],
                WorkingDirectory = container.WorkingDir,
                Environment = variables,
                Mounts = bindings,
                Labels = ContainerLabels.ForContainer(pod, container),
                Annotations = ContainerLabels.AnnotationsForContainer(pod, container, restartCount),
                LogPath = LogPaths.RelativeFile(container.Name, restartCount),
                Stdin = container.Stdin,
                StdinOnce = container.StdinOnce,
                Tty = container.Tty,
                Resources = resources.ForContainer(pod, container),
                Security = SecurityBuilder.Build(pod, container, image.Image, targetId, paths.Seccomp, options.SeccompDefault),
            },
            "");
    }
}
