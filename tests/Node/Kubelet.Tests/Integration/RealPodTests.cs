using System.Diagnostics;
using Kubestrel.Kubelet.Tests.Support;
using Kubestrel.Runtimes.Images;
using Xunit.Abstractions;

namespace Kubestrel.Kubelet.Tests.Integration;

[Collection(RealNodeCollection.Name)]
public sealed class RealPodTests(RealNode node, ITestOutputHelper output)
{
    private const string RunsUntilTerm = "trap 'exit 0' TERM; sleep 1000 & wait";

    [SkippableFact]
    public async Task Pods_StartAndStop_TimesArePrinted()
    {
        Skip.IfNot(RealNode.IsPossible, RealNodeCollection.Needs);
        var starts = new List<double>();
        var stops = new List<double>();
        for (var i = 0; i < 10; i++)
        {
            var name = $"lat-{i}";
            var watch = Stopwatch.StartNew();
            node.Api.Put(node.Pod(name, RunsUntilTerm));
            await node.PhaseAsync(name, "Running");
            starts.Add(watch.Elapsed.TotalMilliseconds);
            watch.Restart();
            node.Api.DeletePod(name);
            await Eventually.TrueAsync(() => node.Api.Find<Pod>("default", name) is null);
            stops.Add(watch.Elapsed.TotalMilliseconds);
        }

        starts.Sort();
        stops.Sort();
        output.WriteLine($"create to Running: p50 {starts[5]:F0} ms, max {starts[^1]:F0} ms; delete: p50 {stops[5]:F0} ms, max {stops[^1]:F0} ms");
    }

    [SkippableFact]
    public async Task ConfigAndVolumes_AreSeenInTheContainer()
    {
        Skip.IfNot(RealNode.IsPossible, RealNodeCollection.Needs);
        node.Api.Put(ConfigMap.Empty with { Metadata = ObjectMeta.Empty with { Name = "settings", Namespace = "default" }, Data = ValueMap.Of(("color", "blue"), ("size", "10")) });
        node.Api.Put(Secret.Empty with { Metadata = ObjectMeta.Empty with { Name = "keys", Namespace = "default" }, Data = ValueMap.Of(("token", ByteString.FromText("s3cret"))) });
        var pod = node.Pod(
            "config",
            "echo $COLOR $NAME $SELF; cat /config/color /secret/token; echo; echo hello > /data/sub/file; cat /data/sub/file /part/file; df /mem | tail -1 | cut -d' ' -f1; cat /token/token; echo; hostname; grep nameserver /etc/resolv.conf; cat /proc/1/cgroup | grep -c kubelet-test; ls -l /secret/..data/token | cut -c1-10; id -u",
            spec => spec with
            {
                RestartPolicy = "Never",
                Volumes =
                [
                    Volume.Empty with { Name = "config", ConfigMap = ConfigMapVolumeSource.Empty with { Name = "settings" } },
                    Volume.Empty with { Name = "secret", Secret = SecretVolumeSource.Empty with { SecretName = "keys", DefaultMode = 0x100 } },
                    Volume.Empty with { Name = "data", EmptyDir = EmptyDirVolumeSource.Empty },
                    Volume.Empty with { Name = "mem", EmptyDir = EmptyDirVolumeSource.Empty with { Medium = "Memory", SizeLimit = Quantity.Parse("1Mi") } },
                    Volume.Empty with
                    {
                        Name = "token",
                        Projected = ProjectedVolumeSource.Empty with
                        {
                            Sources = [VolumeProjection.Empty with { ServiceAccountToken = ServiceAccountTokenProjection.Empty with { Path = "token", ExpirationSeconds = 3607 } }],
                        },
                    },
                ],
            });
        var main = pod.Spec.Containers[0];
        node.Api.Put(pod.With(spec => spec with
        {
            Containers =
            [
                main with
                {
                    Env =
                    [
                        EnvVar.Empty with { Name = "COLOR", ValueFrom = EnvVarSource.Empty with { ConfigMapKeyRef = ConfigMapKeySelector.Empty with { Name = "settings", Key = "color" } } },
                        EnvVar.Empty with { Name = "NAME", ValueFrom = EnvVarSource.Empty with { FieldRef = ObjectFieldSelector.Empty with { FieldPath = "metadata.name" } } },
                        EnvVar.Empty with { Name = "SELF", Value = "$(NAME)-$(COLOR)" },
                    ],
                    VolumeMounts =
                    [
                        VolumeMount.Empty with { Name = "config", MountPath = "/config" },
                        VolumeMount.Empty with { Name = "secret", MountPath = "/secret" },
                        VolumeMount.Empty with { Name = "data", MountPath = "/data" },
                        VolumeMount.Empty with { Name = "data", MountPath = "/part", SubPath = "sub" },
                        VolumeMount.Empty with { Name = "mem", MountPath = "/mem" },
                        VolumeMount.Empty with { Name = "token", MountPath = "/token" },
                    ],
                },
            ],
        }));
        await node.PhaseAsync("config", "Succeeded");

        var lines = node.Log("config").Split('\n');
        Assert.Equal(
            ["blue config config-blue", "blues3cret", "hello", "hello", "tmpfs", "token-for-default", "config", "nameserver 10.96.0.10"],
            [.. lines.Take(5), lines[5][..17], .. lines.Skip(6).Take(2)]);
        Assert.NotEqual("0", lines[8]);
        Assert.Equal(["-r--------", "0"], lines[9..11]);
    }

