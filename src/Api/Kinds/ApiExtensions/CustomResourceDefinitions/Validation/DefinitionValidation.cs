namespace Kubestrel.Kinds.ApiExtensions.V1;

/// <summary>
/// Validation of definitions but for CEL, which is compiled elsewhere. Upstream is lenient with objects older than some of these rules; here
/// no such objects exist.
/// </summary>
internal static class DefinitionValidation
{
    private const string Approved = "api-approved.kubernetes.io";
    private const string ApprovalLink = "see https://github.com/kubernetes/enhancements/pull/1111";

    public static void Create(CustomResourceDefinition definition, FieldErrors errors)
    {
        var required = $"{definition.Spec.Names.Plural}.{definition.Spec.Group}";
        if (definition.Metadata.Name.Length > 0 && definition.Metadata.Name != required)
        {
            errors.Invalid(FieldPath.Of("metadata", "name"), definition.Metadata.Name, "must be spec.names.plural+\".\"+spec.group");
        }

        DefinitionSpecValidation.Validate(definition.Spec, null, mayHaveBadBundle: true, errors);
        Rest(definition, null, errors);
    }

    public static void Update(CustomResourceDefinition definition, CustomResourceDefinition old, FieldErrors errors)
    {
        var (spec, before, path) = (definition.Spec, old.Spec, FieldPath.Of("spec"));
        var established = old.Status.Conditions.Find(condition => condition.Type == "Established")?.Status == "True";
        var badBundle = before.Conversion?.Webhook?.ClientConfig is { CaBundle.Length: > 0 } client && ConversionValidation.BundleProblem(client.CaBundle) is not null;
        DefinitionSpecValidation.Validate(spec, before, !established || badBundle, errors);
        if (established)
        {
            errors.Immutable(path.Child("scope"), spec.Scope, before.Scope);
            errors.Immutable(path.Child("names", "kind"), spec.Names.Kind, before.Names.Kind);
        }

        errors.Immutable(path.Child("group"), spec.Group, before.Group);
        errors.Immutable(path.Child("names", "plural"), spec.Names.Plural, before.Names.Plural);
        Rest(definition, old, errors);
    }

    private static void Rest(CustomResourceDefinition definition, CustomResourceDefinition? old, FieldErrors errors)
    {
        DefinitionNames.Validate(definition.Status.AcceptedNames, FieldPath.Of("status", "acceptedNames"), errors);
        StoredVersions(definition.Status.StoredVersions, definition.Spec.Versions, FieldPath.Of("status", "storedVersions"), errors);
        Approval(definition, old, errors);
        if (definition.Spec.PreserveUnknownFields && old?.Spec.PreserveUnknownFields != true)
        {
            errors.Invalid(
                FieldPath.Of("spec", "preserveUnknownFields"),
                true,
                "cannot set to true, set x-kubernetes-preserve-unknown-fields to true in spec.versions[*].schema instead");
        }
    }

    private static void StoredVersions(ValueList<string> stored, ValueList<CustomResourceDefinitionVersion> versions, FieldPath path, FieldErrors errors)
    {
        if (stored.IsEmpty)
        {
            errors.Invalid(path, GoValue.Of(stored), "must have at least one stored version");
            return;
        }

        // Each stored version answers for one version of its name.
        var open = stored.ToHashSet();
        foreach (var version in versions)
        {
            if (!open.Remove(version.Name) && version.Storage)
            {
                errors.Invalid(path, GoValue.Of(stored), "must have the storage version " + version.Name);
            }
        }

        for (var i = 0; i < stored.Count; i++)
        {
            var name = stored[i];
            if (!versions.Exists(version => version.Name == name))
            {
                errors.Invalid(path.Index(i), name, "must appear in spec.versions");
            }
        }
    }

    /// <summary>The groups of the project itself are for APIs that it approved, or that say that they are not.</summary>
    private static void Approval(CustomResourceDefinition definition, CustomResourceDefinition? old, FieldErrors errors)
    {
        var group = definition.Spec.Group;
        if (group is not ("k8s.io" or "kubernetes.io") && !group.EndsWith(".k8s.io", StringComparison.Ordinal) && !group.EndsWith(".kubernetes.io", StringComparison.Ordinal))
        {
            return;
        }

        var approval = definition.Metadata.Annotations.GetValueOrDefault(Approved, "");
        var state = StateOf(approval);
        if (old is not null && StateOf(old.Metadata.Annotations.GetValueOrDefault(Approved, "")) == state)
        {
            return;
        }

        var path = FieldPath.Of("metadata", "annotations").Key(Approved);
        switch (state)
        {
            case ApprovalState.Missing:
                errors.Required(path, $"protected groups must have approval annotation \"{Approved}\", {ApprovalLink}");
                break;
            case ApprovalState.Invalid:
                errors.Invalid(
                    path, approval, $"protected groups must have approval annotation \"{Approved}\" with either a URL or a reason starting with \"unapproved\", {ApprovalLink}");
                break;
        }
    }

    private static ApprovalState StateOf(string approval) => approval switch
    {
        "" => ApprovalState.Missing,
        _ when approval.StartsWith("unapproved", StringComparison.Ordinal) => ApprovalState.Bypassed,
        _ when GoUrl.Parse(approval, out _) is { Host.Length: > 0, Scheme.Length: > 0 } => ApprovalState.Approved,
        _ => ApprovalState.Invalid,
    };

    private enum ApprovalState
    {
        Missing,
        Bypassed,
        Approved,
        Invalid,
    }
}
