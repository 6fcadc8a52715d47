namespace Kubestrel.ApiServer.Requests;

/// <summary>What a URL and method ask for, as upstream's RequestInfo names the parts.</summary>
internal sealed record RequestInfo
{
    public required string Path { get; init; }

    /// <summary>get, list, watch, create, update, patch, delete, deletecollection; for paths that name no resource the method in lower case.</summary>
    public required string Verb { get; init; }

    public bool IsResource { get; init; }

    /// <summary>"api" or "apis"; empty for other paths.</summary>
    public string Prefix { get; init; } = "";

    public string Group { get; init; } = "";

    public string Version { get; init; } = "";

    public string Namespace { get; init; } = "";

    public string Resource { get; init; } = "";

    public string Subresource { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>Path segments from the resource on; more than three where a proxied path follows the subresource.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];
}
