namespace Kubestrel.Runtimes.Contract.Security;

public sealed record NamespaceOptions
{
    public NamespaceMode Network { get; init; }

    public NamespaceMode Pid { get; init; }

    public NamespaceMode Ipc { get; init; }

    /// <summary>Container whose pid namespace is joined when <see cref="Pid"/> is Target.</summary>
    public string TargetId { get; init; } = "";

    /// <summary>Null: no user namespace is asked for.</summary>
    public UserNamespaceOptions? User { get; init; }
}
