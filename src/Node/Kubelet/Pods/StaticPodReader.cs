using System.Security.Cryptography;
using Kubestrel.Codecs.Bodies;
using Kubestrel.Kinds;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kubelet.Pods;

/// <summary>Turns a manifest into the pod this node runs: named after the node, with a uid that follows from its content.</summary>
internal sealed class StaticPodReader(string nodeName, TimeProvider time)
{
    private static readonly KindInfo Kind = ApiKinds.Registry.Get<Pod>();
    private readonly BodyDecoder _decoder = new(ApiKinds.Registry);
    private readonly ResourceStrategy _strategy = ApiKinds.Strategies.First(strategy => strategy.Type == typeof(Pod));

    /// <summary>The pod, or null with the reason.</summary>
    public Pod? Read(string path, ReadOnlySpan<byte> content, out string error)
    {
        var format = path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? BodyFormat.Json : BodyFormat.Yaml;
        var decoded = _decoder.Decode(content, format, Kind.Id);
        if (decoded.Object is not Pod pod)
        {
            error = decoded.Failure?.Message ?? "not a Pod";
            return null;
        }

        if (pod.Metadata.Name.Length == 0)
        {
            error = "metadata.name: Required value";
            return null;
        }

        error = "";
        var hash = pod.Metadata.Uid.Length > 0 ? pod.Metadata.Uid : HashOf(nodeName, path, content);
        var annotations = pod.Metadata.Annotations
            .With(PodFacts.ConfigSource, "file")
            .With(PodFacts.ConfigHash, hash)
            .With(PodFacts.ConfigSeen, MicroTime.From(time.GetUtcNow()).ToString());
        return (Pod)_strategy.ApplyDefaults(pod with
        {
            Metadata = pod.Metadata with
            {
                Name = $"{pod.Metadata.Name}-{nodeName}".ToLowerInvariant(),
                Namespace = pod.Metadata.Namespace.Length > 0 ? pod.Metadata.Namespace : "default",
                Uid = hash,
                Annotations = annotations,
            },
            Spec = pod.Spec with
            {
                NodeName = nodeName,
                EnableServiceLinks = pod.Spec.EnableServiceLinks ?? true,
                Tolerations = pod.Spec.Tolerations.Exists(toleration => toleration is { Operator: "Exists", Key: "" })
                    ? pod.Spec.Tolerations
                    : pod.Spec.Tolerations.Add(Toleration.Empty with { Operator = "Exists", Effect = "NoExecute" }),
            },
            Status = PodStatus.Empty with { Phase = "Pending" },
        });
    }

    /// <summary>32 hex digits over node, path and content.</summary>
    internal static string HashOf(string nodeName, string path, ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(System.Text.Encoding.UTF8.GetBytes($"host:{nodeName}\nfile:{path}\n"));
        hash.AppendData(content);
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..32];
    }
}
