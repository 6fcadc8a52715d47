using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Kubestrel.ApiServer.Admission;
using Kubestrel.ApiServer.Admission.Nodes;
using Kubestrel.ApiServer.Authentication;
using Kubestrel.ApiServer.Tests.Authentication;
using Kubestrel.Kinds.Authentication.V1;
using Kubestrel.Kinds.Certificates.V1;
using Kubestrel.Kinds.Coordination.V1;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Policy.V1;
using Kubestrel.Kinds.Resource.V1beta1;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;
using UserInfo = Kubestrel.ApiServer.Authentication.UserInfo;

namespace Kubestrel.ApiServer.Tests.Admission;

public sealed class NodeRestrictionTests
{
    private static readonly UserInfo s_node = new("system:node:n1", "system:nodes");

    private readonly NodeRestriction _plugin = new(new FakeObjects(
        new Node { Metadata = Make.Meta("", "n1", "node-uid") }, Make.Pod("web", "mine", "u1", "n1"), Make.Pod("web", "others", "u2", "n2")));

    [Theory]
    [InlineData("mine", null)]
    [InlineData("others", "pods \"others\" is forbidden: node \"n1\" can only delete pods with spec.nodeName set to itself")]
    public async Task PodDelete_IsForOwnPods(string name, string? expected) =>
        Assert.Equal(expected, await CheckAsync(Writes.Delete("", "pods", Make.Pod("web", name, "", name == "mine" ? "n1" : "n2"), s_node)));

    [Theory]
    [InlineData("", null)]
    [InlineData("plain", "pod does not have \"kubernetes.io/config.mirror\" annotation, node \"n1\" can only create mirror pods")]
    [InlineData("elsewhere", "node \"n1\" can only create pods with spec.nodeName set to itself")]
    [InlineData("unowned", "node \"n1\" can only create pods with an owner reference set to itself")]
    [InlineData("two", "node \"n1\" can only create pods with a single owner reference set to itself")]
    [InlineData("owner", "node \"n1\" can only create pods with an owner reference set to itself")]
    [InlineData("controller", "node \"n1\" can only create pods with a controller owner reference set to itself")]
    [InlineData("block", "node \"n1\" must not set blockOwnerDeletion on an owner reference")]
    [InlineData("uid", "node n1 UID mismatch: expected old got node-uid")]
    [InlineData("account", "node \"n1\" can not create pods that reference a service account")]
    [InlineData("secret", "node \"n1\" can not create pods that reference secrets")]
    [InlineData("configmap", "node \"n1\" can not create pods that reference configmaps")]
    [InlineData("trust", "node \"n1\" can not create pods that reference clustertrustbundles")]
    [InlineData("claim", "node \"n1\" can not create pods that reference persistentvolumeclaims")]
    [InlineData("device", "node \"n1\" can not create pods that reference resourceclaims")]
    public async Task MirrorPod_IsItsNodesAndNamesNothing(string change, string? expected)
    {
        var owner = new OwnerReference { ApiVersion = "v1", Kind = "Node", Name = "n1", Uid = "node-uid", Controller = true };
        var pod = Make.Pod("web", "m", "", "n1", "");
        pod = pod with { Metadata = pod.Metadata with { Annotations = ValueMap.Of(("kubernetes.io/config.mirror", "x")), OwnerReferences = [owner] } };
        pod = change switch
        {
            "plain" => pod with { Metadata = pod.Metadata with { Annotations = default } },
            "elsewhere" => pod with { Spec = pod.Spec with { NodeName = "n2" } },
            "unowned" => Owned(default),
            "two" => Owned([owner, owner]),
            "owner" => Owned([owner with { Name = "n2" }]),
            "controller" => Owned([owner with { Controller = null }]),
            "block" => Owned([owner with { BlockOwnerDeletion = true }]),
            "uid" => Owned([owner with { Uid = "old" }]),
            "account" => pod with { Spec = pod.Spec with { ServiceAccountName = "default" } },
            "secret" => With(new Volume { Secret = new SecretVolumeSource { SecretName = "s" } }),
            "configmap" => With(new Volume { ConfigMap = new ConfigMapVolumeSource { Name = "c" } }),
            "trust" => With(new Volume { Projected = new ProjectedVolumeSource { Sources = [new VolumeProjection { ClusterTrustBundle = new() }] } }),
            "claim" => With(new Volume { PersistentVolumeClaim = new PersistentVolumeClaimVolumeSource { ClaimName = "c" } }),
            "device" => pod with { Spec = pod.Spec with { ResourceClaims = [new PodResourceClaim { Name = "r" }] } },
            _ => pod,
        };

        Assert.Equal(expected is null ? null : $"pods \"m\" is forbidden: {expected}", await CheckAsync(Writes.Create("", "pods", pod, s_node)));

        Pod Owned(ValueList<OwnerReference> owners) => pod with { Metadata = pod.Metadata with { OwnerReferences = owners } };
        Pod With(Volume volume) => pod with { Spec = pod.Spec with { Volumes = [volume] } };
    }

