namespace Kubestrel.Kinds.Core.V1;

/// <summary>Validation of environment variables and their sources.</summary>
internal static class EnvValidation
{
    private static readonly string[] Fields =
    [
        "metadata.name", "metadata.namespace", "metadata.uid", "spec.nodeName", "spec.serviceAccountName",
        "status.hostIP", "status.hostIPs", "status.podIP", "status.podIPs",
    ];

    public static void Validate(ValueList<EnvVar> variables, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < variables.Count; i++)
        {
            var variable = variables[i];
            var at = path.Index(i);
            if (variable.Name.Length == 0)
            {
                errors.Required(at.Child("name"));
            }
            else
            {
                errors.Each(at.Child("name"), variable.Name, Forms.Variable(variable.Name));
            }

            if (variable.ValueFrom is { } source)
            {
                Source(variable, source, at.Child("valueFrom"), errors);
            }
        }
    }

    public static void Sources(ValueList<EnvFromSource> sources, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < sources.Count; i++)
        {
            var source = sources[i];
            var at = path.Index(i);
            if (source.Prefix.Length > 0)
            {
                errors.Each(at.Child("prefix"), source.Prefix, Forms.Variable(source.Prefix));
            }

            if (source.ConfigMapRef is { } map)
            {
                Name(map.Name, at.Child("configMapRef"), errors);
            }

            if (source.SecretRef is { } secret)
            {
                Name(secret.Name, at.Child("secretRef"), errors);
            }

            if (source.ConfigMapRef is null && source.SecretRef is null)
            {
                errors.Invalid(path, "", "must specify one of: `configMapRef` or `secretRef`");
            }
            else if (source.ConfigMapRef is not null && source.SecretRef is not null)
            {
                errors.Invalid(path, "", "may not have more than one field specified at a time");
            }
        }
    }

    private static void Source(EnvVar variable, EnvVarSource source, FieldPath path, FieldErrors errors)
    {
        var count = 0;
        if (source.FieldRef is { } field)
        {
            count++;
            DownwardValidation.Field(field, Fields, path.Child("fieldRef"), errors);
        }

        if (source.ResourceFieldRef is { } resource)
        {
            count++;
            DownwardValidation.Resource(resource, path.Child("resourceFieldRef"), isVolume: false, errors);
        }

        if (source.ConfigMapKeyRef is { } map)
        {
            count++;
            Key(map.Name, map.Key, path.Child("configMapKeyRef"), errors);
        }

        if (source.SecretKeyRef is { } secret)
        {
            count++;
            Key(secret.Name, secret.Key, path.Child("secretKeyRef"), errors);
        }

        if (count == 0)
        {
            errors.Invalid(path, "", "must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef` or `secretKeyRef`");
        }
        else if (variable.Value.Length > 0)
        {
            errors.Invalid(path, "", "may not be specified when `value` is not empty");
        }
        else if (count > 1)
        {
            errors.Invalid(path, "", "may not have more than one field specified at a time");
        }
    }

    private static void Name(string name, FieldPath path, FieldErrors errors)
    {
        if (name.Length == 0)
        {
            errors.Required(path.Child("name"));
        }
        else
        {
            // The name may be a prefix, and so end in a dash.
            errors.Each(path.Child("name"), name, Names.Dns1123Subdomain(name.EndsWith('-') && name.Length > 1 ? name[..^1] + "a" : name));
        }
    }

    private static void Key(string name, string key, FieldPath path, FieldErrors errors)
    {
        errors.Subdomain(path.Child("name"), name);
        if (key.Length == 0)
        {
            errors.Required(path.Child("key"));
        }
        else
        {
            errors.Each(path.Child("key"), key, Forms.ConfigKey(key));
        }
    }
}
