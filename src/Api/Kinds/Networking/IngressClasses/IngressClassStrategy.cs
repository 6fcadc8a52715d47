namespace Kubestrel.Kinds.Networking.V1;

internal sealed class IngressClassStrategy : ResourceStrategy<IngressClass>
{
    private const int MaxControllerLength = 250;

    public override IReadOnlyList<TableColumn> Columns { get; } =
    [
        Column.Text("Controller", "Who serves ingresses of the class."),
        Column.Text("Parameters", "The object with more settings."),
        Column.Age,
    ];

    protected override IngressClass Default(IngressClass obj) =>
        obj.Spec.Parameters is { Scope: null } parameters ? obj with { Spec = obj.Spec with { Parameters = parameters with { Scope = "Cluster" } } } : obj;

    protected override void ValidateCreate(IngressClass obj, FieldErrors errors)
    {
        var (spec, path) = (obj.Spec, FieldPath.Of("spec"));
        if (spec.Controller.Length > MaxControllerLength)
        {
            errors.TooLong(path.Child("controller"), MaxControllerLength);
        }

        errors.DomainPrefixedPath(path.Child("controller"), spec.Controller);
        if (spec.Parameters is { } parameters)
        {
            Parameters(parameters, path.Child("parameters"), errors);
        }
    }

    protected override void ValidateChange(IngressClass obj, IngressClass old, FieldErrors errors)
    {
        errors.Immutable(FieldPath.Of("spec", "controller"), obj.Spec.Controller, old.Spec.Controller);
        ValidateCreate(obj, errors);
    }

    protected override IReadOnlyList<object?> CellsOf(IngressClass obj, DateTimeOffset now)
    {
        var parameters = obj.Spec.Parameters is { } reference
            ? $"{reference.Kind}{(reference.ApiGroup is null ? "" : "." + reference.ApiGroup)}/{reference.Name}"
            : CellText.None;
        return [obj.Spec.Controller, parameters, CellText.Age(obj, now)];
    }

    private static void Parameters(IngressClassParametersReference reference, FieldPath path, FieldErrors errors)
    {
        IngressPathValidation.Reference(reference.ApiGroup, reference.Kind, reference.Name, path, errors);
        switch (reference)
        {
            case { Scope: null }:
                errors.Required(path.Child("scope"));
                break;
            case { Scope: "Namespace", Namespace: null }:
                errors.Required(path.Child("namespace"), "`parameters.scope` is set to 'Namespace'");
                break;
            case { Scope: "Namespace", Namespace: { } @namespace }:
                errors.Label(path.Child("namespace"), @namespace);
                break;
            case { Scope: "Cluster" }:
                if (reference.Namespace is not null)
                {
                    errors.Forbidden(path.Child("namespace"), "`parameters.scope` is set to 'Cluster'");
                }

                break;
            default:
                errors.NotSupported(path.Child("scope"), reference.Scope, "Cluster", "Namespace");
                break;
        }
    }
}
