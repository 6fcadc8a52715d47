using System.Text;
using System.Text.Json.Nodes;
using Kubestrel.Machinery.Json;

namespace Kubestrel.Kinds.Tests;

/// <summary>Objects from JSON text, and the strategies that go with them.</summary>
internal static class Objects
{
    public static MetaObject Read(string json)
    {
        var head = JsonNode.Parse(json)!;
        Assert.True(GroupVersion.TryParse((string?)head["apiVersion"] ?? "", out var groupVersion));
        var kind = ApiKinds.Registry.Find(groupVersion.WithKind((string?)head["kind"] ?? ""));
        Assert.NotNull(kind);
        var strict = new StrictErrors();
        var input = new JsonInput(Encoding.UTF8.GetBytes(head.ToJsonString()), strict);
        var value = (MetaObject)kind.ReadJson(ref input);
        Assert.Empty(strict.Messages);
        return value;
    }

    public static T Read<T>(string json) where T : MetaObject => (T)Read(json);

    public static ResourceStrategy Strategy(MetaObject value) => ApiKinds.Strategies.Single(strategy => strategy.Type == value.GetType());

    public static string Text(KubeObject value)
    {
        using var output = new JsonOutput();
        value.WriteJson(output);
        return Encoding.UTF8.GetString(output.Written);
    }

    /// <summary>The object as it is stored when created now.</summary>
    public static MetaObject Create(MetaObject value)
    {
        var strategy = Strategy(value);
        return strategy.PrepareForCreate(strategy.ApplyDefaults(value));
    }

    public static IReadOnlyList<string> Errors(MetaObject value)
    {
        var errors = new FieldErrors();
        Strategy(value).Validate(value, errors);
        return [.. errors.Select(error => error.ToString())];
    }

    public static IReadOnlyList<string> UpdateErrors(MetaObject value, MetaObject old)
    {
        var errors = new FieldErrors();
        Strategy(value).ValidateUpdate(value, old, errors);
        return [.. errors.Select(error => error.ToString())];
    }

    /// <summary>Sets several values by their paths.</summary>
    public static string With(string json, JsonObject values)
    {
        foreach (var (path, value) in values)
        {
            json = With(json, path, value?.ToJsonString());
        }

        return json;
    }

    /// <summary>Sets a value by a path such as spec.containers[0].name; null removes it.</summary>
    public static string With(string json, string path, string? value)
    {
        var root = JsonNode.Parse(json)!;
        var steps = path.Replace("[", ".[", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries);
        var node = root;
        for (var i = 0; i < steps.Length; i++)
        {
            var last = i == steps.Length - 1;
            if (steps[i].StartsWith('['))
            {
                var index = int.Parse(steps[i].Trim('[', ']'), System.Globalization.CultureInfo.InvariantCulture);
                var list = node.AsArray();
                if (!last)
                {
                    node = list[index]!;
                }
                else if (index == list.Count)
                {
                    list.Add(JsonNode.Parse(value!));
                }
                else
                {
                    list[index] = JsonNode.Parse(value!);
                }
            }
            else
            {
                var key = steps[i].Replace('|', '.');
                if (last)
                {
                    node.AsObject().Remove(key);
                    if (value is not null)
                    {
                        node[key] = JsonNode.Parse(value);
                    }
                }
                else
                {
                    node = node[key] ??= steps[i + 1].StartsWith('[') ? new JsonArray() : new JsonObject();
                }
            }
        }

        return root.ToJsonString();
    }
}
