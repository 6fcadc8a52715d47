using System.Globalization;
using Kubestrel.Kinds.Apps.V1;

namespace Kubestrel.Controllers.Deployments;

/// <summary>
/// The state a plan is worked out on: the deployment and its ReplicaSets as they will be after the steps so far, and these steps.
/// </summary>
internal sealed class DeploymentWork(Deployment deployment, IEnumerable<ReplicaSet> sets, DateTimeOffset now)
{
    private readonly List<ReplicaSet> _sets = [.. sets.OrderBy(static set => set.Metadata.CreationTimestamp).ThenBy(static set => set.Metadata.Name, StringComparer.Ordinal)];
    private readonly List<DeploymentStep> _steps = [];

    /// <summary>With the status and revision as known so far; the last step writes them when they changed.</summary>
    public Deployment Deployment { get; set; } = deployment;

    public DateTimeOffset Now { get; } = now;

    public int Replicas { get; } = RolloutBounds.Replicas(deployment);

    public RolloutBounds Bounds { get; } = RolloutBounds.Of(deployment);

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<ReplicaSet> All => _sets;

    public string? NewName { get; set; }

    public ReplicaSet? New => NewName is null ? null : _sets.Find(set => set.Metadata.Name == NewName);

    /// <summary>All but the new one, oldest first.</summary>
    public IReadOnlyList<ReplicaSet> Old => [.. _sets.Where(set => set.Metadata.Name != NewName)];

    public IReadOnlyList<DeploymentStep> Steps => _steps;

    public static int Size(ReplicaSet set) => set.Spec.Replicas ?? 1;

    public static int Total(IEnumerable<ReplicaSet> sets) => sets.Sum(Size);

    public void Add(DeploymentStep step) => _steps.Add(step);

    public void SetStatus(DeploymentStatus status) => Deployment = Deployment with { Status = status };

    public void Create(ReplicaSet set)
    {
        _sets.Add(set);
        NewName = set.Metadata.Name;
        _steps.Add(new DeploymentStep.Create(set, Size(set) > 0 ? ScaledText(set, 0, Size(set)) : ""));
    }

    public void Update(ReplicaSet set, string scaled = "")
    {
        _sets[_sets.FindIndex(known => known.Metadata.Name == set.Metadata.Name)] = set;
        _steps.Add(new DeploymentStep.Update(set, scaled));
    }

    /// <summary>Gives a set its size and the annotations about it; true when the size changed.</summary>
    public bool Scale(ReplicaSet set, int size)
    {
        var old = Size(set);
        var annotations = Revisions.WithReplicas(set.Metadata.Annotations, Replicas, Replicas + Bounds.MaxSurge);
        if (old == size && annotations == set.Metadata.Annotations)
        {
            return false;
        }

        var scaled = set with { Metadata = set.Metadata with { Annotations = annotations }, Spec = set.Spec with { Replicas = size } };
        Update(scaled, old == size ? "" : ScaledText(set, old, size));
        return old != size;
    }

    private static string ScaledText(ReplicaSet set, int from, int to) =>
        string.Create(CultureInfo.InvariantCulture, $"Scaled {(to > from ? "up" : "down")} replica set {set.Metadata.Name} from {from} to {to}");
}
