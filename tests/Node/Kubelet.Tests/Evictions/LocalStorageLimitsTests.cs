using Kubestrel.Kubelet.Evictions;
using Kubestrel.Kubelet.Tests.Support;

namespace Kubestrel.Kubelet.Tests.Evictions;

public sealed class LocalStorageLimitsTests
{
    [Fact]
    public void EmptyDirAboveItsLimit_IsNamed()
    {
        var pod = Usages.Pod("web").With(spec => spec with
        {
            Volumes = [Volume.Empty with { Name = "data", EmptyDir = EmptyDirVolumeSource.Empty with { SizeLimit = Quantity.Parse("1Mi") } }],
        });
        Assert.True(LocalStorageLimits.Concern(pod));
        Assert.Null(LocalStorageLimits.Violation(pod, Usages.Of(pod).WithVolume("data", Usages.Mebi), false));
        Assert.Equal(
            "Usage of EmptyDir volume \"data\" exceeds the limit \"1Mi\". ", LocalStorageLimits.Violation(pod, Usages.Of(pod).WithVolume("data", Usages.Mebi + 1), false));
        Assert.False(LocalStorageLimits.Concern(Usages.Pod("plain")));
    }

    [Fact]
    public void PodAboveTheSumOfItsLimits_IsNamed()
    {
        var pod = Usages.Pod("web", storageLimit: "2Mi");
        var usage = Usages.Of(pod, layer: Usages.Mebi, logs: Usages.Mebi / 2);
        Assert.Null(LocalStorageLimits.Violation(pod, usage, false));
        Assert.Equal("Pod ephemeral local storage usage exceeds the total limit of containers 2Mi. ", LocalStorageLimits.Violation(pod, usage.WithVolume("data", Usages.Mebi), false));
        Assert.Null(LocalStorageLimits.Violation(pod, usage.WithVolume("memory", Usages.Mebi, isEphemeral: false), false));
    }

    [Fact]
    public void ContainerAboveItsOwnLimit_IsNamed()
    {
        var other = TestPods.Container("other") with { Resources = ResourceRequirements.Empty with { Limits = ValueMap.Of(("ephemeral-storage", Quantity.Parse("1Gi"))) } };
        var pod = Usages.Pod("web", storageLimit: "1Mi").With(spec => spec with { Containers = spec.Containers.AddRange([other]) });
        var usage = Usages.Of(pod, layer: Usages.Mebi, logs: 10);
        Assert.Equal("Container main exceeded its local ephemeral storage limit \"1Mi\". ", LocalStorageLimits.Violation(pod, usage, hasImageFs: false));
        Assert.Null(LocalStorageLimits.Violation(pod, usage, hasImageFs: true));
    }
}
