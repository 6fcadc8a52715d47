using Kubestrel.Runtimes.Contract;

namespace Kubestrel.Runtimes.Tests.Conformance;

/// <summary>A runtime the conformance suite can run on.</summary>
public interface IRuntimeUnderTest
{
    /// <summary>Null: it can run here. Else why not.</summary>
    string? Unavailable { get; }

    IRuntime Runtime { get; }

    /// <summary>An image that is on the node.</summary>
    string Image { get; }

    /// <summary>Folder for container logs.</summary>
    string LogFolder { get; }
}
