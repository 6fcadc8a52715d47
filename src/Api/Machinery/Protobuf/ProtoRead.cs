namespace Kubestrel.Machinery.Protobuf;

/// <summary>Reads the value of the field the input stands on.</summary>
public delegate T ProtoRead<out T>(ref ProtoInput input);
