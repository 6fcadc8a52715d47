using Kubestrel.ApiServer.Authentication;
using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Admission;

/// <summary>
/// A write on its way to the store, in the storage version's types. For a delete <see cref="Object"/> is null and <see cref="OldObject"/> is what
/// would go; for a subresource <see cref="Object"/> is what its kind is (an Eviction, a TokenRequest), or the whole object for status and the like.
/// </summary>
public sealed record AdmissionRequest
{
    public required AdmissionOperation Operation { get; init; }
    public string ApiGroup { get; init; } = "";
    public string ApiVersion { get; init; } = "";
    public required string Resource { get; init; }
    public string Subresource { get; init; } = "";
    public string Kind { get; init; } = "";
    public string Namespace { get; init; } = "";

    /// <summary>Name in the URL; "" on create, also when the object has a name.</summary>
    public string Name { get; init; } = "";
    public KubeObject? Object { get; init; }
    public KubeObject? OldObject { get; init; }
    public required UserInfo User { get; init; }
    public bool DryRun { get; init; }

    /// <summary>CreateOptions, UpdateOptions, PatchOptions or DeleteOptions of the request.</summary>
    public KubeObject? Options { get; init; }

    public bool Is(string apiGroup, string resource) => Resource == resource && ApiGroup == apiGroup;

    public bool IsMain(string apiGroup, string resource) => Resource == resource && ApiGroup == apiGroup && Subresource.Length == 0;
}
