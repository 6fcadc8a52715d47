using Kubestrel.ApiServer.Admission.Limits;
using Kubestrel.ApiServer.Tests.Authentication;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Tests.Admission;

public sealed class LimitRangerTests
{
    private readonly FakeObjects _objects = new();
    private readonly LimitRanger _plugin;

    public LimitRangerTests() => _plugin = new LimitRanger(_objects);

    [Fact]
    public async Task Defaults_FillWhatIsMissingAndSaySo()
    {
        Set(new LimitRangeItem { Type = "Container", Default = Amounts("cpu=2 memory=1Gi"), DefaultRequest = Amounts("cpu=500m") });
        var pod = PodOf("c cpu=1", "cpu=1");

        var admitted = (Pod)(await _plugin.AdmitAsync(Writes.Create("", "pods", pod), CancellationToken.None)).Object!;
        var resources = admitted.Spec.Containers[0].Resources;
        Assert.Equal(("1", "1", "1Gi"), (resources.Requests["cpu"].ToString(), resources.Limits["cpu"].ToString(), resources.Limits["memory"].ToString()));
        Assert.Equal("LimitRanger plugin set: memory limit for container c", admitted.Metadata.Annotations["kubernetes.io/limit-ranger"]);

        var bare = (Pod)(await _plugin.AdmitAsync(Writes.Create("", "pods", PodOf("c", "")), CancellationToken.None)).Object!;
        Assert.Equal(
            "LimitRanger plugin set: cpu request for container c; cpu, memory limit for container c", bare.Metadata.Annotations["kubernetes.io/limit-ranger"]);
        Assert.Equal("500m", bare.Spec.Containers[0].Resources.Requests["cpu"].ToString());
    }

    [Fact]
    public async Task WithoutRanges_NothingChanges()
    {
        var pod = PodOf("c", "");
        Assert.Same(pod, (await _plugin.AdmitAsync(Writes.Create("", "pods", pod), CancellationToken.None)).Object);
        Assert.Null(await _plugin.ValidateAsync(Writes.Create("", "pods", pod), CancellationToken.None));
    }

    [Theory]
    [InlineData("Container", "c cpu=100m", "cpu=100m", "minimum cpu usage per Container is 200m, but request is 100m")]
    [InlineData("Container", "c", "", "[minimum cpu usage per Container is 200m.  No request is specified, maximum cpu usage per Container is 1.  No limit is specified, cpu max limit to request ratio per Container is 2, but no request is specified or request is 0]")]
    [InlineData("Container", "c cpu=1", "cpu=2", "maximum cpu usage per Container is 1, but limit is 2")]
    [InlineData("Container", "c cpu=200m", "cpu=800m", "cpu max limit to request ratio per Container is 2, but provided ratio is 4.000000")]
    [InlineData("Container", "c cpu=500m", "cpu=1", null)]
    [InlineData("Pod", "c cpu=600m|d cpu=600m", "cpu=600m", "maximum cpu usage per Pod is 1, but limit is 1200m")]
    public async Task Bounds_HoldInUpstreamsWords(string type, string requests, string limits, string? expected)
    {
        Set(new LimitRangeItem { Type = type, Min = Amounts("cpu=200m"), Max = Amounts("cpu=1"), MaxLimitRequestRatio = Amounts("cpu=2") });
        var error = await _plugin.ValidateAsync(Writes.Create("", "pods", PodOf(requests, limits)), CancellationToken.None);

        Assert.Equal(expected is null ? null : $"pods \"p\" is forbidden: {expected}", error?.Message);
    }

    [Theory]
    [InlineData("1Gi", null)]
    [InlineData("1Mi", "minimum storage usage per PersistentVolumeClaim is 10Mi, but request is 1Mi")]
    [InlineData("3Gi", "maximum storage usage per PersistentVolumeClaim is 2Gi, but request is 3Gi")]
    public async Task Claims_AreBoundByRequest(string size, string? expected)
    {
        Set(new LimitRangeItem { Type = "PersistentVolumeClaim", Min = Amounts("storage=10Mi"), Max = Amounts("storage=2Gi") });
        var claim = new PersistentVolumeClaim
        {
            Metadata = Make.Meta("web", "c"), Spec = PersistentVolumeClaimSpec.Empty with { Resources = VolumeResourceRequirements.Empty with { Requests = Amounts($"storage={size}") } },
        };

        var error = await _plugin.ValidateAsync(Writes.Create("", "persistentvolumeclaims", claim), CancellationToken.None);
        Assert.Equal(expected is null ? null : $"persistentvolumeclaims \"c\" is forbidden: {expected}", error?.Message);
    }

    [Fact]
    public void PodTotal_CountsSidecarsAndTheLargestInitStep()
    {
        var pod = Make.Pod("web", "p");
        pod = pod with
        {
            Spec = pod.Spec with
            {
                InitContainers = [Init("first", "cpu=3"), Init("side", "cpu=1") with { RestartPolicy = "Always" }, Init("second", "cpu=3")],
                Containers = [Init("main", "cpu=2")],
            },
        };

        Assert.Equal("4", PodTotals.Of(pod, container => container.Resources.Requests)["cpu"].ToString());
    }

    private static Container Init(string name, string amounts) => new() { Name = name, Resources = ResourceRequirements.Empty with { Requests = Amounts(amounts) } };

    private void Set(LimitRangeItem item) =>
        _objects.Set(new LimitRange { Metadata = Make.Meta("web", "limits"), Spec = LimitRangeSpec.Empty with { Limits = [item] } });

    // Containers as "name cpu=1|name cpu=2", all with the same limits.
    private static Pod PodOf(string containers, string limits)
    {
        var pod = Make.Pod("web", "p");
        return pod with
        {
            Spec = pod.Spec with
            {
                Containers =
                [
                    .. containers.Split('|').Select(text => text.Split(' ', 2)).Select(words => new Container
                    {
                        Name = words[0],
                        Resources = ResourceRequirements.Empty with { Requests = Amounts(words.Length > 1 ? words[1] : ""), Limits = Amounts(limits) },
                    }),
                ],
            },
        };
    }

    private static ValueMap<Quantity> Amounts(string text) => default(ValueMap<Quantity>).WithAll(
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => KeyValuePair.Create(pair.Split('=')[0], Quantity.Parse(pair.Split('=')[1]))));
}
