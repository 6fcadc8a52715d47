namespace Kubestrel.Client.Requests;

/// <summary>A write as the HTTP request carries it.</summary>
/// <param name="Namespace">Empty for cluster-scoped resources.</param>
/// <param name="Name">Empty for create and deletecollection.</param>
public sealed record WriteRequest(WriteVerb Verb, ResourceInfo Resource, string Namespace, string Name)
{
    public string Subresource { get; init; } = "";

    /// <summary>The object of a create or update.</summary>
    public KubeObject? Body { get; init; }

    public PatchType PatchType { get; init; }

    /// <summary>The patch as JSON text.</summary>
    public ReadOnlyMemory<byte> Patch { get; init; }

    public string FieldManager { get; init; } = "";

    /// <summary>Takes over fields of other appliers.</summary>
    public bool Force { get; init; }

    public bool DryRun { get; init; }

    public DeleteOptions? Delete { get; init; }

    /// <summary>Selects the objects of a deletecollection.</summary>
    public ListRequest? Selection { get; init; }
}
