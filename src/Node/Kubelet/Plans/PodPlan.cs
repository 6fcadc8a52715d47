using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Pods;
using Kubestrel.Kubelet.Probes;
using Kubestrel.Kubelet.RuntimeState;
using Kubestrel.Runtimes.Contract.Containers;

namespace Kubestrel.Kubelet.Plans;

/// <summary>Decides what to do for a pod from its specification and what the runtime has. Pure: no I/O, no clock.</summary>
internal static class PodPlan
{
    public static PodActions Compute(Pod pod, RuntimePod runtime, IProbeResults probes)
    {
        var sandbox = SandboxPlan.For(pod, runtime);
        return sandbox.NeedsNew ? WithNewSandbox(pod, runtime, sandbox) : WithSandbox(pod, runtime, probes, sandbox);
    }

    /// <summary>Everything starts over, unless the pod is done.</summary>
    private static PodActions WithNewSandbox(Pod pod, RuntimePod runtime, SandboxPlan sandbox)
    {
        var kill = new PodActions { KillPod = true, SandboxId = sandbox.Id, Attempt = sandbox.Attempt };
        if (!RestartRules.RestartsOnFailure(pod) && sandbox.Attempt != 0 && runtime.Containers.Count != 0)
        {
            return kill;
        }

        var toStart = new List<int>();
        for (var i = 0; i < pod.Spec.Containers.Count; i++)
        {
            var succeeded = runtime.Find(pod.Spec.Containers[i].Name) is { State: RuntimeContainerState.Exited, ExitCode: 0 };
            if (pod.Spec.RestartPolicy != "OnFailure" || !succeeded)
            {
                toStart.Add(i);
            }
        }

        if (toStart.Count == 0 && pod.Spec.Containers.Exists(container => runtime.Find(container.Name) is not null))
        {
            return kill;
        }

        return kill with
        {
            CreateSandbox = true,
            InitContainersToStart = pod.Spec.InitContainers.Count > 0 ? [0] : [],
            ContainersToStart = pod.Spec.InitContainers.Count > 0 ? [] : toStart,
        };
    }

    private static PodActions WithSandbox(Pod pod, RuntimePod runtime, IProbeResults probes, SandboxPlan sandbox)
    {
        var actions = new PodActions
        {
            SandboxId = sandbox.Id,
            Attempt = sandbox.Attempt,
            EphemeralContainersToStart =
            [
                .. Enumerable.Range(0, pod.Spec.EphemeralContainers.Count).Where(i => runtime.Find(pod.Spec.EphemeralContainers[i].Name) is null),
            ],
        };
        var init = new InitContainerPlan(pod, runtime, probes).Compute();
        actions = actions with { InitContainersToStart = init.ToStart, ContainersToKill = init.ToKill, KillPod = init.HasFailed };
        return init.HasFailed || !init.IsInitialized ? actions : WithMainContainers(pod, runtime, probes, actions);
    }

    private static PodActions WithMainContainers(Pod pod, RuntimePod runtime, IProbeResults probes, PodActions actions)
    {
        var kills = actions.ContainersToKill.ToList();
        var toStart = new List<int>();
        var resizes = new List<ContainerResize>();
        var kept = 0;
        for (var i = 0; i < pod.Spec.Containers.Count; i++)
        {
            var container = pod.Spec.Containers[i];
            var status = runtime.Find(container.Name);
            if (status is not { State: RuntimeContainerState.Running })
            {
                if (RestartRules.ShouldStart(pod, container, runtime))
                {
                    toStart.Add(i);
                    if (status is { State: RuntimeContainerState.Unknown })
                    {
                        kills.Add(new(status.Id, container.Name, "Container is in \"unknown\" state, try killing it before restart", KillReason.Unknown));
                    }
                }

                continue;
            }

            if (Inspect(pod, container, status, probes) is { } problem)
            {
                if (problem.Restart)
                {
                    toStart.Add(i);
                }

                kills.Add(new(status.Id, container.Name, problem.Restart ? $"{problem.Message}, will be restarted" : problem.Message, problem.Reason));
                continue;
            }

            kept++;
            if (ResizePlan.IsDue(pod, container, status))
            {
                if (ResizePlan.NeedsRestart(container, status))
                {
                    kept--;
                    toStart.Add(i);
                    kills.Add(new(status.Id, container.Name, $"Container {container.Name} resize requires restart", KillReason.Unknown));
                }
                else
                {
                    resizes.Add(new(status.Id, container));
                }
            }
        }

        var isDone = kept == 0 && toStart.Count == 0;
        return actions with
        {
            KillPod = isDone,
            InitContainersToStart = isDone ? [] : actions.InitContainersToStart,
            ContainersToStart = toStart,
            ContainersToKill = kills,
            ContainersToResize = resizes,
        };
    }

    private static (string Message, KillReason Reason, bool Restart)? Inspect(
        Pod pod, Container container, RuntimeContainerStatus status, IProbeResults probes)
    {
        if (ContainerLabels.IsChanged(container, status))
        {
            return ($"Container {container.Name} definition changed", KillReason.Unknown, true);
        }

        if (probes.Get(ProbeKind.Liveness, status.Id) == ProbeOutcome.Failure)
        {
            return ($"Container {container.Name} failed liveness probe", KillReason.LivenessProbe, RestartRules.RestartsOnFailure(pod));
        }

        return probes.Get(ProbeKind.Startup, status.Id) == ProbeOutcome.Failure
            ? ($"Container {container.Name} failed startup probe", KillReason.StartupProbe, RestartRules.RestartsOnFailure(pod))
            : null;
    }
}
