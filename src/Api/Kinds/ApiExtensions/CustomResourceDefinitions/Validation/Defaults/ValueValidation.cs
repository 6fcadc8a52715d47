using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Kubestrel.Kinds.ApiExtensions.V1;

/// <summary>Whether a value is one of a schema, in the words of upstream's validator, which names values by their path in the body.</summary>
internal sealed class ValueValidation(FieldPath root, FieldErrors errors)
{
    /// <param name="name">The path from the validated body to the value: "" or y[0].k.</param>
    public void Validate(JsonElement value, JSONSchemaProps schema, string name)
    {
        if (value.ValueKind == JsonValueKind.Null && schema.Nullable)
        {
            return;
        }

        var type = TypeOf(value);
        if (schema.Type.Length > 0 && schema.Type != type && !(schema.Type == "number" && type == "integer"))
        {
            Invalid(name, type, $"{name} in body must be of type {schema.Type}: \"{type}\"");
        }

        Junctors(value, schema, name);
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                Text(value.GetString()!, schema, name);
                break;
            case JsonValueKind.Number:
                Number(value, type == "integer", schema, name);
                break;
            case JsonValueKind.Array:
                Items(value, schema, name);
                break;
        }

        if (!schema.Enum.IsEmpty && value.ValueKind != JsonValueKind.Null && !schema.Enum.Exists(allowed => Same(value, allowed)))
        {
            errors.NotSupported(At(name), Shown(value), [.. schema.Enum.Select(Plain)]);
        }

