using System.Text;

namespace Kubestrel.Machinery;

/// <summary>
/// JSON text kept as given, in UTF-8: RawExtension, FieldsV1, the JSON type of apiextensions and table cells.
/// <c>default</c> is absent and prints as null.
/// </summary>
public readonly struct RawJson(byte[]? utf8) : IEquatable<RawJson>
{
    private readonly byte[]? _utf8 = utf8;

    public bool IsNull => _utf8 is null;

    public ReadOnlySpan<byte> Span => _utf8;

    public ReadOnlyMemory<byte> Memory => _utf8;

    public static RawJson FromText(string json) => new(Encoding.UTF8.GetBytes(json));

    public bool Equals(RawJson other) => IsNull == other.IsNull && Span.SequenceEqual(other.Span);

    public override bool Equals(object? obj) => obj is RawJson other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(Span);
        return hash.ToHashCode();
    }

    public override string ToString() => IsNull ? "null" : Encoding.UTF8.GetString(Span);

    public static bool operator ==(RawJson left, RawJson right) => left.Equals(right);

    public static bool operator !=(RawJson left, RawJson right) => !left.Equals(right);
}
