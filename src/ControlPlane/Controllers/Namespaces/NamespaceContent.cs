namespace Kubestrel.Controllers.Namespaces;

/// <summary>What deletion found in a namespace.</summary>
/// <param name="Remaining">Objects left, by group resource.</param>
/// <param name="Finalizers">Objects left by the finalizer that holds them.</param>
/// <param name="Failures">Resources whose deletion was refused, with the reason.</param>
internal sealed record NamespaceContent(
    IReadOnlyDictionary<string, int> Remaining, IReadOnlyDictionary<string, int> Finalizers, IReadOnlyList<string> Failures)
{
    public bool IsEmpty => Remaining.Count == 0 && Failures.Count == 0;
}
