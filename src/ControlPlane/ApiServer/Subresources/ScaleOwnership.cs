using System.Collections.Concurrent;
using Kubestrel.ApiServer.Registry;
using Kubestrel.Codecs.Bodies;
using Kubestrel.Codecs.FieldOwnership;
using Kubestrel.Kinds.Autoscaling.V1;
using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Subresources;

/// <summary>Who owns a scale's replicas: a view of the parent's managed fields, and back after a change.</summary>
internal sealed class ScaleOwnership(KindInfo scaleKind, TimeProvider time)
{
    private static readonly string[] Path = ["spec", "replicas"];

    private readonly FieldManager _manager = new(
        new FieldManagerOptions(scaleKind) { Subresource = "scale", KindOf = version => version == scaleKind.Id.ApiVersion ? scaleKind : null }, time);

    private readonly ConcurrentDictionary<GroupVersionKind, ScaleManagedFields> _views = new();

    /// <summary>The scale with the entries of those who own the parent's replicas.</summary>
    public Scale View(WriteContext context, MetaObject parent, Scale scale) =>
        scale with { Metadata = scale.Metadata with { ManagedFields = Of(context).ToScale(parent.Metadata.ManagedFields) } };

    public Scale Update(Scale before, Scale changed, string manager) => (Scale)_manager.Update(before, changed, manager);

    public Decoded Apply(WriteContext context, Scale before, ReadOnlyMemory<byte> configuration) =>
        _manager.Apply(before, configuration, context.Manager, context.Force, context.Validation);

    /// <summary>The parent with the entries as the scale's change leaves them.</summary>
    public MetaObject Record(WriteContext context, MetaObject parent, Scale scale) => parent with
    {
        Metadata = parent.Metadata with { ManagedFields = Of(context).ToParent(parent.Metadata.ManagedFields, scale.Metadata.ManagedFields) },
    };

    private ScaleManagedFields Of(WriteContext context) => _views.GetOrAdd(context.Served.Kind.Id, static kind => new(kind.ApiVersion, Versions(kind)));

    /// <summary>All versions in which workloads were ever stored; entries of others are dropped.</summary>
    private static Dictionary<string, string[]> Versions(GroupVersionKind kind) =>
        (kind.Group.Length == 0 ? ["v1"] : (string[])["apps/v1", "apps/v1beta1", "apps/v1beta2"]).ToDictionary(version => version, _ => Path, StringComparer.Ordinal);
}
