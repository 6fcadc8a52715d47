namespace Kubestrel.Kinds.Core.V1;

internal static class NodeValidation
{
    public static void Validate(Node node, FieldErrors errors)
    {
        Taints(node.Spec.Taints, FieldPath.Of("metadata", "taints"), errors);
        Resources(node, errors);
        var (ranges, path) = (node.Spec.PodCIDRs, FieldPath.Of("spec", "podCIDRs"));
        for (var i = 0; i < ranges.Count; i++)
        {
            errors.Network(path.Index(i), ranges[i]);
        }

        if (ranges.Count <= 1)
        {
            return;
        }

        if (ranges.Count > 2 || ranges[0].Contains(':') == ranges[1].Contains(':'))
        {
            errors.Invalid(path, GoValue.Of(ranges), "may specify no more than one CIDR for each IP family");
        }

        for (var i = 1; i < ranges.Count; i++)
        {
            if (ranges.FindIndex(other => other == ranges[i]) < i)
            {
                errors.Duplicate(path.Index(i), ranges[i]);
            }
        }
    }

    public static void Update(Node node, Node old, FieldErrors errors)
    {
        Resources(node, errors);
        var addresses = node.Status.Addresses;
        for (var i = 1; i < addresses.Count; i++)
        {
            if (addresses.FindIndex(other => other == addresses[i]) < i)
            {
                errors.Duplicate(FieldPath.Of("status", "addresses").Index(i), addresses[i]);
            }
        }

        if (!old.Spec.PodCIDRs.IsEmpty && node.Spec.PodCIDRs != old.Spec.PodCIDRs)
        {
            errors.Forbidden(FieldPath.Of("spec", "podCIDRs"), "node updates may not change podCIDR except from \"\" to valid");
        }

        if (old.Spec.ProviderID.Length > 0 && node.Spec.ProviderID != old.Spec.ProviderID)
        {
            errors.Forbidden(FieldPath.Of("spec", "providerID"), "node updates may not change providerID except from \"\" to valid");
        }

        if (node.Spec.ExternalID != old.Spec.ExternalID)
        {
            errors.Forbidden(FieldPath.Of("spec", "externalID"), "may not be updated");
        }
    }

    public static IEnumerable<string> Warnings(Node node)
    {
        if (node.Spec.ConfigSource is not null)
        {
            yield return "spec.configSource: the feature is removed";
        }

        if (node.Spec.ExternalID.Length > 0)
        {
            yield return "spec.externalID: this field is deprecated, and is unused by Kubernetes";
        }
    }

    private static void Resources(Node node, FieldErrors errors)
    {
        foreach (var (name, amount) in node.Status.Capacity)
        {
            ResourceValidation.Value(name, amount, FieldPath.Of("status", "capacity").Child(name), errors);
        }

        foreach (var (name, amount) in node.Status.Allocatable)
        {
            ResourceValidation.Value(name, amount, FieldPath.Of("status", "allocatable").Child(name), errors);
        }
    }

    private static void Taints(ValueList<Taint> taints, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < taints.Count; i++)
        {
            var taint = taints[i];
            var at = path.Index(i);
            errors.QualifiedName(at.Child("key"), taint.Key);
            var messages = string.Join(';', Names.LabelValue(taint.Value));
            if (messages.Length > 0)
            {
                errors.Invalid(at.Child("value"), taint.Value, messages);
            }

            if (taint.Effect.Length == 0)
            {
                errors.Required(at.Child("effect"));
            }
            else
            {
                TolerationValidation.Effect(taint.Effect, at.Child("effect"), errors);
            }

            if (taints.FindIndex(other => other.Key == taint.Key && other.Effect == taint.Effect) < i)
            {
                errors.Duplicate(at, taint, "taints must be unique by key and effect pair");
            }
        }
    }
}
