using Kubestrel.Controllers.Support;
using Kubestrel.Kinds.Batch.V1;
using Kubestrel.Kinds.Core.V1;
using static Kubestrel.Controllers.Jobs.JobSamples;

namespace Kubestrel.Controllers.Jobs;

public sealed class JobPlannerTests
{
    private static readonly DateTimeOffset Now = Samples.Start.AddHours(1);

    [Theory]
    [InlineData(1, 1, 0, 0, 1, 0)]
    [InlineData(5, 2, 0, 0, 2, 0)]
    [InlineData(5, 2, 2, 0, 0, 0)]
    [InlineData(5, 2, 1, 1, 1, 0)]
    [InlineData(5, 3, 1, 4, 0, 0)]
    [InlineData(5, 2, 4, 0, 0, 2)]
    [InlineData(5, 0, 2, 0, 0, 2)]
    [InlineData(2, 2, 1, 2, 0, 1)]
    [InlineData(null, 3, 0, 0, 3, 0)]
    [InlineData(null, 3, 2, 1, 0, 0)]
    [InlineData(2000, 2000, 0, 0, 500, 0)]
    public void PodsAgainstCompletionsAndParallelism_DifferenceIsPlanned(int? completions, int parallelism, int active, int succeeded, int create, int delete)
    {
        var job = Samples.Job("pi", completions, parallelism);
        Pod[] pods = [.. Many(active, i => Pod(job, $"a{i}", "Running")), .. Many(succeeded, i => Pod(job, $"s{i}", "Succeeded"))];
        var plan = JobPlanner.Plan(Facts(job, Now, pods));

        Assert.Equal((create, delete), (plan.Create.Count, plan.Delete.Count));
        Assert.Null(plan.Verdict);
    }

    [Fact]
    public void NewPod_HasTheFinalizer()
    {
        var job = Samples.Job("pi");
        var made = Assert.Single(JobPlanner.Plan(Facts(job, Now)).Create);

        Assert.Equal([JobNames.TrackingFinalizer], made.Template.Metadata.Finalizers);
        Assert.Null(made.GenerateName);
    }

    [Fact]
    public void IndexedPod_HasIndexInAllPlaces()
    {
        var job = Indexed(Samples.Job("pi", 3, 3));
        var plan = JobPlanner.Plan(Facts(job, Now, Pod(job, "p1", "Running", 1)));

        Assert.Equal(["pi-0-", "pi-2-"], plan.Create.Select(static pod => pod.GenerateName));
        var template = plan.Create[1].Template;
        Assert.Equal(("2", "2", "pi-2"), (template.Metadata.Annotations[JobNames.CompletionIndex], template.Metadata.Labels[JobNames.CompletionIndex], template.Spec.Hostname));
        var variable = Assert.Single(template.Spec.Containers[0].Env);
        Assert.Equal(("JOB_COMPLETION_INDEX", "metadata.labels['batch.kubernetes.io/job-completion-index']"), (variable.Name, variable.ValueFrom!.FieldRef!.FieldPath));
    }

    [Theory]
    [InlineData(1, 4, 6)]
    [InlineData(1, 11, null)]
    [InlineData(2, 4, 16)]
    [InlineData(3, 4, 36)]
    [InlineData(7, 4, 596)] // 640 s is over the ten minutes
    public void AfterFailures_TheNextPodWaits(int failures, double since, int? wait)
    {
        var job = Samples.Job("pi", backoffLimit: 20);
        var now = Samples.Start.AddSeconds(since);
        var plan = JobPlanner.Plan(Facts(job, now, [.. Many(failures, i => Pod(job, $"f{i}", "Failed"))]));

        Assert.Equal(wait is null ? 1 : 0, plan.Create.Count);
        Assert.Equal(wait, plan.Again?.TotalSeconds);
    }

    [Fact]
    public void SuccessAfterFailures_ClearsTheBackoff()
    {
        var job = Samples.Job("pi", 3);
        var record = new BackoffRecord(4, Samples.Start).Next([Pod(job, "s", "Succeeded", finished: 50)], [Pod(job, "early", "Failed", finished: 40), Pod(job, "late", "Failed", finished: 60)]);

        Assert.Equal(new BackoffRecord(1, Samples.Start.AddSeconds(60)), record);
        Assert.Equal(default, record.Next([Pod(job, "s2", "Succeeded", finished: 70)], []));
    }

