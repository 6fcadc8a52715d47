using System.Globalization;
using Kubestrel.Runtimes.Contract;
using Kubestrel.Runtimes.Contract.Containers;
using Kubestrel.Runtimes.Contract.Sandboxes;
using Kubestrel.Runtimes.Contract.Status;

namespace Kubestrel.Runtimes.Fake;

/// <summary>Sandboxes and containers of the fake runtime and what happens to them. Everything is under one lock.</summary>
internal sealed class FakeWorld(TimeProvider timeProvider, FakeEvents events)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, FakeSandbox> sandboxes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FakeContainer> containers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ITimer> timers = new(StringComparer.Ordinal);
    private int nextId;

    public FakeSandbox AddSandbox(SandboxConfig config, string handler)
    {
        lock (gate)
        {
            var number = ++nextId;
            var ip = string.Create(CultureInfo.InvariantCulture, $"10.88.{number / 256}.{number % 256}");
            var sandbox = new FakeSandbox(Id(number), config, handler, timeProvider.GetUtcNow(), [ip]);
            sandboxes.Add(sandbox.Id, sandbox);
            Publish(sandbox.Id, ContainerEventKind.Started);
            return sandbox;
        }
    }

    public FakeContainer AddContainer(string sandboxId, ContainerConfig config, FakeProgram program, string imageRef, string logPath)
    {
        lock (gate)
        {
            var container = new FakeContainer(Id(++nextId), sandboxId, config, program, imageRef, logPath, timeProvider.GetUtcNow());
            containers.Add(container.Id, container);
            Publish(container.Id, ContainerEventKind.Created);
            return container;
        }
    }

    public FakeSandbox? Sandbox(string id)
    {
        lock (gate)
        {
            return sandboxes.GetValueOrDefault(id);
        }
    }

    public FakeContainer? Container(string id)
    {
        lock (gate)
        {
            return containers.GetValueOrDefault(id);
        }
    }

    public IReadOnlyList<SandboxInfo> Sandboxes(SandboxFilter? filter)
    {
        lock (gate)
        {
            return [.. sandboxes.Values.Where(s => s.Matches(filter)).Select(s => s.Info)];
        }
    }

    public IReadOnlyList<FakeContainer> Containers(ContainerFilter? filter)
    {
        lock (gate)
        {
            return [.. containers.Values.Where(c => c.Matches(filter))];
        }
    }

    public RuntimeResult Start(FakeContainer container)
    {
        lock (gate)
        {
            if (container.State != RuntimeContainerState.Created)
            {
                return new RuntimeError(RuntimeErrorCode.FailedPrecondition, $"container is in {container.State} state");
            }

            if (container.Program.StartError is { } error)
            {
                container.Message = error;
                End(container, 128, "StartError");
                return new RuntimeError(RuntimeErrorCode.Unknown, error);
            }

            container.State = RuntimeContainerState.Running;
            container.StartedAt = timeProvider.GetUtcNow();
            Publish(container.Id, ContainerEventKind.Started);
            if (container.Program.ExitCode is { } code)
            {
                if (container.Program.ExitAfter == TimeSpan.Zero)
                {
                    End(container, code, null);
                }
                else
                {
                    timers[container.Id] = timeProvider.CreateTimer(_ => Exit(container, code, null), null, container.Program.ExitAfter, Timeout.InfiniteTimeSpan);
                }
            }

            return default;
        }
    }

    /// <summary>Ends a running container; nothing for one that does not run.</summary>
    public void Exit(FakeContainer container, int code, string? reason)
    {
        lock (gate)
        {
            if (container.State == RuntimeContainerState.Running)
            {
                End(container, code, reason);
            }
        }
    }

    public void StopSandbox(FakeSandbox sandbox)
    {
        lock (gate)
        {
            foreach (var container in containers.Values.Where(c => c.SandboxId == sandbox.Id))
            {
                Exit(container, 137, null);
            }

            if (sandbox.State == SandboxState.Ready)
            {
                sandbox.State = SandboxState.NotReady;
                Publish(sandbox.Id, ContainerEventKind.Stopped);
            }
        }
    }

    public void RemoveSandbox(FakeSandbox sandbox)
    {
        lock (gate)
        {
            StopSandbox(sandbox);
            foreach (var container in containers.Values.Where(c => c.SandboxId == sandbox.Id).ToArray())
            {
                RemoveContainer(container);
            }

            sandboxes.Remove(sandbox.Id);
            Publish(sandbox.Id, ContainerEventKind.Deleted);
        }
    }

    public void RemoveContainer(FakeContainer container)
    {
        lock (gate)
        {
            Exit(container, 137, null);
            containers.Remove(container.Id);
            Publish(container.Id, ContainerEventKind.Deleted);
        }
    }

    private static string Id(int number) => number.ToString("x8", CultureInfo.InvariantCulture) + new string('0', 56);

    private void End(FakeContainer container, int code, string? reason)
    {
        if (timers.Remove(container.Id, out var timer))
        {
            timer.Dispose();
        }

        container.StartedAt ??= timeProvider.GetUtcNow();
        container.FinishedAt = timeProvider.GetUtcNow();
        container.ExitCode = code;
        container.Reason = reason ?? (code == 0 ? "Completed" : "Error");
        container.State = RuntimeContainerState.Exited;
        Publish(container.Id, ContainerEventKind.Stopped);
        container.Ended.TrySetResult();
    }

    private void Publish(string id, ContainerEventKind kind) =>
        events.Publish(new ContainerEvent { ContainerId = id, Kind = kind, At = timeProvider.GetUtcNow() });
}
