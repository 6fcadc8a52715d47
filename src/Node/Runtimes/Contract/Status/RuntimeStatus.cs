namespace Kubestrel.Runtimes.Contract.Status;

public sealed record RuntimeStatus
{
    public const string RuntimeReady = "RuntimeReady";
    public const string NetworkReady = "NetworkReady";

    /// <summary>Contains at least <see cref="RuntimeReady"/> and <see cref="NetworkReady"/>.</summary>
    public IReadOnlyList<RuntimeCondition> Conditions { get; init; } = [];

    /// <summary>Empty on containerd below 2.0.</summary>
    public IReadOnlyList<RuntimeHandlerInfo> Handlers { get; init; } = [];

    /// <summary>False on containerd below 2.0.</summary>
    public bool SupplementalGroupsPolicy { get; init; }
}
