using Kubestrel.Runtimes.Contract.Sandboxes;
using Kubestrel.Runtimes.Contract.Security;

namespace Kubestrel.Runtimes.Fake;

internal sealed class FakeSandbox(string id, SandboxConfig config, string handler, DateTimeOffset createdAt, IReadOnlyList<string> ips)
{
    public string Id => id;

    public SandboxConfig Config => config;

    public SandboxState State { get; set; }

    public SandboxInfo Info => new()
    {
        Id = id,
        Metadata = config.Metadata,
        State = State,
        CreatedAt = createdAt,
        Labels = config.Labels,
        Annotations = config.Annotations,
        RuntimeHandler = handler,
    };

    public SandboxStatus Status => new()
    {
        Id = id,
        Metadata = config.Metadata,
        State = State,
        CreatedAt = createdAt,
        Ips = State == SandboxState.Ready && config.Security.Namespaces.Network != NamespaceMode.Node ? ips : [],
        Namespaces = config.Security.Namespaces,
        Labels = config.Labels,
        Annotations = config.Annotations,
        RuntimeHandler = handler,
    };

    public bool Matches(SandboxFilter? filter) =>
        filter is null
        || ((filter.Id is null || id.StartsWith(filter.Id, StringComparison.Ordinal))
            && (filter.State is null || filter.State == State)
            && FakeLabels.Match(filter.Labels, config.Labels));
}
