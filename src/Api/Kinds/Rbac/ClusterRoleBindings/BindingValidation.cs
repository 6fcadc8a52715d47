namespace Kubestrel.Kinds.Rbac.V1;

internal static class BindingValidation
{
    public static void Reference(RoleRef reference, FieldErrors errors, params IReadOnlyList<string> kinds)
    {
        var path = FieldPath.Of("roleRef");
        if (reference.ApiGroup != BindingDefaults.Group)
        {
            errors.NotSupported(path.Child("apiGroup"), reference.ApiGroup, BindingDefaults.Group);
        }

        if (!kinds.Contains(reference.Kind))
        {
            errors.NotSupported(path.Child("kind"), reference.Kind, kinds);
        }

        errors.PathName(path.Child("name"), reference.Name);
    }

    public static void Change(RoleRef reference, RoleRef old, FieldErrors errors)
    {
        if (reference != old)
        {
            errors.Invalid(
                FieldPath.Of("roleRef"),
                new GoValue($"rbac.RoleRef{{APIGroup:{GoString.Quote(reference.ApiGroup)}, Kind:{GoString.Quote(reference.Kind)}, Name:{GoString.Quote(reference.Name)}}}"),
                "cannot change roleRef");
        }
    }

    public static void Subjects(ValueList<Subject> subjects, bool namespaced, FieldErrors errors)
    {
        for (var i = 0; i < subjects.Count; i++)
        {
            One(subjects[i], namespaced, FieldPath.Of("subjects").Index(i), errors);
        }
    }

    private static void One(Subject subject, bool namespaced, FieldPath path, FieldErrors errors)
    {
        if (subject.Name.Length == 0)
        {
            errors.Required(path.Child("name"));
        }

        switch (subject.Kind)
        {
            case "ServiceAccount":
                if (subject.Name.Length > 0)
                {
                    errors.Subdomain(path.Child("name"), subject.Name);
                }

                if (subject.ApiGroup.Length > 0)
                {
                    errors.NotSupported(path.Child("apiGroup"), subject.ApiGroup, "");
                }

                if (!namespaced && subject.Namespace.Length == 0)
                {
                    errors.Required(path.Child("namespace"));
                }

                break;
            case "User" or "Group":
                if (subject.ApiGroup != BindingDefaults.Group)
                {
                    errors.NotSupported(path.Child("apiGroup"), subject.ApiGroup, BindingDefaults.Group);
                }

                break;
            default:
                errors.NotSupported(path.Child("kind"), subject.Kind, "ServiceAccount", "User", "Group");
                break;
        }
    }
}
