using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Variables;
using Kubestrel.Runtimes.Contract;
using Kubestrel.Runtimes.Contract.Containers;

namespace Kubestrel.Kubelet.Probes;

/// <summary>Runs a probe once within its timeout.</summary>
internal sealed class ProbeRunner(IContainerExec exec, HttpRequests http, GrpcHealth grpc, TimeProvider time)
{
    private const int MaxOutput = 10 * 1024;

    public async Task<ProbeResult> RunAsync(Probe probe, Container container, string containerId, string podIp, CancellationToken cancellationToken)
    {
        var timeout = TimeSpan.FromSeconds(Math.Max(1, probe.TimeoutSeconds));
        if (probe.Exec is { } command)
        {
            return await ExecAsync(command, container, containerId, timeout, cancellationToken).ConfigureAwait(false);
        }

        using var deadline = new CancellationTokenSource(timeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            if (probe.HttpGet is { } get)
            {
                return await HttpAsync(get, container, podIp, timeout, deadline.Token, both.Token).ConfigureAwait(false);
            }

            if (probe.TcpSocket is { } tcp)
            {
                return await TcpAsync(tcp, container, podIp, both.Token).ConfigureAwait(false);
            }

            return probe.Grpc is { } action
                ? await grpc.CheckAsync(podIp, action, both.Token).ConfigureAwait(false)
                : ProbeResult.Broken($"missing probe handler for {container.Name}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return ProbeResult.Failure(TimeoutText(probe, container, podIp, timeout));
        }
    }

    private async Task<ProbeResult> ExecAsync(ExecAction action, Container container, string containerId, TimeSpan timeout, CancellationToken cancellationToken)
    {
        string? Lookup(string name) => container.Env.Find(variable => variable.Name == name)?.Value;
        var command = action.Command.Select(part => Expansion.Expand(part, Lookup)).ToList();
        var result = await exec.ExecSyncAsync(containerId, command, timeout, cancellationToken).ConfigureAwait(false);
        if (!result.IsOk)
        {
            return result.Error.Code == RuntimeErrorCode.DeadlineExceeded
                ? ProbeResult.Failure($"command {GoString.Quote(string.Join(' ', command))} timed out")
                : ProbeResult.Broken(result.Error.ToString());
        }

        var output = Cut(Encoding.UTF8.GetString(result.Value.Stdout.Span) + Encoding.UTF8.GetString(result.Value.Stderr.Span));
        return result.Value.ExitCode == 0 ? ProbeResult.Success(output) : ProbeResult.Failure(output);
    }

    private async Task<ProbeResult> HttpAsync(
        HTTPGetAction get, Container container, string podIp, TimeSpan timeout, CancellationToken deadline, CancellationToken cancellationToken)
    {
        if (HttpRequests.Address(get, container, get.Host.Length > 0 ? get.Host : podIp, out var error) is not { } address)
        {
            return ProbeResult.Broken(error);
        }

        var answer = await http.GetAsync(address, get.HttpHeaders, "probe", cancellationToken).ConfigureAwait(false);
        deadline.ThrowIfCancellationRequested();
        return answer switch
        {
            { Error.Length: > 0 } => ProbeResult.Failure(answer.Error),
            { Status: >= 300 and < 400 } => new ProbeResult(ProbeOutcome.Success, $"Probe terminated redirects, Response body: {answer.Body}", IsWarning: true),
            { Status: >= 200 and < 300 } => ProbeResult.Success(answer.Body),
            _ => ProbeResult.Failure(string.Create(CultureInfo.InvariantCulture, $"HTTP probe failed with statuscode: {answer.Status}")),
        };
    }

    private static async Task<ProbeResult> TcpAsync(TCPSocketAction action, Container container, string podIp, CancellationToken cancellationToken)
    {
        if (ContainerPorts.Resolve(action.Port, container, out var error) is not { } port)
        {
            return ProbeResult.Broken(error);
        }

        var host = action.Host.Length > 0 ? action.Host : podIp;
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(host, port, cancellationToken).ConfigureAwait(false);
            return ProbeResult.Success();
        }
        catch (SocketException exception)
        {
            var reason = exception.SocketErrorCode == SocketError.ConnectionRefused ? "connect: connection refused" : $"connect: {exception.Message.ToLowerInvariant()}";
            return ProbeResult.Failure(string.Create(CultureInfo.InvariantCulture, $"dial tcp {host}:{port}: {reason}"));
        }
    }

    private static string TimeoutText(Probe probe, Container container, string podIp, TimeSpan timeout)
    {
        if (probe.HttpGet is { } get)
        {
            var address = HttpRequests.Address(get, container, get.Host.Length > 0 ? get.Host : podIp, out _);
            return $"Get {GoString.Quote(address?.ToString() ?? "")}: context deadline exceeded (Client.Timeout exceeded while awaiting headers)";
        }

        if (probe.TcpSocket is { } tcp)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"dial tcp {(tcp.Host.Length > 0 ? tcp.Host : podIp)}:{ContainerPorts.Resolve(tcp.Port, container, out _)}: i/o timeout");
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"timeout: failed to connect service {GoString.Quote($"{podIp}:{probe.Grpc?.Port}")} within {Duration.From(timeout)}: context deadline exceeded");
    }

    private static string Cut(string output) => output.Length > MaxOutput ? output[..MaxOutput] : output;
}
