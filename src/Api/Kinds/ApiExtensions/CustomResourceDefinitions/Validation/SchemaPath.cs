namespace Kubestrel.Kinds.ApiExtensions.V1;

/// <summary>Paths into a schema: .spec.replicas, and where brackets are allowed .spec['a.b'].</summary>
internal static class SchemaPath
{
    /// <param name="problem">Upstream's complaint; empty when the path is good.</param>
    public static JSONSchemaProps? Find(string path, JSONSchemaProps? schema, bool allowBrackets, out IReadOnlyList<string> steps, out string problem)
    {
        var found = new List<string>();
        steps = found;
        problem = "";
        var tokens = new Queue<string>(Tokens(path));
        while (tokens.TryDequeue(out var token))
        {
            if (token == "[" && !allowBrackets)
            {
                problem = "array notation is not allowed";
            }
            else if (token is not ("." or "["))
            {
                problem = $"expected [ or . but got: {token}";
            }
            else if (!tokens.TryDequeue(out var name))
            {
                problem = "unexpected end of JSON path";
            }
            else if (token == "[" && (name.Length < 2 || name[0] != '\'' || name[^1] != '\''))
            {
                problem = $"expected single quoted string but got {name}";
            }
            else if (Step(schema, token == "[" ? name[1..^1].Replace("\\'", "'", StringComparison.Ordinal) : name, found) is not { } next)
            {
                problem = "does not refer to a valid field";
            }
            else
            {
                schema = next;
                problem = token == "." ? "" : !tokens.TryDequeue(out var end) ? "unexpected end of JSON path" : end != "]" ? $"expected ] but got {end}" : "";
            }

            if (problem.Length > 0)
            {
                return null;
            }
        }

        return schema;
    }

    private static JSONSchemaProps? Step(JSONSchemaProps? schema, string name, List<string> steps)
    {
        steps.Add(name);
        return schema is null ? null : !schema.Properties.IsEmpty ? schema.Properties.GetValueOrDefault(name) : schema.AdditionalProperties?.Schema;
    }

    /// <summary>Dots and brackets, quoted texts with their quotes, and what stands between.</summary>
    private static IEnumerable<string> Tokens(string path)
    {
        for (var start = 0; start < path.Length;)
        {
            var end = start + 1;
            if (path[start] == '\'')
            {
                while (end < path.Length && (path[end] != '\'' || path[end - 1] == '\\'))
                {
                    end++;
                }

                end = Math.Min(end + 1, path.Length);
            }
            else if (path[start] is not ('.' or '[' or ']'))
            {
                end = path.AsSpan(start).IndexOfAny('.', '[', ']') is >= 0 and var length ? start + length : path.Length;
            }

            yield return path[start..end];
            start = end;
        }
    }
}
