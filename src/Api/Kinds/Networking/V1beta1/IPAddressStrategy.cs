namespace Kubestrel.Kinds.Networking.V1beta1;

internal sealed class IPAddressStrategy : ResourceStrategy<IPAddress>
{
    public override bool HasGeneration => false;

    public override IReadOnlyList<TableColumn> Columns { get; } = [Column.Text("ParentRef", "The object that holds the address.")];

    public override IEnumerable<string> NameErrors(string name)
    {
        if (NetipText.AddressProblem(name) is { } problem)
        {
            yield return problem;
        }
        else if (IpText.TryParse(name, out var address) && address.ToString() != name)
        {
            yield return "must be a canonical format IP address";
        }
    }

    protected override void ValidateCreate(IPAddress obj, FieldErrors errors)
    {
        var path = FieldPath.Of("spec", "parentRef");
        if (obj.Spec.ParentRef is not { } parent)
        {
            errors.Required(path);
            return;
        }

        if (parent.Group.Length > 0)
        {
            errors.Subdomain(path.Child("group"), parent.Group);
        }

        errors.PathName(path.Child("resource"), parent.Resource);
        errors.PathName(path.Child("name"), parent.Name);
        errors.Each(path.Child("namespace"), parent.Namespace, Names.PathSegment(parent.Namespace));
    }

    protected override void ValidateChange(IPAddress obj, IPAddress old, FieldErrors errors)
    {
        ValidateCreate(obj, errors);
        if (obj.Spec.ParentRef != old.Spec.ParentRef)
        {
            errors.Invalid(FieldPath.Of("spec", "parentRef"), obj.Spec.ParentRef is { } parent ? Shown(parent) : null, Checks.IsImmutable);
        }
    }

    protected override IReadOnlyList<object?> CellsOf(IPAddress obj, DateTimeOffset now) => [Parent(obj.Spec.ParentRef)];

    private static string Parent(ParentReference? parent)
    {
        if (parent is null)
        {
            return CellText.None;
        }

        var resource = (parent.Group.Length == 0 ? parent.Resource : $"{parent.Resource}.{parent.Group}").ToLowerInvariant();
        return parent.Namespace.Length == 0 ? $"{resource}/{parent.Name}" : $"{resource}/{parent.Namespace}/{parent.Name}";
    }

    private static GoValue Shown(ParentReference parent) => new(
        $"networking.ParentReference{{Group:{GoString.Quote(parent.Group)}, Resource:{GoString.Quote(parent.Resource)}, Namespace:{GoString.Quote(parent.Namespace)}, Name:{GoString.Quote(parent.Name)}}}");
}
