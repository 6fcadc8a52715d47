using Kubestrel.Client.Requests;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Objects;
using Kubestrel.Kubelet.Variables;

namespace Kubestrel.Kubelet.Volumes;

/// <summary>Collects the files of configMap, secret, downwardAPI and projected volumes.</summary>
internal sealed class VolumeContentReader(IPodObjects objects, ServiceAccountTokens tokens)
{
    private const int DefaultMode = 0x1A4;

    public async Task<VolumeContent> ReadAsync(Volume volume, VolumeInput input, CancellationToken cancellationToken)
    {
        var pod = input.Pod;
        if (volume.ConfigMap is { } map)
        {
            return await ReadConfigMapAsync(pod, map.Name, map.Items, map.DefaultMode ?? DefaultMode, map.Optional == true, cancellationToken).ConfigureAwait(false);
        }

        if (volume.Secret is { } secret)
        {
            return await ReadSecretAsync(pod, secret.SecretName, secret.Items, secret.DefaultMode ?? DefaultMode, secret.Optional == true, cancellationToken).ConfigureAwait(false);
        }

        if (volume.DownwardAPI is { } downward)
        {
            return ReadDownward(input, downward.Items, downward.DefaultMode ?? DefaultMode);
        }

        return volume.Projected is { } projected
            ? await ReadProjectedAsync(input, projected, cancellationToken).ConfigureAwait(false)
            : new VolumeContent([]);
    }

    private async Task<VolumeContent> ReadProjectedAsync(VolumeInput input, ProjectedVolumeSource projected, CancellationToken cancellationToken)
    {
        var mode = projected.DefaultMode ?? DefaultMode;
        var files = new Dictionary<string, VolumeFile>(StringComparer.Ordinal);
        var errors = new List<string>();
        DateTimeOffset? renewAt = null;
        foreach (var source in projected.Sources)
        {
            var content = await ReadSourceAsync(input, source, mode, cancellationToken).ConfigureAwait(false);
            if (content.Error.Length > 0)
            {
                errors.Add(content.Error);
            }

            foreach (var file in content.Files)
            {
                files[file.Path] = file;
            }

            renewAt = content.RenewAt is { } at && (renewAt is null || at < renewAt) ? at : renewAt;
        }

        return errors.Count == 0
            ? new VolumeContent([.. files.Values], "", renewAt)
            : VolumeContent.Failed(errors.Count == 1 ? errors[0] : $"[{string.Join(", ", errors)}]");
    }

    private async Task<VolumeContent> ReadSourceAsync(VolumeInput input, VolumeProjection source, int mode, CancellationToken cancellationToken)
    {
        var pod = input.Pod;
        if (source.ConfigMap is { } map)
        {
            return await ReadConfigMapAsync(pod, map.Name, map.Items, mode, map.Optional == true, cancellationToken).ConfigureAwait(false);
        }

        if (source.Secret is { } secret)
        {
            return await ReadSecretAsync(pod, secret.Name, secret.Items, mode, secret.Optional == true, cancellationToken).ConfigureAwait(false);
        }

        if (source.DownwardAPI is { } downward)
        {
            return ReadDownward(input, downward.Items, mode);
        }

        if (source.ServiceAccountToken is { } token)
        {
            return await tokens.ReadAsync(pod, token, mode, cancellationToken).ConfigureAwait(false);
        }

        return VolumeContent.Failed("clusterTrustBundle sources are not supported on this node");
    }

    private async Task<VolumeContent> ReadConfigMapAsync(
        Pod pod, string name, ValueList<KeyToPath> items, int mode, bool optional, CancellationToken cancellationToken)
    {
        var read = await objects.GetConfigMapAsync(pod.Metadata.Namespace, name, cancellationToken).ConfigureAwait(false);
        return From(read, optional, items, mode, map =>
        {
            var payload = map.Data.ToDictionary(pair => pair.Key, pair => (ReadOnlyMemory<byte>)System.Text.Encoding.UTF8.GetBytes(pair.Value), StringComparer.Ordinal);
            foreach (var (key, value) in map.BinaryData)
            {
                payload[key] = value.Memory;
            }

            return payload;
        });
    }

    private async Task<VolumeContent> ReadSecretAsync(
        Pod pod, string name, ValueList<KeyToPath> items, int mode, bool optional, CancellationToken cancellationToken)
    {
        var read = await objects.GetSecretAsync(pod.Metadata.Namespace, name, cancellationToken).ConfigureAwait(false);
        return From(read, optional, items, mode, secret => secret.Data.ToDictionary(pair => pair.Key, pair => pair.Value.Memory, StringComparer.Ordinal));
    }

    private static VolumeContent From<T>(
        ApiResult<T> read, bool optional, ValueList<KeyToPath> items, int mode, Func<T, Dictionary<string, ReadOnlyMemory<byte>>> payloadOf) where T : class
    {
        if (!read.IsSuccess)
        {
            return read.IsNotFound && optional ? new VolumeContent([]) : VolumeContent.Failed(read.Error.Message);
        }

        var payload = payloadOf(read.Value);
        if (items.Count == 0)
        {
            return new VolumeContent([.. payload.Select(pair => new VolumeFile(pair.Key, pair.Value, mode))]);
        }

        var files = new List<VolumeFile>();
        foreach (var item in items)
        {
            if (payload.TryGetValue(item.Key, out var value))
            {
                files.Add(new VolumeFile(Clean(item.Path), value, item.Mode ?? mode));
            }
            else if (!optional)
            {
                return VolumeContent.Failed($"{(typeof(T) == typeof(Secret) ? "references non-existent secret key" : "configmap references non-existent config key")}: {item.Key}");
            }
        }

        return new VolumeContent(files);
    }

    private static VolumeContent ReadDownward(VolumeInput input, ValueList<DownwardAPIVolumeFile> items, int mode)
    {
        var files = new List<VolumeFile>();
        var errors = new List<string>();
        foreach (var item in items)
        {
            var error = "";
            var value = item.FieldRef is { } field ? FieldPaths.Read(input.Pod, field.FieldPath, input.Addresses, out error)
                : item.ResourceFieldRef is { } resource ? ResourceFields.Read(resource, input.Pod, Container.Empty, input.Allocatable, out error)
                : "";
            if (error.Length > 0)
            {
                errors.Add(error);
            }

            files.Add(new VolumeFile(Clean(item.Path), System.Text.Encoding.UTF8.GetBytes(value ?? ""), item.Mode ?? mode));
        }

        return errors.Count == 0 ? new VolumeContent(files) : VolumeContent.Failed(string.Join(", ", errors));
    }

    private static string Clean(string path) => string.Join('/', path.Split('/').Where(part => part is not ("" or ".")));
}
