namespace Kubestrel.Machinery.Protobuf;

public static class ProtoMessage
{
    /// <summary>Reads the nested message the input stands on.</summary>
    public static T Read<T>(ref ProtoInput input) where T : class, IApiType<T>
    {
        var message = input.ReadMessage();
        return T.ReadProto(ref message);
    }
}
