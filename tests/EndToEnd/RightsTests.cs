namespace Kubestrel.EndToEnd.Tests;

/// <summary>Controllers, scheduler, kubelet, proxy and DNS do their work with the rights of their own roles.</summary>
[Collection(SharedClusterCollection.Name)]
public sealed class RightsTests(SharedCluster shared)
{
    private readonly TestCluster _cluster = shared.Cluster;

    [SkippableFact]
    public async Task EveryController_DoesItsWork_AndNobodyIsRefused()
    {
        TestCluster.RequireTools();
        var ns = await shared.NewNamespaceAsync();
        _ = await _cluster.TextAsync("-n", ns, "apply", "-f", Checkout.Example("web.yaml"));
        await _cluster.ApplyAsync("""
            apiVersion: v1
            kind: Service
            metadata: {name: outer, namespace: NAMESPACE}
            spec: {ports: [{port: 80}]}
            ---
            apiVersion: v1
            kind: Endpoints
            metadata: {name: outer, namespace: NAMESPACE}
            subsets: [{addresses: [{ip: 192.0.2.9}], ports: [{port: 80}]}]
            ---
            apiVersion: batch/v1
            kind: Job
            metadata: {name: short, namespace: NAMESPACE}
            spec:
              ttlSecondsAfterFinished: 0
              template: {spec: {restartPolicy: Never, containers: [{name: c, image: "kubestrel.local/busybox:1.0", command: ["true"]}]}}
            ---
            apiVersion: v1
            kind: ReplicationController
            metadata: {name: rc, namespace: NAMESPACE}
            spec:
              replicas: 1
              selector: {a: rc}
              template: {metadata: {labels: {a: rc}}, spec: {terminationGracePeriodSeconds: 0, containers: [{name: c, image: "kubestrel.local/busybox:1.0", command: [sleep, "1000"]}]}}
            ---
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: web, namespace: NAMESPACE}
            spec: {minAvailable: 2, selector: {matchLabels: {app: web}}}
            """.Replace("NAMESPACE", ns, StringComparison.Ordinal));
        _ = await _cluster.TextAsync("-n", ns, "rollout", "status", "deployment/web", "--timeout=90s");
        _ = await _cluster.TextAsync("-n", ns, "set", "env", "deployment/web", "RELEASE=2");
        _ = await _cluster.TextAsync("-n", ns, "rollout", "status", "deployment/web", "--timeout=90s");
        _ = await _cluster.WaitForAsync(text => text == "1", "-n", ns, "get", "pdb", "web", "-o", "jsonpath={.status.disruptionsAllowed}");
        _ = await _cluster.WaitForAsync(text => text.Contains("192.0.2.9", StringComparison.Ordinal), "-n", ns, "get", "endpointslices", "-l", "kubernetes.io/service-name=outer");
        _ = await _cluster.WaitForAsync(text => text.Length == 0, "-n", ns, "get", "jobs", "-o", "name");

        _ = await _cluster.TextAsync("-n", ns, "delete", "replicationcontroller", "rc", "--cascade=orphan");
        _ = await _cluster.WaitForAsync(text => text.Length == 0, "-n", ns, "get", "pods", "-l", "a=rc", "-o", "jsonpath={.items[*].metadata.ownerReferences}");
        _ = await _cluster.TextAsync("-n", ns, "delete", "deployment", "web", "--cascade=foreground", "--timeout=90s");

        var node = await _cluster.TextAsync("get", "nodes", "-o", "jsonpath={.items[0].metadata.name}");
        _ = await _cluster.TextAsync("taint", "node", node, "example.com/leave=now:NoExecute");
        _ = await _cluster.WaitForAsync(text => text.Length == 0, "-n", ns, "get", "pods", "-o", "name");
        _ = await _cluster.TextAsync("taint", "node", node, "example.com/leave-");
        _ = await _cluster.TextAsync("delete", "namespace", ns, "--timeout=90s");

        Assert.Empty(await _cluster.RefusalsAsync());
    }

    [SkippableFact]
    public async Task Dns_HasKubeadmsRoleAndNoMore()
    {
        TestCluster.RequireTools();
        Assert.Equal("ServiceAccount kube-system coredns", await _cluster.TextAsync(
            "get", "clusterrolebinding", "system:coredns", "-o", "jsonpath={.subjects[0].kind} {.subjects[0].namespace} {.subjects[0].name}"));
        const string coredns = "--as=system:serviceaccount:kube-system:coredns";
        Assert.Equal("yes", await _cluster.TextAsync("auth", "can-i", "list", "endpointslices.discovery.k8s.io", "-A", coredns));
        Assert.Equal("yes", await _cluster.TextAsync("auth", "can-i", "create", "services", "-n", "kube-system", coredns));
        Assert.StartsWith("no", (await _cluster.KubectlAsync("auth", "can-i", "create", "services", "-n", "default", coredns)).Stdout, StringComparison.Ordinal);
        Assert.StartsWith("no", (await _cluster.KubectlAsync("auth", "can-i", "get", "secrets", "-n", "kube-system", coredns)).Stdout, StringComparison.Ordinal);
    }
}
