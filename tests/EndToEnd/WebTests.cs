namespace Kubestrel.EndToEnd.Tests;

/// <summary>The Deployment and Service of the examples: probes, config map, DNS, ClusterIP, rollouts.</summary>
[Collection(SharedClusterCollection.Name)]
public sealed class WebTests(SharedCluster shared)
{
    private const string Image = "kubestrel.local/busybox:1.0";
    private readonly TestCluster _cluster = shared.Cluster;

    [SkippableFact]
    public async Task WebService_AnswersByNameThroughItsClusterIP()
    {
        TestCluster.RequireTools();
        var ns = await DeployAsync();
        var page = await _cluster.KubectlAsync("-n", ns, "run", "probe", "--rm", "-i", "--restart=Never", $"--image={Image}", "--", "wget", "-qO-", "http://web");
        Assert.Contains("Hello from Kubestrel", page.Text, StringComparison.Ordinal);
        Assert.Equal(3, (await _cluster.TextAsync("-n", ns, "get", "endpointslices", "-l", "kubernetes.io/service-name=web", "-o", "jsonpath={.items[*].endpoints[*].addresses[0]}")).Split(' ').Length);
    }

    [SkippableFact]
    public async Task NodePort_AnswersOnTheHost()
    {
        TestCluster.RequireTools();
        var ns = await DeployAsync();
        _ = await _cluster.TextAsync("-n", ns, "patch", "service", "web", "-p", """{"spec":{"type":"NodePort"}}""");
        var port = await _cluster.TextAsync("-n", ns, "get", "service", "web", "-o", "jsonpath={.spec.ports[0].nodePort}");
        var address = await _cluster.TextAsync("get", "nodes", "-o", "jsonpath={.items[0].status.addresses[?(@.type=='InternalIP')].address}");
        using var http = new HttpClient();
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                Assert.Contains("Hello from Kubestrel", await http.GetStringAsync(new Uri($"http://{address}:{port}/")), StringComparison.Ordinal);
                return;
            }
            catch (HttpRequestException) when (attempt < 100)
            {
                await Task.Delay(100);
            }
        }
    }

    [SkippableFact]
    public async Task Rollout_GoesForwardAndBack()
    {
        TestCluster.RequireTools();
        var ns = await DeployAsync();
        _ = await _cluster.TextAsync("-n", ns, "set", "env", "deployment/web", "RELEASE=2");
        _ = await _cluster.TextAsync("-n", ns, "rollout", "status", "deployment/web", "--timeout=90s");
        Assert.Contains("2", await _cluster.TextAsync("-n", ns, "rollout", "history", "deployment/web"), StringComparison.Ordinal);
        _ = await _cluster.TextAsync("-n", ns, "rollout", "undo", "deployment/web");
        _ = await _cluster.TextAsync("-n", ns, "rollout", "status", "deployment/web", "--timeout=90s");
        Assert.Equal("", await _cluster.TextAsync("-n", ns, "get", "deployment", "web", "-o", "jsonpath={.spec.template.spec.containers[0].env}"));
        _ = await _cluster.TextAsync("-n", ns, "scale", "deployment/web", "--replicas=1");
        _ = await _cluster.WaitForAsync(text => text == "1", "-n", ns, "get", "deployment", "web", "-o", "jsonpath={.status.replicas}");
    }

    [SkippableFact]
    public async Task Servers_EndOnTermRatherThanByKill()
    {
        TestCluster.RequireTools();
        var ns = await DeployAsync();
        var pod = (await _cluster.TextAsync("-n", ns, "get", "pods", "-l", "app=web", "-o", "jsonpath={.items[0].metadata.name}")).Trim();
        _ = await _cluster.TextAsync("-n", ns, "patch", "pod", pod, "--type=merge", "-p", """{"metadata":{"finalizers":["example.com/look"]}}""");
        _ = await _cluster.TextAsync("-n", ns, "delete", "pod", pod, "--wait=false");
        const string exit = "jsonpath={.status.containerStatuses[0].state.terminated.exitCode}";
        Assert.Equal("0", await _cluster.WaitForAsync(text => text.Length > 0, "-n", ns, "get", "pod", pod, "-o", exit));
        _ = await _cluster.TextAsync("-n", ns, "patch", "pod", pod, "--type=merge", "-p", """{"metadata":{"finalizers":null}}""");
    }

    private async Task<string> DeployAsync()
    {
        var ns = await shared.NewNamespaceAsync();
        _ = await _cluster.TextAsync("-n", ns, "apply", "-f", Checkout.Example("web.yaml"));
        _ = await _cluster.TextAsync("-n", ns, "rollout", "status", "deployment/web", "--timeout=90s");
        return ns;
    }
}
