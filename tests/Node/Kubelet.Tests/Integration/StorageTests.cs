using System.Globalization;
using Kubestrel.Kubelet.Tests.Support;
using Kubestrel.Runtimes.Images;

namespace Kubestrel.Kubelet.Tests.Integration;

/// <summary>What containers write to the node's disk: logs that are rotated, and limits that are kept.</summary>
[Collection(RealNodeCollection.Name)]
public sealed class StorageTests(RealNode node)
{
    [SkippableFact]
    public async Task Logs_AreRotatedByTheAgentAndFollowedWithoutAGap()
    {
        Skip.IfNot(RealNode.IsPossible, RealNodeCollection.Needs);
        const int Lines = 24_000;
        node.Api.Put(node.Pod(
            "rotated",
            $"i=0; while [ $i -lt {Lines} ]; do i=$((i+1)); echo \"$i of the log that is rotated\"; [ $((i % 2000)) != 0 ] || sleep 0.7; done; sleep 2",
            spec => spec with { RestartPolicy = "Never" }));
        await Eventually.TrueAsync(() => node.Status("rotated").Phase == "Running");
        var (status, followed) = await node.GetAsync("/containerLogs/default/rotated/main?follow=true");
        await node.PhaseAsync("rotated", "Succeeded");

        Assert.Equal(200, status);
        var numbers = followed.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => int.Parse(line.Split(' ')[0], CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(Enumerable.Range(numbers[0], Lines + 1 - numbers[0]), numbers);

        var files = Directory.EnumerateFiles(Directory.EnumerateDirectories(node.Options.PodLogsDirectory, "default_rotated_*").Single() + "/main").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal).ToList();
        Assert.InRange(files.Count, 3, node.Options.ContainerLogMaxFiles);
        Assert.Contains(files, file => file.EndsWith(".gz", StringComparison.Ordinal));

        // Without following, only the file in use is shown, as upstream does.
        var (_, current) = await node.GetAsync("/containerLogs/default/rotated/main");
        Assert.True(current.Length < followed.Length);
        Assert.EndsWith(current, followed, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task EmptyDirAboveItsLimit_EvictsThePod()
    {
        Skip.IfNot(RealNode.IsPossible, RealNodeCollection.Needs);
        node.Api.Put(node.Pod("full", "dd if=/dev/zero of=/data/file bs=1M count=3; trap 'exit 0' TERM; sleep 1000 & wait", spec => spec with
        {
            Volumes = [Volume.Empty with { Name = "data", EmptyDir = EmptyDirVolumeSource.Empty with { SizeLimit = Quantity.Parse("1Mi") } }],
            Containers = spec.Containers.Map(container => container with { VolumeMounts = [VolumeMount.Empty with { Name = "data", MountPath = "/data" }] }),
        }));
        await node.PhaseAsync("full", "Failed");
        Assert.Equal(("Evicted", "Usage of EmptyDir volume \"data\" exceeds the limit \"1Mi\". "), (node.Status("full").Reason, node.Status("full").Message));
        await Eventually.TrueAsync(() => node.Api.Events.Any(e => e is { Reason: "Evicted", Type: "Warning" } && e.InvolvedObject.Name == "full"));
    }

    [SkippableFact]
    public async Task WritableLayerAboveTheLimit_EvictsThePod()
    {
        Skip.IfNot(RealNode.IsPossible, RealNodeCollection.Needs);
        node.Api.Put(node.Pod("layer", "dd if=/dev/zero of=/tmp/file bs=1M count=3; trap 'exit 0' TERM; sleep 1000 & wait", spec => spec with
        {
            Containers = spec.Containers.Map(container => container with
            {
                Resources = ResourceRequirements.Empty with { Limits = ValueMap.Of(("ephemeral-storage", Quantity.Parse("1Mi"))) },
            }),
        }));
        await node.PhaseAsync("layer", "Failed");
        Assert.Equal(("Evicted", "Pod ephemeral local storage usage exceeds the total limit of containers 1Mi. "), (node.Status("layer").Reason, node.Status("layer").Message));
    }

    [SkippableFact]
    public async Task MountedConfigMap_ChangesInTheRunningContainer()
    {
        Skip.IfNot(RealNode.IsPossible, RealNodeCollection.Needs);
        ConfigMap Settings(string color) => ConfigMap.Empty with { Metadata = ObjectMeta.Empty with { Name = "mounted", Namespace = "default" }, Data = ValueMap.Of(("color", color)) };
        node.Api.Put(Settings("blue"));
        node.Api.Put(node.Pod("mounted", "while [ \"$(cat /config/color)\" != red ]; do sleep 0.1; done; echo changed", spec => spec with
        {
            RestartPolicy = "Never",
            Volumes = [Volume.Empty with { Name = "config", ConfigMap = ConfigMapVolumeSource.Empty with { Name = "mounted" } }],
            Containers = spec.Containers.Map(container => container with { VolumeMounts = [VolumeMount.Empty with { Name = "config", MountPath = "/config" }] }),
        }));
        await node.PhaseAsync("mounted", "Running");
        node.Api.Put(Settings("red"));
        await node.PhaseAsync("mounted", "Succeeded");
    }

    [SkippableFact]
    public async Task ImageVolume_ShowsTheImagesFilesOrSaysWhyNot()
    {
        Skip.IfNot(RealNode.IsPossible, RealNodeCollection.Needs);
        node.Api.Put(node.Pod("image", "ls /image/bin/busybox && echo there", spec => spec with
        {
            RestartPolicy = "Never",
            Volumes = [Volume.Empty with { Name = "image", Image = ImageVolumeSource.Empty with { Reference = LocalImageNames.Demo, PullPolicy = "IfNotPresent" } }],
            Containers = spec.Containers.Map(container => container with { VolumeMounts = [VolumeMount.Empty with { Name = "image", MountPath = "/image" }] }),
        }));

        // containerd mounts images since 2.1; an older one refuses the empty source.
        await Eventually.TrueAsync(() => node.Status("image").Phase == "Succeeded"
            || node.Status("image").ContainerStatuses.FirstOrDefault()?.State.Waiting is { Reason: "CreateContainerError" });
    }
}
