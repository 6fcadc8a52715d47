using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Registry.Writes;

/// <summary>When an object goes, and what it gets on the way: grace, finalizers of the garbage collector.</summary>
internal static class DeletionRules
{
    public const string Orphan = "orphan";
    public const string Foreground = "foregroundDeletion";

    /// <summary>An object being deleted goes with the update that takes its last finalizer, once its grace has ended.</summary>
    public static bool EndsWith(MetaObject obj, MetaObject old) =>
        old.Metadata.DeletionTimestamp is not null
        && obj.Metadata.Finalizers.IsEmpty
        && obj.Metadata.DeletionGracePeriodSeconds is null or 0
        && obj is not Kinds.Core.V1.Namespace { Spec.Finalizers.IsEmpty: false };

    /// <summary>The finalizers with orphan and foregroundDeletion as the options ask, else as the object has them, else as its kind's default is.</summary>
    public static ValueList<string> Finalizers(ValueList<string> current, DeleteOptions options, bool orphansByDefault)
    {
        var orphan = options.OrphanDependents ?? options.PropagationPolicy switch
        {
            "Orphan" => true,
            "Background" or "Foreground" => false,
            _ => current.Contains(Orphan) || (orphansByDefault && !current.Contains(Foreground)),
        };
        var foreground = options.OrphanDependents is null && options.PropagationPolicy switch
        {
            "Foreground" => true,
            "Background" or "Orphan" => false,
            _ => current.Contains(Foreground),
        };
        var result = current;
        result = Set(result, Orphan, orphan);
        return Set(result, Foreground, foreground);
    }

    /// <summary>Errors of the options themselves, in upstream's words.</summary>
    public static void Validate(DeleteOptions options, FieldErrors errors)
    {
        if (options is { PropagationPolicy: not null, OrphanDependents: not null })
        {
            errors.Invalid(
                FieldPath.Of("propagationPolicy"),
                options.PropagationPolicy,
                "orphanDependents and deletionPropagation cannot be both set");
        }

        if (options.PropagationPolicy is not (null or "Foreground" or "Background" or "Orphan"))
        {
            errors.NotSupported(FieldPath.Of("propagationPolicy"), options.PropagationPolicy, "Foreground", "Background", "Orphan", "nil");
        }

        DryRunRules.Check([.. options.DryRun], errors);
    }

    private static ValueList<string> Set(ValueList<string> list, string finalizer, bool wanted)
    {
        var has = list.Contains(finalizer);
        return has == wanted ? list : wanted ? list.Add(finalizer) : list.RemoveAll(item => item == finalizer);
    }
}
