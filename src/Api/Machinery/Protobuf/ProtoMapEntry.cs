namespace Kubestrel.Machinery.Protobuf;

public static class ProtoMapEntry
{
    /// <summary>Reads one map entry (key 1, value 2); a part that is not on the wire has its zero value.</summary>
    public static KeyValuePair<string, T> Read<T>(ref ProtoInput input, ProtoRead<T> read, T zero)
    {
        var entry = input.ReadMessage();
        var key = "";
        var value = zero;
        while (entry.NextField() is var field and not 0)
        {
            switch (field)
            {
                case 1: key = entry.ReadString(); break;
                case 2: value = read(ref entry); break;
                default: entry.Skip(); break;
            }
        }

        return new(key, value);
    }
}
