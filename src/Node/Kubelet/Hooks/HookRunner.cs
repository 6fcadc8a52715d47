using System.Globalization;
using System.Text;
using Kubestrel.Client.Events;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Pods;
using Kubestrel.Kubelet.Probes;
using Kubestrel.Runtimes.Contract.Containers;

namespace Kubestrel.Kubelet.Hooks;

/// <summary>Runs postStart and preStop handlers.</summary>
internal sealed class HookRunner(IContainerExec exec, HttpRequests http, IEventRecorder events, TimeProvider time)
{
    /// <summary>Null on success, else the message in upstream's words.</summary>
    public async Task<string?> RunAsync(
        Pod pod, Container container, string containerId, LifecycleHandler handler, IReadOnlyList<string> podIps, CancellationToken cancellationToken)
    {
        var where = $"for Container {GoString.Quote(container.Name)} in Pod {GoString.Quote(pod.Describe())} failed - error: ";
        if (handler.Exec is { } command)
        {
            var result = await exec.ExecSyncAsync(containerId, [.. command.Command], TimeSpan.Zero, cancellationToken).ConfigureAwait(false);
            var shown = $"[{string.Join(' ', command.Command)}]";
            if (!result.IsOk)
            {
                return $"Exec lifecycle hook ({shown}) {where}{result.Error}, message: \"\"";
            }

            return result.Value.ExitCode == 0 ? null : string.Create(
                CultureInfo.InvariantCulture,
                $"Exec lifecycle hook ({shown}) {where}command '{string.Join(' ', command.Command)}' exited with {result.Value.ExitCode}: {Text(result.Value.Stderr)}, message: {GoString.Quote(Text(result.Value.Stdout) + Text(result.Value.Stderr))}");
        }

        if (handler.HttpGet is { } get)
        {
            return await GetAsync(pod, container, get, podIps, cancellationToken).ConfigureAwait(false) is { } error
                ? $"HTTP lifecycle hook ({get.Path}) {where}{error}"
                : null;
        }

        if (handler.Sleep is { } sleep)
        {
            await Task.Delay(TimeSpan.FromSeconds(sleep.Seconds), time, cancellationToken).ConfigureAwait(false);
            return null;
        }

        return "Cannot run handler: invalid handler";
    }

    /// <summary>Any answer counts as success; over HTTPS a server that speaks plain HTTP is asked again that way.</summary>
    private async Task<string?> GetAsync(Pod pod, Container container, HTTPGetAction get, IReadOnlyList<string> podIps, CancellationToken cancellationToken)
    {
        var host = get.Host.Length > 0 ? get.Host : podIps.FirstOrDefault("");
        if (host.Length == 0)
        {
            return "failed to find networking container";
        }

        if (HttpRequests.Address(get, container, host, out var error) is not { } address)
        {
            return error;
        }

        var answer = await http.GetAsync(address, get.HttpHeaders, "lifecycle", cancellationToken).ConfigureAwait(false);
        if (answer.IsPlainHttp && address.Scheme == Uri.UriSchemeHttps)
        {
            var plain = new UriBuilder(address) { Scheme = Uri.UriSchemeHttp }.Uri;
            var again = await http.GetAsync(plain, get.HttpHeaders.RemoveAll(header => header.Name.Equals("Authorization", StringComparison.OrdinalIgnoreCase)), "lifecycle", cancellationToken).ConfigureAwait(false);
            if (again.Error.Length == 0)
            {
                events.Record(
                    pod,
                    "Warning",
                    "LifecycleHTTPFallback",
                    $"request to HTTPS lifecycle hook {address.Authority} got HTTP response, retry with HTTP succeeded");
                return null;
            }
        }

        return answer.Error.Length == 0 ? null : answer.Error;
    }

    private static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);
}
