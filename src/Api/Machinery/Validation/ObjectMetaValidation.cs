using System.Globalization;
using System.Text;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.Machinery;

/// <summary>
/// Validation of metadata, the same for every kind, with upstream's messages in upstream's order. Upstream checks an update twice and
/// reports most errors twice; here each is reported once, where it is first found.
/// </summary>
public static class ObjectMetaValidation
{
    public const int MaxAnnotationBytes = 256 * 1024;

    private const int MaxManagerBytes = 128;
    private const int MaxSubresourceBytes = 256;

    private static readonly FieldPath s_metadata = FieldPath.Of("metadata");
    private static readonly FieldPath s_name = s_metadata.Child("name");
    private static readonly FieldPath s_namespace = s_metadata.Child("namespace");
    private static readonly FieldPath s_generation = s_metadata.Child("generation");
    private static readonly FieldPath s_labels = s_metadata.Child("labels");
    private static readonly FieldPath s_annotations = s_metadata.Child("annotations");
    private static readonly FieldPath s_owners = s_metadata.Child("ownerReferences");
    private static readonly FieldPath s_finalizers = s_metadata.Child("finalizers");

    /// <param name="nameErrors">The kind's rule for names, which also holds for generateName as a prefix.</param>
    /// <param name="plainFinalizers">Whether finalizers of the kind may lack a prefix: see <see cref="ResourceStrategy.AllowsPlainFinalizers"/>.</param>
    public static void Validate(ObjectMeta meta, bool namespaced, Func<string, IEnumerable<string>> nameErrors, FieldErrors errors, bool plainFinalizers = false)
    {
        Common(meta, namespaced, nameErrors, errors);
        KnownFinalizers(meta.Finalizers, plainFinalizers, errors);
    }

