using Kubestrel.Runtimes.Contract;
using Kubestrel.Runtimes.Contract.Status;
using Kubestrel.Runtimes.Cri;
using Kubestrel.Runtimes.Cri.Wire;
using Microsoft.Extensions.Time.Testing;

namespace Kubestrel.Runtimes.Tests.Cri;

public sealed class CriRuntimeTests
{
    [Fact]
    public async Task Call_ServerAnswers_RequestAndHeadersAreGrpc()
    {
        string? path = null, timeout = null, te = null, protocol = null;
        byte[]? request = null;
        await using var server = await CriServer.StartAsync(async (context, body) =>
        {
            path = context.Request.Path;
            timeout = context.Request.Headers["grpc-timeout"];
            te = context.Request.Headers.TE;
            protocol = context.Request.Protocol;
            request = body;
            await CriServer.SendAsync(context, new RunPodSandboxResponse { PodSandboxId = "abc" });
            CriServer.End(context, 0);
        });
        using var runtime = New(server);
        var result = await runtime.RunSandboxAsync(new() { Metadata = new("n", "u", "ns", 2) }, "crun", default);
        Assert.Equal("abc", result.Value);
        Assert.Equal("/runtime.v1.RuntimeService/RunPodSandbox", path);
        Assert.Equal("240000m", timeout);
        Assert.Equal("trailers", te);
        Assert.Equal("HTTP/2", protocol);
        var sent = RunPodSandboxRequest.Parser.ParseFrom(request);
        Assert.Equal("crun", sent.RuntimeHandler);
        Assert.Equal(2u, sent.Config.Metadata.Attempt);
    }

    [Fact]
    public async Task Call_ServerRefuses_CodeAndMessageAreKept()
    {
        await using var server = await CriServer.StartAsync((context, _) =>
        {
            CriServer.End(context, 5, "no%20such container");
            return Task.CompletedTask;
        });
        using var runtime = New(server);
        Assert.Equal(new RuntimeError(RuntimeErrorCode.NotFound, "no such container"), (await runtime.StartContainerAsync("x", default)).Error);
    }

    [Fact]
    public async Task Call_ServerDoesNotAnswer_DeadlineExceeded()
    {
        var entered = new TaskCompletionSource();
        var time = new FakeTimeProvider();
        await using var server = await CriServer.StartAsync(async (context, _) =>
        {
            entered.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });
        using var runtime = New(server, time);
        var call = runtime.GetVersionAsync(default);
        await entered.Task;
        time.Advance(TimeSpan.FromMinutes(3));
        var error = (await call).Error;
        Assert.Equal(new RuntimeError(RuntimeErrorCode.DeadlineExceeded, "context deadline exceeded"), error);
    }

    [Fact]
    public async Task Call_CallerCancels_Throws()
    {
        var entered = new TaskCompletionSource();
        await using var server = await CriServer.StartAsync(async (context, _) =>
        {
            entered.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });
        using var runtime = New(server);
        using var cancel = new CancellationTokenSource();
        var call = runtime.PullImageAsync(new("a"), null, null, cancel.Token);
        await entered.Task;
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task Pull_HasNoDeadlineAndSendsCredentials()
    {
        string? timeout = null;
        byte[]? request = null;
        await using var server = await CriServer.StartAsync(async (context, body) =>
        {
            timeout = context.Request.Headers["grpc-timeout"];
            request = body;
            await CriServer.SendAsync(context, new PullImageResponse { ImageRef = "sha256:1" });
            CriServer.End(context, 0);
        });
        using var runtime = New(server);
        var result = await runtime.PullImageAsync(new("a"), new Contract.Images.RegistryCredential { UserName = "u", Password = "p" }, null, default);
        Assert.Equal("sha256:1", result.Value);
        Assert.Null(timeout);
        Assert.Equal("u", PullImageRequest.Parser.ParseFrom(request).Auth.Username);
    }

    [Fact]
    public async Task Events_StreamEndsWithError_ErrorIsTheLastElement()
    {
        await using var server = await CriServer.StartAsync(async (context, _) =>
        {
            await CriServer.SendAsync(context, new ContainerEventResponse { ContainerId = "a", ContainerEventType = ContainerEventType.ContainerStoppedEvent });
            await CriServer.SendAsync(context, new ContainerEventResponse { ContainerId = "b", CreatedAt = 1_000_000_000 });
            CriServer.End(context, 14, "going away");
        });
        using var runtime = New(server);
        var events = new List<ContainerEvent>();
        await foreach (var item in runtime.WatchContainerEventsAsync(default))
        {
            events.Add(item);
        }

        Assert.Equal(["a", "b", ""], events.Select(e => e.ContainerId));
        Assert.Equal(ContainerEventKind.Stopped, events[0].Kind);
        Assert.Equal(DateTimeOffset.UnixEpoch.AddSeconds(1), events[1].At);
        Assert.True(events[2].Error?.IsUnreachable);
    }

    [Fact]
    public async Task Images_NamedAsPinned_ArePinned()
    {
        await using var server = await CriServer.StartAsync(async (context, _) =>
        {
            await CriServer.SendAsync(context, new ListImagesResponse { Images = { new Image { Id = "1", RepoTags = { "pause:1" } }, new Image { Id = "2", RepoTags = { "web:1" } } } });
            CriServer.End(context, 0);
        });
        using var runtime = new CriRuntime(
            new CriRuntimeOptions { SocketPath = server.Socket, PinnedImages = new HashSet<string> { "pause:1" } }, TimeProvider.System);
        var images = (await runtime.ListImagesAsync(null, default)).Value;
        Assert.Equal([true, false], images!.Select(i => i.Pinned));
    }

    [Fact]
    public async Task Call_ServerRestarted_NextCallConnectsAgain()
    {
        static async Task Answer(Microsoft.AspNetCore.Http.HttpContext context, byte[] body)
        {
            await CriServer.SendAsync(context, new VersionResponse { RuntimeName = "r" });
            CriServer.End(context, 0);
        }

        var first = await CriServer.StartAsync(Answer);
        using var runtime = New(first);
        Assert.True((await runtime.GetVersionAsync(default)).IsOk);
        await first.DisposeAsync();
        Assert.True((await runtime.GetVersionAsync(default)).Error?.IsUnreachable);
    }

    private static CriRuntime New(CriServer server, TimeProvider? time = null) =>
        new(new CriRuntimeOptions { SocketPath = server.Socket }, time ?? TimeProvider.System);
}
