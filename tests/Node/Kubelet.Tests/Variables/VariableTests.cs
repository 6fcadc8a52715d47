using Kubestrel.Client.Requests;
using Kubestrel.Kubelet.Objects;
using Kubestrel.Kubelet.Tests.Support;
using Kubestrel.Kubelet.Variables;

namespace Kubestrel.Kubelet.Tests.Variables;

public sealed class VariableTests
{
    private readonly FakeObjects _objects = new();

    [Theory]
    [InlineData("$(A)-$(B)", "1-$(B)")]
    [InlineData("$$(A)", "$(A)")]
    [InlineData("$$$$", "$$")]
    [InlineData("$(A", "$(A")]
    [InlineData("a$b", "a$b")]
    [InlineData("$", "$")]
    [InlineData("$()", "$()")]
    public void References_AreExpandedWhereKnown(string text, string expected) =>
        Assert.Equal(expected, Expansion.Expand(text, name => name == "A" ? "1" : null));

    [Fact]
    public void MissingReference_IsNamed()
    {
        Assert.Null(Expansion.ExpandStrictly("x/$(NO)", _ => null, out var missing));
        Assert.Equal("NO", missing);
    }

    [Fact]
    public async Task Variables_ReferToEarlierOnesAndToServices()
    {
        var (variables, _) = await BuildAsync(
            TestPods.Container("main") with
            {
                Env =
                [
                    EnvVar.Empty with { Name = "FIRST", Value = "1" },
                    EnvVar.Empty with { Name = "SECOND", Value = "$(FIRST)$(LATER)$(WEB_SERVICE_HOST)" },
                    EnvVar.Empty with { Name = "LATER", Value = "x" },
                    EnvVar.Empty with { Name = "POD", ValueFrom = Field("metadata.name") },
                    EnvVar.Empty with { Name = "LABEL", ValueFrom = Field("metadata.labels['app']") },
                    EnvVar.Empty with { Name = "IP", ValueFrom = Field("status.podIP") },
                ],
            },
            Service("web", "10.96.0.5", 80));
        Assert.Equal("1$(LATER)10.96.0.5", variables["SECOND"]);
        Assert.Equal(("web", "shop", "10.0.0.9"), (variables["POD"], variables["LABEL"], variables["IP"]));
    }

    [Fact]
    public async Task Services_GiveBothForms()
    {
        var (variables, _) = await BuildAsync(TestPods.Container("main"), Service("my-db", "10.96.0.7", 5432), Service("other", "10.96.0.8", 1, "elsewhere"));
        Assert.Equal("10.96.0.7", variables["MY_DB_SERVICE_HOST"]);
        Assert.Equal("5432", variables["MY_DB_SERVICE_PORT"]);
        Assert.Equal("tcp://10.96.0.7:5432", variables["MY_DB_PORT"]);
        Assert.Equal("tcp://10.96.0.7:5432", variables["MY_DB_PORT_5432_TCP"]);
        Assert.Equal("tcp", variables["MY_DB_PORT_5432_TCP_PROTO"]);
        Assert.Equal("10.96.0.7", variables["MY_DB_PORT_5432_TCP_ADDR"]);
        Assert.DoesNotContain("OTHER_SERVICE_HOST", variables.Keys);
    }

    [Fact]
    public void WithoutLinks_OnlyTheApiIsNamed()
    {
        var variables = ServiceEnvironment.For("default", links: false, [Service("web", "10.96.0.5", 80), Service("kubernetes", "10.96.0.1", 443)]);
        Assert.Contains("KUBERNETES_SERVICE_HOST", variables.Keys);
        Assert.DoesNotContain("WEB_SERVICE_HOST", variables.Keys);
    }

    [Fact]
    public async Task ConfigMapsAndSecrets_AreReadWhole()
    {
        _objects.Maps["settings"] = ConfigMap.Empty with { Data = ValueMap.Of(("color", "blue"), ("data-1", "x")) };
        _objects.Secrets["keys"] = Secret.Empty with { Data = ValueMap.Of(("token", ByteString.FromText("s"))) };
        var (variables, error) = await BuildAsync(TestPods.Container("main") with
        {
            EnvFrom =
            [
                EnvFromSource.Empty with { Prefix = "p_", ConfigMapRef = ConfigMapEnvSource.Empty with { Name = "settings" } },
                EnvFromSource.Empty with { SecretRef = SecretEnvSource.Empty with { Name = "keys" } },
                EnvFromSource.Empty with { SecretRef = SecretEnvSource.Empty with { Name = "none", Optional = true } },
            ],
        });
        Assert.Equal("", error);
        Assert.Equal(("blue", "x", "s"), (variables["p_color"], variables["p_data-1"], variables["token"]));
    }

