namespace Kubestrel.Kubelet.Probes;

/// <summary>What one run of a probe found.</summary>
/// <param name="IsWarning">Succeeded, with something to tell.</param>
/// <param name="Error">The probe could not be run; its outcome does not count then.</param>
internal readonly record struct ProbeResult(ProbeOutcome Outcome, string Output, bool IsWarning = false, string Error = "")
{
    public static ProbeResult Success(string output = "") => new(ProbeOutcome.Success, output);

    public static ProbeResult Failure(string output) => new(ProbeOutcome.Failure, output);

    public static ProbeResult Broken(string error) => new(ProbeOutcome.Unknown, "", false, error);
}