    [Fact]
    public async Task PodUpdateAndOtherSubresources_AreRefused()
    {
        var pod = Make.Pod("web", "mine", "u1", "n1");

        Assert.Equal(
            "pods \"mine\" is forbidden: unexpected operation \"UPDATE\", node \"n1\" can only create and delete mirror pods",
            await CheckAsync(Writes.Update("", "pods", pod, pod, s_node)));
        Assert.Equal(
            "pods \"mine\" is forbidden: unexpected pod subresource \"binding\", only 'status' and 'eviction' are allowed",
            await CheckAsync(Writes.Create("", "pods", pod, s_node, "binding", name: "mine")));
    }

    [Theory]
    [InlineData("n1", false, false, null)]
    [InlineData("n2", false, false, "node \"n1\" can only update pod status for pods with spec.nodeName set to itself")]
    [InlineData("n1", true, false, "node \"n1\" cannot update labels through pod status")]
    [InlineData("n1", false, true, "node \"n1\" cannot update resource claim statues")]
    public async Task PodStatus_IsForOwnPodsAndTheStatusAlone(string node, bool label, bool claim, string? expected)
    {
        var old = Make.Pod("web", "p", "u", node);
        var changed = old with
        {
            Metadata = old.Metadata with { Labels = label ? ValueMap.Of(("a", "b")) : default },
            Status = old.Status with { Phase = "Running", ResourceClaimStatuses = claim ? [new PodResourceClaimStatus { Name = "c" }] : default },
        };

        Assert.Equal(expected is null ? null : $"pods \"p\" is forbidden: {expected}", await CheckAsync(Writes.Update("", "pods", changed, old, s_node, "status")));
    }

    [Theory]
    [InlineData("mine", null)]
    [InlineData("others", "pods \"others\" is forbidden: node n1 can only evict pods with spec.nodeName set to itself")]
    [InlineData("gone", "pods \"gone\" not found")]
    public async Task Eviction_IsForOwnPods(string name, string? expected) =>
        Assert.Equal(expected, await CheckAsync(Writes.Create("", "pods", new Eviction(), s_node, "eviction", name: name)));

