namespace Kubestrel.Machinery.Schema;

/// <summary>The type of a value. Messages are named lazily because types refer to each other in circles.</summary>
public sealed class ValueSchema
{
    private readonly Func<TypeSchema>? _message;

    private ValueSchema(ValueKind kind, ValueSchema? element, Func<TypeSchema>? message)
    {
        Kind = kind;
        Element = element;
        _message = message;
    }

    public ValueKind Kind { get; }

    /// <summary>The element type of a list, the value type of a map; else null.</summary>
    public ValueSchema? Element { get; }

    /// <summary>The message's schema; only for messages.</summary>
    public TypeSchema Message => _message?.Invoke() ?? throw new InvalidOperationException($"A {Kind} has no fields.");

    public static ValueSchema Scalar(ValueKind kind) => new(kind, null, null);

    public static ValueSchema Of(Func<TypeSchema> message) => new(ValueKind.Message, null, message);

    public static ValueSchema ListOf(ValueSchema element) => new(ValueKind.List, element, null);

    public static ValueSchema MapOf(ValueSchema element) => new(ValueKind.Map, element, null);
}
