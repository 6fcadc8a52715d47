namespace Kubestrel.Kinds.Core.V1;

/// <summary>What the validation of a pod's parts needs to know of the whole.</summary>
/// <param name="meta">The pod's metadata; null for a template.</param>
internal sealed class PodScope(PodSpec spec, ObjectMeta? meta, FieldErrors errors)
{
    public PodSpec Spec { get; } = spec;

    public ObjectMeta? Meta { get; } = meta;

    public FieldErrors Errors { get; } = errors;

    public bool IsPod => Meta is not null;

    public bool SharesHostUsers => Spec.HostUsers ?? true;

    /// <summary>The volumes without errors; what mounts can name.</summary>
    public List<Volume> Volumes { get; } = [];

    public Volume? Volume(string name)
    {
        foreach (var volume in Volumes)
        {
            if (volume.Name == name)
            {
                return volume;
            }
        }

        return null;
    }
}
