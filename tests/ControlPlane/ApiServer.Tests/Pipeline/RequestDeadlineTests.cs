using Kubestrel.ApiServer.Admission;
using Kubestrel.ApiServer.Tests.Fixture;
using Kubestrel.Machinery.Meta.V1;
using Microsoft.Extensions.Time.Testing;

namespace Kubestrel.ApiServer.Tests.Pipeline;

[Collection(ServerCollection.Name)]
public sealed class RequestDeadlineTests(ServerFixture server)
{
    private const string Maps = "/api/v1/namespaces/default/configmaps";

    [Theory]
    [InlineData("", 60)]
    [InlineData("?timeout=5s", 5)]
    [InlineData("?timeout=0", 60)]
    [InlineData("?timeout=2m", 60)]
    [InlineData("?timeout=-3s", 60)]
    public async Task SlowRequest_TimesOut(string query, int seconds)
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var gate = new Gate();
        await using var slow = await server.StartAnotherAsync(options => options with { Time = time }, gate);
        using var client = server.Client(slow.Addresses[0], ServerFixture.AdminToken);
        var answering = client.PostAsync(Maps + query, """{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"gate"}}""");
        await gate.Reached.Task;
        time.Advance(TimeSpan.FromSeconds(seconds - 1));
        Assert.False(gate.Cancelled.Task.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1));
        var answer = await answering;
        Assert.Equal((504, "Timeout", "Timeout: request did not complete within the allotted timeout"), (answer.Code, answer.Reason, answer.Message));
        Assert.NotNull(answer.Json["details"]);
    }

    [Fact]
    public async Task Watch_HasNoDeadline()
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var slow = await server.StartAnotherAsync(options => options with { Time = time });
        using var client = server.Client(slow.Addresses[0], ServerFixture.AdminToken);
        var ns = await server.NamespaceAsync();
        await using var watch = await WatchReader.OpenAsync(client, $"/api/v1/namespaces/{ns}/configmaps?watch=true&timeout=1s");
        time.Advance(TimeSpan.FromMinutes(2));
        await client.PostAsync($"/api/v1/namespaces/{ns}/configmaps", """{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a"}}""");
        Assert.Equal("ADDED a", await watch.NextTypeAndNameAsync());
    }

    [Theory]
    [InlineData("bad", "time: invalid duration \"bad\"")]
    [InlineData("1", "time: missing unit in duration \"1\"")]
    [InlineData("1x", "time: unknown unit \"x\" in duration \"1x\"")]
    public async Task TimeoutThatIsNone_IsABadRequest(string timeout, string problem)
    {
        var answer = await server.Admin.GetAsync($"{Maps}?timeout={timeout}");
        Assert.Equal((400, "BadRequest", $"invalid timeout specified in the request URL - {problem}"), (answer.Code, answer.Reason, answer.Message));
        Assert.Equal(200, (await server.Admin.GetAsync($"{Maps}?watch=true&timeoutSeconds=1&timeout={timeout}")).Code);
    }

    [Fact]
    public async Task EveryAnswer_ForbidsCachesAndHasAnAuditId()
    {
        var answer = await server.Admin.GetAsync(Maps);
        Assert.Equal("no-cache, private", answer.Headers["Cache-Control"]);
        Assert.True(Guid.TryParse(answer.Headers["Audit-Id"], out _));
        using var request = new HttpRequestMessage(HttpMethod.Get, Maps);
        request.Headers.Add("Audit-ID", "mine");
        using var given = await server.Admin.Http.SendAsync(request);
        Assert.Equal("mine", given.Headers.GetValues("Audit-Id").Single());
    }

    /// <summary>Holds the object named gate until its request is given up.</summary>
    private sealed class Gate : IValidatingAdmission
    {
        public string Name => "Gate";

        public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Cancelled { get; } = new();

        public async ValueTask<Status?> ValidateAsync(AdmissionRequest request, CancellationToken cancellationToken)
        {
            if (request.Resource == "configmaps" && request.Object is Kinds.Core.V1.ConfigMap { Metadata.Name: "gate" })
            {
                Reached.TrySetResult();
                using var registration = cancellationToken.Register(() => Cancelled.TrySetResult());
                await Cancelled.Task;
                cancellationToken.ThrowIfCancellationRequested();
            }

            return null;
        }
    }
}
