using Kubestrel.Controllers.Framework;
using Kubestrel.Controllers.Support;
using Kubestrel.Kinds.Apps.V1;

namespace Kubestrel.Controllers.Deployments;

public sealed class DeploymentPlannerTests
{
    private static readonly DateTimeOffset Now = Samples.Start.AddMinutes(1);
    private static readonly HashSet<string> NoPods = [];

    [Fact]
    public void NewDeployment_ReplicaSetIsCreatedWithRevisionOne()
    {
        var deployment = Samples.Deployment("web", 3);
        var plan = Plan(deployment);

        var create = Assert.IsType<DeploymentStep.Create>(plan.Steps[0]);
        var hash = create.Set.Metadata.Labels[PodTemplates.HashLabel];
        Assert.Equal($"web-{hash}", create.Set.Metadata.Name);
        Assert.Equal(hash, create.Set.Spec.Selector!.MatchLabels[PodTemplates.HashLabel]);
        Assert.Equal(hash, create.Set.Spec.Template.Metadata.Labels[PodTemplates.HashLabel]);
        Assert.Equal(("1", "3", "4"), (Note(create.Set, Revisions.Revision), Note(create.Set, Revisions.DesiredReplicas), Note(create.Set, Revisions.MaxReplicas)));
        Assert.Equal($"Scaled up replica set web-{hash} from 0 to 3", create.Scaled);
        var report = Report(plan);
        Assert.Equal("1", report.Metadata.Annotations[Revisions.Revision]);
        Assert.Equal(["Progressing True NewReplicaSetCreated", "Available False MinimumReplicasUnavailable"], Conditions(report));
        Assert.Equal($"Created new replica set \"web-{hash}\"", report.Status.Conditions[0].Message);
        Assert.Equal(601, plan.Again!.Value.TotalSeconds);
    }

    [Theory]
    [InlineData(4, "25%", "25%", 4, 4, 0, 0, 1, 3)] // room for one more and one less
    [InlineData(10, "30%", "20%", 10, 10, 0, 0, 3, 8)]
    [InlineData(3, "1", "0", 3, 3, 0, 0, 1, 3)] // nothing may be missing
    [InlineData(3, "0", "1", 3, 3, 0, 0, 0, 2)] // nothing may be added
    [InlineData(10, "30%", "20%", 8, 8, 5, 0, 5, 8)] // new pods that are not available hold the old ones
    [InlineData(10, "30%", "20%", 8, 8, 5, 5, 5, 3)]
    [InlineData(10, "30%", "20%", 8, 5, 5, 0, 5, 8)]
    [InlineData(10, "30%", "20%", 10, 7, 3, 3, 3, 5)] // unhealthy old pods go first, then healthy ones down to 8 available
    [InlineData(10, "0", "100%", 10, 10, 0, 0, 0, 0)]
    [InlineData(4, "1", "1", 3, 4, 2, 1, 2, 3)] // the old set still counts a pod that it is to lose: wait
    public void RollingUpdate_SizesFollowTheBounds(int replicas, string surge, string unavailable, int old, int oldAvailable, int current, int currentAvailable, int newSize, int oldSize)
    {
        var deployment = Rolling(replicas, surge, unavailable, "web:2");
        var sets = new List<ReplicaSet> { Set(deployment, "old", "web:1", old, oldAvailable, 1) };
        if (current > 0 || newSize == 0)
        {
            sets.Add(Set(deployment, "new", "web:2", current, currentAvailable, 2));
        }

        // Each pass moves one way: up first, then down.
        var work = Sizes(deployment, sets, Plan(deployment, [.. sets]));
        if (work["old"] == old && work.Count > sets.Count)
        {
            sets.Add(Set(deployment, "new", "web:2", newSize, 0, 2));
            work = Sizes(deployment, sets, Plan(deployment, [.. sets]));
        }

        Assert.Equal((newSize, oldSize), (work["new"], work["old"]));
    }

    [Fact]
    public void NewSetComplete_HistoryBeyondTheLimitGoes()
    {
        var deployment = Done(Rolling(2, "1", "0", "web:9")) with { } is var d ? d with { Spec = d.Spec with { RevisionHistoryLimit = 1 } } : d;
        var plan = Plan(
            deployment,
            Set(deployment, "a", "web:1", 0, 0, 1), Set(deployment, "b", "web:2", 0, 0, 2), Set(deployment, "c", "web:3", 0, 0, 3), Set(deployment, "new", "web:9", 2, 2, 4));

        Assert.Equal(["a", "b"], plan.Steps.OfType<DeploymentStep.Delete>().Select(static step => step.Set.Metadata.Name));
    }

    [Fact]
    public void BackToAnOldTemplate_ItsSetGetsTheNextRevisionAndAHistory()
    {
        var deployment = Rolling(2, "1", "0", "web:1");
        var plan = Plan(deployment, Set(deployment, "old", "web:1", 0, 0, 1), Set(deployment, "new", "web:2", 2, 2, 2));

        var renewed = plan.Steps.OfType<DeploymentStep.Update>().First().Set;
        Assert.Equal(("old", "3", "1"), (renewed.Metadata.Name, Note(renewed, Revisions.Revision), Note(renewed, Revisions.History)));
        Assert.Equal("3", Report(plan).Metadata.Annotations[Revisions.Revision]);
    }

