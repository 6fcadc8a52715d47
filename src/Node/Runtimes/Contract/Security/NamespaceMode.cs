namespace Kubestrel.Runtimes.Contract.Security;

/// <summary>Whose namespace a container joins.</summary>
public enum NamespaceMode
{
    Pod = 0,
    Container = 1,
    Node = 2,

    /// <summary>That of the container named by NamespaceOptions.TargetId.</summary>
    Target = 3,
}
