using System.Text.Json;
using Kubestrel.Machinery.Json;

namespace Kubestrel.Codecs.FieldOwnership.Sets;

/// <summary>The FieldsV1 form of field sets.</summary>
internal static class FieldSetJson
{
    public static RawJson Write(FieldSet set)
    {
        using var output = new JsonOutput();
        output.BeginObject();
        WriteEntries(set, output);
        output.EndObject();
        return new(output.ToArray());
    }

    /// <summary>Throws FormatException or JsonException for text that is no field set.</summary>
    public static FieldSet Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new FormatException("expected an object");
        }

        return ReadEntries(ref reader, out _) ?? new();
    }

    private static void WriteEntries(FieldSet set, JsonOutput output)
    {
        foreach (var entry in set.Entries)
        {
            output.Key(Prefix(entry.Element.Kind), entry.Element.Text);
            output.BeginObject();
            if (entry.Children is not null)
            {
                if (entry.Member)
                {
                    output.Name("\".\":"u8);
                    output.BeginObject();
                    output.EndObject();
                }

                WriteEntries(entry.Children, output);
            }

            output.EndObject();
        }
    }

    /// <summary>An entry without anything below it is a member, also without the mark.</summary>
    private static FieldSet? ReadEntries(ref Utf8JsonReader reader, out bool isMember)
    {
        FieldSet? set = null;
        isMember = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("."u8))
            {
                isMember = true;
                reader.Read();
                reader.Skip();
                continue;
            }

            var element = Element(ref reader);
            reader.Read();
            if (element is null)
            {
                reader.Skip();
                continue;
            }

            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw new FormatException("expected an object");
            }

            var children = ReadEntries(ref reader, out var member);
            (set ??= new()).Add(element, member, children);
        }

        isMember |= set is null;
        return set;
    }

    private static PathElement? Element(ref Utf8JsonReader reader) =>
        !reader.ValueIsEscaped && reader.ValueSpan.StartsWith("f:"u8)
            ? FieldNames.Get(reader.ValueSpan[2..])
            : PathElement.Parse(Json.JsonText.Of(ref reader));

    private static string Prefix(PathKind kind) => kind switch
    {
        PathKind.Field => "f:",
        PathKind.Key => "k:",
        PathKind.Value => "v:",
        _ => "i:",
    };
}
