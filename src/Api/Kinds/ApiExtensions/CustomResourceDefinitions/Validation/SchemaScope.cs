namespace Kubestrel.Kinds.ApiExtensions.V1;

/// <summary>Where in a schema validation is.</summary>
/// <param name="NoDefaults">Why defaults are forbidden; null where they are allowed.</param>
/// <param name="InMetadata">Within kind, apiVersion or metadata of a resource.</param>
internal readonly record struct SchemaScope(bool IsRoot, string? NoDefaults, bool InMetadata)
{
    public static SchemaScope Root { get; } = new(true, null, false);

    public SchemaScope Inner => this with { IsRoot = false };
}
