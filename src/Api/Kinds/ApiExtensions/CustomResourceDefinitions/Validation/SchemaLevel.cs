namespace Kubestrel.Kinds.ApiExtensions.V1;

/// <summary>What a schema describes: the resource, an item of a list, or a field.</summary>
internal enum SchemaLevel
{
    Root,
    Item,
    Field,
}
