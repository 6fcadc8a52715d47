namespace Kubestrel.Machinery;

/// <summary>Immutable bytes with value equality (base64 in JSON); <c>default</c> is absent.</summary>
public readonly struct ByteString(byte[]? bytes) : IEquatable<ByteString>
{
    private readonly byte[]? _bytes = bytes;

    public bool IsNull => _bytes is null;

    public int Length => _bytes?.Length ?? 0;

    public ReadOnlySpan<byte> Span => _bytes;

    public ReadOnlyMemory<byte> Memory => _bytes;

    public static ByteString FromText(string text) => new(System.Text.Encoding.UTF8.GetBytes(text));

    public byte[] ToArray() => Span.ToArray();

    public bool Equals(ByteString other) => IsNull == other.IsNull && Span.SequenceEqual(other.Span);

    public override bool Equals(object? obj) => obj is ByteString other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(Span);
        return hash.ToHashCode();
    }

    public override string ToString() => System.Text.Encoding.UTF8.GetString(Span);

    public static bool operator ==(ByteString left, ByteString right) => left.Equals(right);

    public static bool operator !=(ByteString left, ByteString right) => !left.Equals(right);
}
