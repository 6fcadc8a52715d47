using Kubestrel.ApiServer.Admission;
using Kubestrel.ApiServer.Admission.ServiceAccounts;
using Kubestrel.ApiServer.Tests.Authentication;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Machinery;
using Microsoft.Extensions.Time.Testing;

namespace Kubestrel.ApiServer.Tests.Admission;

public sealed class ServiceAccountAdmissionTests
{
    private readonly FakeObjects _objects = new(
        Make.ServiceAccount("web", "default", "u1"),
        Make.ServiceAccount("web", "quiet", "u2") with { AutomountServiceAccountToken = false },
        Make.ServiceAccount("web", "puller", "u3") with { ImagePullSecrets = [new LocalObjectReference { Name = "registry" }] },
        Make.ServiceAccount("web", "strict", "u4") with
        {
            Metadata = Make.Meta("web", "strict", "u4") with { Annotations = ValueMap.Of(("kubernetes.io/enforce-mountable-secrets", "true")) },
            Secrets = [new ObjectReference { Name = "ok" }],
        });

    private readonly FakeTimeProvider _time = new();
    private readonly ServiceAccountAdmission _plugin;

    public ServiceAccountAdmissionTests() => _plugin = new ServiceAccountAdmission(_objects, _time, () => "abcde");

    [Fact]
    public async Task PlainPod_GetsTheDefaultAccountAndItsTokenVolume()
    {
        var pod = await AdmitAsync(PodOf(""));

        Assert.Equal("default", pod.Spec.ServiceAccountName);
        var mount = Assert.Single(pod.Spec.Containers[0].VolumeMounts);
        Assert.Equal(("kube-api-access-abcde", true, "/var/run/secrets/kubernetes.io/serviceaccount"), (mount.Name, mount.ReadOnly, mount.MountPath));
        Assert.Equal(mount, Assert.Single(pod.Spec.InitContainers[0].VolumeMounts));
        var volume = Assert.Single(pod.Spec.Volumes);
        Assert.Equal(("kube-api-access-abcde", 420), (volume.Name, volume.Projected!.DefaultMode));
        var sources = volume.Projected.Sources;
        Assert.Equal(3, sources.Count);
        Assert.Equal((3607L, "token", ""), (sources[0].ServiceAccountToken!.ExpirationSeconds!.Value, sources[0].ServiceAccountToken!.Path, sources[0].ServiceAccountToken!.Audience));
        Assert.Equal(("kube-root-ca.crt", "ca.crt"), (sources[1].ConfigMap!.Name, sources[1].ConfigMap!.Items[0].Path));
        Assert.Equal(("namespace", "metadata.namespace"), (sources[2].DownwardAPI!.Items[0].Path, sources[2].DownwardAPI!.Items[0].FieldRef!.FieldPath));
    }

    [Theory]
    [InlineData("default", null, true)]
    [InlineData("default", false, false)]
    [InlineData("quiet", null, false)]
    [InlineData("quiet", true, true)]
    public async Task TokenMount_FollowsPodThenAccount(string account, bool? pods, bool mounted)
    {
        var pod = PodOf(account);
        var admitted = await AdmitAsync(pod with { Spec = pod.Spec with { AutomountServiceAccountToken = pods } });

        Assert.Equal(mounted ? 1 : 0, admitted.Spec.Volumes.Count);
    }

    [Fact]
    public async Task OwnMountAtThePlace_IsLeftAlone()
    {
        var pod = PodOf("");
        var own = new VolumeMount { Name = "mine", MountPath = "/var/run/secrets/kubernetes.io/serviceaccount" };
        pod = pod with { Spec = pod.Spec with { Containers = [new Container { Name = "c", VolumeMounts = [own] }], InitContainers = default } };

        var admitted = await AdmitAsync(pod);
        Assert.Empty(admitted.Spec.Volumes);
        Assert.Equal([own], admitted.Spec.Containers[0].VolumeMounts);
    }

