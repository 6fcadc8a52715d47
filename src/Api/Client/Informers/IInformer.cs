namespace Kubestrel.Client.Informers;

/// <summary>A reader's view of one kind, kept current by a watch.</summary>
public interface IInformer<T> where T : MetaObject
{
    /// <summary>The current objects, a snapshot in no order.</summary>
    IReadOnlyCollection<T> Items { get; }

    T? Find(string @namespace, string name);

    /// <summary>The objects an index maps to this key.</summary>
    IReadOnlyCollection<T> FindByIndex(string index, string key);

    /// <summary>Called for every change, in order, on the informer's loop; must not block. Objects that are already there are replayed as additions.</summary>
    void Subscribe(Action<Change<T>> handler);
}