    [Fact]
    public void AllAvailable_ProgressingSaysNewReplicaSetAvailable()
    {
        var deployment = Rolling(2, "1", "0", "web:1");
        var status = Report(Plan(deployment, Set(deployment, "new", "web:1", 2, 2, 1))).Status;

        Assert.Equal((2, 2, 2, 2, 0), (status.Replicas, status.UpdatedReplicas, status.ReadyReplicas, status.AvailableReplicas, status.UnavailableReplicas));
        var progressing = DeploymentConditions.Find(status, "Progressing")!;
        Assert.Equal(("True", "NewReplicaSetAvailable", "ReplicaSet \"new\" has successfully progressed."), (progressing.Status, progressing.Reason, progressing.Message));
        Assert.Equal("Deployment has minimum availability.", DeploymentConditions.Find(status, "Available")!.Message);
    }

    [Fact]
    public void DeadlinePassed_ProgressingIsFalse()
    {
        var deployment = Rolling(2, "1", "0", "web:1");
        deployment = Report(Plan(deployment, Set(deployment, "new", "web:1", 2, 1, 1)));
        var plan = Plan(deployment, Now.AddSeconds(602), Set(deployment, "new", "web:1", 2, 1, 1));

        var progressing = DeploymentConditions.Find(Report(plan).Status, "Progressing")!;
        Assert.Equal(("False", "ProgressDeadlineExceeded", "ReplicaSet \"new\" has timed out progressing."), (progressing.Status, progressing.Reason, progressing.Message));
        Assert.Null(plan.Again);
    }

    [Fact]
    public void Paused_ConditionSaysSoAndNothingRolls()
    {
        var deployment = Rolling(2, "1", "0", "web:2");
        deployment = deployment with { Spec = deployment.Spec with { Paused = true } };
        var plan = Plan(deployment, Set(deployment, "old", "web:1", 2, 2, 1));

        Assert.Contains("Progressing Unknown DeploymentPaused", Conditions(Report(plan)));
        Assert.Single(plan.Steps);
        var resumed = Report(plan) with { Spec = deployment.Spec with { Paused = false } };
        Assert.Contains(Plan(resumed, Set(deployment, "old", "web:1", 2, 2, 1)).Steps, static step => step is DeploymentStep.Create);
    }

    [Theory]
    [InlineData(10, 15, 10, 5, 15, 8, 4)] // 15 -> 10: 2/3 of the old size each
    [InlineData(20, 15, 10, 5, 15, 13, 7)]
    [InlineData(0, 15, 10, 5, 15, 0, 0)]
    public void ScaledInTheMiddleOfARollout_SetsGetTheirShare(int replicas, int before, int old, int current, int max, int oldSize, int newSize)
    {
        var deployment = Rolling(replicas, "0", "25%", "web:2") with { Status = DeploymentStatus.Empty with { Replicas = before } };
        var sets = new[] { Set(deployment, "old", "web:1", old, old, 1, before, max), Set(deployment, "new", "web:2", current, 0, 2, before, max) };
        var sizes = Sizes(deployment, sets, Plan(deployment, sets));

        Assert.Equal(replicas == 10 ? (7, 3) : (oldSize, newSize), (sizes["old"], sizes["new"]));
        Assert.Equal(replicas, sizes.Values.Sum());
    }

    [Fact]
    public void Recreate_NewPodsWaitForTheOldToGo()
    {
        var deployment = Rolling(2, "0", "0", "web:2") is var rolling ? rolling with { Spec = rolling.Spec with { Strategy = DeploymentStrategy.Empty with { Type = "Recreate" } } } : rolling;
        var running = Set(deployment, "old", "web:1", 2, 2, 1);

        var first = Plan(deployment, running);
        Assert.Equal("Scaled down replica set old from 2 to 0", first.Steps.OfType<DeploymentStep.Update>().Single().Scaled);
        var emptied = running with { Spec = running.Spec with { Replicas = 0 }, Status = ReplicaSetStatus.Empty };
        Assert.DoesNotContain(DeploymentPlanner.Plan(new(deployment, [emptied], new HashSet<string> { running.Metadata.Uid }), Now).Steps, static step => step is DeploymentStep.Create);
        Assert.Equal(2, Plan(deployment, emptied).Steps.OfType<DeploymentStep.Create>().Single().Set.Spec.Replicas);
    }