        if (value.ValueKind == JsonValueKind.Object)
        {
            Fields(value, schema, name);
        }
    }

    private void Text(string text, JSONSchemaProps schema, string name)
    {
        var length = text.EnumerateRunes().Count();
        if (length > schema.MaxLength)
        {
            errors.TooLong(At(name), (int)schema.MaxLength.Value);
        }
        else if (length < schema.MinLength)
        {
            Invalid(name, text, $"{name} in body should be at least {schema.MinLength} chars long");
        }
        else if (schema.Pattern.Length > 0 && !Matches(text, schema.Pattern))
        {
            Invalid(name, text, $"{name} in body should match '{schema.Pattern}'");
        }
    }

    private void Number(JsonElement value, bool integer, JSONSchemaProps schema, string name)
    {
        var number = value.GetDouble();
        double? Bound(double? bound) => integer && bound is { } limit ? Math.Truncate(limit) : bound;
        var (least, most) = (Bound(schema.Minimum), Bound(schema.Maximum));
        if (schema.MultipleOf is { } factor && Math.Abs(Math.IEEERemainder(number, factor)) > 1e-9)
        {
            Invalid(name, Shown(value), $"{name} in body should be a multiple of {Go(factor)}");
        }

        if (number < least || (schema.ExclusiveMinimum && number == least))
        {
            Invalid(name, Shown(value), $"{name} in body should be greater than {(schema.ExclusiveMinimum ? "" : "or equal to ")}{Go(least.Value)}");
        }

        if (number > most || (schema.ExclusiveMaximum && number == most))
        {
            Invalid(name, Shown(value), $"{name} in body should be less than {(schema.ExclusiveMaximum ? "" : "or equal to ")}{Go(most.Value)}");
        }
    }

    private void Items(JsonElement value, JSONSchemaProps schema, string name)
    {
        var count = value.GetArrayLength();
        if (schema.Items?.Schema is { } items)
        {
            foreach (var (i, item) in value.EnumerateArray().Index())
            {
                Validate(item, items, $"{name}[{i}]");
            }
        }

        if (count < schema.MinItems)
        {
            Invalid(name, count, $"{name} in body should have at least {schema.MinItems} items");
        }

        if (count > schema.MaxItems)
        {
            errors.TooMany(At(name), count, (int)schema.MaxItems.Value);
        }
    }

    private void Fields(JsonElement value, JSONSchemaProps schema, string name)
    {
        var count = value.EnumerateObject().Count();
        if (count < schema.MinProperties)
        {
            Invalid(name, count, $"{name} in body should have at least {schema.MinProperties} properties");
        }

        if (count > schema.MaxProperties)
        {
            errors.TooMany(At(name), count, (int)schema.MaxProperties.Value);
        }

        foreach (var field in value.EnumerateObject())
        {
            if (schema.Properties.TryGetValue(field.Name, out var property))
            {
                Validate(field.Value, property, name.Length == 0 ? field.Name : $"{name}.{field.Name}");
            }
            else if (schema.AdditionalProperties?.Schema is { } values)
            {
                Validate(field.Value, values, $"{name}.{field.Name}");
            }
        }

        foreach (var required in schema.Required)
        {
            if (!value.TryGetProperty(required, out _))
            {
                errors.Required(At(name.Length == 0 ? required : $"{name}.{required}"));
            }
        }
    }

    private void Junctors(JsonElement value, JSONSchemaProps schema, string name)
    {
        var any = schema.AnyOf.Select(part => Of(value, part, name)).ToList();
        if (any.Count > 0 && any.All(found => found.Count > 0))
        {
            Junctor(name, "must validate at least one schema (anyOf)");
            AddAll(any[0]);
        }

        var one = schema.OneOf.Select(part => Of(value, part, name)).ToList();
        var valid = one.Count(found => found.Count == 0);
        if (one.Count > 0 && valid != 1)
        {
            Junctor(name, $"must validate one and only one schema (oneOf). Found {(valid == 0 ? "none valid" : $"{valid} valid alternatives")}");
            AddAll(valid == 0 ? one[0] : []);
        }

        var all = schema.AllOf.Select(part => Of(value, part, name)).ToList();
        if (all.Exists(found => found.Count > 0))
        {
            AddAll(all.SelectMany(found => found));
            Junctor(name, "must validate all the schemas (allOf)");
        }

        if (schema.Not is { } not && Of(value, not, name).Count == 0)
        {
            Junctor(name, "must not validate the schema (not)");
        }
    }

    private FieldErrors Of(JsonElement value, JSONSchemaProps schema, string name)
    {
        var found = new FieldErrors();
        new ValueValidation(root, found).Validate(value, schema, name);
        return found;
    }

    private void AddAll(IEnumerable<FieldError> found)
    {
        foreach (var error in found)
        {
            errors.Add(error);
        }
    }

    private void Junctor(string name, string message) => Invalid(name, "", $"\"{name}\" {message}");

    private void Invalid(string name, object value, string message) => errors.Invalid(At(name), value, message);

    private FieldPath At(string name) => name.Length == 0 ? root : root.Child(name.TrimStart('.'));

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => Math.Truncate(value.GetDouble()) == value.GetDouble() ? "integer" : "number",
        JsonValueKind.Null => "null",
        _ => "boolean",
    };

    private static object Shown(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : new GoValue(GoJson.Text(value));

    /// <summary>Strings without their quotes, other values as JSON writes them.</summary>
    private static string Plain(RawJson allowed)
    {
        using var document = JsonDocument.Parse(allowed.ToString());
        return document.RootElement.ValueKind == JsonValueKind.String ? document.RootElement.GetString()! : document.RootElement.GetRawText();
    }

    private static bool Same(JsonElement value, RawJson allowed)
    {
        using var document = JsonDocument.Parse(allowed.ToString());
        return JsonElement.DeepEquals(value, document.RootElement);
    }

    private static string Go(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A pattern that .NET cannot read matches: that it is one in Go's syntax is checked elsewhere.</summary>
    private static bool Matches(string text, string pattern)
    {
        try
        {
            return Regex.IsMatch(text, pattern.Replace("(?P<", "(?<", StringComparison.Ordinal), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception problem) when (problem is ArgumentException or NotSupportedException)
        {
            return true;
        }
    }
}
