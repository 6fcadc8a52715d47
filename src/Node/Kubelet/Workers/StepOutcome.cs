namespace Kubestrel.Kubelet.Workers;

internal enum StepOutcome
{
    Continue,

    /// <summary>Later steps are not run; the pod is looked at again after the retry interval.</summary>
    Retry,

    /// <summary>The pod has ended.</summary>
    Terminal,
}
