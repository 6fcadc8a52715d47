using System.Text;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.Machinery;

/// <summary>Validation of metadata, the same for every kind, with upstream's messages in upstream's order.</summary>
public static class ObjectMetaValidation
{
    public const int MaxAnnotationBytes = 256 * 1024;

    private const int MaxManagerLength = 128;
    private const int MaxSubresourceLength = 256;

    /// <param name="nameErrors">The kind's rule for names, which also holds for generateName as a prefix.</param>
    /// <param name="custom">A custom resource: its finalizers may lack a prefix.</param>
    public static void Validate(ObjectMeta meta, bool namespaced, Func<string, IEnumerable<string>> nameErrors, FieldErrors errors, bool custom = false)
    {
        var path = FieldPath.Of("metadata");
        if (meta.GenerateName.Length > 0)
        {
            errors.Each(path.Child("generateName"), meta.GenerateName, nameErrors(PrefixAsName(meta.GenerateName)));
        }

        if (meta.Name.Length == 0)
        {
            errors.Required(path.Child("name"), "name or generateName is required");
        }
        else
        {
            errors.Each(path.Child("name"), meta.Name, nameErrors(meta.Name));
        }

        Namespace(meta.Namespace, namespaced, path.Child("namespace"), errors);
        Common(meta, path, errors, custom);
    }

    public static void ValidateUpdate(ObjectMeta meta, ObjectMeta old, FieldErrors errors, bool custom = false)
    {
        var path = FieldPath.Of("metadata");
        if (old.DeletionTimestamp is not null)
        {
            NewFinalizers(meta, old, path.Child("finalizers"), errors);
        }

        if (meta.ResourceVersion.Length == 0)
        {
            errors.Invalid(path.Child("resourceVersion"), meta.ResourceVersion, "must be specified for an update");
        }

        if (meta.Generation < old.Generation)
        {
            errors.Invalid(path.Child("generation"), meta.Generation, "must not be decremented");
        }

        errors.Immutable(path.Child("name"), meta.Name, old.Name);
        errors.Immutable(path.Child("namespace"), meta.Namespace, old.Namespace);
        errors.Immutable(path.Child("uid"), meta.Uid, old.Uid);
        errors.Immutable(path.Child("creationTimestamp"), meta.CreationTimestamp, old.CreationTimestamp);
        errors.Immutable(path.Child("deletionTimestamp"), meta.DeletionTimestamp, old.DeletionTimestamp);
        errors.Immutable(path.Child("deletionGracePeriodSeconds"), meta.DeletionGracePeriodSeconds, old.DeletionGracePeriodSeconds);
        Common(meta, path, errors, custom);
    }

    /// <summary>Keys and total size; also of templates.</summary>
    public static void Annotations(ValueMap<string> annotations, FieldPath path, FieldErrors errors)
    {
        var total = 0L;
        foreach (var (key, value) in annotations)
        {
            errors.Each(path, key, Names.QualifiedName(key.ToLowerInvariant()));
            total += Encoding.UTF8.GetByteCount(key) + Encoding.UTF8.GetByteCount(value);
        }

        if (total > MaxAnnotationBytes)
        {
            errors.TooLong(path, MaxAnnotationBytes);
        }
    }

    private static void Common(ObjectMeta meta, FieldPath path, FieldErrors errors, bool custom)
    {
        errors.NonNegative(path.Child("generation"), meta.Generation);
        errors.Labels(path.Child("labels"), meta.Labels);
        Annotations(meta.Annotations, path.Child("annotations"), errors);
        Owners(meta.OwnerReferences, path.Child("ownerReferences"), errors);
        Finalizers(meta.Finalizers, path.Child("finalizers"), errors);
        for (var i = 0; i < meta.Finalizers.Count && !custom; i++)
        {
            Finalizer(meta.Finalizers[i], path.Child("finalizers").Index(i), errors);
        }

        for (var i = 0; i < meta.ManagedFields.Count; i++)
        {
            ManagedFields(meta.ManagedFields[i], path.Child("managedFields").Index(i), errors);
        }
    }

