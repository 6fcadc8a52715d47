using System.Buffers.Binary;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Google.Protobuf;
using Kubestrel.Runtimes.Contract;

namespace Kubestrel.Runtimes.Cri.Grpc;

/// <summary>
/// gRPC over a unix socket: one HTTP/2 connection with prior knowledge, made on first use and again after the server went away.
/// Answers are results; only cancellation by the caller throws.
/// </summary>
internal sealed class GrpcChannel : IDisposable
{
    private static readonly MediaTypeHeaderValue GrpcContentType = new("application/grpc");

    private readonly string socketPath;
    private readonly TimeProvider timeProvider;
    private readonly HttpMessageInvoker invoker;

    public GrpcChannel(string socketPath, TimeProvider timeProvider)
    {
        this.socketPath = socketPath;
        this.timeProvider = timeProvider;
        invoker = new HttpMessageInvoker(new SocketsHttpHandler
        {
            ConnectCallback = ConnectAsync,
            UseProxy = false,
            AllowAutoRedirect = false,
            UseCookies = false,
            ActivityHeadersPropagator = null,
            PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
        });
    }

    /// <summary>One request, one answer. A null deadline waits as long as the caller does.</summary>
    public async Task<RuntimeResult<TResponse>> UnaryAsync<TResponse>(
        GrpcMethod<TResponse> method, IMessage request, TimeSpan? deadline, CancellationToken cancellationToken)
        where TResponse : class, IMessage<TResponse>
    {
        using var timer = deadline is { } limit ? new CancellationTokenSource(limit, timeProvider) : new CancellationTokenSource();
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timer.Token);
        try
        {
            using var message = NewRequest(method.Path, request, deadline);
            using var response = await invoker.SendAsync(message, linked.Token).ConfigureAwait(false);
            var body = await response.Content.ReadAsByteArrayAsync(linked.Token).ConfigureAwait(false);
            if (GrpcStatus.Read(response) is { } error)
            {
                return error;
            }

            return GrpcFrame.TryRead(body, out var payload, out _)
                ? method.Parser.ParseFrom(payload.Span)
                : new RuntimeError(RuntimeErrorCode.Internal, "the answer holds no message");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested && timer.IsCancellationRequested)
        {
            return new RuntimeError(RuntimeErrorCode.DeadlineExceeded, "context deadline exceeded");
        }
        catch (Exception exception) when (ToError(exception) is { } error && !cancellationToken.IsCancellationRequested)
        {
            return error;
        }
    }

    /// <summary>One request, many answers. The last element is a failure unless the server ended the stream with success.</summary>
    public async IAsyncEnumerable<RuntimeResult<TResponse>> StreamAsync<TResponse>(
        GrpcMethod<TResponse> method, IMessage request, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TResponse : class, IMessage<TResponse>
    {
        using var message = NewRequest(method.Path, request, null);
        HttpResponseMessage? response = null;
        Stream? body = null;
        RuntimeError? failure = null;
        try
        {
            response = await invoker.SendAsync(message, cancellationToken).ConfigureAwait(false);
            body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (ToError(exception) is { } error && !cancellationToken.IsCancellationRequested)
        {
            failure = error;
        }

        using (response)
        {
            while (failure is null)
            {
                TResponse? item = null;
                try
                {
                    item = await GrpcFrame.ReadAsync(body!, method.Parser, cancellationToken).ConfigureAwait(false);
                    failure = item is null ? GrpcStatus.Read(response!) : null;
                }
                catch (Exception exception) when (ToError(exception) is { } error && !cancellationToken.IsCancellationRequested)
                {
                    failure = error;
                }

                if (item is not null)
                {
                    yield return item;
                }
                else if (failure is null)
                {
                    yield break;
                }
            }
        }

        yield return failure;
    }

    public void Dispose() => invoker.Dispose();

    private static HttpRequestMessage NewRequest(string path, IMessage request, TimeSpan? deadline)
    {
        var size = request.CalculateSize();
        var frame = new byte[GrpcFrame.HeaderSize + size];
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), size);
        request.WriteTo(frame.AsSpan(GrpcFrame.HeaderSize));

        var content = new ByteArrayContent(frame);
        content.Headers.ContentType = GrpcContentType;
        var message = new HttpRequestMessage(HttpMethod.Post, "http://localhost" + path)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = content,
        };
        message.Headers.TryAddWithoutValidation("te", "trailers");
        if (deadline is { } limit)
        {
            message.Headers.TryAddWithoutValidation("grpc-timeout", $"{(long)Math.Ceiling(limit.TotalMilliseconds)}m");
        }

        return message;
    }

    private RuntimeError? ToError(Exception exception) => exception switch
    {
        InvalidProtocolBufferException => new RuntimeError(RuntimeErrorCode.Internal, exception.Message),
        HttpRequestException or IOException => new RuntimeError(
            RuntimeErrorCode.Unavailable, $"connection error: desc = \"unix://{socketPath}: {exception.GetBaseException().Message}\""),
        _ => null,
    };

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(socketPath), cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
