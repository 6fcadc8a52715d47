using System.Text;
using System.Text.Json.Nodes;
using Kubestrel.Machinery.Json;

namespace Kubestrel.Machinery;

/// <summary>What an update changes that it may not, for the end of an error: lines with - for what was and + for what is wanted.</summary>
public static class Differences
{
    public static string Of<T>(T old, T now, string name) where T : class, IApiType<T>
    {
        var text = new StringBuilder($"  {name}{{\n");
        Compare("", Tree(old), Tree(now), text);
        return text.Append("  }\n").ToString();
    }

    private static JsonNode? Tree<T>(T value) where T : class, IApiType<T>
    {
        using var output = new JsonOutput();
        value.WriteJson(output);
        return JsonNode.Parse(output.Written);
    }

    private static void Compare(string path, JsonNode? old, JsonNode? now, StringBuilder text)
    {
        if (JsonNode.DeepEquals(old, now))
        {
            return;
        }

        switch (old, now)
        {
            case (JsonObject left, JsonObject right):
                foreach (var key in left.Select(pair => pair.Key).Union(right.Select(pair => pair.Key)))
                {
                    Compare(path.Length == 0 ? key : $"{path}.{key}", left[key], right[key], text);
                }

                break;
            case (JsonArray left, JsonArray right):
                for (var i = 0; i < Math.Max(left.Count, right.Count); i++)
                {
                    Compare($"{path}[{i}]", i < left.Count ? left[i] : null, i < right.Count ? right[i] : null, text);
                }

                break;
            default:
                Line('-', path, old, text);
                Line('+', path, now, text);
                break;
        }
    }

    private static void Line(char sign, string path, JsonNode? value, StringBuilder text)
    {
        if (value is not null)
        {
            text.Append($"{sign} \t{path}: {value.ToJsonString()},\n");
        }
    }
}
