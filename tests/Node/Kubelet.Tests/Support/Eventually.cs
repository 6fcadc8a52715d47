namespace Kubestrel.Kubelet.Tests.Support;

internal static class Eventually
{
    /// <summary>Waits for a condition; the limit only ends a test that would hang.</summary>
    public static async Task TrueAsync(Func<bool> condition, Func<string>? explain = null)
    {
        for (var i = 0; i < 3000; i++)
        {
            if (condition())
            {
                return;
            }

            await Task.Delay(10);
        }

        Assert.Fail(explain?.Invoke() ?? "the condition was not met");
    }
}
