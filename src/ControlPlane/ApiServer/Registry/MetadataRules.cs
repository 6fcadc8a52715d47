using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Registry;

/// <summary>Validation of metadata, the same for every kind, with upstream's messages in upstream's order.</summary>
internal static class MetadataRules
{
    private const int TotalAnnotationBytes = 256 * 1024;
    private static readonly FieldPath Metadata = FieldPath.Of("metadata");

    public static void Validate(ResourceDefinition definition, ObjectMeta meta, FieldErrors errors)
    {
        if (meta.GenerateName.Length > 0)
        {
            foreach (var message in definition.Strategy.NameErrors(PrefixAsName(meta.GenerateName)))
            {
                errors.Invalid(Metadata.Child("generateName"), meta.GenerateName, message);
            }
        }

        if (meta.Name.Length == 0)
        {
            errors.Required(Metadata.Child("name"), "name or generateName is required");
        }
        else
        {
            foreach (var message in definition.Strategy.NameErrors(meta.Name))
            {
                errors.Invalid(Metadata.Child("name"), meta.Name, message);
            }
        }

        ValidateNamespace(definition, meta, errors);
        if (meta.Generation < 0)
        {
            errors.Invalid(Metadata.Child("generation"), meta.Generation, "must be greater than or equal to 0");
        }

        ValidateLabels(meta.Labels, Metadata.Child("labels"), errors);
        ValidateAnnotations(meta.Annotations, errors);
        ValidateOwners(meta.OwnerReferences, errors);
        ValidateFinalizers(meta.Finalizers, errors);
        ValidateManagedFields(meta.ManagedFields, errors);
    }

    public static void ValidateUpdate(ResourceDefinition definition, ObjectMeta meta, ObjectMeta old, FieldErrors errors)
    {
        if (old.DeletionTimestamp is not null)
        {
            var added = meta.Finalizers.Where(finalizer => !old.Finalizers.Contains(finalizer)).Order(StringComparer.Ordinal).ToList();
            if (added.Count > 0)
            {
                var list = string.Join(", ", added.Select(finalizer => $"\"{finalizer}\""));
                errors.Forbidden(
                    Metadata.Child("finalizers"),
                    $"no new finalizers can be added if the object is being deleted, found new finalizers []string{{{list}}}");
            }
        }

        if (meta.ResourceVersion.Length == 0)
        {
            errors.Invalid(Metadata.Child("resourceVersion"), meta.ResourceVersion, "must be specified for an update");
        }

        if (meta.Generation < old.Generation)
        {
            errors.Invalid(Metadata.Child("generation"), meta.Generation, "must not be decremented");
        }

        Immutable(meta.Name, old.Name, "name", errors);
        Immutable(meta.Namespace, old.Namespace, "namespace", errors);
        Immutable(meta.Uid, old.Uid, "uid", errors);
        ValidateLabels(meta.Labels, Metadata.Child("labels"), errors);
        ValidateAnnotations(meta.Annotations, errors);
        ValidateOwners(meta.OwnerReferences, errors);
        ValidateFinalizers(meta.Finalizers, errors);
        ValidateManagedFields(meta.ManagedFields, errors);
        _ = definition;
    }

    public static void ValidateLabels(ValueMap<string> labels, FieldPath path, FieldErrors errors)
    {
        foreach (var (key, value) in labels)
        {
            foreach (var message in Names.QualifiedName(key))
            {
                errors.Invalid(path, key, message);
            }

            foreach (var message in Names.LabelValue(value))
            {
                errors.Invalid(path, value, message);
            }
        }
    }

    private static void ValidateNamespace(ResourceDefinition definition, ObjectMeta meta, FieldErrors errors)
    {
        if (!definition.Namespaced)
        {
            if (meta.Namespace.Length > 0)
            {
                errors.Forbidden(Metadata.Child("namespace"), "not allowed on this type");
            }
        }
        else if (meta.Namespace.Length == 0)
        {
            errors.Required(Metadata.Child("namespace"));
        }
        else
        {
            foreach (var message in Names.Dns1123Label(meta.Namespace))
            {
                errors.Invalid(Metadata.Child("namespace"), meta.Namespace, message);
            }
        }
    }

    private static void ValidateAnnotations(ValueMap<string> annotations, FieldErrors errors)
    {
        var path = Metadata.Child("annotations");
        var total = 0L;
        foreach (var (key, value) in annotations)
        {
            foreach (var message in Names.QualifiedName(key.ToLowerInvariant()))
            {
                errors.Invalid(path, key, message);
            }

            total += System.Text.Encoding.UTF8.GetByteCount(key) + System.Text.Encoding.UTF8.GetByteCount(value);
        }

        if (total > TotalAnnotationBytes)
        {
            errors.TooLong(path, TotalAnnotationBytes);
        }
    }

    private static void ValidateOwners(ValueList<OwnerReference> owners, FieldErrors errors)
    {
        var path = Metadata.Child("ownerReferences");
        OwnerReference? controller = null;
        foreach (var owner in owners)
        {
            if (owner.ApiVersion.Length == 0)
            {
                errors.Invalid(path.Child("apiVersion"), owner.ApiVersion, "version must not be empty");
            }

            if (owner.Kind.Length == 0)
            {
                errors.Invalid(path.Child("kind"), owner.Kind, "kind must not be empty");
            }

            if (owner.Name.Length == 0)
            {
                errors.Invalid(path.Child("name"), owner.Name, "name must not be empty");
            }

            if (owner.Uid.Length == 0)
            {
                errors.Invalid(path.Child("uid"), owner.Uid, "uid must not be empty");
            }

            if (owner is { ApiVersion: "v1", Kind: "Event" })
            {
                errors.Invalid(path, owner, "/v1, Kind=Event is disallowed from being an owner");
            }

            if (owner.Controller == true)
            {
                if (controller is not null)
                {
                    errors.Invalid(
                        path,
                        owners.Count,
                        $"Only one reference can have Controller set to true. Found \"true\" in references for {controller.Name} and {owner.Name}");
                }

                controller = owner;
            }
        }
    }

    private static void ValidateFinalizers(ValueList<string> finalizers, FieldErrors errors)
    {
        var path = Metadata.Child("finalizers");
        foreach (var finalizer in finalizers)
        {
            foreach (var message in Names.QualifiedName(finalizer))
            {
                errors.Invalid(path, finalizer, message);
            }
        }

        if (finalizers.Contains("orphan") && finalizers.Contains("foregroundDeletion"))
        {
            errors.Invalid(path, finalizers[0], "finalizer orphan and foregroundDeletion cannot be both set");
        }
    }

    private static void ValidateManagedFields(ValueList<ManagedFieldsEntry> entries, FieldErrors errors)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            var path = Metadata.Child("managedFields").Index(i);
            if (entries[i].Operation is not ("Apply" or "Update"))
            {
                errors.Invalid(path.Child("operation"), entries[i].Operation, "must be `Apply` or `Update`");
            }

            if (entries[i].FieldsType is not ("" or "FieldsV1"))
            {
                errors.Invalid(path.Child("fieldsType"), entries[i].FieldsType, "must be `FieldsV1`");
            }
        }
    }

    private static void Immutable(string value, string old, string field, FieldErrors errors)
    {
        if (value != old)
        {
            errors.Invalid(Metadata.Child(field), value, "field is immutable");
        }
    }

    /// <summary>A prefix may end in a dash, which a name may not.</summary>
    private static string PrefixAsName(string prefix) => prefix.EndsWith('-') && prefix.Length > 1 ? prefix[..^1] + "a" : prefix;
}
