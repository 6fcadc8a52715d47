namespace Kubestrel.Kinds.Core.V1;

/// <summary>Validation of node selectors, in affinities, volumes and resource slices.</summary>
internal static class NodeSelectorValidation
{
    /// <param name="anyValues">Values need not be label values.</param>
    public static void Validate(NodeSelector selector, FieldPath path, bool anyValues, FieldErrors errors)
    {
        var terms = path.Child("nodeSelectorTerms");
        if (selector.NodeSelectorTerms.IsEmpty)
        {
            errors.Required(terms, "must have at least one node selector term");
        }

        for (var i = 0; i < selector.NodeSelectorTerms.Count; i++)
        {
            Term(selector.NodeSelectorTerms[i], terms.Index(i), anyValues, errors);
        }
    }

    public static void Term(NodeSelectorTerm term, FieldPath path, bool anyValues, FieldErrors errors)
    {
        for (var i = 0; i < term.MatchExpressions.Count; i++)
        {
            Labels(term.MatchExpressions[i], path.Child("matchExpressions").Index(i), anyValues, errors);
        }

        for (var i = 0; i < term.MatchFields.Count; i++)
        {
            Fields(term.MatchFields[i], path.Child("matchFields").Index(i), errors);
        }
    }

    private static void Labels(NodeSelectorRequirement requirement, FieldPath path, bool anyValues, FieldErrors errors)
    {
        if (requirement.Operator is not ("Gt" or "Lt"))
        {
            errors.SetOperator(path, requirement.Operator, requirement.Values);
        }
        else if (requirement.Values.Count != 1)
        {
            errors.Required(path.Child("values"), "must be specified single value when `operator` is 'Lt' or 'Gt'");
        }

        errors.QualifiedName(path.Child("key"), requirement.Key);
        for (var i = 0; i < requirement.Values.Count && !anyValues; i++)
        {
            errors.Each(path.Child("values").Index(i), requirement.Values[i], Names.LabelValue(requirement.Values[i]));
        }
    }

    private static void Fields(NodeSelectorRequirement requirement, FieldPath path, FieldErrors errors)
    {
        if (requirement.Operator is not ("In" or "NotIn"))
        {
            errors.Invalid(path.Child("operator"), requirement.Operator, "not a valid selector operator");
        }
        else if (requirement.Values.Count != 1)
        {
            errors.Required(path.Child("values"), "must be only one value when `operator` is 'In' or 'NotIn' for node field selector");
        }

        if (requirement.Key != "metadata.name")
        {
            errors.Invalid(path.Child("key"), requirement.Key, "not a valid field selector key");
            return;
        }

        for (var i = 0; i < requirement.Values.Count; i++)
        {
            errors.Subdomain(path.Child("values").Index(i), requirement.Values[i]);
        }
    }
}
