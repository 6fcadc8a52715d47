namespace Kubestrel.Codecs.OpenApi.Gnostic;

/// <summary>A field of a message.</summary>
/// <param name="Of">The message of the field, of its items, or of the values of its map.</param>
/// <param name="Entries">The number of a map's entries within the map's own message.</param>
internal readonly record struct Field(int Number, FieldKind Kind, string Of = "", int Entries = 1);
