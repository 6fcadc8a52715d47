using Kubestrel.ApiServer.Authentication;
using Kubestrel.ApiServer.Authorization;
using Kubestrel.ApiServer.Authorization.Nodes;
using Kubestrel.ApiServer.Tests.Authentication;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Resource.V1beta1;
using Kubestrel.Kinds.Storage.V1;
using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Tests.Authorization;

public sealed class NodeAuthorizerTests
{
    private const string NoRelation = "no relationship found between node 'n1' and this object";

    private static readonly UserInfo s_node = new("system:node:n1", "system:nodes", "system:authenticated");
    private readonly NodeAuthorizer _authorizer;
    private readonly NodePods _pods = new();

    public NodeAuthorizerTests()
    {
        var pod = Make.Pod("web", "p1", "u1", "n1", "runner");
        _pods.Set(pod with
        {
            Spec = pod.Spec with
            {
                ImagePullSecrets = [new LocalObjectReference { Name = "pull" }],
                InitContainers = [new Container { EnvFrom = [new EnvFromSource { SecretRef = new SecretEnvSource { Name = "from" } }] }],
                Containers =
                [
                    new Container
                    {
                        Env = [new EnvVar { Name = "A", ValueFrom = new EnvVarSource { ConfigMapKeyRef = new ConfigMapKeySelector { Name = "keys" } } }],
                    },
                ],
                Volumes =
                [
                    new Volume { Name = "s", Secret = new SecretVolumeSource { SecretName = "mounted" } },
                    new Volume { Name = "c", PersistentVolumeClaim = new PersistentVolumeClaimVolumeSource { ClaimName = "data" } },
                    new Volume { Name = "e", Ephemeral = new EphemeralVolumeSource() },
                    new Volume
                    {
                        Name = "p",
                        Projected = new ProjectedVolumeSource
                        {
                            Sources = [new VolumeProjection { ConfigMap = new ConfigMapProjection { Name = "projected" }, Secret = new SecretProjection { Name = "proj" } }],
                        },
                    },
                ],
                ResourceClaims = [new PodResourceClaim { Name = "gpu", ResourceClaimName = "claim" }, new PodResourceClaim { Name = "made", ResourceClaimTemplateName = "t" }],
            },
            Status = PodStatus.Empty with { ResourceClaimStatuses = [new PodResourceClaimStatus { Name = "made", ResourceClaimName = "made-claim" }] },
        });
        var other = Make.Pod("web", "p2", "u2", "n2");
        _pods.Set(other with { Spec = other.Spec with { ImagePullSecrets = [new LocalObjectReference { Name = "others" }] } });
        var mirror = Make.Pod("web", "m", "u3", "n1");
        _pods.Set(mirror with
        {
            Metadata = mirror.Metadata with { Annotations = ValueMap.Of(("kubernetes.io/config.mirror", "x")) },
            Spec = mirror.Spec with { ImagePullSecrets = [new LocalObjectReference { Name = "stolen" }] },
        });
        var objects = new FakeObjects(
            new PersistentVolumeClaim { Metadata = Make.Meta("web", "data"), Spec = PersistentVolumeClaimSpec.Empty with { VolumeName = "pv1" } },
            new PersistentVolume
            {
                Metadata = Make.Meta("", "pv1"),
                Spec = PersistentVolumeSpec.Empty with
                {
                    ClaimRef = new ObjectReference { Namespace = "web", Name = "data" },
                    Csi = new CSIPersistentVolumeSource
                    {
                        NodeStageSecretRef = new SecretReference { Namespace = "storage", Name = "stage" },
                        ControllerPublishSecretRef = new SecretReference { Namespace = "storage", Name = "controller" },
                    },
                },
            },
            new PersistentVolume { Metadata = Make.Meta("", "pv2"), Spec = PersistentVolumeSpec.Empty with { ClaimRef = new ObjectReference { Namespace = "web", Name = "x" } } },
            new VolumeAttachment { Metadata = Make.Meta("", "va1"), Spec = VolumeAttachmentSpec.Empty with { NodeName = "n1" } },
            new VolumeAttachment { Metadata = Make.Meta("", "va2"), Spec = VolumeAttachmentSpec.Empty with { NodeName = "n2" } },
            new ResourceSlice { Metadata = Make.Meta("", "rs1"), Spec = ResourceSliceSpec.Empty with { NodeName = "n1" } });
        _authorizer = new NodeAuthorizer(_pods, objects);
    }

