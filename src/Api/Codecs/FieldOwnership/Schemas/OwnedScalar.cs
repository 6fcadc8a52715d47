namespace Kubestrel.Codecs.FieldOwnership.Schemas;

internal enum OwnedScalar : byte
{
    /// <summary>A number, text or truth value: quantities, times, ports.</summary>
    Any,
    Text,
    Number,
    Bool,
}
