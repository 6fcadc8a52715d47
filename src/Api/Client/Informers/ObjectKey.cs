namespace Kubestrel.Client.Informers;

/// <param name="Namespace">Empty for cluster-scoped objects.</param>
public readonly record struct ObjectKey(string Namespace, string Name)
{
    public static ObjectKey Of(MetaObject obj) => new(obj.Metadata.Namespace, obj.Metadata.Name);

    public override string ToString() => Namespace.Length == 0 ? Name : $"{Namespace}/{Name}";
}
