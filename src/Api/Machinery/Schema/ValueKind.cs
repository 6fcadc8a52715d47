namespace Kubestrel.Machinery.Schema;

/// <summary>What a field's value is: a scalar, one of the special types, a message, a list or a map.</summary>
public enum ValueKind : byte
{
    String,
    Bool,
    Int32,
    Int64,
    Double,
    Bytes,
    Quantity,
    IntOrString,
    Time,
    MicroTime,
    Duration,

    /// <summary>RawExtension: an object that is kept as given.</summary>
    RawExtension,

    /// <summary>FieldsV1: the field set of a managed fields entry.</summary>
    FieldsV1,

    /// <summary>Any JSON value.</summary>
    Any,
    Message,
    List,
    Map,
}
