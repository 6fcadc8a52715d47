namespace Kubestrel.Kinds.Core.V1;

/// <summary>Validation of the metadata of claims that are made from templates: labels and annotations alone can be set.</summary>
internal static class TemplateMetadata
{
    public static void Validate(ObjectMeta meta, FieldPath path, FieldErrors errors)
    {
        ObjectMetaValidation.Annotations(meta.Annotations, path.Child("annotations"), errors);
        errors.Labels(path.Child("labels"), meta.Labels);
        Absent(meta.Name.Length > 0, "name");
        Absent(meta.GenerateName.Length > 0, "generateName");
        Absent(meta.Namespace.Length > 0, "namespace");
        Absent(meta.SelfLink.Length > 0, "selfLink");
        Absent(meta.Uid.Length > 0, "uID");
        Absent(meta.ResourceVersion.Length > 0, "resourceVersion");
        Absent(meta.Generation != 0, "generation");
        Absent(!meta.CreationTimestamp.IsZero, "creationTimestamp");
        Absent(meta.DeletionTimestamp is not null, "deletionTimestamp");
        Absent(meta.DeletionGracePeriodSeconds is not null, "deletionGracePeriodSeconds");
        Absent(!meta.OwnerReferences.IsNull, "ownerReferences");
        Absent(!meta.Finalizers.IsNull, "finalizers");
        Absent(!meta.ManagedFields.IsNull, "managedFields");

        void Absent(bool set, string field)
        {
            if (set)
            {
                errors.Forbidden(path.Child(field), "cannot be set");
            }
        }
    }
}
