using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Tests.Support;
using Kubestrel.Kubelet.Volumes;

namespace Kubestrel.Kubelet.Tests.Volumes;

public sealed class ServiceAccountTokensTests
{
    [Theory]
    [InlineData(null, null, null, 0x1A4)]
    [InlineData(1000L, null, 1000, 0x180)]
    [InlineData(null, 2000L, null, 0x180)]
    [InlineData(1000L, 2000L, 1000, 0x180)]
    public async Task Token_BelongsToTheOneUserOfThePod(long? user, long? group, int? owner, int mode)
    {
        var pod = TestPods.Pod("web").With(spec => spec with { SecurityContext = PodSecurityContext.Empty with { RunAsUser = user, FsGroup = group } });
        var tokens = new ServiceAccountTokens(new FakeApi(TimeProvider.System), TimeProvider.System, new Random(1));
        var content = await tokens.ReadAsync(pod, ServiceAccountTokenProjection.Empty with { Path = "token" }, 0x1A4, CancellationToken.None);
        var file = Assert.Single(content.Files);
        Assert.Equal((owner, mode), (file.Owner, file.Mode));
    }
}
