using System.Text.Json;

namespace Kubestrel.Kinds.ApiExtensions.V1;

/// <summary>JSON values as Go prints what it decodes them to.</summary>
internal static class GoJson
{
    public static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => $"map[string]interface {{}}{{{string.Join(", ", value.EnumerateObject().OrderBy(field => field.Name, StringComparer.Ordinal)
            .Select(field => $"{GoString.Quote(field.Name)}:{Text(field.Value)}"))}}}",
        JsonValueKind.Array => $"[]interface {{}}{{{string.Join(", ", value.EnumerateArray().Select(Text))}}}",
        JsonValueKind.String => GoString.Quote(value.GetString()!),
        JsonValueKind.Null => "interface {}(nil)",
        _ => value.GetRawText(),
    };
}