    [Theory]
    [InlineData("n1", "a=b kubernetes.io/hostname=n1 node.kubernetes.io/x=y example.com/z=1 topology.kubernetes.io/zone=z", null)]
    [InlineData("n2", "", "nodes \"n2\" is forbidden: node \"n1\" is not allowed to modify node \"n2\"")]
    [InlineData("n1", "node-restriction.kubernetes.io/x=y k8s.io/a=b", "nodes \"n1\" is forbidden: node \"n1\" is not allowed to set the following labels: k8s.io/a, node-restriction.kubernetes.io/x")]
    [InlineData("n1", "foo.node-restriction.kubernetes.io/x=y", "nodes \"n1\" is forbidden: node \"n1\" is not allowed to set the following labels: foo.node-restriction.kubernetes.io/x")]
    [InlineData("n1", "node-role.kubernetes.io/control-plane=", "nodes \"n1\" is forbidden: node \"n1\" is not allowed to set the following labels: node-role.kubernetes.io/control-plane")]
    public async Task NodeCreate_IsForItselfWithItsOwnLabels(string name, string labels, string? expected) =>
        Assert.Equal(expected, await CheckAsync(Writes.Create("", "nodes", NodeOf(name, labels), s_node, @namespace: "")));

    [Theory]
    [InlineData("", "a=b", false, false, null)]
    [InlineData("node-role.kubernetes.io/x=", "node-role.kubernetes.io/x=", false, false, null)]
    [InlineData("node-role.kubernetes.io/x=", "", false, false, "is not allowed to modify labels: node-role.kubernetes.io/x")]
    [InlineData("", "", true, false, "node \"n1\" is not allowed to modify taints")]
    [InlineData("", "", false, true, "node \"n1\" is not allowed to modify ownerReferences")]
    public async Task NodeUpdate_LeavesTaintsOwnersAndOthersLabels(string oldLabels, string labels, bool taint, bool owner, string? expected)
    {
        var old = NodeOf("n1", oldLabels);
        var changed = NodeOf("n1", labels);
        changed = changed with
        {
            Metadata = changed.Metadata with { OwnerReferences = owner ? [new OwnerReference { Name = "o" }] : default },
            Spec = changed.Spec with { Taints = taint ? [new Taint { Key = "t" }] : default },
        };

        Assert.Equal(expected is null ? null : $"nodes \"n1\" is forbidden: {expected}", await CheckAsync(Writes.Update("", "nodes", changed, old, s_node)));
    }

    [Theory]
    [InlineData("kube-node-lease", "n1", null)]
    [InlineData("kube-node-lease", "n2", "leases.coordination.k8s.io \"n2\" is forbidden: can only access node lease with the same name as the requesting node")]
    [InlineData("web", "n1", "leases.coordination.k8s.io \"n1\" is forbidden: can only access leases in the \"kube-node-lease\" system namespace")]
    public async Task Lease_IsItsOwn(string @namespace, string name, string? expected) =>
        Assert.Equal(expected, await CheckAsync(Writes.Create("coordination.k8s.io", "leases", new Lease { Metadata = Make.Meta(@namespace, name) }, s_node, @namespace: @namespace)));

    [Theory]
    [InlineData("", "", "node requested token not bound to a pod")]
    [InlineData("mine", "", "node requested token with a pod binding without a uid")]
    [InlineData("mine", "u9", "the UID in the bound object reference (u9) does not match the UID in record. The object might have been deleted and then recreated")]
    [InlineData("others", "u2", "node requested token bound to a pod scheduled on a different node")]
    public async Task TokenRequest_IsForOwnPods(string pod, string uid, string expected)
    {
        var token = new TokenRequest
        {
            Spec = new TokenRequestSpec
            {
                BoundObjectRef = pod.Length == 0 ? null : new BoundObjectReference { ApiVersion = "v1", Kind = "Pod", Name = pod, Uid = uid },
            },
        };

        Assert.Equal($"serviceaccounts \"default\" is forbidden: {expected}", await CheckAsync(Writes.Create("", "serviceaccounts", token, s_node, "token", name: "default")));
    }

    [Fact]
    public async Task TokenRequest_MayCarryTheAudienceTheServerFilledIn()
    {
        var token = new TokenRequest
        {
            Spec = new TokenRequestSpec
            {
                Audiences = ["https://kubernetes.default.svc.cluster.local"],
                BoundObjectRef = new BoundObjectReference { ApiVersion = "v1", Kind = "Pod", Name = "mine", Uid = "u1" },
            },
        };

        Assert.Null(await CheckAsync(Writes.Create("", "serviceaccounts", token, s_node, "token", name: "default")));
    }

