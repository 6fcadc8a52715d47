namespace Kubestrel.Clusters;

internal static class ClusterVersion
{
    /// <summary>The API level as clients read it; the suffix tells upstream's builds from this one.</summary>
    public const string Kubernetes = "v1.32.13+kubestrel";
}
