using Kubestrel.Kinds.Apps.V1;

namespace Kubestrel.Controllers.Deployments;

public sealed class RolloutBoundsTests
{
    [Theory]
    [InlineData("25%", "25%", 4, 1, 1)]
    [InlineData("25%", "25%", 3, 1, 0)]
    [InlineData("25%", "25%", 10, 3, 2)]
    [InlineData("0%", "0%", 10, 0, 1)]
    [InlineData("0%", "5%", 10, 0, 1)]
    [InlineData("1", "0", 5, 1, 0)]
    [InlineData("100%", "100%", 2, 2, 2)]
    public void Percentages_SurgeRoundsUpUnavailableDown(string surge, string unavailable, int replicas, int maxSurge, int maxUnavailable)
    {
        var update = RollingUpdateDeployment.Empty with { MaxSurge = Parse(surge), MaxUnavailable = Parse(unavailable) };

        Assert.Equal((maxSurge, maxUnavailable), RolloutBounds.Resolve(update, replicas));
    }

    private static IntOrString Parse(string text) => int.TryParse(text, out var number) ? number : text;
}
