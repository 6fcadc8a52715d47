using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Kubestrel.ApiServer.Admission.Certificates;
using Kubestrel.ApiServer.Admission.Ingresses;
using Kubestrel.ApiServer.Admission.Pods;
using Kubestrel.ApiServer.Admission.Volumes;
using Kubestrel.ApiServer.Authentication;
using Kubestrel.ApiServer.Authorization.Rbac;
using Kubestrel.ApiServer.Tests.Authentication;
using Kubestrel.Kinds.Certificates.V1;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Networking.V1;
using Kubestrel.Kinds.Node.V1;
using Kubestrel.Kinds.Storage.V1;
using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Tests.Admission;

public sealed class DefaultPluginTests
{
    private readonly FakeObjects _objects = new();

    [Theory]
    [InlineData(null, null, "new")]
    [InlineData("", null, "")]
    [InlineData("own", null, "own")]
    [InlineData(null, "older", null)]
    public async Task Claim_GetsTheNewestDefaultClass(string? given, string? annotation, string? expected)
    {
        SetClass("old", 1);
        SetClass("new", 2);
        _objects.Set(new StorageClass { Metadata = Make.Meta("", "other") });
        var claim = Claim(given, "1Gi");
        claim = annotation is null ? claim
            : claim with { Metadata = claim.Metadata with { Annotations = ValueMap.Of(("volume.beta.kubernetes.io/storage-class", annotation)) } };
        var admitted = (PersistentVolumeClaim)(await new DefaultStorageClass(_objects).AdmitAsync(
            Writes.Create("", "persistentvolumeclaims", claim), CancellationToken.None)).Object!;

        Assert.Equal(expected, admitted.Spec.StorageClassName);
    }

    [Theory]
    [InlineData("1Gi", "Pending", true, null)]
    [InlineData("2Gi", "Pending", true, "Only bound persistent volume claims can be expanded")]
    [InlineData("2Gi", "Bound", false, "only dynamically provisioned pvc can be resized and the storageclass that provisions the pvc must support resize")]
    [InlineData("2Gi", "Bound", true, null)]
    public async Task ClaimGrows_WhereItsClassAllowsIt(string size, string phase, bool allowed, string? expected)
    {
        _objects.Set(new StorageClass { Metadata = Make.Meta("", "fast"), AllowVolumeExpansion = allowed });
        var old = Claim("fast", "1Gi");
        old = old with { Status = old.Status with { Phase = phase } };
        var error = await new PersistentVolumeClaimResize(_objects).ValidateAsync(
            Writes.Update("", "persistentvolumeclaims", Claim("fast", size), old), CancellationToken.None);

        Assert.Equal(expected is null ? null : $"persistentvolumeclaims \"c\" is forbidden: {expected}", error?.Message);
    }

    [Fact]
    public async Task Ingress_GetsTheDefaultClassUnlessItNamesOne()
    {
        _objects.Set(new IngressClass { Metadata = Make.Meta("", "nginx") with { Annotations = ValueMap.Of(("ingressclass.kubernetes.io/is-default-class", "true")) } });
        var ingress = new Ingress { Metadata = Make.Meta("web", "i") };

        Assert.Equal("nginx", await ClassAsync(ingress));
        Assert.Equal("own", await ClassAsync(ingress with { Spec = ingress.Spec with { IngressClassName = "own" } }));
        Assert.Null(await ClassAsync(ingress with { Metadata = ingress.Metadata with { Annotations = ValueMap.Of(("kubernetes.io/ingress.class", "x")) } }));

        async Task<string?> ClassAsync(Ingress asked) =>
            ((Ingress)(await new DefaultIngressClass(_objects).AdmitAsync(Writes.Create("networking.k8s.io", "ingresses", asked), CancellationToken.None)).Object!).Spec.IngressClassName;
    }

    [Fact]
    public async Task RuntimeClass_GivesOverheadAndPlace()
    {
        _objects.Set(new RuntimeClass
        {
            Metadata = Make.Meta("", "vm"),
            Overhead = new Overhead { PodFixed = ValueMap.Of(("cpu", Quantity.Parse("250m"))) },
            Scheduling = new Scheduling { NodeSelector = ValueMap.Of(("kvm", "yes")), Tolerations = [new Toleration { Key = "vm" }] },
        });
        var plugin = new RuntimeClassAdmission(_objects);
        var pod = Make.Pod("web", "p");
        pod = pod with { Spec = pod.Spec with { RuntimeClassName = "vm" } };

        var spec = ((Pod)(await plugin.AdmitAsync(Writes.Create("", "pods", pod), CancellationToken.None)).Object!).Spec;
        Assert.Equal(("250m", "yes", "vm"), (spec.Overhead["cpu"].ToString(), spec.NodeSelector["kvm"], spec.Tolerations[0].Key));
        Assert.Null(await plugin.ValidateAsync(Writes.Create("", "pods", pod with { Spec = spec }), CancellationToken.None));

        Assert.Equal("pod rejected: RuntimeClass \"gone\" not found", await RefusalAsync(pod.Spec with { RuntimeClassName = "gone" }));
        Assert.Equal(
            "conflict: runtimeClass.scheduling.nodeSelector[kvm] = yes; pod.spec.nodeSelector[kvm] = no",
            await RefusalAsync(pod.Spec with { NodeSelector = ValueMap.Of(("kvm", "no")) }));
        Assert.Equal(
            "pod rejected: Pod's Overhead doesn't match RuntimeClass's defined Overhead",
            await RefusalAsync(pod.Spec with { Overhead = ValueMap.Of(("cpu", Quantity.Parse("1"))) }));
        var free = Make.Pod("web", "p");
        Assert.EndsWith(
            "pod rejected: Pod Overhead set without corresponding RuntimeClass defined Overhead",
            (await plugin.ValidateAsync(
                Writes.Create("", "pods", free with { Spec = free.Spec with { Overhead = ValueMap.Of(("cpu", Quantity.Parse("1"))) } }), CancellationToken.None))!.Message);

        async Task<string> RefusalAsync(PodSpec asked) =>
            (await plugin.AdmitAsync(Writes.Create("", "pods", pod with { Spec = asked }), CancellationToken.None)).Error!.Message["pods \"p\" is forbidden: ".Length..];
    }