    [Fact]
    public void RollbackAnnotation_TemplateAndAnnotationsComeBack()
    {
        var deployment = Rolling(1, "1", "0", "web:2");
        deployment = deployment with { Metadata = deployment.Metadata with { Annotations = ValueMap.Of((Revisions.RollbackTo, "1"), ("change-cause", "two")) } };
        var old = Set(deployment, "old", "web:1", 0, 0, 1) is var set ? set with { Metadata = set.Metadata with { Annotations = set.Metadata.Annotations.With("change-cause", "one") } } : set;
        var plan = Plan(deployment, old, Set(deployment, "new", "web:2", 1, 1, 2));

        var changed = plan.Steps.OfType<DeploymentStep.Change>().Single().Deployment;
        Assert.Equal(("web:1", "one", false), (changed.Spec.Template.Spec.Containers[0].Image, changed.Metadata.Annotations["change-cause"], changed.Metadata.Annotations.ContainsKey(Revisions.RollbackTo)));
        Assert.Contains(new DeploymentStep.Tell("Normal", "DeploymentRollback", "Rolled back deployment \"web\" to revision 1"), plan.Steps);
    }

    [Fact]
    public void SetFails_ConditionIsTakenOver()
    {
        var deployment = Rolling(1, "1", "0", "web:1");
        var set = Set(deployment, "new", "web:1", 1, 0, 1);
        set = set with { Status = set.Status with { Conditions = [ReplicaSetCondition.Empty with { Type = "ReplicaFailure", Status = "True", Reason = "FailedCreate", Message = "quota" }] } };

        Assert.Contains("ReplicaFailure True FailedCreate", Conditions(Report(Plan(deployment, set))));
    }

    [Fact]
    public void EverySelected_AWarningOnly()
    {
        var deployment = Samples.Deployment("web", 1) is var one ? one with { Spec = one.Spec with { Selector = LabelSelector.Empty } } : one;
        var plan = Plan(deployment);

        Assert.Equal("SelectingAll", Assert.IsType<DeploymentStep.Tell>(plan.Steps[0]).Reason);
        Assert.DoesNotContain(plan.Steps, static step => step is DeploymentStep.Create);
    }

    private static DeploymentPlan Plan(Deployment deployment, params ReplicaSet[] sets) => Plan(deployment, Now, sets);

    private static DeploymentPlan Plan(Deployment deployment, DateTimeOffset now, params ReplicaSet[] sets) => DeploymentPlanner.Plan(new(deployment, sets, NoPods), now);

    private static Deployment Report(DeploymentPlan plan) => plan.Steps.OfType<DeploymentStep.Report>().Single().Deployment;

    private static string Note(ReplicaSet set, string annotation) => set.Metadata.Annotations[annotation];

    private static IEnumerable<string> Conditions(Deployment deployment) => deployment.Status.Conditions.Select(static condition => $"{condition.Type} {condition.Status} {condition.Reason}");

    private static Deployment Rolling(int replicas, string surge, string unavailable, string image) => Samples.Deployment("web", replicas, image) is var deployment
        ? deployment with { Spec = deployment.Spec with { Strategy = deployment.Spec.Strategy with { RollingUpdate = RollingUpdateDeployment.Empty with { MaxSurge = Parse(surge), MaxUnavailable = Parse(unavailable) } } } }
        : deployment;

    private static Deployment Done(Deployment deployment)
    {
        var replicas = deployment.Spec.Replicas!.Value;
        return deployment with { Status = DeploymentStatus.Empty with { Replicas = replicas, UpdatedReplicas = replicas, AvailableReplicas = replicas, ObservedGeneration = 1 } };
    }

    private static ReplicaSet Set(Deployment deployment, string name, string image, int size, int available, int revision, int? desired = null, int? max = null) => ReplicaSet.Empty with
    {
        Metadata = Samples.Meta(name) with
        {
            OwnerReferences = [Owners.ControllerRef(deployment)],
            CreationTimestamp = Samples.At(revision),
            Annotations = Revisions.WithReplicas(ValueMap.Of((Revisions.Revision, $"{revision}")), desired ?? deployment.Spec.Replicas!.Value, max ?? deployment.Spec.Replicas!.Value + RolloutBounds.Of(deployment).MaxSurge),
        },
        Spec = ReplicaSetSpec.Empty with { Replicas = size, Selector = deployment.Spec.Selector, Template = Samples.Template(image, Samples.Labels.With(PodTemplates.HashLabel, name)) },
        Status = ReplicaSetStatus.Empty with { Replicas = size, ReadyReplicas = available, AvailableReplicas = available, ObservedGeneration = 1 },
    };

    /// <summary>The sizes after the plan; the created set is called "new".</summary>
    private static Dictionary<string, int> Sizes(Deployment deployment, IEnumerable<ReplicaSet> sets, DeploymentPlan plan)
    {
        var sizes = sets.ToDictionary(static set => set.Metadata.Name, static set => set.Spec.Replicas!.Value);
        foreach (var step in plan.Steps)
        {
            switch (step)
            {
                case DeploymentStep.Create create: sizes["new"] = create.Set.Spec.Replicas!.Value; break;
                case DeploymentStep.Update update: sizes[update.Set.Metadata.Name.StartsWith(deployment.Metadata.Name + "-", StringComparison.Ordinal) ? "new" : update.Set.Metadata.Name] = update.Set.Spec.Replicas!.Value; break;
            }
        }

        return sizes;
    }

    private static IntOrString Parse(string text) => int.TryParse(text, out var number) ? number : text;
}
