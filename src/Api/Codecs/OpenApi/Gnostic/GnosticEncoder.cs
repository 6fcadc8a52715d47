using System.Text;
using System.Text.Json;
using Kubestrel.Codecs.Yaml;
using Kubestrel.Machinery.Protobuf;

namespace Kubestrel.Codecs.OpenApi.Gnostic;

/// <summary>
/// Turns an OpenAPI v2 document from JSON into the protobuf form that kubectl asks for. Properties that the form has no field for are left out.
/// </summary>
internal static class GnosticEncoder
{
    public static byte[] Encode(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        using var output = new ProtoOutput();
        Body(output, "Document", document.RootElement);
        return output.ToArray();
    }

    /// <summary>A message's fields, last first, as the output wants them.</summary>
    private static void Body(ProtoOutput output, string message, JsonElement value)
    {
        switch (message)
        {
            case "ParametersItem":
                Choose(output, value, 1, "Parameter");
                return;
            case "ResponseValue":
                Choose(output, value, 1, "Response");
                return;
            case "Parameter":
                Parameter(output, value);
                return;
            case "SchemaItem" or "Items":
                Nested(output, 1, "Schema", value);
                return;
            case "SecurityDefinition":
                Nested(output, 2, "ApiKeySecurity", value);
                return;
            case "AdditionalProperties" when value.ValueKind is JsonValueKind.True or JsonValueKind.False:
                output.Value(2, value.GetBoolean());
                return;
            case "AdditionalProperties":
                Nested(output, 1, "Schema", value);
                return;
            case "Type":
                Texts(output, 1, value);
                return;
        }

        var fields = Messages.All[message];
        var found = new List<(Field Field, JsonProperty Property)>();
        foreach (var property in value.EnumerateObject())
        {
            if (fields.TryGetValue(property.Name, out var field)
                || (property.Name.StartsWith("x-", StringComparison.Ordinal) && fields.TryGetValue("x-", out field)) || fields.TryGetValue("*", out field))
            {
                found.Add((field, property));
            }
        }

        foreach (var (field, property) in found.OrderBy(static entry => entry.Field.Number).Reverse())
        {
            Write(output, field, property);
        }
    }

    private static void Write(ProtoOutput output, Field field, JsonProperty property)
    {
        var value = property.Value;
        switch (field.Kind)
        {
            case FieldKind.Text:
                output.Value(field.Number, value.GetString() ?? "");
                break;
            case FieldKind.Flag:
                output.Value(field.Number, value.GetBoolean());
                break;
            case FieldKind.Number:
                output.Value(field.Number, value.GetDouble());
                break;
            case FieldKind.NamedTexts:
                Named(output, field.Number, property.Name, value, static (target, element) => Texts(target, 1, element));
                break;
            case FieldKind.Texts:
                Texts(output, field.Number, value);
                break;
            case FieldKind.Any when property.Name.StartsWith("x-", StringComparison.Ordinal):
                Named(output, field.Number, property.Name, value, static (target, element) => target.Value(2, Yaml(element)));
                break;
            case FieldKind.Any:
                Any(output, field.Number, value);
                break;
            case FieldKind.Anys:
                foreach (var item in value.EnumerateArray().Reverse())
                {
                    Any(output, field.Number, item);
                }

                break;
            case FieldKind.Message:
                Nested(output, field.Number, field.Of, value);
                break;
            case FieldKind.Messages:
                foreach (var item in value.EnumerateArray().Reverse())
                {
                    Nested(output, field.Number, field.Of, item);
                }

                break;
            case FieldKind.Map:
                var mark = output.Mark;
                foreach (var entry in value.EnumerateObject().Reverse())
                {
                    Named(output, field.Entries, entry.Name, entry.Value, (target, element) => Body(target, field.Of, element));
                }

                output.Prefix(field.Number, mark);
                break;
        }
    }

    /// <summary>A reference, or the thing itself.</summary>
    private static void Choose(ProtoOutput output, JsonElement value, int number, string message)
    {
        var reference = value.TryGetProperty("$ref", out _);
        Nested(output, reference ? 2 : number, reference ? "JsonReference" : message, value);
    }

    private static void Parameter(ProtoOutput output, JsonElement value)
    {
        var place = value.GetProperty("in").GetString();
        if (place == "body")
        {
            Nested(output, 1, "BodyParameter", value);
            return;
        }

        var (number, message) = place switch
        {
            "header" => (1, "HeaderParameter"),
            "formData" => (2, "FormDataParameter"),
            "query" => (3, "QueryParameter"),
            _ => (4, "PathParameter"),
        };
        var mark = output.Mark;
        Nested(output, number, message, value);
        output.Prefix(2, mark);
    }

    private static void Nested(ProtoOutput output, int number, string message, JsonElement value)
    {
        var mark = output.Mark;
        Body(output, message, value);
        output.Prefix(number, mark);
    }

    private static void Named(ProtoOutput output, int number, string name, JsonElement value, Action<ProtoOutput, JsonElement> body)
    {
        var entry = output.Mark;
        var mark = output.Mark;
        body(output, value);
        output.Prefix(2, mark);
        output.Value(1, name);
        output.Prefix(number, entry);
    }

    private static void Any(ProtoOutput output, int number, JsonElement value)
    {
        var mark = output.Mark;
        output.Value(2, Yaml(value));
        output.Prefix(number, mark);
    }

    private static string Yaml(JsonElement value) => Encoding.UTF8.GetString(YamlWriter.FromJson(Encoding.UTF8.GetBytes(value.GetRawText())));

    private static void Texts(ProtoOutput output, int number, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            output.Value(number, value.GetString()!);
            return;
        }

        foreach (var item in value.EnumerateArray().Reverse())
        {
            output.Value(number, item.GetString() ?? "");
        }
    }
}
