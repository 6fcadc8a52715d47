namespace Kubestrel.Codecs.OpenApi;

/// <param name="In">"query" or "path".</param>
/// <param name="Type">"string", "boolean" or "integer".</param>
internal sealed record ApiParameter(string Name, string In, string Type, string Description)
{
    public bool Required => In == "path";
}