    [Fact]
    public async Task PullSecrets_ComeFromTheAccountUnlessThePodHasSome()
    {
        var pod = PodOf("puller");
        Assert.Equal("registry", (await AdmitAsync(pod)).Spec.ImagePullSecrets[0].Name);

        var own = pod with { Spec = pod.Spec with { ImagePullSecrets = [new LocalObjectReference { Name = "own" }] } };
        Assert.Equal("own", Assert.Single((await AdmitAsync(own)).Spec.ImagePullSecrets).Name);
    }

    [Fact]
    public async Task MissingAccount_IsRefusedInUpstreamsWords() => Assert.Equal(
        "pods \"p\" is forbidden: error looking up service account web/gone: serviceaccount \"gone\" not found",
        (await RunAsync(PodOf("gone"))).Error!.Message);

    [Fact]
    public async Task DefaultAccountOfANewNamespace_IsWaitedFor()
    {
        var request = Writes.Create("", "pods", Make.Pod("new", "p", account: ""), @namespace: "new");
        var admission = _plugin.AdmitAsync(request, CancellationToken.None).AsTask();
        Assert.False(admission.IsCompleted);
        _objects.Set(Make.ServiceAccount("new", "default", "u"));
        while (!admission.IsCompleted)
        {
            _time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }

        Assert.Null((await admission).Error);

        var never = _plugin.AdmitAsync(request with { Namespace = "other" }, CancellationToken.None).AsTask();
        while (!never.IsCompleted)
        {
            _time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }

        Assert.Equal("pods \"p\" is forbidden: error looking up service account other/default: serviceaccount \"default\" not found", (await never).Error!.Message);
    }

    [Theory]
    [InlineData("default", false, false, "a mirror pod may not reference service accounts")]
    [InlineData("", true, false, "a mirror pod may not reference secrets")]
    [InlineData("", false, true, "a mirror pod may not use ServiceAccountToken volume projections")]
    [InlineData("", false, false, null)]
    public async Task MirrorPod_NamesNothing(string account, bool secret, bool token, string? expected)
    {
        var pod = Make.Pod("web", "p", account: account);
        pod = pod with
        {
            Metadata = pod.Metadata with { Annotations = ValueMap.Of(("kubernetes.io/config.mirror", "x")) },
            Spec = pod.Spec with
            {
                Volumes =
                [
                    secret ? new Volume { Secret = new SecretVolumeSource { SecretName = "s" } } : new Volume(),
                    token ? new Volume { Projected = new ProjectedVolumeSource { Sources = [new VolumeProjection { ServiceAccountToken = new() }] } } : new Volume(),
                ],
            },
        };
        var result = await RunAsync(pod);

        Assert.Equal(expected is null ? null : $"pods \"p\" is forbidden: {expected}", result.Error?.Message);
        Assert.Equal(expected is null ? pod : null, result.Object);
    }

    [Theory]
    [InlineData("ok", "ok", null)]
    [InlineData("no", "ok", "volume with secret.secretName=\"no\" is not allowed because service account strict does not reference that secret")]
    [InlineData("ok", "no", "container c with envVar A referencing secret.secretName=\"no\" is not allowed because service account strict does not reference that secret")]
    public async Task StrictAccount_LimitsSecrets(string volume, string variable, string? expected)
    {
        var pod = PodOf("strict");
        pod = pod with
        {
            Spec = pod.Spec with
            {
                Volumes = [new Volume { Name = "v", Secret = new SecretVolumeSource { SecretName = volume } }],
                Containers = [new Container { Name = "c", Env = [new EnvVar { Name = "A", ValueFrom = new EnvVarSource { SecretKeyRef = new SecretKeySelector { Name = variable } } }] }],
            },
        };

        Assert.Equal(expected is null ? null : $"pods \"p\" is forbidden: {expected}", (await RunAsync(pod)).Error?.Message);
    }

    private static Pod PodOf(string account)
    {
        var pod = Make.Pod("web", "p", account: account);
        return pod with { Spec = pod.Spec with { InitContainers = [new Container { Name = "i" }], Containers = [new Container { Name = "c" }] } };
    }

    private async Task<AdmissionResult> RunAsync(Pod pod) => await _plugin.AdmitAsync(Writes.Create("", "pods", pod), CancellationToken.None);

    private async Task<Pod> AdmitAsync(Pod pod) => (Pod)(await RunAsync(pod)).Object!;
}