    [Fact]
    public async Task MissingSources_AreErrorsUnlessOptional()
    {
        _objects.Maps["settings"] = ConfigMap.Empty with { Data = ValueMap.Of(("color", "blue")) };
        Assert.Equal("configmaps \"none\" not found", (await BuildAsync(FromMap("none", "x", null))).Error);
        Assert.Equal("couldn't find key size in ConfigMap default/settings", (await BuildAsync(FromMap("settings", "size", null))).Error);
        var (variables, error) = await BuildAsync(FromMap("settings", "size", true));
        Assert.Equal("", error);
        Assert.DoesNotContain("V", variables.Keys);
    }

    [Theory]
    [InlineData("limits.cpu", "0", "2")]
    [InlineData("limits.cpu", "1m", "1500")]
    [InlineData("requests.memory", "1Mi", "33")]
    [InlineData("limits.memory", "1Mi", "1024")]
    [InlineData("requests.cpu", "0", "0")]
    public void Resources_AreDividedAndRoundedUp(string resource, string divisor, string expected)
    {
        var container = TestPods.Container("main") with
        {
            Resources = ResourceRequirements.Empty with { Limits = ValueMap.Of(("cpu", Quantity.Parse("1500m"))), Requests = ValueMap.Of(("memory", Quantity.Parse("33500Ki"))) },
        };
        var selector = ResourceFieldSelector.Empty with { Resource = resource, Divisor = Quantity.Parse(divisor) };
        Assert.Equal(expected, ResourceFields.Read(selector, TestPods.Pod("web", container), container, ValueMap.Of(("memory", Quantity.Parse("1Gi"))), out _));
    }

    [Fact]
    public void LabelsAsFile_AreQuotedLines()
    {
        var pod = TestPods.Pod("web") with { Metadata = ObjectMeta.Empty with { Annotations = ValueMap.Of(("b", "say \"hi\"\n"), ("a", "1")) } };
        Assert.Equal("a=\"1\"\nb=\"say \\\"hi\\\"\\n\"", FieldPaths.Read(pod, "metadata.annotations", new PodAddresses([], []), out _));
        Assert.Null(FieldPaths.Read(pod, "spec.volumes", new PodAddresses([], []), out var error));
        Assert.Equal("unsupported fieldPath: spec.volumes", error);
    }

    private static Container FromMap(string name, string key, bool? optional) => TestPods.Container("main") with
    {
        Env = [EnvVar.Empty with { Name = "V", ValueFrom = EnvVarSource.Empty with { ConfigMapKeyRef = ConfigMapKeySelector.Empty with { Name = name, Key = key, Optional = optional } } }],
    };

    private static EnvVarSource Field(string path) => EnvVarSource.Empty with { FieldRef = ObjectFieldSelector.Empty with { FieldPath = path } };

    private static Service Service(string name, string ip, int port, string @namespace = "default") => Kinds.Core.V1.Service.Empty with
    {
        Metadata = ObjectMeta.Empty with { Name = name, Namespace = @namespace },
        Spec = ServiceSpec.Empty with { ClusterIP = ip, Ports = [ServicePort.Empty with { Port = port, Protocol = "TCP" }] },
    };

    private async Task<(Dictionary<string, string> Variables, string Error)> BuildAsync(Container container, params Service[] services)
    {
        var pod = TestPods.Pod("web", container);
        pod = pod with { Metadata = pod.Metadata with { Labels = ValueMap.Of(("app", "shop")) } };
        var input = new EnvironmentInput(pod, container, new PodAddresses(["10.0.0.9"], ["192.0.2.1"]), services, default);
        var (variables, error) = await new ContainerEnvironment(_objects).BuildAsync(input, default);
        return (new Dictionary<string, string>(variables), error);
    }

    private sealed class FakeObjects : IPodObjects
    {
        public Dictionary<string, ConfigMap> Maps { get; } = [];

        public Dictionary<string, Secret> Secrets { get; } = [];

        public Task<ApiResult<ConfigMap>> GetConfigMapAsync(string @namespace, string name, CancellationToken cancellationToken) =>
            Task.FromResult(Maps.TryGetValue(name, out var map) ? new ApiResult<ConfigMap>(map) : StatusErrors.NotFound(new("", "configmaps"), name));

        public Task<ApiResult<Secret>> GetSecretAsync(string @namespace, string name, CancellationToken cancellationToken) =>
            Task.FromResult(Secrets.TryGetValue(name, out var secret) ? new ApiResult<Secret>(secret) : StatusErrors.NotFound(new("", "secrets"), name));
    }
}
