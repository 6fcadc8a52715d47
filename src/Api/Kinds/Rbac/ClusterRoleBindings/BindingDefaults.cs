namespace Kubestrel.Kinds.Rbac.V1;

internal static class BindingDefaults
{
    public const string Group = "rbac.authorization.k8s.io";

    public static RoleRef Apply(RoleRef reference) => reference.ApiGroup.Length == 0 ? reference with { ApiGroup = Group } : reference;

    public static ValueList<Subject> Apply(ValueList<Subject> subjects) =>
        subjects.Map(static subject => subject is { ApiGroup.Length: 0, Kind: "User" or "Group" } ? subject with { ApiGroup = Group } : subject);
}
