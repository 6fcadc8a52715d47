namespace Kubestrel.Kinds.Tests.Pods;

public sealed class PodPreparationTests
{
    [Fact]
    public void FieldsWhoseGatesAreOff_AreDropped()
    {
        var pod = (Core.V1.Pod)Objects.Create(Objects.Read("""
            {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "web", "namespace": "default"}, "spec": {
              "hostUsers": false, "resources": {"requests": {"cpu": "1"}, "limits": {"cpu": "1", "memory": "1Gi"}},
              "containers": [{"name": "main", "image": "demo", "resources": {"requests": {"cpu": "1m"}}}]}}
            """));
        Assert.Null(pod.Spec.HostUsers);
        Assert.Null(pod.Spec.Resources);
        Assert.Equal("Burstable", pod.Status.QosClass);
    }
}
