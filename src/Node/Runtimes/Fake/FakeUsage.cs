using Kubestrel.Runtimes.Contract.Containers;
using Kubestrel.Runtimes.Contract.Stats;

namespace Kubestrel.Runtimes.Fake;

/// <summary>Constant usage figures: 1 s of CPU and 1 MiB for each container that runs.</summary>
internal static class FakeUsage
{
    private const ulong Second = 1_000_000_000;
    private const ulong Mebibyte = 1 << 20;

    public static ContainerUsage Of(FakeContainer container, DateTimeOffset now) => new()
    {
        Id = container.Id,
        Metadata = container.Config.Metadata,
        Labels = container.Config.Labels,
        Annotations = container.Config.Annotations,
        Cpu = new(now, Second, 0),
        Memory = new() { Timestamp = now, WorkingSetBytes = Mebibyte, UsageBytes = Mebibyte, RssBytes = Mebibyte },
        WritableLayer = new(now, "/", 0, 0),
    };

    public static IReadOnlyList<ContainerUsage> List(FakeWorld world, StatsFilter? filter, DateTimeOffset now)
    {
        var running = new ContainerFilter { State = RuntimeContainerState.Running };
        if (filter is not null)
        {
            running = running with { Id = filter.Id, SandboxId = filter.SandboxId, Labels = filter.Labels };
        }

        return [.. world.Containers(running).Select(c => Of(c, now))];
    }

    public static SandboxUsage Of(FakeSandbox sandbox, FakeWorld world, DateTimeOffset now)
    {
        var containers = List(world, new StatsFilter { SandboxId = sandbox.Id }, now);
        return new()
        {
            Id = sandbox.Id,
            Metadata = sandbox.Config.Metadata,
            Labels = sandbox.Config.Labels,
            Annotations = sandbox.Config.Annotations,
            Cpu = new(now, Second * (ulong)containers.Count, 0),
            Memory = new() { Timestamp = now, WorkingSetBytes = Mebibyte * (ulong)containers.Count },
            Network = new(now, new("eth0", 0, 0, 0, 0), []),
            ProcessCount = (ulong)containers.Count + 1,
            Containers = containers,
        };
    }
}
