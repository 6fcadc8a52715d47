using Kubestrel.Codecs.Bodies;

namespace Kubestrel.Codecs.FieldOwnership;

/// <summary>Keeps metadata.managedFields of one resource (or subresource) in one version: who owns which field, since when.</summary>
public interface IFieldManager
{
    /// <summary>
    /// The object of a create, update or ordinary patch with its managed fields brought up to date. Never fails:
    /// managed fields that cannot be understood are replaced, as upstream does.
    /// </summary>
    /// <param name="live">The stored object; for a create an empty object of the kind.</param>
    /// <param name="updated">The object as the request leaves it.</param>
    /// <param name="manager">See <see cref="ManagerName"/>.</param>
    MetaObject Update(MetaObject live, MetaObject updated, string manager);

    /// <summary>Merges an applied configuration (YAML or JSON) into the live object; a failure is 400, or 409 with a cause for each conflict.</summary>
    /// <param name="live">The stored object; for a create an empty object of the kind.</param>
    /// <param name="configuration">The request body.</param>
    /// <param name="manager">The fieldManager option, which apply requires.</param>
    /// <param name="force">Takes over fields that others own.</param>
    /// <param name="validation">What duplicate keys of the body do.</param>
    Decoded Apply(MetaObject live, ReadOnlyMemory<byte> configuration, string manager, bool force, FieldValidation validation);
}
