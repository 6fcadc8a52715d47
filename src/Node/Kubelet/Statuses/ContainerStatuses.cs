using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Plans;
using Kubestrel.Kubelet.Pods;
using Kubestrel.Kubelet.RuntimeState;
using Kubestrel.Runtimes.Contract.Containers;

namespace Kubestrel.Kubelet.Statuses;

/// <summary>
/// Statuses of one group of containers (init, main or ephemeral): the newest container of each name is its state, the one
/// before it the last state; what the runtime no longer has is taken from the status made before.
/// </summary>
internal sealed class ContainerStatuses(StatusInput input)
{
    private const int UnknownExitCode = 137;

    public ValueList<ContainerStatus> Build(IEnumerable<Container> containers, ValueList<ContainerStatus> old, bool isInit)
    {
        var waiting = ContainerStateWaiting.Empty with { Reason = input.Pod.Spec.InitContainers.Count > 0 ? "PodInitializing" : "ContainerCreating" };
        var statuses = containers.Select(container => Build(container, old.Find(status => status.Name == container.Name), waiting, isInit));
        return isInit ? statuses.ToValueList() : statuses.OrderBy(status => status.Name, StringComparer.Ordinal).ToValueList();
    }

    private ContainerStatus Build(Container container, ContainerStatus? old, ContainerStateWaiting waiting, bool isInit)
    {
        var found = input.Runtime.Containers.Where(status => status.Metadata.Name == container.Name).Take(2).ToList();
        var status = found.Count > 0 ? FromRuntime(container, found, old) : FromOld(container, old, waiting);
        return WithFailure(container, status, isInit);
    }

    private ContainerStatus FromOld(Container container, ContainerStatus? old, ContainerStateWaiting waiting)
    {
        if (old?.State.Terminated is not null)
        {
            return old;
        }

        var status = ContainerStatus.Empty with
        {
            Name = container.Name,
            Image = container.Image,
            State = ContainerState.Empty with { Waiting = waiting },
            RestartCount = old?.RestartCount ?? 0,
            LastState = old?.LastState ?? ContainerState.Empty,
            VolumeMounts = VolumeMounts(container),
        };
        return old?.State.Running is null || status.LastState.Terminated is not null ? status : status with
        {
            LastState = Lost("The container could not be located when the pod was deleted.  The container used to be Running"),
            RestartCount = status.RestartCount + (input.Pod.IsDeleting() ? 0 : 1),
        };
    }

    private ContainerStatus FromRuntime(Container container, List<RuntimeContainerStatus> found, ContainerStatus? old)
    {
        var newest = found[0];
        var status = ContainerStatus.Empty with
        {
            Name = container.Name,
            RestartCount = ContainerLabels.RestartCountOf(newest),
            Image = newest.Image,
            ImageID = newest.ImageRef,
            ContainerID = IdOf(newest),
            State = StateOf(newest),
            LastState = old?.LastState ?? ContainerState.Empty,
            VolumeMounts = old is { VolumeMounts.Count: > 0 } ? old.VolumeMounts : VolumeMounts(container),
            AllocatedResources = container.Resources.Requests,
            Resources = Resources(container, newest),
            User = newest.User is { } user
                ? Kinds.Core.V1.ContainerUser.Empty with
                {
                    Linux = LinuxContainerUser.Empty with { Uid = user.Uid, Gid = user.Gid, SupplementalGroups = user.SupplementalGroups.ToValueList() },
                }
                : null,
        };
        if (newest.State == RuntimeContainerState.Unknown && old?.State.Running is not null)
        {
            status = status with { State = Lost("The container could not be located when the pod was terminated"), RestartCount = old.RestartCount + 1 };
        }

        return found.Count > 1 ? status with { LastState = StateOf(found[1]) }
            : old is not null && old.ContainerID == status.ContainerID ? status
            : old?.State.Terminated is { } ended && ended.ContainerID != status.ContainerID ? status with { LastState = old.State }
            : status;
    }

    /// <summary>A container that should run and could not be started shows why instead of how it ended.</summary>
    private ContainerStatus WithFailure(Container container, ContainerStatus status, bool isInit)
    {
        var runtime = input.Runtime.Find(container.Name);
        if (isInit && !container.IsRestartable() && runtime is { State: RuntimeContainerState.Exited, ExitCode: 0 })
        {
            return status;
        }

        if (!input.Failures.TryGetValue(container.Name, out var failure) || !RestartRules.ShouldStart(input.Pod, container, input.Runtime))
        {
            return status;
        }

        return status with
        {
            LastState = status.State.Terminated is not null ? status.State : status.LastState,
            State = ContainerState.Empty with { Waiting = ContainerStateWaiting.Empty with { Reason = failure.Reason, Message = failure.Message } },
        };
    }

    private ContainerState StateOf(RuntimeContainerStatus status) => status.State switch
    {
        RuntimeContainerState.Running => ContainerState.Empty with
        {
            Running = ContainerStateRunning.Empty with { StartedAt = Time.From(status.StartedAt ?? status.CreatedAt) },
        },
        RuntimeContainerState.Exited => ContainerState.Empty with
        {
            Terminated = ContainerStateTerminated.Empty with
            {
                ExitCode = status.ExitCode,
                Reason = status.Reason,
                Message = status.Message,
                StartedAt = status.StartedAt is { } started ? Time.From(started) : default,
                FinishedAt = status.FinishedAt is { } finished ? Time.From(finished) : default,
                ContainerID = IdOf(status),
            },
        },
        _ => ContainerState.Empty with { Waiting = ContainerStateWaiting.Empty },
    };

    private static ContainerState Lost(string message) => ContainerState.Empty with
    {
        Terminated = ContainerStateTerminated.Empty with { Reason = "ContainerStatusUnknown", Message = message, ExitCode = UnknownExitCode },
    };

    private string IdOf(RuntimeContainerStatus status) => $"{input.RuntimeName}://{status.Id}";

    private static ResourceRequirements Resources(Container container, RuntimeContainerStatus status)
    {
        var limits = container.Resources.Limits;
        if (status is { State: RuntimeContainerState.Running, Resources: { } applied })
        {
            var milli = Cgroups.CpuMath.QuotaToMilliCpu(applied.CpuQuota, applied.CpuPeriod);
            if (milli > Cgroups.CpuMath.MinMilliCpuLimit && limits.ContainsKey("cpu") && limits["cpu"].MilliValue != milli)
            {
                limits = limits.With("cpu", Quantity.FromMilli(milli));
            }

            if (applied.MemoryLimitBytes > 0 && limits.ContainsKey("memory") && limits["memory"].Value != applied.MemoryLimitBytes)
            {
                limits = limits.With("memory", Quantity.FromUnits(applied.MemoryLimitBytes, QuantityFormat.BinarySI));
            }
        }

        return ResourceRequirements.Empty with { Limits = limits, Requests = container.Resources.Requests };
    }

    private ValueList<VolumeMountStatus> VolumeMounts(Container container) => container.VolumeMounts.Count == 0 ? default : container.VolumeMounts
        .Select(mount => VolumeMountStatus.Empty with
        {
            Name = mount.Name,
            MountPath = mount.MountPath,
            ReadOnly = mount.ReadOnly,
            RecursiveReadOnly = !mount.ReadOnly ? null
                : input.SupportsRecursiveReadOnly && mount.RecursiveReadOnly is "Enabled" or "IfPossible" ? "Enabled" : "Disabled",
        })
        .ToValueList();
}
