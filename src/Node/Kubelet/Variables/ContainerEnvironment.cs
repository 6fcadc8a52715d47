using Kubestrel.Client.Requests;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Objects;

namespace Kubestrel.Kubelet.Variables;

/// <summary>Computes a container's variables: services, then envFrom, then env in order, each able to refer to earlier ones.</summary>
internal sealed class ContainerEnvironment(IPodObjects objects)
{
    /// <summary>The variables, or the error that goes into the container's waiting message.</summary>
    public async Task<(IReadOnlyList<KeyValuePair<string, string>> Variables, string Error)> BuildAsync(
        EnvironmentInput input, CancellationToken cancellationToken)
    {
        var services = ServiceEnvironment.For(input.Pod.Metadata.Namespace, input.Pod.Spec.EnableServiceLinks ?? true, input.Services);
        var own = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in input.Container.EnvFrom)
        {
            if (await AddAllAsync(own, input.Pod.Metadata.Namespace, source, cancellationToken).ConfigureAwait(false) is { } error)
            {
                return ([], error);
            }
        }

        foreach (var variable in input.Container.Env)
        {
            var (value, error) = await ValueOfAsync(variable, input, own, services, cancellationToken).ConfigureAwait(false);
            if (error.Length > 0)
            {
                return ([], error);
            }

            if (value is not null)
            {
                own[variable.Name] = value;
            }
        }

        foreach (var (name, value) in services)
        {
            own.TryAdd(name, value);
        }

        return ([.. own], "");
    }

    private async Task<string?> AddAllAsync(Dictionary<string, string> variables, string @namespace, EnvFromSource source, CancellationToken cancellationToken)
    {
        if (source.ConfigMapRef is { } map)
        {
            var read = await objects.GetConfigMapAsync(@namespace, map.Name, cancellationToken).ConfigureAwait(false);
            if (!read.IsSuccess)
            {
                return read.IsNotFound && map.Optional == true ? null : read.Error.Message;
            }

            foreach (var (key, value) in read.Value.Data)
            {
                variables[source.Prefix + key] = value;
            }
        }
        else if (source.SecretRef is { } secret)
        {
            var read = await objects.GetSecretAsync(@namespace, secret.Name, cancellationToken).ConfigureAwait(false);
            if (!read.IsSuccess)
            {
                return read.IsNotFound && secret.Optional == true ? null : read.Error.Message;
            }

            foreach (var (key, value) in read.Value.Data)
            {
                variables[source.Prefix + key] = value.ToString();
            }
        }

        return null;
    }

    /// <summary>A null value leaves the variable out (an optional source that is not there).</summary>
    private async Task<(string? Value, string Error)> ValueOfAsync(
        EnvVar variable, EnvironmentInput input, Dictionary<string, string> own, Dictionary<string, string> services, CancellationToken cancellationToken)
    {
        if (variable.Value.Length > 0 || variable.ValueFrom is not { } source)
        {
            return (Expansion.Expand(variable.Value, name => own.GetValueOrDefault(name) ?? services.GetValueOrDefault(name)), "");
        }

        if (source.FieldRef is { } field)
        {
            return (FieldPaths.Read(input.Pod, field.FieldPath, input.Addresses, out var error), error);
        }

        if (source.ResourceFieldRef is { } resource)
        {
            return (ResourceFields.Read(resource, input.Pod, input.Container, input.Allocatable, out var error), error);
        }

        var @namespace = input.Pod.Metadata.Namespace;
        if (source.ConfigMapKeyRef is { } map)
        {
            var read = await objects.GetConfigMapAsync(@namespace, map.Name, cancellationToken).ConfigureAwait(false);
            return Select(read, map.Optional == true, found => found.Data.GetValueOrDefault(map.Key), $"couldn't find key {map.Key} in ConfigMap {@namespace}/{map.Name}");
        }

        if (source.SecretKeyRef is { } secret)
        {
            var read = await objects.GetSecretAsync(@namespace, secret.Name, cancellationToken).ConfigureAwait(false);
            return Select(
                read,
                secret.Optional == true,
                found => found.Data.TryGetValue(secret.Key, out var bytes) ? bytes.ToString() : null,
                $"couldn't find key {secret.Key} in Secret {@namespace}/{secret.Name}");
        }

        return ("", "");
    }

    private static (string? Value, string Error) Select<T>(ApiResult<T> read, bool optional, Func<T, string?> value, string missing) where T : class
    {
        if (!read.IsSuccess)
        {
            return read.IsNotFound && optional ? (null, "") : (null, read.Error.Message);
        }

        return value(read.Value) is { } found ? (found, "") : (null, optional ? "" : missing);
    }
}
