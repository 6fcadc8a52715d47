using System.Text;

namespace Kubestrel.Kinds.Storage.V1;

/// <summary>What classes of storage and of volume attributes share: a driver's name and its parameters.</summary>
internal static class ParameterValidation
{
    private const int MaxCount = 512;
    private const int MaxBytes = 256 * 1024;

    public static void Driver(string name, FieldPath path, FieldErrors errors)
    {
        if (name.Length == 0)
        {
            errors.Required(path);
        }
        else
        {
            errors.QualifiedName(path, name.ToLowerInvariant());
        }
    }

    public static void Parameters(ValueMap<string> parameters, bool allowEmpty, FieldPath path, FieldErrors errors)
    {
        if (parameters.Count > MaxCount)
        {
            errors.TooLong(path, MaxCount);
            return;
        }

        var bytes = 0L;
        foreach (var (key, value) in parameters)
        {
            if (key.Length == 0)
            {
                errors.Invalid(path, key, "field can not be empty.");
            }

            bytes += Encoding.UTF8.GetByteCount(key) + Encoding.UTF8.GetByteCount(value);
        }

        if (bytes > MaxBytes)
        {
            errors.TooLong(path, MaxBytes);
        }

        if (!allowEmpty && parameters.IsEmpty)
        {
            errors.Required(path, "must contain at least one key/value pair");
        }
    }

    /// <summary>A class promises what it is: other parameters or another driver are another class.</summary>
    public static void Unchanged(bool same, string field, FieldErrors errors)
    {
        if (!same)
        {
            errors.Forbidden(FieldPath.Of(field), $"updates to {field} are forbidden.");
        }
    }
}
