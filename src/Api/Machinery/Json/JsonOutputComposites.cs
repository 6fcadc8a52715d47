namespace Kubestrel.Machinery.Json;

/// <summary>Lists and maps for the generated encoders; an absent one prints null.</summary>
public static class JsonOutputComposites
{
    public static void Messages<T>(this JsonOutput output, ValueList<T> items) where T : class, IApiType<T>
    {
        if (items.IsNull)
        {
            output.Null();
            return;
        }

        output.BeginList();
        foreach (var item in items.Span)
        {
            item.WriteJson(output);
        }

        output.EndList();
    }

    public static void List<T>(this JsonOutput output, ValueList<T> items, Action<JsonOutput, T> write)
    {
        if (items.IsNull)
        {
            output.Null();
            return;
        }

        output.BeginList();
        foreach (var item in items.Span)
        {
            write(output, item);
        }

        output.EndList();
    }

    public static void Map<T>(this JsonOutput output, ValueMap<T> entries, Action<JsonOutput, T> write)
    {
        if (entries.IsNull)
        {
            output.Null();
            return;
        }

        output.BeginObject();
        foreach (var (key, value) in entries.Span)
        {
            output.Key(key);
            write(output, value);
        }

        output.EndObject();
    }
}
