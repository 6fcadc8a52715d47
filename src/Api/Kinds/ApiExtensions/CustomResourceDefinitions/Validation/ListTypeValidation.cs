namespace Kubestrel.Kinds.ApiExtensions.V1;

/// <summary>How lists and maps merge: x-kubernetes-list-type, -list-map-keys and -map-type.</summary>
internal static class ListTypeValidation
{
    public static void Validate(JSONSchemaProps schema, FieldPath path, FieldErrors errors)
    {
        MapType(schema, path, errors);
        var (type, items) = (schema.XKubernetesListType, schema.Items?.Schema);
        if (type is not null && schema.Type != "array")
        {
            Type(schema.Type, "must be array if x-kubernetes-list-type is specified", path, errors);
        }
        else if (type == "set" && items is not null)
        {
            SetItems(items, path.Child("items"), errors);
        }

        if (type is not (null or "atomic" or "set" or "map"))
        {
            errors.NotSupported(path.Child("x-kubernetes-list-type"), type, "atomic", "set", "map");
        }

        if (!schema.XKubernetesListMapKeys.IsEmpty && type != "map")
        {
            const string Message = "must be map if x-kubernetes-list-map-keys is non-empty";
            if (type is null)
            {
                errors.Required(path.Child("x-kubernetes-list-type"), Message);
            }
            else
            {
                errors.Invalid(path.Child("x-kubernetes-list-type"), type, Message);
            }
        }

        if (type == "map")
        {
            MapList(schema, path, errors);
        }

        if (type is "set" or "map" && items is not null)
        {
            Items(schema, items, type, path.Child("items"), errors);
        }
    }

    private static void MapType(JSONSchemaProps schema, FieldPath path, FieldErrors errors)
    {
        if (schema.XKubernetesMapType is not { } type)
        {
            return;
        }

        if (schema.Type != "object")
        {
            Type(schema.Type, "must be object if x-kubernetes-map-type is specified", path, errors);
        }

        if (type is not ("atomic" or "granular"))
        {
            errors.NotSupported(path.Child("x-kubernetes-map-type"), type, "atomic", "granular");
        }
    }

    private static void SetItems(JSONSchemaProps items, FieldPath path, FieldErrors errors)
    {
        const string Message = "must be atomic as item of a list with x-kubernetes-list-type=set";
        if (items is { Type: "array", XKubernetesListType: not (null or "atomic") })
        {
            errors.Invalid(path.Child("x-kubernetes-list-type"), items.XKubernetesListType, Message);
        }
        else if (items is { Type: "object", XKubernetesMapType: not "atomic" })
        {
            errors.Invalid(path.Child("x-kubernetes-map-type"), items.XKubernetesListType, Message);
        }
    }

    private static void MapList(JSONSchemaProps schema, FieldPath path, FieldErrors errors)
    {
        var keys = schema.XKubernetesListMapKeys;
        if (keys.IsEmpty)
        {
            errors.Required(path.Child("x-kubernetes-list-map-keys"), "must not be empty if x-kubernetes-list-type is map");
        }

        switch (schema.Items)
        {
            case null:
                errors.Required(path.Child("items"), "must have a schema if x-kubernetes-list-type is map");
                return;
            case { Schema: null }:
                errors.Invalid(path.Child("items"), schema.Items, "must only have a single schema if x-kubernetes-list-type is map");
                return;
            case { Schema: { Type: not "object" } items }:
                errors.Invalid(path.Child("items", "type"), items.Type, "must be object if parent array's x-kubernetes-list-type is map");
                return;
        }

        for (var i = 0; i < keys.Count; i++)
        {
            var key = keys[i];
            if (!schema.Items.Schema.Properties.TryGetValue(key, out var property))
            {
                errors.Invalid(path.Child("x-kubernetes-list-map-keys"), GoValue.Of(keys), "entries must all be names of item properties");
            }
            else if (property.Type is "array" or "object")
            {
                errors.Invalid(
                    path.Child("items", "properties").Key(key).Child("type"), schema.Items.Schema.Type, "must be a scalar type if parent array's x-kubernetes-list-type is map");
            }

            if (keys.FindIndex(other => other == key) < i)
            {
                errors.Invalid(path.Child("x-kubernetes-list-map-keys"), GoValue.Of(keys), "must not contain duplicate entries");
            }
        }
    }

    private static void Items(JSONSchemaProps schema, JSONSchemaProps items, string type, FieldPath path, FieldErrors errors)
    {
        if (items.Nullable)
        {
            errors.Forbidden(path.Child("nullable"), "cannot be nullable when x-kubernetes-list-type is " + type);
        }

        foreach (var key in type == "map" ? schema.XKubernetesListMapKeys : default)
        {
            if (!items.Properties.TryGetValue(key, out var property))
            {
                continue;
            }

            var at = path.Child("properties").Key(key);
            if (!items.Required.Contains(key) && property.Default.IsNull)
            {
                errors.Required(at.Child("default"), "this property is in x-kubernetes-list-map-keys, so it must have a default or be a required property");
            }

            if (property.Nullable)
            {
                errors.Forbidden(at.Child("nullable"), "this property is in x-kubernetes-list-map-keys, so it cannot be nullable");
            }
        }
    }

    private static void Type(string type, string message, FieldPath path, FieldErrors errors)
    {
        if (type.Length == 0)
        {
            errors.Required(path.Child("type"), message);
        }
        else
        {
            errors.Invalid(path.Child("type"), type, message);
        }
    }
}