    [Theory]
    [InlineData(0, 1, "BackoffLimitExceeded")]
    [InlineData(1, 1, null)]
    [InlineData(1, 2, "BackoffLimitExceeded")]
    public void FailuresOverTheLimit_JobFails(int limit, int failures, string? reason)
    {
        var job = Samples.Job("pi", backoffLimit: limit);
        var plan = JobPlanner.Plan(Facts(job, Now, [.. Many(failures, i => Pod(job, $"f{i}", "Failed")), Pod(job, "a", "Running")]));

        Assert.Equal(reason, plan.Verdict?.Reason);
        Assert.Equal(reason is null ? 0 : 1, plan.Delete.Count);
        Assert.True(reason is null || plan.Verdict is { Type: "FailureTarget", Status: "True", Message: "Job has reached the specified backoff limit" });
    }

    [Theory]
    [InlineData(2, 1, false)]
    [InlineData(2, 2, true)]
    [InlineData(0, 1, true)]
    public void RestartPolicyOnFailure_RestartsCount(int limit, int restarts, bool fails)
    {
        var job = Samples.Job("pi", backoffLimit: limit) is var one ? one with { Spec = one.Spec with { Template = one.Spec.Template with { Spec = one.Spec.Template.Spec with { RestartPolicy = "OnFailure" } } } } : one;
        var pod = Pod(job, "a", "Running") is var running ? running with { Status = running.Status with { ContainerStatuses = [ContainerStatus.Empty with { Name = "main", RestartCount = restarts }] } } : running;

        Assert.Equal(fails, JobPlanner.Plan(Facts(job, Now, pod)).Verdict is not null);
    }

    [Fact]
    public void Deadline_FailsOrIsWaitedFor()
    {
        var job = Samples.Job("pi") is var one ? one with { Spec = one.Spec with { ActiveDeadlineSeconds = 30 }, Status = JobStatus.Empty with { StartTime = Samples.At(0) } } : one;

        Assert.Equal(20, JobPlanner.Plan(Facts(job, Samples.Start.AddSeconds(10), Pod(job, "a", "Running"))).Again!.Value.TotalSeconds);
        var verdict = JobPlanner.Plan(Facts(job, Samples.Start.AddSeconds(30), Pod(job, "a", "Running"))).Verdict!;
        Assert.Equal(("DeadlineExceeded", "Job was active longer than specified deadline"), (verdict.Reason, verdict.Message));
    }

    [Fact]
    public void Suspended_AllPodsGoUncounted()
    {
        var job = Samples.Job("pi", 3, 3) is var one ? one with { Spec = one.Spec with { Suspend = true } } : one;
        var plan = JobPlanner.Plan(Facts(job, Now, Pod(job, "a", "Running"), Pod(job, "b", "Pending")));

        Assert.Equal((2, true, 0), (plan.Delete.Count, plan.Uncounted, plan.Create.Count));
    }

    [Fact]
    public void TerminatingPod_IsReplacedAtOnceUnlessPolicyIsFailed()
    {
        var job = Samples.Job("pi", 1);
        var leaving = Deleting(Pod(job, "a", "Running"));
        var late = Samples.Start.AddDays(1);

        Assert.Single(JobPlanner.Plan(Facts(job, late, leaving)).Create);
        var patient = job with { Spec = job.Spec with { PodReplacementPolicy = "Failed" } };
        Assert.Empty(JobPlanner.Plan(Facts(patient, late, leaving)).Create);
    }

    [Fact]
    public void DuplicateAndSurplusIndexes_Go()
    {
        var job = Indexed(Samples.Job("pi", 2, 2));
        var plan = JobPlanner.Plan(Facts(
            job, Now, Pod(job, "one", "Running", 0), Pod(job, "two", "Pending", 0), Pod(job, "out", "Running", 5), Pod(job, "none", "Running")));

        Assert.Equal(["none", "out", "two"], plan.Delete.Select(static pod => pod.Metadata.Name).Order());
    }