    private static void Namespace(string name, bool namespaced, FieldPath path, FieldErrors errors)
    {
        if (!namespaced)
        {
            if (name.Length > 0)
            {
                errors.Forbidden(path, "not allowed on this type");
            }
        }
        else if (name.Length == 0)
        {
            errors.Required(path);
        }
        else
        {
            errors.Label(path, name);
        }
    }

    private static void Owners(ValueList<OwnerReference> owners, FieldPath path, FieldErrors errors)
    {
        OwnerReference? controller = null;
        foreach (var owner in owners)
        {
            NotEmpty(path.Child("apiVersion"), owner.ApiVersion, "version", errors);
            NotEmpty(path.Child("kind"), owner.Kind, "kind", errors);
            NotEmpty(path.Child("name"), owner.Name, "name", errors);
            NotEmpty(path.Child("uid"), owner.Uid, "uid", errors);
            if (owner is { ApiVersion: "v1", Kind: "Event" })
            {
                errors.Invalid(path, owner, "/v1, Kind=Event is disallowed from being an owner");
            }

            if (owner.Controller == true)
            {
                if (controller is not null)
                {
                    errors.Invalid(
                        path, owners.Count, $"Only one reference can have Controller set to true. Found \"true\" in references for {controller.Name} and {owner.Name}");
                }

                controller = owner;
            }
        }
    }

    private static void Finalizers(ValueList<string> finalizers, FieldPath path, FieldErrors errors)
    {
        foreach (var finalizer in finalizers)
        {
            errors.QualifiedName(path, finalizer);
        }

        if (finalizers.Contains("orphan") && finalizers.Contains("foregroundDeletion"))
        {
            errors.Invalid(path, GoValue.Of(finalizers), "finalizer orphan and foregroundDeletion cannot be both set");
        }
    }

    /// <summary>A finalizer without a prefix must be one that the system itself knows.</summary>
    public static void Finalizer(string name, FieldPath path, FieldErrors errors)
    {
        if (!name.Contains('/') && name is not ("kubernetes" or "orphan" or "foregroundDeletion"))
        {
            errors.Invalid(path, name, "name is neither a standard finalizer name nor is it fully qualified");
        }
    }

    private static void NewFinalizers(ObjectMeta meta, ObjectMeta old, FieldPath path, FieldErrors errors)
    {
        var added = meta.Finalizers.Where(finalizer => !old.Finalizers.Contains(finalizer)).Order(StringComparer.Ordinal).ToList();
        if (added.Count > 0)
        {
            errors.Forbidden(
                path,
                $"no new finalizers can be added if the object is being deleted, found new finalizers []string{{{string.Join(", ", added.Select(GoString.Quote))}}}");
        }
    }

    private static void ManagedFields(ManagedFieldsEntry entry, FieldPath path, FieldErrors errors)
    {
        if (entry.Operation is not ("Apply" or "Update"))
        {
            errors.Invalid(path.Child("operation"), entry.Operation, "must be `Apply` or `Update`");
        }

        if (entry.FieldsType is not ("" or "FieldsV1"))
        {
            errors.Invalid(path.Child("fieldsType"), entry.FieldsType, "must be `FieldsV1`");
        }

        if (entry.Manager.Length > MaxManagerLength)
        {
            errors.TooLong(path.Child("manager"), MaxManagerLength);
        }

        if (entry.Subresource.Length > MaxSubresourceLength)
        {
            errors.TooLong(path.Child("subresource"), MaxSubresourceLength);
        }
    }

    private static void NotEmpty(FieldPath path, string value, string what, FieldErrors errors)
    {
        if (value.Length == 0)
        {
            errors.Invalid(path, value, what + " must not be empty");
        }
    }

    /// <summary>A prefix may end in a dash, which a name may not.</summary>
    private static string PrefixAsName(string prefix) => prefix.EndsWith('-') && prefix.Length > 1 ? prefix[..^1] + "a" : prefix;
}
