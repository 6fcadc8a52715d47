using System.Text.Json;

namespace Kubestrel.Kinds.Core.V1;

internal static class SecretValidation
{
    private const int MaxSize = 1024 * 1024;
    private const string Frozen = "field is immutable when `immutable` is set";
    private const string AccountKey = "kubernetes.io/service-account.name";

    public static void Validate(Secret secret, FieldErrors errors)
    {
        var path = FieldPath.Of("data");
        var total = 0L;
        foreach (var (key, value) in secret.Data)
        {
            errors.Each(path.Key(key), key, Forms.ConfigKey(key));
            total += value.Length;
        }

        if (total > MaxSize)
        {
            errors.TooLong(path, MaxSize);
        }

        switch (secret.Type)
        {
            case "kubernetes.io/service-account-token":
                if (string.IsNullOrEmpty(secret.Metadata.Annotations.GetValueOrDefault(AccountKey)))
                {
                    errors.Required(FieldPath.Of("metadata", "annotations").Key(AccountKey));
                }

                break;
            case "kubernetes.io/dockercfg":
                Json(secret, ".dockercfg", path, errors);
                break;
            case "kubernetes.io/dockerconfigjson":
                Json(secret, ".dockerconfigjson", path, errors);
                break;
            case "kubernetes.io/basic-auth":
                if (!secret.Data.ContainsKey("username") && !secret.Data.ContainsKey("password"))
                {
                    errors.Required(path.Key("username"));
                    errors.Required(path.Key("password"));
                }

                break;
            case "kubernetes.io/ssh-auth":
                if (secret.Data.GetValueOrDefault("ssh-privatekey").Length == 0)
                {
                    errors.Required(path.Key("ssh-privatekey"));
                }

                break;
            case "kubernetes.io/tls":
                Needs(secret, "tls.crt", path, errors);
                Needs(secret, "tls.key", path, errors);
                break;
        }
    }

    public static void Update(Secret secret, Secret old, FieldErrors errors)
    {
        errors.Immutable(FieldPath.Of("type"), secret.Type, old.Type);
        if (old.Immutable == true)
        {
            if (secret.Immutable != true)
            {
                errors.Forbidden(FieldPath.Of("immutable"), Frozen);
            }

            if (secret.Data != old.Data && !(secret.Data.IsEmpty && old.Data.IsEmpty))
            {
                errors.Forbidden(FieldPath.Of("data"), Frozen);
            }
        }

        Validate(secret, errors);
    }

    private static bool Needs(Secret secret, string key, FieldPath path, FieldErrors errors)
    {
        if (secret.Data.ContainsKey(key))
        {
            return true;
        }

        errors.Required(path.Key(key));
        return false;
    }

    private static void Json(Secret secret, string key, FieldPath path, FieldErrors errors)
    {
        if (!Needs(secret, key, path, errors))
        {
            return;
        }

        try
        {
            using var document = JsonDocument.Parse(secret.Data[key].Memory);
            if (document.RootElement.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null))
            {
                errors.Invalid(
                    path.Key(key),
                    "<secret contents redacted>",
                    $"json: cannot unmarshal {document.RootElement.ValueKind.ToString().ToLowerInvariant()} into Go value of type map[string]interface {{}}");
            }
        }
        catch (JsonException)
        {
            var detail = secret.Data[key].Length == 0 ? "unexpected end of JSON input" : "invalid character in JSON input";
            errors.Invalid(path.Key(key), "<secret contents redacted>", detail);
        }
    }
}
