namespace Kubestrel.Runtimes.Images;

/// <summary>Images that are assembled on the machine. Their host never resolves, so a pull can only fail: pods use imagePullPolicy IfNotPresent or Never.</summary>
public static class LocalImageNames
{
    public const string Sandbox = "kubestrel.local/pause:1.0";

    /// <summary>sh and some 270 other tools: wget, nslookup, httpd, nc, sleep, bc.</summary>
    public const string Demo = "kubestrel.local/busybox:1.0";

    public const string DemoLatest = "kubestrel.local/busybox:latest";

    /// <summary>For CriRuntimeOptions.PinnedImages: what was assembled cannot be pulled again, so image garbage collection must leave it.</summary>
    public static IReadOnlySet<string> All { get; } = new HashSet<string>(StringComparer.Ordinal) { Sandbox, Demo, DemoLatest };
}
