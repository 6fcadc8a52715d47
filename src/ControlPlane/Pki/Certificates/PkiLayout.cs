namespace Kubestrel.Pki.Certificates;

/// <summary>File names as kubeadm gives them (kube-proxy.conf is ours).</summary>
public static class PkiLayout
{
    public const string Authority = "ca";
    public const string FrontProxyAuthority = "front-proxy-ca";
    public const string ApiServer = "apiserver";
    public const string ApiServerKubeletClient = "apiserver-kubelet-client";
    public const string FrontProxyClient = "front-proxy-client";
    public const string Kubelet = "kubelet";
    public const string SigningKey = "sa.key";
    public const string SigningPublicKey = "sa.pub";
    public const string AdminConf = "admin.conf";
    public const string ControllerManagerConf = "controller-manager.conf";
    public const string SchedulerConf = "scheduler.conf";
    public const string KubeletConf = "kubelet.conf";
    public const string KubeProxyConf = "kube-proxy.conf";
}
