using System.Text.Json;
using Kubestrel.Codecs.Json;
using Kubestrel.Machinery.Json;

namespace Kubestrel.Codecs.Bodies;

/// <summary>Finds kind and apiVersion in JSON text; stops as soon as both are known, which clients write first.</summary>
internal static class TypeMetaReader
{
    public const string ErrorPrefix = "couldn't get version/kind; json parse error: ";

    public static GroupVersionKind Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return Parse(json);
        }
        catch (JsonException)
        {
            throw new BodyException(ErrorPrefix + (GoJsonSyntax.Check(json) ?? "invalid JSON"));
        }
    }

    private static GroupVersionKind Parse(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = JsonInput.MaxDepth });
        string? kind = null;
        string? apiVersion = null;
        if (!reader.Read())
        {
            throw new BodyException(ErrorPrefix + "unexpected end of JSON input");
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            if (reader.TokenType == JsonTokenType.Null)
            {
                return new("", "", "");
            }

            throw new BodyException($"{ErrorPrefix}json: cannot unmarshal {Name(reader.TokenType)} into Go value of type struct {{ APIVersion string \"json:\\\"apiVersion,omitempty\\\"\"; Kind string \"json:\\\"kind,omitempty\\\"\" }}");
        }

        while ((kind is null || apiVersion is null) && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isKind = reader.ValueTextEquals("kind"u8);
            var isVersion = !isKind && reader.ValueTextEquals("apiVersion"u8);
            reader.Read();
            if (isKind)
            {
                kind = Text(ref reader, "kind");
            }
            else if (isVersion)
            {
                apiVersion = Text(ref reader, "apiVersion");
            }
            else
            {
                reader.Skip();
            }
        }

        return GroupVersion.TryParse(apiVersion ?? "", out var groupVersion)
            ? groupVersion.WithKind(kind ?? "")
            : throw new BodyException($"unexpected GroupVersion string: {apiVersion}");
    }

    private static string Text(ref Utf8JsonReader reader, string field) => reader.TokenType switch
    {
        JsonTokenType.String => JsonText.Of(ref reader),
        JsonTokenType.Null => "",
        _ => throw new BodyException($"{ErrorPrefix}json: cannot unmarshal {Name(reader.TokenType)} into Go struct field .{field} of type string"),
    };

    private static string Name(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "object",
        JsonTokenType.StartArray => "array",
        JsonTokenType.String => "string",
        JsonTokenType.Number => "number",
        _ => "bool",
    };
}
