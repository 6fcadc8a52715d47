using Kubestrel.Controllers.Framework;
using Kubestrel.Controllers.Support;
using Kubestrel.Kinds.Batch.V1;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.Jobs;

public sealed class JobControllerTests
{
    [Fact]
    public async Task PodSucceeds_JobCompletesAndPodIsFree()
    {
        await using var cluster = await StartAsync();
        cluster.Api.Put(Samples.Job("pi"));
        await cluster.UntilAsync(() => Status(cluster) is { Active: 1, StartTime: not null });
        Finish(cluster, Pods(cluster).Single(), "Succeeded");
        await cluster.UntilAsync(() => cluster.Events.Lines.Contains("Normal Completed Job completed"));

        var status = Status(cluster);
        Assert.Equal((0, 1, 0, 0), (status.Active, status.Succeeded, status.Failed, status.Terminating));
        Assert.Equal(["SuccessCriteriaMet CompletionsReached", "Complete CompletionsReached"], status.Conditions.Select(static condition => $"{condition.Type} {condition.Reason}"));
        Assert.All(status.Conditions, static condition => Assert.Equal("Reached expected number of succeeded pods", condition.Message));
        Assert.NotNull(status.CompletionTime);
        Assert.Equal(UncountedTerminatedPods.Empty, status.UncountedTerminatedPods);
        Assert.Empty(Pods(cluster).Single().Metadata.Finalizers);
    }

    [Fact]
    public async Task ManyCompletions_EachPodCountsOnce()
    {
        await using var cluster = await StartAsync();
        cluster.Api.Put(Samples.Job("pi", 12, 4));
        var most = 0;
        await cluster.UntilAsync(() =>
        {
            var running = Pods(cluster).Where(static pod => pod.Status.Phase == "Pending" || pod.Status.Phase.Length == 0).ToList();
            most = Math.Max(most, running.Count);
            running.ForEach(pod => Finish(cluster, pod, "Succeeded"));
            return JobRules.IsFinished(Job(cluster));
        });

        Assert.Equal(12, Status(cluster).Succeeded);
        Assert.Equal(12, Pods(cluster).Count);
        Assert.InRange(most, 1, 4);
        Assert.All(Pods(cluster), static pod => Assert.Empty(pod.Metadata.Finalizers));
    }

    [Fact]
    public async Task PodsFail_BackoffThenFailure()
    {
        await using var cluster = await StartAsync();
        cluster.Step = TimeSpan.FromMilliseconds(200);
        cluster.Api.Put(Samples.Job("pi", backoffLimit: 1));
        var created = new List<DateTimeOffset>();
        await cluster.UntilAsync(() =>
        {
            foreach (var pod in Pods(cluster).Where(static pod => pod.Status.Phase is "Pending" or ""))
            {
                created.Add(cluster.Time.GetUtcNow());
                Finish(cluster, pod, "Failed");
            }

            return JobRules.IsFinished(Job(cluster));
        });

        Assert.Equal(2, created.Count);
        Assert.InRange((created[1] - created[0]).TotalSeconds, 9, 60);
        Assert.Equal(2, Status(cluster).Failed);
        Assert.Equal(["FailureTarget BackoffLimitExceeded", "Failed BackoffLimitExceeded"], Status(cluster).Conditions.Select(static condition => $"{condition.Type} {condition.Reason}"));
        await cluster.UntilAsync(() => cluster.Events.Lines.Contains("Warning BackoffLimitExceeded Job has reached the specified backoff limit"));
    }

    [Fact]
    public async Task Indexed_IndexesAreReported()
    {
        await using var cluster = await StartAsync();
        cluster.Api.Put(JobSamples.Indexed(Samples.Job("pi", 5, 5)));
        await cluster.UntilAsync(() => Pods(cluster).Count == 5);
        foreach (var pod in Pods(cluster).Where(static pod => Indexes.CompletionIndex.Of(pod) is 0 or 2 or 3 or 4))
        {
            Finish(cluster, pod, "Succeeded");
        }

        await cluster.UntilAsync(() => Status(cluster).CompletedIndexes == "0,2-4" && Status(cluster).Succeeded == 4);
        Finish(cluster, Pods(cluster).Single(static pod => Indexes.CompletionIndex.Of(pod) == 1), "Succeeded");
        await cluster.UntilAsync(() => JobRules.IsFinished(Job(cluster)));
        Assert.Equal(("0-4", 5), (Status(cluster).CompletedIndexes, Status(cluster).Succeeded));
    }