    [Fact]
    public void LimitPerIndex_EachIndexHasItsOwnBackoffAndEnd()
    {
        var job = Indexed(Samples.Job("pi", 3, 3)) is var one ? one with { Spec = one.Spec with { BackoffLimitPerIndex = 1, BackoffLimit = int.MaxValue } } : one;
        var first = Pod(job, "first", "Failed", 0);
        var second = Pod(job, "second", "Failed", 1) is var failed ? failed with { Metadata = failed.Metadata with { Annotations = failed.Metadata.Annotations.With(JobNames.IndexFailureCount, "1") } } : failed;

        var soon = JobPlanner.Plan(Facts(job, Samples.Start.AddSeconds(5), first, second, Pod(job, "third", "Running", 2)));
        Assert.Empty(soon.Create);
        Assert.Equal(5, soon.Again!.Value.TotalSeconds);
        var later = JobPlanner.Plan(Facts(job, Samples.Start.AddSeconds(11), first, second, Pod(job, "third", "Running", 2)));
        Assert.Equal(["pi-0-"], later.Create.Select(static pod => pod.GenerateName));
        Assert.Equal("1", later.Create[0].Template.Metadata.Annotations[JobNames.IndexFailureCount]);
        var ended = JobPlanner.Plan(Facts(job, Samples.Start.AddSeconds(11), Pod(job, "zero", "Succeeded", 0), second, Pod(job, "third", "Succeeded", 2)));
        Assert.Equal(("FailedIndexes", "Job has failed indexes"), (ended.Verdict!.Reason, ended.Verdict.Message));
    }

    [Theory]
    [InlineData("FailJob", "In", 42, "PodFailurePolicy")]
    [InlineData("FailJob", "In", 1, null)]
    [InlineData("FailJob", "NotIn", 1, "PodFailurePolicy")]
    [InlineData("Ignore", "In", 42, null)]
    [InlineData("Count", "In", 42, "BackoffLimitExceeded")]
    public void FailurePolicy_ExitCodesDecide(string action, string @operator, int exitCode, string? reason)
    {
        var rule = PodFailurePolicyRule.Empty with { Action = action, OnExitCodes = PodFailurePolicyOnExitCodesRequirement.Empty with { Operator = @operator, Values = [42] } };
        var job = Samples.Job("pi", backoffLimit: reason == "BackoffLimitExceeded" ? 0 : 3) is var one ? one with { Spec = one.Spec with { PodFailurePolicy = PodFailurePolicy.Empty with { Rules = [rule] } } } : one;
        var verdict = JobPlanner.Plan(Facts(job, Now, Pod(job, "p", "Failed", exitCode: exitCode))).Verdict;

        Assert.Equal(reason, verdict?.Reason);
        Assert.True(reason != "PodFailurePolicy" || verdict!.Message == $"Container main for pod default/p failed with exit code {exitCode} matching FailJob rule at index 0");
    }

    [Theory]
    [InlineData("0-1", null, "Matched rules at index 0")]
    [InlineData("0-2", null, null)]
    [InlineData("0-2", 2, "Matched rules at index 0")]
    [InlineData(null, 2, "Matched rules at index 0")]
    [InlineData(null, 3, null)]
    public void SuccessPolicy_SomeIndexesCanSuffice(string? indexes, int? count, string? message)
    {
        var rule = SuccessPolicyRule.Empty with { SucceededIndexes = indexes, SucceededCount = count };
        var job = Indexed(Samples.Job("pi", 5, 5)) is var one ? one with { Spec = one.Spec with { SuccessPolicy = SuccessPolicy.Empty with { Rules = [rule] } } } : one;
        var verdict = JobPlanner.Plan(Facts(job, Now, Pod(job, "a", "Succeeded", 0), Pod(job, "b", "Succeeded", 1), Pod(job, "c", "Running", 2))).Verdict;

        Assert.Equal(message, verdict?.Message);
        Assert.True(message is null || verdict is { Type: "SuccessCriteriaMet", Reason: "SuccessPolicy" });
    }

    private static IEnumerable<Pod> Many(int count, Func<int, Pod> make) => Enumerable.Range(0, count).Select(make);
}
