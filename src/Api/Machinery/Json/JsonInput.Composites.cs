namespace Kubestrel.Machinery.Json;

/// <summary>Reads one value; static so that no closure is made on the decoding path.</summary>
public delegate T JsonRead<out T>(ref JsonInput input);

public ref partial struct JsonInput
{
    public ValueList<T> ReadList<T>(string elementType, JsonRead<T> read)
    {
        if (!BeginList(elementType))
        {
            return default;
        }

        var items = new List<T>();
        while (NextElement())
        {
            items.Add(read(ref this));
        }

        return ValueList.Adopt(items.ToArray());
    }

    public ValueMap<T> ReadMap<T>(string valueType, JsonRead<T> read)
    {
        if (!BeginMap("map[string]" + valueType))
        {
            return default;
        }

        var entries = new List<KeyValuePair<string, T>>();
        var keys = _strict is null ? null : new HashSet<string>(StringComparer.Ordinal);
        while (NextKey(out var key))
        {
            if (keys?.Add(key) == false)
            {
                DuplicateKey();
            }

            entries.Add(new(key, read(ref this)));
        }

        return ValueMap.Sorted(entries);
    }
}
