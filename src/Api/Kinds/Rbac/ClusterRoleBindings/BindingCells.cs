namespace Kubestrel.Kinds.Rbac.V1;

internal static class BindingCells
{
    public static IReadOnlyList<TableColumn> Columns { get; } =
    [
        Column.Text("Role", "The role that it grants."),
        Column.Age,
        Column.Text("Users", "Users that get it.", 1),
        Column.Text("Groups", "Groups that get it.", 1),
        Column.Text("ServiceAccounts", "Service accounts that get it.", 1),
    ];

    public static IReadOnlyList<object?> Of(MetaObject obj, RoleRef role, ValueList<Subject> subjects, DateTimeOffset now) =>
    [
        $"{role.Kind}/{role.Name}",
        CellText.Age(obj, now),
        string.Join(", ", subjects.Where(subject => subject.Kind == "User").Select(subject => subject.Name)),
        string.Join(", ", subjects.Where(subject => subject.Kind == "Group").Select(subject => subject.Name)),
        string.Join(", ", subjects.Where(subject => subject.Kind == "ServiceAccount").Select(subject => $"{subject.Namespace}/{subject.Name}")),
    ];
}
