namespace Kubestrel.Kinds.Core.V1;

/// <summary>Validation of what the volume controllers write about a claim.</summary>
internal static class ClaimStatusValidation
{
    private static readonly string[] s_states =
        ["ControllerResizeInProgress", "ControllerResizeInfeasible", "NodeResizeInProgress", "NodeResizeInfeasible", "NodeResizePending"];

    public static void Validate(PersistentVolumeClaim claim, FieldErrors errors)
    {
        if (claim.Spec.AccessModes.IsEmpty)
        {
            errors.Required(FieldPath.Of("Spec", "accessModes"));
        }

        var path = FieldPath.Of("status");
        foreach (var (name, amount) in claim.Status.Capacity)
        {
            Amount(amount, path.Child("capacity").Key(name), errors);
        }

        foreach (var (name, state) in claim.Status.AllocatedResourceStatuses)
        {
            Name(name, path.Child("allocatedResourceStatus"), errors);
            if (!s_states.Contains(state))
            {
                errors.NotSupported(path.Child("allocatedResourceStatus"), name, s_states);
            }
        }

        foreach (var (name, amount) in claim.Status.AllocatedResources)
        {
            if (Name(name, path.Child("allocatedResources"), errors))
            {
                Amount(amount, path.Child("allocatedResources").Key(name), errors);
            }
        }
    }

    /// <summary>Of the resources without a domain of their own there is storage alone.</summary>
    private static bool Name(string name, FieldPath path, FieldErrors errors)
    {
        var before = errors.Count;
        errors.QualifiedName(path, name);
        if (errors.Count == before && ResourceNames.IsNative(name) && name != "storage")
        {
            errors.NotSupported(path, name, "storage");
        }

        return errors.Count == before;
    }

    private static void Amount(Quantity amount, FieldPath path, FieldErrors errors)
    {
        if (amount.Value < 0)
        {
            errors.Invalid(path, amount.Value, "must be a valid resource quantity");
        }
    }
}
