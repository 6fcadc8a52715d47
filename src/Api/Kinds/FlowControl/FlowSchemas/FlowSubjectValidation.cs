namespace Kubestrel.Kinds.FlowControl.V1;

/// <summary>Who sends the requests: the one member that the kind names, and no other.</summary>
internal static class FlowSubjectValidation
{
    private static readonly string[] s_kinds = ["Group", "ServiceAccount", "User"];

    public static void Validate(Subject subject, FieldPath path, FieldErrors errors)
    {
        switch (subject.Kind)
        {
            case "ServiceAccount":
                Account(subject.ServiceAccount, path.Child("serviceAccount"), errors);
                NoUser(subject, path, errors);
                NoGroup(subject, path, errors);
                break;
            case "User":
                Named(subject.User?.Name, "user", "User", path, errors);
                NoAccount(subject, path, errors);
                NoGroup(subject, path, errors);
                break;
            case "Group":
                Named(subject.Group?.Name, "group", "Group", path, errors);
                NoAccount(subject, path, errors);
                NoUser(subject, path, errors);
                break;
            default:
                errors.NotSupported(path.Child("kind"), subject.Kind, s_kinds);
                break;
        }
    }

    private static void Account(ServiceAccountSubject? account, FieldPath path, FieldErrors errors)
    {
        if (account is null)
        {
            errors.Required(path, "serviceAccount is required when subject kind is 'ServiceAccount'");
            return;
        }

        if (account.Name.Length == 0)
        {
            errors.Required(path.Child("name"));
        }
        else if (account.Name != "*")
        {
            errors.Subdomain(path.Child("name"), account.Name);
        }

        if (account.Namespace.Length == 0)
        {
            errors.Required(path.Child("namespace"), "must specify namespace for service account");
        }
        else
        {
            errors.Label(path.Child("namespace"), account.Namespace);
        }
    }

    private static void Named(string? name, string field, string kind, FieldPath path, FieldErrors errors)
    {
        if (name is null)
        {
            errors.Required(path.Child(field), $"{field} is required when subject kind is '{kind}'");
        }
        else if (name.Length == 0)
        {
            errors.Required(path.Child(field, "name"));
        }
    }

    private static void NoUser(Subject subject, FieldPath path, FieldErrors errors) => Absent(subject.User, "user", "User", path, errors);

    private static void NoGroup(Subject subject, FieldPath path, FieldErrors errors) => Absent(subject.Group, "group", "Group", path, errors);

    private static void NoAccount(Subject subject, FieldPath path, FieldErrors errors) =>
        Absent(subject.ServiceAccount, "serviceAccount", "ServiceAccount", path, errors);

    private static void Absent(object? member, string field, string kind, FieldPath path, FieldErrors errors)
    {
        if (member is not null)
        {
            errors.Forbidden(path.Child(field), $"{field} is forbidden when subject kind is not '{kind}'");
        }
    }
}
