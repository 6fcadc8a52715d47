using Kubestrel.ApiServer.Caching;

namespace Kubestrel.ApiServer.Requests;

/// <summary>The options of a list or watch, parsed.</summary>
internal sealed record ListQuery
{
    public required ObjectFilter Filter { get; init; }

    /// <summary>Null when not given.</summary>
    public long? ResourceVersion { get; init; }

    /// <summary>"", Exact or NotOlderThan.</summary>
    public string Match { get; init; } = "";

    public long Limit { get; init; }

    public string Continue { get; init; } = "";

    public bool AllowBookmarks { get; init; }

    public bool? SendInitialEvents { get; init; }

    public long? TimeoutSeconds { get; init; }
}
