using Google.Protobuf;

namespace Kubestrel.Runtimes.Cri.Grpc;

/// <summary>A method of a gRPC service: its HTTP path and how to read its answer.</summary>
internal sealed record GrpcMethod<TResponse>(string Path, MessageParser<TResponse> Parser)
    where TResponse : IMessage<TResponse>;