    /// <inheritdoc cref="Validate"/>
    public static void ValidateUpdate(ObjectMeta meta, ObjectMeta old, bool namespaced, FieldErrors errors, bool plainFinalizers = false)
    {
        Common(meta, namespaced, Names.PathSegment, errors);
        if (old.DeletionTimestamp is not null)
        {
            NewFinalizers(meta, old, errors);
        }

        if (meta.ResourceVersion.Length == 0)
        {
            errors.Invalid(s_metadata.Child("resourceVersion"), meta.ResourceVersion, "must be specified for an update");
        }

        if (meta.Generation < old.Generation)
        {
            errors.Invalid(s_generation, meta.Generation, "must not be decremented");
        }

        errors.Immutable(s_name, meta.Name, old.Name);
        errors.Immutable(s_namespace, meta.Namespace, old.Namespace);
        Immutable("uid", meta.Uid, old.Uid, errors);
        Immutable("creationTimestamp", meta.CreationTimestamp, old.CreationTimestamp, errors);
        Immutable("deletionTimestamp", meta.DeletionTimestamp, old.DeletionTimestamp, errors);
        Immutable("deletionGracePeriodSeconds", meta.DeletionGracePeriodSeconds, old.DeletionGracePeriodSeconds, errors);
        KnownFinalizers(meta.Finalizers, plainFinalizers, errors);
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

    /// <summary>A finalizer without a prefix must be one that the system itself knows.</summary>
    public static void Finalizer(string name, FieldPath path, FieldErrors errors)
    {
        if (!name.Contains('/') && name is not ("kubernetes" or "orphan" or "foregroundDeletion"))
        {
            errors.Invalid(path, name, "name is neither a standard finalizer name nor is it fully qualified");
        }
    }

    private static void Common(ObjectMeta meta, bool namespaced, Func<string, IEnumerable<string>> nameErrors, FieldErrors errors)
    {
        if (meta.GenerateName.Length > 0)
        {
            errors.Each(s_metadata.Child("generateName"), meta.GenerateName, nameErrors(PrefixAsName(meta.GenerateName)));
        }

        if (meta.Name.Length == 0)
        {
            errors.Required(s_name, "name or generateName is required");
        }
        else
        {
            errors.Each(s_name, meta.Name, nameErrors(meta.Name));
        }

        Namespace(meta.Namespace, namespaced, errors);
        errors.NonNegative(s_generation, meta.Generation);
        errors.Labels(s_labels, meta.Labels);
        Annotations(meta.Annotations, s_annotations, errors);
        Owners(meta.OwnerReferences, errors);
        Finalizers(meta.Finalizers, errors);
        for (var i = 0; i < meta.ManagedFields.Count; i++)
        {
            ManagedFields(meta.ManagedFields[i], i, errors);
        }
    }

    private static void Namespace(string name, bool namespaced, FieldErrors errors)
    {
        if (!namespaced)
        {
            if (name.Length > 0)
            {
                errors.Forbidden(s_namespace, "not allowed on this type");
            }
        }
        else if (name.Length == 0)
        {
            errors.Required(s_namespace);
        }
        else
        {
            errors.Label(s_namespace, name);
        }
    }

    private static void Owners(ValueList<OwnerReference> owners, FieldErrors errors)
    {
        OwnerReference? controller = null;
        foreach (var owner in owners)
        {
            NotEmpty("apiVersion", owner.ApiVersion, "version", errors);
            NotEmpty("kind", owner.Kind, "kind", errors);
            NotEmpty("name", owner.Name, "name", errors);
            NotEmpty("uid", owner.Uid, "uid", errors);
            if (owner is { ApiVersion: "v1", Kind: "Event" })
            {
                errors.Invalid(s_owners, new GoValue(Shown(owner)), "/v1, Kind=Event is disallowed from being an owner");
            }

            if (owner.Controller != true)
            {
                continue;
            }

            if (controller is not null)
            {
                errors.Invalid(
                    s_owners,
                    new GoValue($"[]v1.OwnerReference{{{string.Join(", ", owners.Select(Shown))}}}"),
                    $"Only one reference can have Controller set to true. Found \"true\" in references for {controller.Kind}/{controller.Name} and {owner.Kind}/{owner.Name}");
            }

            controller ??= owner;
        }
    }

    private static void Finalizers(ValueList<string> finalizers, FieldErrors errors)
    {
        foreach (var finalizer in finalizers)
        {
            errors.QualifiedName(s_finalizers, finalizer);
        }

        if (finalizers.Contains("orphan") && finalizers.Contains("foregroundDeletion"))
        {
            errors.Invalid(s_finalizers, GoValue.Of(finalizers), "finalizer orphan and foregroundDeletion cannot be both set");
        }
    }

    private static void KnownFinalizers(ValueList<string> finalizers, bool plain, FieldErrors errors)
    {
        for (var i = 0; i < finalizers.Count && !plain; i++)
        {
            Finalizer(finalizers[i], s_finalizers.Index(i), errors);
        }
    }

    private static void NewFinalizers(ObjectMeta meta, ObjectMeta old, FieldErrors errors)
    {
        var added = meta.Finalizers.Where(finalizer => !old.Finalizers.Contains(finalizer)).Order(StringComparer.Ordinal).ToList();
        if (added.Count > 0)
        {
            errors.Forbidden(
                s_finalizers,
                $"no new finalizers can be added if the object is being deleted, found new finalizers []string{{{string.Join(", ", added.Select(GoString.Quote))}}}");
        }
    }

    private static void ManagedFields(ManagedFieldsEntry entry, int index, FieldErrors errors)
    {
        if (entry is { Operation: "Apply" or "Update", FieldsType: "" or "FieldsV1", Subresource.Length: 0 } && IsPlain(entry.Manager))
        {
            return;
        }

        var path = s_metadata.Child("managedFields").Index(index);
        if (entry.Operation is not ("Apply" or "Update"))
        {
            errors.Invalid(path.Child("operation"), entry.Operation, "must be `Apply` or `Update`");
        }

        if (entry.FieldsType is not ("" or "FieldsV1"))
        {
            errors.Invalid(path.Child("fieldsType"), entry.FieldsType, "must be `FieldsV1`");
        }

        Manager(entry.Manager, path.Child("manager"), errors);
        if (Encoding.UTF8.GetByteCount(entry.Subresource) > MaxSubresourceBytes)
        {
            errors.TooLong(path.Child("subresource"), MaxSubresourceBytes);
        }
    }

    private static void Manager(string manager, FieldPath path, FieldErrors errors)
    {
        if (Encoding.UTF8.GetByteCount(manager) > MaxManagerBytes)
        {
            errors.TooLong(path, MaxManagerBytes);
        }

        var position = 0;
        foreach (var rune in manager.EnumerateRunes())
        {
            if (Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse
                || (Rune.IsWhiteSpace(rune) && rune.Value != ' '))
            {
                errors.Invalid(path, manager, string.Create(CultureInfo.InvariantCulture, $"invalid character U+{rune.Value:X4} (at position {position})"));
            }

            position += rune.Utf8SequenceLength;
        }
    }

    private static bool IsPlain(string manager) => manager.Length <= MaxManagerBytes && manager.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0;

    private static void Immutable<T>(string field, T value, T old, FieldErrors errors)
    {
        if (!EqualityComparer<T>.Default.Equals(value, old))
        {
            errors.Immutable(s_metadata.Child(field), value, old);
        }
    }

    private static void NotEmpty(string field, string value, string what, FieldErrors errors)
    {
        if (value.Length == 0)
        {
            errors.Invalid(s_owners.Child(field), value, what + " must not be empty");
        }
    }

    /// <summary>As Go prints it, but for the addresses of flags that are set, which differ each time.</summary>
    private static string Shown(OwnerReference owner) =>
        $"v1.OwnerReference{{APIVersion:{GoString.Quote(owner.ApiVersion)}, Kind:{GoString.Quote(owner.Kind)}, Name:{GoString.Quote(owner.Name)}, UID:{GoString.Quote(owner.Uid)}, "
        + $"Controller:(*bool)({(owner.Controller is null ? "nil" : "0x0")}), BlockOwnerDeletion:(*bool)({(owner.BlockOwnerDeletion is null ? "nil" : "0x0")})}}";

    /// <summary>A prefix may end in a dash, which a name may not.</summary>
    private static string PrefixAsName(string prefix) => prefix.EndsWith('-') && prefix.Length > 1 ? prefix[..^1] + "a" : prefix;
}
