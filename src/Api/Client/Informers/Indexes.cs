namespace Kubestrel.Client.Informers;

/// <summary>The indexes that every informer has.</summary>
public static class Indexes
{
    /// <summary>By metadata.namespace.</summary>
    public const string Namespace = "namespace";

    /// <summary>By the uid of the controlling owner.</summary>
    public const string Controller = "controller";
}
