using System.Diagnostics;
using System.Net.Http.Json;
using System.Security.Cryptography.X509Certificates;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kubestrel.Clusters;

/// <summary>A cluster as its own API shows it.</summary>
internal sealed record ClusterStatus(string DataDir, bool Exists, bool Running, string Server, string Version, IReadOnlyList<NodeLine> Nodes)
{
    public const string ContextName = "kubestrel";

    private static readonly JsonSerializerOptions JsonForm = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static ClusterStatus Stopped(string dataDir, bool exists) => new(dataDir, exists, false, "", "", []);

    /// <exception cref="ClusterException">The cluster does not answer.</exception>
    public static async Task<ClusterStatus> ReadAsync(ClusterPaths paths, ClusterState state, CancellationToken cancellationToken)
    {
        using var client = CreateClient(paths, state);
        try
        {
            var version = await client.GetFromJsonAsync<JsonNode>("/version", cancellationToken);
            var list = await client.GetFromJsonAsync<JsonNode>("/api/v1/nodes", cancellationToken);
            return new(paths.Root, true, true, state.ServerUrl, (string?)version?["gitVersion"] ?? "", [.. list!["items"]!.AsArray().Select(NodeLine.Of!)]);
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException)
        {
            throw new ClusterException($"the cluster at {state.ServerUrl} does not answer: {exception.Message}");
        }
    }

    /// <summary>Waits until every node of this machine is Ready.</summary>
    public static async Task<ClusterStatus> WaitUntilReadyAsync(ClusterPaths paths, ClusterState state, CancellationToken cancellationToken)
    {
        var begin = Stopwatch.GetTimestamp();
        while (true)
        {
            var status = await ReadAsync(paths, state, cancellationToken);
            if (state.ControlPlaneOnly || status.Nodes.Any(node => node.Name == state.NodeName && node.Ready))
            {
                return status;
            }

            if (Stopwatch.GetElapsedTime(begin) > Patience)
            {
                throw new ClusterException($"node {state.NodeName} is not Ready after {Patience.TotalSeconds:0} s; see {paths.Log}");
            }

            await Task.Delay(25, cancellationToken);
        }
    }

    public void Print(TextWriter output)
    {
        if (!Running)
        {
            output.WriteLine(Exists ? $"The cluster in {DataDir} is down." : $"There is no cluster in {DataDir}.");
            return;
        }

        output.WriteLine($"{Server}  {Version}");
        foreach (var node in Nodes)
        {
            output.WriteLine($"  {node.Name}  {(node.Ready ? "Ready" : "NotReady")}  {node.Version}  {node.Address}");
        }
    }

    public string ToJson() => JsonSerializer.Serialize(this, JsonForm);

    private static HttpClient CreateClient(ClusterPaths paths, ClusterState state)
    {
        var conf = ClusterIdentity.Admin(paths, state);
        var authority = X509Certificate2.CreateFromPem(conf.AuthorityPem);
        var handler = new SocketsHttpHandler();
        handler.SslOptions.ClientCertificates = [X509Certificate2.CreateFromPem(conf.ClientCertificatePem, conf.ClientKeyPem)];
        handler.SslOptions.CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        handler.SslOptions.CertificateChainPolicy.CustomTrustStore.Add(authority);
        return new HttpClient(handler) { BaseAddress = new Uri(state.ServerUrl), Timeout = TimeSpan.FromSeconds(10) };
    }
}
