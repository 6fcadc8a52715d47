namespace Kubestrel.Client.Informers;

/// <summary>What happened to an object: added (no old), changed (both) or deleted (no new).</summary>
public readonly record struct Change<T>(T? Old, T? New) where T : MetaObject
{
    public T Any => New ?? Old!;

    public ObjectKey Key => ObjectKey.Of(Any);

    public bool IsDeletion => New is null;
}
