using Kubestrel.Kubelet.Statuses;

namespace Kubestrel.Kubelet.Tests.Statuses;

public sealed class StatusPatchTests
{
    [Fact]
    public void SameStatus_NeedsNoPatch() => Assert.Null(StatusPatch.Between("u", Status("Running"), Status("Running")));

    [Fact]
    public void ChangedAndRemovedFields_AreInThePatch()
    {
        var patch = StatusPatch.Between("u", Status("Pending") with { Message = "x" }, Status("Running"));
        Assert.Equal("""{"metadata":{"uid":"u"},"status":{"phase":"Running","message":null}}""", patch);
    }

    [Fact]
    public void Conditions_AreOnlyOursThatChanged()
    {
        var foreign = PodCondition.Empty with { Type = "example.com/up", Status = "True" };
        var ready = PodCondition.Empty with { Type = "Ready", Status = "False" };
        var patch = StatusPatch.Between(
            "u",
            Status("Running") with { Conditions = [ready, PodCondition.Empty with { Type = "PodScheduled", Status = "True" }] },
            Status("Running") with { Conditions = [foreign, ready with { Status = "True" }, PodCondition.Empty with { Type = "PodScheduled", Status = "True" }] });
        Assert.Contains("\"type\":\"Ready\",\"status\":\"True\"", patch);
        Assert.DoesNotContain("example.com", patch);
        Assert.DoesNotContain("PodScheduled", patch);
    }

    [Fact]
    public void ChangedAddress_ReplacesTheOldOne()
    {
        var patch = StatusPatch.Between("u", Status("Running") with { PodIPs = [PodIP.Empty with { Ip = "10.0.0.1" }] }, Status("Running") with { PodIPs = [PodIP.Empty with { Ip = "10.0.0.2" }] });
        Assert.Contains("""[{"ip":"10.0.0.2"},{"$patch":"replace"}]""", patch);
    }

    private static PodStatus Status(string phase) => PodStatus.Empty with { Phase = phase };
}
