namespace Kubestrel.Machinery.Protobuf;

/// <summary>Lists of strings that are a plain list in JSON and a message with field 1 in protobuf (ExtraValue, Verbs).</summary>
public static class WrappedStrings
{
    public static ValueList<string> Read(ref ProtoInput input)
    {
        var message = input.ReadMessage();
        var items = new List<string>();
        while (message.NextField() is var field and not 0)
        {
            if (field == 1)
            {
                items.Add(message.ReadString());
            }
            else
            {
                message.Skip();
            }
        }

        return ValueList.Adopt(items.ToArray());
    }

    public static void Write(ProtoOutput output, int field, ValueList<string> items)
    {
        var mark = output.Mark;
        output.List(1, items, static (output, number, item) => output.Value(number, item));
        output.Prefix(field, mark);
    }
}
