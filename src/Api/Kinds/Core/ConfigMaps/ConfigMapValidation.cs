using System.Text;

namespace Kubestrel.Kinds.Core.V1;

internal static class ConfigMapValidation
{
    private const int MaxSize = 1024 * 1024;
    private const string Frozen = "field is immutable when `immutable` is set";

    public static void Validate(ConfigMap map, FieldErrors errors)
    {
        var total = 0L;
        foreach (var (key, value) in map.Data)
        {
            var path = FieldPath.Of("data").Key(key);
            errors.Each(path, key, Forms.ConfigKey(key));
            if (map.BinaryData.ContainsKey(key))
            {
                errors.Invalid(path, key, "duplicate of key present in binaryData");
            }

            total += Encoding.UTF8.GetByteCount(value);
        }

        foreach (var (key, value) in map.BinaryData)
        {
            errors.Each(FieldPath.Of("binaryData").Key(key), key, Forms.ConfigKey(key));
            total += value.Length;
        }

        if (total > MaxSize)
        {
            // Upstream's path is that of a field without a name, which prints so.
            errors.TooLong(FieldPath.Root.Key(""), MaxSize);
        }
    }

    public static void Update(ConfigMap map, ConfigMap old, FieldErrors errors)
    {
        if (old.Immutable == true)
        {
            if (map.Immutable != true)
            {
                errors.Forbidden(FieldPath.Of("immutable"), Frozen);
            }

            if (map.Data != old.Data && !(map.Data.IsEmpty && old.Data.IsEmpty))
            {
                errors.Forbidden(FieldPath.Of("data"), Frozen);
            }

            if (map.BinaryData != old.BinaryData && !(map.BinaryData.IsEmpty && old.BinaryData.IsEmpty))
            {
                errors.Forbidden(FieldPath.Of("binaryData"), Frozen);
            }
        }

        Validate(map, errors);
    }
}
