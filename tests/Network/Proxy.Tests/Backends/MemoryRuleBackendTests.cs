using Kubestrel.Proxy.Backends;

namespace Kubestrel.Proxy.Tests.Backends;

public class MemoryRuleBackendTests : RuleBackendContract
{
    private protected override IRuleBackend Backend { get; } = new MemoryRuleBackend();
}
