namespace Kubestrel.Kinds.Core.V1;

/// <summary>Validation of files made from secrets, config maps, the pod itself, tokens and trust bundles.</summary>
internal static class ProjectedVolumeValidation
{
    private const string Conflict = "conflicting duplicate paths";
    private const long ShortestToken = 600;
    private const long LongestToken = 1L << 32;

    private static readonly string[] Fields = ["metadata.annotations", "metadata.labels", "metadata.name", "metadata.namespace", "metadata.uid"];

    public static void Items(ValueList<KeyToPath> items, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < items.Count; i++)
        {
            Item(items[i], path.Index(i), errors);
        }
    }

    public static void DownwardApi(DownwardAPIVolumeSource source, FieldPath path, FieldErrors errors)
    {
        Paths.Mode(source.DefaultMode, path.Child("defaultMode"), errors);
        foreach (var file in source.Items)
        {
            DownwardFile(file, path, errors);
        }
    }

    public static void Projected(ProjectedVolumeSource source, FieldPath path, FieldErrors errors)
    {
        Paths.Mode(source.DefaultMode, path.Child("defaultMode"), errors);
        var paths = new HashSet<string>();
        for (var i = 0; i < source.Sources.Count; i++)
        {
            var part = source.Sources[i];
            var at = path.Child("sources").Index(i);
            var count = 0;
            if (part.Secret is { } secret)
            {
                count++;
                Keys(secret.Name, secret.Items, at.Child("secret"), path, paths, errors);
            }

            if (part.ConfigMap is { } map)
            {
                count++;
                Keys(map.Name, map.Items, at.Child("configMap"), path, paths, errors);
            }

            if (part.DownwardAPI is { } downward)
            {
                count++;
                foreach (var file in downward.Items)
                {
                    DownwardFile(file, at.Child("downwardAPI"), errors);
                    Unique(file.Path, file.Path, path, paths, errors);
                }
            }

            if (part.ServiceAccountToken is { } token)
            {
                count++;
                Token(token, at.Child("serviceAccountToken"), path, errors);
            }

            if (part.ClusterTrustBundle is { } bundle)
            {
                count++;
                TrustBundleValidation.Projection(bundle, at.Child("clusterTrustBundle"), errors);
                Unique(bundle.Path, bundle.Path, path, paths, errors);
            }

            if (count > 1)
            {
                errors.Forbidden(at, "may not specify more than 1 volume type per source");
            }
        }
    }

    private static void Keys(string name, ValueList<KeyToPath> items, FieldPath at, FieldPath volume, HashSet<string> paths, FieldErrors errors)
    {
        if (name.Length == 0)
        {
            errors.Required(at.Child("name"));
        }

        for (var i = 0; i < items.Count; i++)
        {
            Item(items[i], at.Child("items").Index(i), errors);
            Unique(items[i].Path, name, volume, paths, errors);
        }
    }

    private static void Unique(string file, string shown, FieldPath path, HashSet<string> paths, FieldErrors errors)
    {
        if (file.Length > 0 && !paths.Add(file))
        {
            errors.Invalid(path, shown, Conflict);
        }
    }

    private static void Item(KeyToPath item, FieldPath path, FieldErrors errors)
    {
        if (item.Key.Length == 0)
        {
            errors.Required(path.Child("key"));
        }

        if (item.Path.Length == 0)
        {
            errors.Required(path.Child("path"));
        }

        Paths.NotReserved(item.Path, path.Child("path"), errors);
        Paths.Mode(item.Mode, path.Child("mode"), errors);
    }

    private static void DownwardFile(DownwardAPIVolumeFile file, FieldPath path, FieldErrors errors)
    {
        if (file.Path.Length == 0)
        {
            errors.Required(path.Child("path"));
        }

        Paths.NotReserved(file.Path, path.Child("path"), errors);
        if (file.FieldRef is { } field)
        {
            DownwardValidation.Field(field, Fields, path.Child("fieldRef"), errors);
            if (file.ResourceFieldRef is not null)
            {
                errors.Invalid(path, "resource", "fieldRef and resourceFieldRef can not be specified simultaneously");
            }
        }
        else if (file.ResourceFieldRef is { } resource)
        {
            DownwardValidation.Resource(resource, path.Child("resourceFieldRef"), isVolume: true, errors);
        }
        else
        {
            errors.Required(path, "one of fieldRef and resourceFieldRef is required");
        }

        Paths.Mode(file.Mode, path.Child("mode"), errors);
    }

    private static void Token(ServiceAccountTokenProjection token, FieldPath path, FieldPath volume, FieldErrors errors)
    {
        var seconds = token.ExpirationSeconds ?? 0;
        if (seconds < ShortestToken)
        {
            errors.Invalid(path.Child("expirationSeconds"), seconds, "may not specify a duration less than 10 minutes");
        }

        if (seconds > LongestToken)
        {
            errors.Invalid(path.Child("expirationSeconds"), seconds, "may not specify a duration larger than 2^32 seconds");
        }

        if (token.Path.Length == 0)
        {
            errors.Required(volume.Child("path"));
        }
        else
        {
            Paths.NotReserved(token.Path, volume.Child("path"), errors);
        }
    }
}
