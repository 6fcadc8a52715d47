using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.Framework.Pods;

/// <summary>Makes pods from templates.</summary>
internal static class PodFactory
{
    private const int MaxNameLength = 253;

    /// <summary>The pod a controller creates: the template's labels, annotations, finalizers and spec, named after its owner.</summary>
    /// <param name="generateName">Null: the owner's name and a dash.</param>
    public static Pod FromTemplate(PodTemplateSpec template, MetaObject owner, string? generateName = null) => Pod.Empty with
    {
        Metadata = ObjectMeta.Empty with
        {
            Namespace = owner.Metadata.Namespace,
            GenerateName = generateName ?? Prefix(owner.Metadata.Name),
            Labels = template.Metadata.Labels,
            Annotations = template.Metadata.Annotations,
            Finalizers = template.Metadata.Finalizers,
            OwnerReferences = [Owners.ControllerRef(owner)],
        },
        Spec = template.Spec,
    };

    private static string Prefix(string owner) => owner.Length < MaxNameLength ? owner + "-" : owner;
}
