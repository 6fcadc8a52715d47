namespace Kubestrel.Kinds.Rbac.V1;

internal sealed class ClusterRoleBindingStrategy : ResourceStrategy<ClusterRoleBinding>
{
    public override bool HasGeneration => false;

    public override bool AllowCreateOnUpdate => true;

    public override IReadOnlyList<TableColumn> Columns => BindingCells.Columns;

    public override IEnumerable<string> NameErrors(string name) => Names.PathSegment(name);

    protected override ClusterRoleBinding Default(ClusterRoleBinding obj)
    {
        var (reference, subjects) = (BindingDefaults.Apply(obj.RoleRef), BindingDefaults.Apply(obj.Subjects));
        return reference == obj.RoleRef && subjects == obj.Subjects ? obj : obj with { RoleRef = reference, Subjects = subjects };
    }

    protected override void ValidateCreate(ClusterRoleBinding obj, FieldErrors errors)
    {
        BindingValidation.Reference(obj.RoleRef, errors, "ClusterRole");
        BindingValidation.Subjects(obj.Subjects, namespaced: false, errors);
    }

    protected override void ValidateChange(ClusterRoleBinding obj, ClusterRoleBinding old, FieldErrors errors)
    {
        ValidateCreate(obj, errors);
        BindingValidation.Change(obj.RoleRef, old.RoleRef, errors);
    }

    protected override IReadOnlyList<object?> CellsOf(ClusterRoleBinding obj, DateTimeOffset now) => BindingCells.Of(obj, obj.RoleRef, obj.Subjects, now);
}
