namespace Kubestrel.Client.Requests;

public sealed record WatchRequest : ListRequest
{
    public bool AllowBookmarks { get; init; }

    /// <summary>True starts with the current objects and a bookmark that ends them (a streaming list).</summary>
    public bool? SendInitialEvents { get; init; }

    public int? TimeoutSeconds { get; init; }
}
