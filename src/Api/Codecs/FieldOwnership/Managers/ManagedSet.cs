using Kubestrel.Codecs.FieldOwnership.Sets;

namespace Kubestrel.Codecs.FieldOwnership.Managers;

/// <summary>The fields of one manager in one version of the object.</summary>
/// <param name="Encoded">The wire form of the set when it is still the one that was read; else absent.</param>
internal sealed record ManagedSet(FieldSet Fields, string ApiVersion, bool Applied, Time? Time, RawJson Encoded)
{
    public ManagedSet WithFields(FieldSet fields) => ReferenceEquals(fields, Fields) ? this : this with { Fields = fields, Encoded = default };
}
