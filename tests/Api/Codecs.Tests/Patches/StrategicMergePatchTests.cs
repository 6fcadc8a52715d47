using System.Text;
using Kubestrel.Codecs.Patches;
using Kubestrel.Codecs.Trees;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Codecs.Tests.Patches;

public sealed class StrategicMergePatchTests
{
    private const string Containers = """{"spec":{"containers":[{"name":"a","image":"1","env":[{"name":"X","value":"1"}]},{"name":"b","image":"2"}]}}""";

    [Theory]
    [InlineData("""{"spec":{"containers":[{"name":"a","image":"9"}]}}""", """{"spec":{"containers":[{"name":"a","image":"9","env":[{"name":"X","value":"1"}]},{"name":"b","image":"2"}]}}""")]
    [InlineData("""{"spec":{"containers":[{"name":"c","image":"3"}]}}""", """{"spec":{"containers":[{"name":"c","image":"3"},{"name":"a","image":"1","env":[{"name":"X","value":"1"}]},{"name":"b","image":"2"}]}}""")]
    [InlineData("""{"spec":{"containers":[{"name":"a","env":[{"name":"Y","value":"2"}]}]}}""", """{"spec":{"containers":[{"name":"a","image":"1","env":[{"name":"Y","value":"2"},{"name":"X","value":"1"}]},{"name":"b","image":"2"}]}}""")]
    [InlineData("""{"spec":{"containers":[{"name":"a","$patch":"delete"}]}}""", """{"spec":{"containers":[{"name":"b","image":"2"}]}}""")]
    [InlineData("""{"spec":{"containers":[{"$patch":"replace"},{"name":"z"}]}}""", """{"spec":{"containers":[{"name":"z"}]}}""")]
    [InlineData("""{"spec":{"containers":[{"name":"a","$patch":"replace","image":"7"}]}}""", """{"spec":{"containers":[]}}""")]
    [InlineData("""{"spec":{"containers":[{"name":"a","env":null}]}}""", """{"spec":{"containers":[{"name":"a","image":"1"},{"name":"b","image":"2"}]}}""")]
    [InlineData("""{"spec":{"$setElementOrder/containers":[{"name":"b"},{"name":"a"}]}}""", """{"spec":{"containers":[{"name":"b","image":"2"},{"name":"a","image":"1","env":[{"name":"X","value":"1"}]}]}}""")]
    [InlineData("""{"spec":{"$setElementOrder/containers":[{"name":"b"},{"name":"a"}],"containers":[{"name":"b","image":"5"}]}}""", """{"spec":{"containers":[{"name":"b","image":"5"},{"name":"a","image":"1","env":[{"name":"X","value":"1"}]}]}}""")]
    [InlineData("""{"spec":{"$patch":"replace","nodeName":"n"}}""", """{"spec":{"nodeName":"n"}}""")]
    [InlineData("""{"spec":{"$patch":"delete"}}""", """{"spec":{}}""")]
    public void Containers_MergeByName(string patch, string result) => Assert.Equal(result, Apply(Containers, patch));

    [Theory]
    [InlineData("""{"metadata":{"finalizers":["c"]}}""", """{"metadata":{"finalizers":["c","a","b"]}}""")]
    [InlineData("""{"metadata":{"finalizers":["b","c"]}}""", """{"metadata":{"finalizers":["a","b","c"]}}""")]
    [InlineData("""{"metadata":{"$deleteFromPrimitiveList/finalizers":["a"]}}""", """{"metadata":{"finalizers":["b"]}}""")]
    [InlineData("""{"metadata":{"$setElementOrder/finalizers":["b","a"]}}""", """{"metadata":{"finalizers":["b","a"]}}""")]
    public void Finalizers_MergeAsASet(string patch, string result) => Assert.Equal(result, Apply("""{"metadata":{"finalizers":["a","b"]}}""", patch));

    [Fact]
    public void RetainKeys_DropTheOthers() =>
        Assert.Equal(
            """{"spec":{"volumes":[{"name":"v","emptyDir":{}}]}}""",
            Apply("""{"spec":{"volumes":[{"name":"v","hostPath":{"path":"/x"}}]}}""", """{"spec":{"volumes":[{"$retainKeys":["name","emptyDir"],"name":"v","emptyDir":{}}]}}"""));

    [Fact]
    public void AtomicListsAndMaps_AreReplacedOrMerged()
    {
        Assert.Equal("""{"spec":{"tolerations":[{"key":"b"}]}}""", Apply("""{"spec":{"tolerations":[{"key":"a"}]}}""", """{"spec":{"tolerations":[{"key":"b"}]}}"""));
        Assert.Equal("""{"spec":{"nodeSelector":{"a":"1","b":"2"}}}""", Apply("""{"spec":{"nodeSelector":{"a":"1","c":"3"}}}""", """{"spec":{"nodeSelector":{"b":"2","c":null}}}"""));
    }

    [Theory]
    [InlineData("""{"spec":{"containers":[{"image":"x"}]}}""", 500, "map: map[image:x] does not contain declared merge key: name")]
    [InlineData("""{"spec":{"$patch":"frob"}}""", 500, "unknown patch type: frob in map: map[$patch:frob]")]
    [InlineData("""{"spec":{"$retainKeys":"x"}}""", 400, "invalid patch format of retainKeys")]
    [InlineData("""{"spec":{"$retainKeys":["nodeName"],"hostNetwork":true}}""", 400, "invalid patch format of retainKeys")]
    [InlineData("""{"spec":{"$deleteFromPrimitiveListfoo":["x"]}}""", 400, "invalid patch format of primitive list")]
    [InlineData("""{"spec":{"$setElementOrder/containers":[{"name":"a"}],"containers":[{"name":"q"}]}}""", 500, "The order in patch list:\n[map[name:q]]\n doesn't match $setElementOrder list:\n[map[name:a]]\n")]
    public void BadPatches_SayWhy(string patch, int code, string message)
    {
        var error = Assert.Throws<StrategicPatchException>(() => Apply(Containers, patch));
        Assert.Equal((code, message), (error.Code, error.Message));
    }

    private static string Apply(string original, string patch) => StrategicMergePatch.Apply(
        (TreeMap)Tree.Parse(Encoding.UTF8.GetBytes(original)), (TreeMap)Tree.Parse(Encoding.UTF8.GetBytes(patch)), Pod.ApiSchema).ToString();
}
