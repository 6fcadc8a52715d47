using System.Net;
using Kubestrel.Runtimes.Contract;
using Kubestrel.Runtimes.Cri.Grpc;

namespace Kubestrel.Runtimes.Tests.Cri;

public sealed class GrpcStatusTests
{
    [Theory]
    [InlineData("plain text", "plain text")]
    [InlineData("a%20b%0Ac", "a b\nc")]
    [InlineData("%E2%82%AC%20%zz", "€ %zz")]
    [InlineData("100%", "100%")]
    public void Message_Percent_IsDecoded(string encoded, string decoded) => Assert.Equal(decoded, GrpcStatus.DecodeMessage(encoded));

    [Fact]
    public void TrailersWithError_IsAnError()
    {
        using var response = new HttpResponseMessage(HttpStatusCode.OK);
        response.TrailingHeaders.TryAddWithoutValidation("grpc-status", "5");
        response.TrailingHeaders.TryAddWithoutValidation("grpc-message", "container%20is gone");
        Assert.Equal(new RuntimeError(RuntimeErrorCode.NotFound, "container is gone"), GrpcStatus.Read(response));
    }

    [Fact]
    public void HeadersOnly_AreReadToo()
    {
        using var response = new HttpResponseMessage(HttpStatusCode.OK);
        response.Headers.TryAddWithoutValidation("grpc-status", "12");
        Assert.True(GrpcStatus.Read(response)?.IsUnimplemented);
    }

    [Fact]
    public void NoStatusAtAll_IsInternal()
    {
        using var response = new HttpResponseMessage(HttpStatusCode.OK);
        Assert.Equal(RuntimeErrorCode.Internal, GrpcStatus.Read(response)?.Code);
    }

    [Theory]
    [InlineData(503, RuntimeErrorCode.Unavailable)]
    [InlineData(404, RuntimeErrorCode.Unimplemented)]
    [InlineData(418, RuntimeErrorCode.Unknown)]
    public void HttpError_IsMapped(int status, RuntimeErrorCode code)
    {
        using var response = new HttpResponseMessage((HttpStatusCode)status);
        Assert.Equal(code, GrpcStatus.Read(response)?.Code);
    }

    [Theory]
    [InlineData(RuntimeErrorCode.NotFound, "rpc error: code = NotFound desc = m")]
    [InlineData(RuntimeErrorCode.Cancelled, "rpc error: code = Canceled desc = m")]
    [InlineData((RuntimeErrorCode)99, "rpc error: code = Code(99) desc = m")]
    public void ToString_IsGoForm(RuntimeErrorCode code, string text) => Assert.Equal(text, new RuntimeError(code, "m").ToString());
}