    [SkippableFact]
    public async Task SidecarJob_CompletesInOrder()
    {
        Skip.IfNot(RealNode.IsPossible, RealNodeCollection.Needs);
        var pod = node.Pod("pi", "sleep 0.3; echo 3.14", spec => spec with
        {
            RestartPolicy = "Never",
            InitContainers = [TestPods.Sidecar("network-proxy") with { Image = LocalImageNames.Demo, Command = ["sh", "-c", RunsUntilTerm] }],
        });
        node.Api.Put(pod);
        await node.PhaseAsync("pi", "Succeeded");

        var status = node.Status("pi");
        Assert.Equal("Completed", status.InitContainerStatuses[0].State.Terminated!.Reason);
        Assert.Equal("3.14", node.Log("pi"));
        await Eventually.TrueAsync(() => node.Api.Events.Any(e => e.Message == "Stopping container network-proxy"));
    }

    [SkippableFact]
    public async Task RestartOfTheAgent_KeepsContainersAndVolumes()
    {
        Skip.IfNot(RealNode.IsPossible, RealNodeCollection.Needs);
        node.Api.Put(node.Pod("keep", RunsUntilTerm, spec => spec with { Volumes = [Volume.Empty with { Name = "mem", EmptyDir = EmptyDirVolumeSource.Empty with { Medium = "Memory" } }] }));
        await node.PhaseAsync("keep", "Running");
        var before = node.Status("keep").ContainerStatuses[0];
        await node.RestartAgentAsync();
        await Eventually.TrueAsync(() => node.Agent.Parts.Director.Knows(node.Api.Find<Pod>("default", "keep")!.Metadata.Uid));

        var after = node.Status("keep").ContainerStatuses[0];
        Assert.Equal(before.ContainerID, after.ContainerID);
        Assert.Equal(0, after.RestartCount);
        node.Api.DeletePod("keep");
        await Eventually.TrueAsync(() => node.Api.Find<Pod>("default", "keep") is null);
    }

    [SkippableFact]
    public async Task LivenessProbeThatFails_RestartsTheContainer()
    {
        Skip.IfNot(RealNode.IsPossible, RealNodeCollection.Needs);
        var pod = node.Pod("live", "if [ -e /data/second ]; then touch /data/ok; fi; touch /data/second; " + RunsUntilTerm, spec => spec with
        {
            Volumes = [Volume.Empty with { Name = "data", EmptyDir = EmptyDirVolumeSource.Empty }],
        });
        node.Api.Put(pod.With(spec => spec with
        {
            Containers =
            [
                spec.Containers[0] with
                {
                    VolumeMounts = [VolumeMount.Empty with { Name = "data", MountPath = "/data" }],
                    LivenessProbe = Probe.Empty with
                    {
                        Exec = ExecAction.Empty with { Command = ["cat", "/data/ok"] },
                        PeriodSeconds = 1,
                        TimeoutSeconds = 1,
                        FailureThreshold = 1,
                        SuccessThreshold = 1,
                    },
                },
            ],
        }));
        await Eventually.TrueAsync(() => node.Status("live").ContainerStatuses.Find(c => c.Name == "main") is { RestartCount: 1, State.Running: not null });
        await Eventually.TrueAsync(() => node.Api.Events.Any(e => e.Message == "Container main failed liveness probe, will be restarted"));
        Assert.Contains(node.Api.Events, e => e.Reason == "Unhealthy" && e.Message.StartsWith("Liveness probe failed: cat: can't open '/data/ok'", StringComparison.Ordinal));
    }
}
