using System.Collections;
using System.Globalization;
using Kubestrel.Machinery.Json;

namespace Kubestrel.Machinery;

/// <summary>Collects every error of a validation, in upstream's words and order of discovery.</summary>
public sealed class FieldErrors : IReadOnlyCollection<FieldError>
{
    private readonly List<FieldError> _errors = [];

    public int Count => _errors.Count;

    public void Add(FieldError error) => _errors.Add(error);

    public void Required(FieldPath field, string detail = "") =>
        Add(FieldErrorType.FieldValueRequired, field, detail.Length == 0 ? "Required value" : $"Required value: {detail}");

    public void Invalid(FieldPath field, object? value, string detail) =>
        Add(FieldErrorType.FieldValueInvalid, field, $"Invalid value: {Show(value)}{(detail.Length == 0 ? "" : ": " + detail)}");

    /// <summary>A value is wrong that errors do not print.</summary>
    public void InvalidOmitted(FieldPath field, string detail) => Add(FieldErrorType.FieldValueInvalid, field, $"Invalid value: {detail}");

    public void Duplicate(FieldPath field, object? value, string detail = "") =>
        Add(FieldErrorType.FieldValueDuplicate, field, $"Duplicate value: {Show(value)}{(detail.Length == 0 ? "" : ": " + detail)}");

    public void NotFound(FieldPath field, object? value, string detail = "") =>
        Add(FieldErrorType.FieldValueNotFound, field, $"Not found: {Show(value)}{(detail.Length == 0 ? "" : ": " + detail)}");

    /// <summary>The value is none of the supported ones, which are listed in the order given.</summary>
    public void NotSupported(FieldPath field, object? value, params IReadOnlyList<string> supported)
    {
        var list = supported.Count == 0 ? "" : ": supported values: " + string.Join(", ", supported.Select(Quote));
        Add(FieldErrorType.FieldValueNotSupported, field, $"Unsupported value: {Show(value)}{list}");
    }

    public void Forbidden(FieldPath field, string detail) => Add(FieldErrorType.FieldValueForbidden, field, $"Forbidden: {detail}");

    /// <summary>The value is not printed, since it can be large.</summary>
    public void TooLong(FieldPath field, int maxLength) =>
        Add(FieldErrorType.FieldValueTooLong, field, string.Create(CultureInfo.InvariantCulture, $"Too long: may not be more than {maxLength} bytes"));

    public void TooMany(FieldPath field, int actual, int max) =>
        Add(FieldErrorType.FieldValueTooMany, field, string.Create(CultureInfo.InvariantCulture, $"Too many: {actual}: must have at most {max} items"));

    public void TypeInvalid(FieldPath field, object? value, string detail) =>
        Add(FieldErrorType.FieldValueTypeInvalid, field, $"Invalid value: {Show(value)}: {detail}");

    public IEnumerator<FieldError> GetEnumerator() => _errors.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static string Show(object? value) => value switch
    {
        null => "\"null\"",
        GoValue go => go.Text,
        string text => Quote(text),
        bool flag => flag ? "true" : "false",
        IFormattable number and (int or long or double) => number.ToString(null, CultureInfo.InvariantCulture),
        KubeObject body => Encode(body.WriteJson),
        _ when value.GetType().GetMethod("WriteJson", [typeof(JsonOutput)]) is { } write => Encode(output => write.Invoke(value, [output])),
        _ => Quote(value.ToString() ?? ""),
    };

    private static string Encode(Action<JsonOutput> write)
    {
        using var output = new JsonOutput();
        write(output);
        return System.Text.Encoding.UTF8.GetString(output.Written);
    }

    private static string Quote(string text) => GoString.Quote(text);

    private void Add(FieldErrorType type, FieldPath field, string body) => _errors.Add(new(type, field.ToString(), body));
}
