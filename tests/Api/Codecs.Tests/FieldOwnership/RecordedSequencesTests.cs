using System.Text;
using System.Text.Json.Nodes;
using Kubestrel.Codecs.Bodies;
using Kubestrel.Codecs.FieldOwnership;
using Kubestrel.Codecs.Patches;
using Kubestrel.Kinds.Apps.V1;
using Kubestrel.Machinery.Json;

namespace Kubestrel.Codecs.Tests.FieldOwnership;

/// <summary>
/// Random sequences of updates and applies by several managers, with what upstream's field manager (v1.32) made of each step:
/// the object, the managed fields entries, or the error. Steps whose error lists several problems are compared by their kind,
/// since upstream lists them in random order.
/// </summary>
public sealed class RecordedSequencesTests
{
    private static readonly JsonArray Cases = JsonNode.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "FieldOwnership", "testassets", "deployments.json")))!.AsArray();
    private readonly KindInfo _kind = ApiKinds.Registry.Get<Deployment>();
    private readonly FieldManager _manager;

    public RecordedSequencesTests() =>
        _manager = new(new(_kind) { ResetFields = ["status"] }, TimeProvider.System);

    public static TheoryData<int> Numbers() => [.. Enumerable.Range(0, Cases.Count)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Sequence_EndsAsUpstreams(int number)
    {
        MetaObject live = Deployment.Empty with { Kind = "Deployment", ApiVersion = "apps/v1" };
        var patcher = new ObjectPatcher(_kind);
        var operations = Cases[number]!["ops"]!.AsArray();
        for (var step = 0; step < operations.Count; step++)
        {
            var operation = operations[step]!;
            var expected = Cases[number]!["results"]![step]!;
            var manager = (string)operation["manager"]!;
            Decoded result;
            if (operation["patch"] is { } patch)
            {
                var patched = (MetaObject)patcher.Apply(live, PatchType.Merge, Encoding.UTF8.GetBytes(patch.ToJsonString()), FieldValidation.Ignore).Object!;
                result = Decoded.Of(_manager.Update(live, patched, manager), _kind.Id);
            }
            else
            {
                var force = (bool?)operation["force"] ?? false;
                result = _manager.Apply(live, Encoding.UTF8.GetBytes(operation["apply"]!.ToJsonString()), manager, force, FieldValidation.Ignore);
            }

            var where = $"case {number} step {step}: {operation.ToJsonString()}";
            if ((string?)expected["error"] is { } error)
            {
                Assert.True(result.Failure is not null, $"{where}\nexpected: {error}");
                var several = error.Contains('\n', StringComparison.Ordinal);
                Assert.Equal((where, several ? error.Split('\n')[0].Split(':')[0] : error), (where, several ? result.Failure.Message.Split('\n')[0].Split(':')[0] : result.Failure.Message));
                continue;
            }

            Assert.True(result.Failure is null, $"{where}\n{result.Failure?.Message}");
            live = (MetaObject)result.Object!;
            Assert.Equal(where + "\n" + Text(expected["object"]), where + "\n" + Encode(live with { Metadata = live.Metadata with { ManagedFields = default } }));
            var entries = live.Metadata.ManagedFields.OrderBy(entry => entry.Operation, StringComparer.Ordinal).ThenBy(entry => entry.Manager, StringComparer.Ordinal);
            Assert.Equal(
                where + "\n" + string.Join('\n', (expected["entries"]?.AsArray() ?? []).Select(Text)),
                where + "\n" + string.Join('\n', entries.Select(entry => Encode(entry with { Time = null }))));
        }
    }

    private static string Text(JsonNode? node)
    {
        using var output = new JsonOutput();
        Kubestrel.Codecs.Trees.Tree.Parse(Encoding.UTF8.GetBytes(node!.ToJsonString())).WriteJson(output);
        return Encoding.UTF8.GetString(output.Written);
    }

    private static string Encode(KubeObject value) => Print(value.WriteJson);

    private static string Encode(ManagedFieldsEntry entry) => Print(entry.WriteJson);

    private static string Print(Action<JsonOutput> write)
    {
        using var output = new JsonOutput();
        write(output);
        return Encoding.UTF8.GetString(output.Written);
    }
}