    [Theory]
    [InlineData("get", "", "secrets", "", "web", "pull", null)]
    [InlineData("watch", "", "secrets", "", "web", "mounted", null)]
    [InlineData("list", "", "secrets", "", "web", "from", null)]
    [InlineData("get", "", "secrets", "", "web", "proj", null)]
    [InlineData("get", "", "secrets", "", "storage", "stage", null)]
    [InlineData("get", "", "secrets", "", "storage", "controller", NoRelation)]
    [InlineData("get", "", "secrets", "", "web", "others", NoRelation)]
    [InlineData("get", "", "secrets", "", "web", "stolen", NoRelation)]
    [InlineData("get", "", "secrets", "", "other", "pull", NoRelation)]
    [InlineData("list", "", "secrets", "", "web", "", "No Object name found")]
    [InlineData("list", "", "secrets", "", "", "", "can only read namespaced object of this type")]
    [InlineData("create", "", "secrets", "", "web", "pull", "can only read resources of this type")]
    [InlineData("get", "", "secrets", "x", "web", "pull", "cannot read subresource")]
    [InlineData("get", "", "configmaps", "", "web", "keys", null)]
    [InlineData("get", "", "configmaps", "", "web", "projected", null)]
    [InlineData("get", "", "configmaps", "", "web", "zzz", NoRelation)]
    [InlineData("get", "", "persistentvolumeclaims", "", "web", "data", null)]
    [InlineData("get", "", "persistentvolumeclaims", "", "web", "p1-e", null)]
    [InlineData("patch", "", "persistentvolumeclaims", "status", "web", "data", null)]
    [InlineData("get", "", "persistentvolumeclaims", "status", "web", "data", "can only get/update/patch this type")]
    [InlineData("list", "", "persistentvolumeclaims", "", "web", "", "can only get individual resources of this type")]
    [InlineData("get", "", "persistentvolumes", "", "", "pv1", null)]
    [InlineData("get", "", "persistentvolumes", "", "", "pv2", NoRelation)]
    [InlineData("get", "storage.k8s.io", "volumeattachments", "", "", "va1", null)]
    [InlineData("get", "storage.k8s.io", "volumeattachments", "", "", "va2", NoRelation)]
    [InlineData("get", "resource.k8s.io", "resourceclaims", "", "web", "claim", null)]
    [InlineData("get", "resource.k8s.io", "resourceclaims", "", "web", "made-claim", null)]
    [InlineData("get", "resource.k8s.io", "resourceclaims", "", "web", "t", NoRelation)]
    [InlineData("create", "", "serviceaccounts", "token", "web", "runner", null)]
    [InlineData("create", "", "serviceaccounts", "token", "web", "default", NoRelation)]
    [InlineData("get", "", "serviceaccounts", "", "web", "runner", "can only create tokens for individual service accounts")]
    [InlineData("create", "", "serviceaccounts", "", "web", "runner", "can only create token subresource of serviceaccount")]
    [InlineData("update", "coordination.k8s.io", "leases", "", "kube-node-lease", "n1", null)]
    [InlineData("create", "coordination.k8s.io", "leases", "", "kube-node-lease", "", null)]
    [InlineData("update", "coordination.k8s.io", "leases", "", "kube-node-lease", "n2", "can only access node lease with the same name as the requesting node")]
    [InlineData("update", "coordination.k8s.io", "leases", "", "kube-system", "n1", "can only access leases in the \"kube-node-lease\" system namespace")]
    [InlineData("list", "coordination.k8s.io", "leases", "", "kube-node-lease", "", "can only get, create, update, patch, or delete a node lease")]
    [InlineData("update", "storage.k8s.io", "csinodes", "", "", "n1", null)]
    [InlineData("update", "storage.k8s.io", "csinodes", "", "", "n2", "can only access CSINode with the same name as the requesting node")]
    [InlineData("create", "resource.k8s.io", "resourceslices", "", "", "", null)]
    [InlineData("delete", "resource.k8s.io", "resourceslices", "", "", "rs1", null)]
    [InlineData("delete", "resource.k8s.io", "resourceslices", "", "", "rs2", NoRelation)]
    [InlineData("list", "resource.k8s.io", "resourceslices", "", "", "", "can only list/watch/deletecollection resourceslices with nodeName field selector")]
    [InlineData("get", "", "nodes", "", "", "n1", null)]
    [InlineData("get", "", "nodes", "", "", "n2", "node 'n1' cannot read 'n2', only its own Node object")]
    [InlineData("list", "", "nodes", "", "", "", "node 'n1' cannot read all nodes, only its own Node object")]
    [InlineData("create", "", "nodes", "", "", "", null)]
    [InlineData("patch", "", "nodes", "status", "", "n1", null)]
    [InlineData("delete", "", "nodes", "", "", "n1", "")]
    [InlineData("get", "", "pods", "", "web", "p1", null)]
    [InlineData("get", "", "pods", "", "web", "p2", NoRelation)]
    [InlineData("list", "", "pods", "", "", "", "can only list/watch pods with spec.nodeName field selector")]
    [InlineData("patch", "", "pods", "status", "web", "p2", null)]
    [InlineData("create", "", "pods", "eviction", "web", "p2", null)]
    [InlineData("update", "", "pods", "", "web", "p1", "")]
    [InlineData("create", "", "pods", "exec", "web", "p1", "")]
    [InlineData("list", "", "services", "", "", "", null)]
    [InlineData("create", "", "events", "", "web", "", null)]
    [InlineData("list", "", "secretz", "", "", "", "")]
    public void Node_MayWhatItsPodsNeed(string verb, string group, string resource, string subresource, string @namespace, string name, string? refusal)
    {
        var decision = _authorizer.Authorize(AuthorizationAttributes.ForResource(s_node, verb, group, resource, @namespace, name, subresource));

        Assert.Equal((refusal is null, refusal ?? ""), (decision.IsAllowed, decision.Reason));
    }