    [Fact]
    public async Task ClaimStatus_MayChangeWhatAnExpansionChanges()
    {
        var old = new PersistentVolumeClaim { Metadata = Make.Meta("web", "c") };
        var expanded = old with { Status = old.Status with { Conditions = [new PersistentVolumeClaimCondition { Type = "Resizing" }] } };
        var phase = old with { Status = old.Status with { Phase = "Bound" } };

        Assert.Null(await CheckAsync(Writes.Update("", "persistentvolumeclaims", expanded, old, s_node, "status")));
        Assert.StartsWith(
            "persistentvolumeclaims \"c\" is forbidden: node \"n1\" is not allowed to update fields other than status.quantity and status.conditions",
            await CheckAsync(Writes.Update("", "persistentvolumeclaims", phase, old, s_node, "status")));
        Assert.Equal("persistentvolumeclaims \"c\" is forbidden: may only update PVC status", await CheckAsync(Writes.Update("", "persistentvolumeclaims", old, old, s_node)));
    }

    [Fact]
    public async Task ResourceSlice_NamesItsNode()
    {
        var slice = new ResourceSlice { Metadata = Make.Meta("", "s"), Spec = ResourceSliceSpec.Empty with { NodeName = "n2" } };

        Assert.Equal(
            "resourceslices.resource.k8s.io \"s\" is forbidden: can only create ResourceSlice with the same NodeName as the requesting node",
            await CheckAsync(Writes.Create("resource.k8s.io", "resourceslices", slice, s_node, @namespace: "")));
        Assert.Equal(
            "resourceslices.resource.k8s.io \"s\" is forbidden: can only delete ResourceSlice with the same NodeName as the requesting node",
            await CheckAsync(Writes.Delete("resource.k8s.io", "resourceslices", slice, s_node)));
    }

    [Theory]
    [InlineData("system:node:n1", null)]
    [InlineData("system:node:n2", "certificatesigningrequests.certificates.k8s.io \"csr\" is forbidden: can only create a node CSR with CN=system:node:n1")]
    public async Task CertificateRequest_IsInItsOwnName(string commonName, string? expected)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var pem = new CertificateRequest($"O=system:nodes, CN={commonName}", key, HashAlgorithmName.SHA256).CreateSigningRequestPem();
        var csr = new CertificateSigningRequest
        {
            Metadata = Make.Meta("", "csr"),
            Spec = CertificateSigningRequestSpec.Empty with { SignerName = "kubernetes.io/kubelet-serving", Request = new ByteString(Encoding.UTF8.GetBytes(pem)) },
        };

        Assert.Equal(expected, await CheckAsync(Writes.Create("certificates.k8s.io", "certificatesigningrequests", csr, s_node, @namespace: "")));
    }

    [Fact]
    public async Task OthersThanNodes_Pass()
    {
        Assert.Null(await CheckAsync(Writes.Create("", "pods", Make.Pod("web", "p"))));
        Assert.Null(await CheckAsync(Writes.Create("", "pods", Make.Pod("web", "p"), new UserInfo("system:node:n1"))));
        Assert.Equal(
            "pods \"p\" is forbidden: could not determine node from user \"system:node:\"",
            await CheckAsync(Writes.Create("", "pods", Make.Pod("web", "p"), new UserInfo("system:node:", "system:nodes"))));
    }

    private static Node NodeOf(string name, string labels) => new()
    {
        Metadata = Make.Meta("", name) with
        {
            Labels = default(ValueMap<string>).WithAll(labels.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(label => KeyValuePair.Create(label.Split('=')[0], label.Split('=')[1]))),
        },
    };

    private async Task<string?> CheckAsync(AdmissionRequest request) => (await _plugin.AdmitAsync(request, CancellationToken.None)).Error?.Message;
}
