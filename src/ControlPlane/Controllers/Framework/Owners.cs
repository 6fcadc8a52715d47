using Kubestrel.Kinds;

namespace Kubestrel.Controllers.Framework;

/// <summary>Reads and makes owner references.</summary>
internal static class Owners
{
    public static OwnerReference? ControllerOf(MetaObject obj) => obj.Metadata.OwnerReferences.Find(static owner => owner.Controller == true);

    public static bool IsControlledBy(MetaObject obj, MetaObject owner) => ControllerOf(obj)?.Uid == owner.Metadata.Uid;

    public static GroupVersionKind KindOf(MetaObject obj) => ApiKinds.Registry.Get(obj.GetType()).Id;

    /// <summary>The reference a controller puts on what it makes: controlling, and blocking the owner's foreground deletion.</summary>
    public static OwnerReference ControllerRef(MetaObject owner)
    {
        var kind = KindOf(owner);
        return OwnerReference.Empty with
        {
            ApiVersion = kind.ApiVersion,
            Kind = kind.Kind,
            Name = owner.Metadata.Name,
            Uid = owner.Metadata.Uid,
            Controller = true,
            BlockOwnerDeletion = true,
        };
    }
}
