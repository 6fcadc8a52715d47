namespace Kubestrel.Machinery;

/// <param name="GroupVersion">The kind's group version where it is not the resource's own (autoscaling/v1 for scale); else null.</param>
public sealed record SubresourceInfo(string Name, string Kind, string[] Verbs, GroupVersion? GroupVersion);
