using Kubestrel.Pki.Kubeconfigs;
using YamlDotNet.RepresentationModel;

namespace Kubestrel.Pki.Tests.Kubeconfigs;

public sealed class KubeconfigMergeTests
{
    private static readonly Kubeconfig s_config = new("kubernetes", "kubernetes-admin", "https://127.0.0.1:6443", "CA", "CERT", "KEY");

    private const string Existing = """
        # mine
        apiVersion: v1
        kind: Config
        preferences:
          colors: true
        clusters:
        - name: prod
          cluster:
            server: https://prod.example:6443
            insecure-skip-tls-verify: true
            extensions:
            - name: other
              extension: {a: [1, 2], b: "3"}
        users:
        - name: jane
          user:
            exec:
              apiVersion: client.authentication.k8s.io/v1
              command: aws
              args: ["eks", "get-token", "--cluster-name", "a b"]
              env: null
        - name: '007'
          user: {token: "00123"}
        contexts:
        - name: prod
          context: {cluster: prod, user: jane, namespace: web}
        current-context: prod
        x-unknown: |
          several
          lines
        """;

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment\n")]
    [InlineData("apiVersion: v1\nkind: Config\nclusters: []\ncontexts: null\nusers:\n")]
    public void NothingThereYet_GivesAWholeKubeconfig(string text)
    {
        var root = Parse(KubeconfigMerge.Merge(text, "kubestrel", s_config));

        Assert.Equal("v1", root["apiVersion"].ToString());
        Assert.Equal("Config", root["kind"].ToString());
        Assert.Equal("kubestrel", root["current-context"].ToString());
        Assert.Equal("https://127.0.0.1:6443", Entry(root, "clusters", "kubestrel")!["cluster"]["server"].ToString());
        Assert.Equal("Q0E=", Entry(root, "clusters", "kubestrel")!["cluster"]["certificate-authority-data"].ToString());
        Assert.Equal("Q0VSVA==", Entry(root, "users", "kubestrel")!["user"]["client-certificate-data"].ToString());
        Assert.Equal("S0VZ", Entry(root, "users", "kubestrel")!["user"]["client-key-data"].ToString());
        Assert.Equal("kubestrel", Entry(root, "contexts", "kubestrel")!["context"]["cluster"].ToString());
    }

    [Fact]
    public void OtherEntries_StayAsTheyAre()
    {
        var merged = KubeconfigMerge.Merge(Existing, "kubestrel", s_config);

        var before = Parse(Existing);
        var after = Parse(merged);
        foreach (var (section, name) in new[] { ("clusters", "prod"), ("users", "jane"), ("users", "007"), ("contexts", "prod") })
        {
            Assert.Equal(Entry(before, section, name), Entry(after, section, name));
        }

        Assert.Equal(before["x-unknown"], after["x-unknown"]);
        Assert.Contains("'007'", merged);
        Assert.Contains("\"00123\"", merged);
        Assert.DoesNotContain("\n...", merged);
    }

    [Fact]
    public void MergeTwice_IsMergeOnce()
    {
        var once = KubeconfigMerge.Merge(Existing, "kubestrel", s_config);

        Assert.Equal(once, KubeconfigMerge.Merge(once, "kubestrel", s_config));
    }

    [Fact]
    public void Remove_RestoresTheContextBefore()
    {
        var removed = KubeconfigMerge.Remove(KubeconfigMerge.Merge(Existing, "kubestrel", s_config), "kubestrel", s_config.ServerUrl);

        Assert.Equal(Parse(Existing), Parse(removed!));
    }

    [Fact]
    public void RemoveTheOnlyEntries_LeavesAnEmptyKubeconfig()
    {
        var root = Parse(KubeconfigMerge.Remove(KubeconfigMerge.Merge("", "kubestrel", s_config), "kubestrel", s_config.ServerUrl)!);

        Assert.Equal("", root["current-context"].ToString());
        Assert.Empty(((YamlSequenceNode)root["clusters"]).Children);
    }

    [Fact]
    public void RemoveAnotherServersEntries_DoesNothing()
    {
        var merged = KubeconfigMerge.Merge(Existing, "kubestrel", s_config);

        Assert.Null(KubeconfigMerge.Remove(merged, "kubestrel", "https://127.0.0.1:7443"));
        Assert.Null(KubeconfigMerge.Remove(Existing, "kubestrel", s_config.ServerUrl));
    }

    [Theory]
    [InlineData("- a\n- b\n")]
    [InlineData("just text")]
    [InlineData("a: [1,\n")]
    [InlineData("clusters: {a: b}\n")]
    public void NoKubeconfig_IsAnError(string text) =>
        Assert.Throws<PkiException>(() => KubeconfigMerge.Merge(text, "kubestrel", s_config));

    [Fact]
    public void JsonKubeconfig_Merges()
    {
        var root = Parse(KubeconfigMerge.Merge(
            """{"apiVersion":"v1","kind":"Config","clusters":[{"name":"a","cluster":{"server":"https://a"}}],"users":[],"contexts":[]}""",
            "kubestrel", s_config));

        Assert.NotNull(Entry(root, "clusters", "a"));
        Assert.NotNull(Entry(root, "users", "kubestrel"));
    }

    private static YamlMappingNode Parse(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    private static YamlNode? Entry(YamlMappingNode root, string section, string name) =>
        ((YamlSequenceNode)root[section]).Children.FirstOrDefault(entry => entry["name"].ToString() == name);
}
