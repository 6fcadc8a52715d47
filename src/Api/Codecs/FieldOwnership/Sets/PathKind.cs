namespace Kubestrel.Codecs.FieldOwnership.Sets;

/// <summary>How a path element selects a child; the order is the one in which field sets are written.</summary>
internal enum PathKind : byte
{
    /// <summary>A field of a struct or key of a map ("f:").</summary>
    Field,

    /// <summary>An element of a list by the values of its key fields ("k:").</summary>
    Key,

    /// <summary>An element of a set by its value ("v:").</summary>
    Value,

    /// <summary>An element of an atomic list by its position ("i:").</summary>
    Index,
}
