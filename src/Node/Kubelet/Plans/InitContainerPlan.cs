using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Pods;
using Kubestrel.Kubelet.Probes;
using Kubestrel.Kubelet.RuntimeState;
using Kubestrel.Runtimes.Contract.Containers;

namespace Kubestrel.Kubelet.Plans;

/// <summary>
/// Initialization: init containers one after the other, each to its successful end; a sidecar counts as done once it has
/// started (its startup probe passed) and is kept running from then on, also after initialization.
/// </summary>
internal sealed class InitContainerPlan(Pod pod, RuntimePod runtime, IProbeResults probes)
{
    private readonly SortedSet<int> _start = [];
    private readonly List<ContainerKill> _kills = [];

    /// <summary>Main containers may run.</summary>
    public bool IsInitialized { get; private set; }

    /// <summary>An init container failed for good.</summary>
    public bool HasFailed { get; private set; }

    public IReadOnlyList<int> ToStart => HasFailed ? [] : [.. _start];

    public IReadOnlyList<ContainerKill> ToKill => _kills;

    public InitContainerPlan Compute()
    {
        var containers = pod.Spec.InitContainers;
        if (containers.Count == 0)
        {
            IsInitialized = true;
            return this;
        }

        // A main container that exists proves that initialization is over; then only sidecars matter.
        IsInitialized = pod.Spec.Containers.Exists(container =>
            runtime.Find(container.Name)?.State is RuntimeContainerState.Created or RuntimeContainerState.Running);
        var reached = IsInitialized;

        // From the last one back: the first that has a status is the step initialization has reached.
        for (var i = containers.Count - 1; i >= 0 && !HasFailed; i--)
        {
            var container = containers[i];
            var status = runtime.Find(container.Name);
            if (status is null)
            {
                if (reached && container.IsRestartable())
                {
                    _start.Add(i);
                }

                continue;
            }

            if (!reached || container.IsRestartable())
            {
                Inspect(i, container, status, isStep: !reached);
            }

            reached = true;
        }

        if (!reached)
        {
            _start.Add(0);
        }

        return this;
    }

    private void Inspect(int index, Container container, RuntimeContainerStatus status, bool isStep)
    {
        switch (status.State)
        {
            case RuntimeContainerState.Created:
                // Created and never started: the start failed or was interrupted.
                _start.Add(index);
                break;
            case RuntimeContainerState.Running when container.IsRestartable():
                InspectRunningSidecar(index, container, status, isStep);
                break;
            case RuntimeContainerState.Running:
                break;
            case RuntimeContainerState.Exited when container.IsRestartable():
                _start.Add(index);
                break;
            case RuntimeContainerState.Exited when !RestartRules.HasFailed(status):
                Finish(index, isStep: true);
                break;
            case RuntimeContainerState.Exited:
                Retry(index);
                break;
            default:
                if (container.IsRestartable() || RestartRules.RestartsOnFailure(pod))
                {
                    _kills.Add(new(status.Id, container.Name, "Init container is in \"unknown\" state, try killing it before restart", KillReason.Unknown));
                    _start.Add(index);
                }
                else
                {
                    HasFailed = true;
                }

                break;
        }
    }

    private void InspectRunningSidecar(int index, Container container, RuntimeContainerStatus status, bool isStep)
    {
        if (container.StartupProbe is not null)
        {
            var startup = probes.Get(ProbeKind.Startup, status.Id);
            if (startup == ProbeOutcome.Failure)
            {
                Replace(index, status, $"Init container {container.Name} failed startup probe", KillReason.StartupProbe);
            }

            if (startup != ProbeOutcome.Success)
            {
                return;
            }
        }

        Finish(index, isStep);
        if (ContainerLabels.IsChanged(container, status))
        {
            Replace(index, status, $"Init container {container.Name} definition changed", KillReason.Unknown);
        }
        else if (container.LivenessProbe is not null && probes.Get(ProbeKind.Liveness, status.Id) == ProbeOutcome.Failure)
        {
            Replace(index, status, $"Init container {container.Name} failed liveness probe", KillReason.LivenessProbe);
        }
    }

    /// <summary>The step is done: the next one is due, or initialization is over.</summary>
    private void Finish(int index, bool isStep)
    {
        if (index == pod.Spec.InitContainers.Count - 1)
        {
            IsInitialized = true;
        }
        else if (isStep)
        {
            _start.Add(index + 1);
        }
    }

    private void Retry(int index)
    {
        if (RestartRules.RestartsOnFailure(pod))
        {
            _start.Add(index);
        }
        else
        {
            HasFailed = true;
        }
    }

    private void Replace(int index, RuntimeContainerStatus status, string message, KillReason reason)
    {
        _kills.Add(new(status.Id, status.Metadata.Name, message, reason));
        _start.Add(index);
    }
}
