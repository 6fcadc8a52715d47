using Kubestrel.Client.Informers;

namespace Kubestrel.Controllers.Framework;

/// <summary>Indexes that controllers add to the informers they share.</summary>
internal static class ControllerIndexes
{
    /// <summary>Objects that no controller owns, by namespace.</summary>
    public const string Orphan = "orphan";

    /// <summary>Pods by spec.nodeName, without those that are not bound.</summary>
    public const string Node = "node";

    public static void AddOrphans<T>(Informer<T> informer) where T : MetaObject =>
        informer.AddIndex(Orphan, static obj => Owners.ControllerOf(obj) is null ? [obj.Metadata.Namespace] : []);

    public static void AddNodes(Informer<Kinds.Core.V1.Pod> informer) =>
        informer.AddIndex(Node, static pod => pod.Spec.NodeName.Length == 0 ? [] : [pod.Spec.NodeName]);

    /// <summary>What the owner controls and what it may adopt.</summary>
    public static IEnumerable<T> OwnedAndOrphans<T>(Informer<T> informer, MetaObject owner) where T : MetaObject =>
        informer.FindByIndex(Indexes.Controller, owner.Metadata.Uid)
            .Where(obj => obj.Metadata.Namespace == owner.Metadata.Namespace)
            .Concat(informer.FindByIndex(Orphan, owner.Metadata.Namespace));
}