    [Theory]
    [InlineData("exact", true)]
    [InlineData("domain", true)]
    [InlineData("nobody", false)]
    public async Task Approval_NeedsTheSigner(string user, bool allowed)
    {
        var policy = new RbacPolicy();
        MetaObject[] objects =
        [
            Make.ClusterRole("exact", Make.Rule("certificates.k8s.io", "signers", "approve sign", "example.com/web")),
            Make.ClusterRole("domain", Make.Rule("certificates.k8s.io", "signers", "approve sign", "example.com/*")),
            Make.ClusterBinding("exact", "exact", Make.User("exact")),
            Make.ClusterBinding("domain", "domain", Make.User("domain")),
        ];
        foreach (var obj in objects)
        {
            policy.Set(obj);
        }

        var authorizer = new RbacAuthorizer(policy);
        var csr = Csr("example.com/web", "CN=x");
        var signed = csr with { Status = csr.Status with { Certificate = new ByteString(new byte[] { 1 }) } };
        var who = new UserInfo(user);

        Assert.Equal(
            allowed ? null : "certificatesigningrequests.certificates.k8s.io \"csr\" is forbidden: user not permitted to approve requests with signerName \"example.com/web\"",
            (await new CertificateApproval(authorizer).ValidateAsync(Writes.Update("certificates.k8s.io", "certificatesigningrequests", csr, csr, who, "approval"), CancellationToken.None))?.Message);
        var signing = new CertificateSigning(authorizer);
        Assert.Equal(
            allowed ? null : "certificatesigningrequests.certificates.k8s.io \"csr\" is forbidden: user not permitted to sign requests with signerName \"example.com/web\"",
            (await signing.ValidateAsync(Writes.Update("certificates.k8s.io", "certificatesigningrequests", signed, csr, who, "status"), CancellationToken.None))?.Message);
        Assert.Null(await signing.ValidateAsync(Writes.Update("certificates.k8s.io", "certificatesigningrequests", csr, csr, who, "status"), CancellationToken.None));
    }

    [Theory]
    [InlineData("kubernetes.io/kube-apiserver-client", "O=system:masters, CN=x", "use of kubernetes.io/kube-apiserver-client signer with system:masters group is not allowed")]
    [InlineData("kubernetes.io/kube-apiserver-client", "O=dev, CN=x", null)]
    [InlineData("example.com/web", "O=system:masters, CN=x", null)]
    public async Task ClientSigner_MakesNoMasters(string signer, string subject, string? expected) => Assert.Equal(
        expected is null ? null : $"certificatesigningrequests.certificates.k8s.io \"csr\" is forbidden: {expected}",
        (await new CertificateSubjectRestriction().ValidateAsync(
            Writes.Create("certificates.k8s.io", "certificatesigningrequests", Csr(signer, subject), @namespace: ""), CancellationToken.None))?.Message);

    private static CertificateSigningRequest Csr(string signer, string subject)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var pem = new CertificateRequest(subject, key, HashAlgorithmName.SHA256).CreateSigningRequestPem();
        return new CertificateSigningRequest
        {
            Metadata = Make.Meta("", "csr"),
            Spec = CertificateSigningRequestSpec.Empty with { SignerName = signer, Request = new ByteString(Encoding.UTF8.GetBytes(pem)) },
        };
    }

    private static PersistentVolumeClaim Claim(string? className, string size) => new()
    {
        Metadata = Make.Meta("web", "c"),
        Spec = PersistentVolumeClaimSpec.Empty with
        {
            StorageClassName = className, Resources = VolumeResourceRequirements.Empty with { Requests = ValueMap.Of(("storage", Quantity.Parse(size))) },
        },
    };

    private void SetClass(string name, long created) => _objects.Set(new StorageClass
    {
        Metadata = Make.Meta("", name) with
        {
            CreationTimestamp = Time.FromUnixSeconds(created), Annotations = ValueMap.Of(("storageclass.kubernetes.io/is-default-class", "true")),
        },
    });
}
