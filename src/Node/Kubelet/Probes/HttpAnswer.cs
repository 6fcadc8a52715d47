namespace Kubestrel.Kubelet.Probes;

/// <param name="Status">0 where there was no answer.</param>
/// <param name="IsPlainHttp">A TLS handshake was answered in plain HTTP.</param>
internal readonly record struct HttpAnswer(int Status, string Body, string Error, bool IsPlainHttp = false);
