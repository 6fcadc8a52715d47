namespace Kubestrel.Codecs.FieldOwnership.Schemas;

internal enum OwnedShape : byte
{
    Scalar,

    /// <summary>Any JSON, owned whole.</summary>
    Untyped,
    Struct,
    Map,
    List,
}
