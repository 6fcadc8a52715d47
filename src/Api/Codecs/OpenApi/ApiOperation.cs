namespace Kubestrel.Codecs.OpenApi;

/// <summary>One method of one path, as both versions of OpenAPI need it.</summary>
internal sealed record ApiOperation(string Path, string Method, string Id, string Tag)
{
    /// <summary>Upstream's action: get, list, post, put, patch, delete, deletecollection, watch, watchlist, connect; empty for discovery.</summary>
    public string Action { get; init; } = "";

    public GroupVersionKind? Kind { get; init; }

    public IReadOnlyList<ApiParameter> Parameters { get; init; } = [];

    /// <summary>The definition of the request body; null when there is none.</summary>
    public string? Body { get; init; }

    public bool BodyRequired { get; init; }

    public IReadOnlyList<string> Consumes { get; init; } = ["*/*"];

    public IReadOnlyList<string> Produces { get; init; } = ApiMediaTypes.Objects;

    /// <summary>Success codes.</summary>
    public IReadOnlyList<int> Codes { get; init; } = [200];

    /// <summary>The definition of the response body; null for plain text.</summary>
    public string? Response { get; init; }

    public string Description { get; init; } = "";
}