    [Theory]
    [InlineData("pods", "", "spec.nodeName=n1", true)]
    [InlineData("pods", "", "spec.nodeName==n1", true)]
    [InlineData("pods", "", "status.phase=Running,spec.nodeName=n1", true)]
    [InlineData("pods", "", "spec.nodeName=n2", false)]
    [InlineData("pods", "", "spec.nodeName!=n1", false)]
    [InlineData("pods", "", "spec.nodeNames=n1", false)]
    [InlineData("resourceslices", "resource.k8s.io", "spec.nodeName=n1", true)]
    public void FieldSelector_NarrowsListsToTheNode(string resource, string group, string selector, bool allowed) =>
        Assert.Equal(allowed, _authorizer.Authorize(AuthorizationAttributes.ForResource(s_node, "list", group, resource) with { FieldSelector = selector }).IsAllowed);

    [Fact]
    public void Others_AreNotNodes()
    {
        Assert.False(_authorizer.Authorize(AuthorizationAttributes.ForResource(new UserInfo("system:node:n1"), "get", "", "nodes", "", "n1")).IsAllowed);
        Assert.False(_authorizer.Authorize(AuthorizationAttributes.ForResource(new UserInfo("n1", "system:nodes"), "get", "", "nodes", "", "n1")).IsAllowed);
        Assert.Equal(
            "unknown node for user \"system:node:\"",
            _authorizer.Authorize(AuthorizationAttributes.ForResource(new UserInfo("system:node:", "system:nodes"), "get", "", "nodes", "", "n1")).Reason);
    }

    [Fact]
    public void PodGone_TakesItsRightsAway()
    {
        _pods.Remove(Make.Pod("web", "p1", "u1", "n1"));

        Assert.False(_authorizer.Authorize(AuthorizationAttributes.ForResource(s_node, "get", "", "secrets", "web", "pull")).IsAllowed);
    }
}