    [Fact]
    public async Task SuspendAndResume_PodsGoAndComeBack()
    {
        await using var cluster = await StartAsync();
        var job = cluster.Api.Put(Samples.Job("pi", 2, 2));
        await cluster.UntilAsync(() => Pods(cluster).Count == 2);
        cluster.Api.Change(job, static current => current with { Spec = current.Spec with { Suspend = true } });
        await cluster.UntilAsync(() => Pods(cluster).Count == 0 && Status(cluster).Conditions is [{ Type: "Suspended", Status: "True", Reason: "JobSuspended" }]);
        Assert.Equal(0, Status(cluster).Failed);
        cluster.Api.Change(job, static current => current with { Spec = current.Spec with { Suspend = false } });
        await cluster.UntilAsync(() => Pods(cluster).Count == 2 && Status(cluster).Conditions is [{ Type: "Suspended", Status: "False", Reason: "JobResumed" }]);
        await cluster.UntilAsync(() => cluster.Events.Lines.Contains("Normal Suspended Job suspended") && cluster.Events.Lines.Contains("Normal Resumed Job resumed"));
    }

    [Fact]
    public async Task JobDeleted_FinalizersOfItsPodsGo()
    {
        await using var cluster = await StartAsync();
        var job = cluster.Api.Put(Samples.Job("pi", 2, 2));
        await cluster.UntilAsync(() => Pods(cluster).Count == 2);
        cluster.Api.Remove(job);
        await cluster.UntilAsync(() => Pods(cluster).All(static pod => pod.Metadata.Finalizers.IsEmpty));
    }

    [Fact]
    public async Task RestartBetweenCountAndRelease_NothingIsCountedTwice()
    {
        var job = Samples.Job("pi", 3, 1) is var one ? one with { Status = JobStatus.Empty with { StartTime = Samples.At(0), Succeeded = 1, UncountedTerminatedPods = UncountedTerminatedPods.Empty with { Succeeded = ["uid-of-free", "uid-of-held"] } } } : one;
        await using var cluster = await ControllerCluster.StartAsync(
            api =>
            {
                api.Put(job);
                api.Put(JobSamples.Pod(job, "free", "Succeeded") is var free ? free with { Metadata = free.Metadata with { Finalizers = default } } : free);
                api.Put(JobSamples.Pod(job, "held", "Succeeded"));
            },
            static context => new JobController(context));
        await cluster.UntilAsync(() => JobRules.IsFinished(Job(cluster)));

        Assert.Equal(3, Status(cluster).Succeeded);
        Assert.Equal(2, Pods(cluster).Count);
    }

    [Fact]
    public async Task TimeToLiveOver_FinishedJobIsDeleted()
    {
        await using var cluster = await ControllerCluster.StartAsync(static context => new TtlAfterFinished.TtlAfterFinishedController(context));
        var condition = JobConditions.Make("Complete", "True", "", "", Samples.Start);
        cluster.Api.Put(Samples.Job("pi") is var job ? job with { Spec = job.Spec with { TtlSecondsAfterFinished = 30 }, Status = JobStatus.Empty with { Conditions = [condition] } } : job);
        await cluster.UntilAsync(() => cluster.Api.Find<Job>("pi")!.Metadata.DeletionTimestamp is not null);

        Assert.InRange((cluster.Time.GetUtcNow() - Samples.Start).TotalSeconds, 30, 60);
        Assert.Equal(["foregroundDeletion"], cluster.Api.Find<Job>("pi")!.Metadata.Finalizers);
    }

    private static Task<ControllerCluster> StartAsync() => ControllerCluster.StartAsync(static context => new JobController(context));

    private static Job Job(ControllerCluster cluster) => cluster.Api.Find<Job>("pi")!;

    private static JobStatus Status(ControllerCluster cluster) => Job(cluster).Status;

    private static IReadOnlyList<Pod> Pods(ControllerCluster cluster) => cluster.Api.All<Pod>();

    private static void Finish(ControllerCluster cluster, Pod pod, string phase) => cluster.Api.Change(pod, current => current with
    {
        Status = current.Status with
        {
            Phase = phase,
            ContainerStatuses = [ContainerStatus.Empty with { Name = "main", State = ContainerState.Empty with { Terminated = ContainerStateTerminated.Empty with { ExitCode = phase == "Failed" ? 1 : 0, FinishedAt = Time.From(cluster.Time.GetUtcNow()) } } }],
        },
    });
}
