using System.Text;
using System.Text.Json;

namespace Kubestrel.Kinds.Resource.V1beta1;

/// <summary>Validation of selectors and of what drivers alone understand.</summary>
internal static class ConfigurationValidation
{
    public const int MaxSelectors = 32;

    private const string Omitted = "<value omitted>";
    private const int MaxExpressionBytes = 10 * 1024;
    private const int MaxParameterBytes = 10 * 1024;

    public static void Selectors(ValueList<DeviceSelector> selectors, FieldPath path, FieldErrors errors) =>
        DeviceLists.Each(selectors, MaxSelectors, path, errors, (selector, at) => Selector(selector, at, errors));

    /// <param name="stored">Was kept before: the limit of size does not hold.</param>
    public static void Opaque(OpaqueDeviceConfiguration? configuration, bool stored, FieldPath path, FieldErrors errors)
    {
        if (configuration is null)
        {
            errors.Required(path);
            return;
        }

        DeviceNames.Driver(configuration.Driver, path.Child("driver"), errors);
        JsonObject(configuration.Parameters, stored, path.Child("parameters"), errors);
    }

    public static void JsonObject(RawJson value, bool stored, FieldPath path, FieldErrors errors)
    {
        var text = value.Span;
        if (text.IsEmpty)
        {
            errors.Required(path);
        }
        else if (!stored && text.Length > MaxParameterBytes)
        {
            errors.TooLong(path, MaxParameterBytes);
        }
        else
        {
            switch (KindOf(value))
            {
                case null:
                    errors.Invalid(path, Omitted, "error parsing data as JSON: invalid character in JSON input");
                    break;
                case JsonValueKind.Null:
                    errors.Required(path);
                    break;
                case not JsonValueKind.Object:
                    errors.Invalid(path, Omitted, "parameters must be a valid JSON object");
                    break;
            }
        }
    }

    private static void Selector(DeviceSelector selector, FieldPath path, FieldErrors errors)
    {
        if (selector.Cel is not { } cel)
        {
            errors.Required(path.Child("cel"));
        }
        else if (Encoding.UTF8.GetByteCount(cel.Expression) > MaxExpressionBytes)
        {
            errors.TooLong(path.Child("cel", "expression"), MaxExpressionBytes);
        }
    }

    /// <summary>What the JSON is; null when it is none (protobuf bodies carry any bytes).</summary>
    private static JsonValueKind? KindOf(RawJson value)
    {
        var reader = new Utf8JsonReader(value.Span);
        return JsonDocument.TryParseValue(ref reader, out var document) ? Kind(document) : null;

        static JsonValueKind Kind(JsonDocument parsed)
        {
            using (parsed)
            {
                return parsed.RootElement.ValueKind;
            }
        }
    }
}
