using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kubestrel.Kinds.Tests;

/// <summary>
/// Each file of Data/Validation has a valid object and cases: what a case sets (by path) and the errors that follow.
/// Cases with "update" are judged as updates of the valid object, those with "through" as updates of that subresource; "was" changes the
/// object before the update.
/// </summary>
public sealed class ValidationTests
{
    public static TheoryData<string, int> Cases() => CaseFiles.Listed("Validation");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Case_GivesErrors(string file, int index)
    {
        var root = JsonNode.Parse(CaseFiles.Read("Validation", file))!;
        var text = root["base"]!.ToJsonString();
        var test = root["cases"]![index]!;
        var old = Stored(text);
        Assert.Empty(Objects.Errors(old));
        if (test["was"] is JsonObject before)
        {
            text = before.Aggregate(Objects.Text(old), (json, pair) => Objects.With(json, pair.Key, pair.Value?.ToJsonString()));
            old = Objects.Read(text);
        }

        foreach (var (path, value) in test["set"]!.AsObject())
        {
            text = Objects.With(text, path, value?.ToJsonString());
        }

        var through = (string?)test["through"];
        var update = through is not null || (bool?)test["update"] == true;
        var value2 = Objects.Read(text);
        var errors = update ? Update(value2, old, through ?? "") : Objects.Errors(Stored(text));
        Assert.Equal(test["errors"]!.Deserialize<string[]>()!, errors);
    }

    private static IReadOnlyList<string> Update(MetaObject value, MetaObject old, string through)
    {
        var strategy = Objects.Strategy(value);
        value = strategy.ApplyDefaults(value with { Metadata = value.Metadata with { Uid = old.Metadata.Uid } });
        var errors = new FieldErrors();
        switch (through)
        {
            case "":
                strategy.ValidateUpdate(strategy.PrepareForUpdate(value, old), old, errors);
                break;
            case "status":
                strategy.ValidateStatusUpdate(strategy.PrepareForStatusUpdate(value, old), old, errors);
                break;
            default:
                strategy.ValidateSubresourceUpdate(through, strategy.PrepareForSubresourceUpdate(through, value, old), old, errors);
                break;
        }

        return [.. errors.Select(error => error.ToString())];
    }

    private static MetaObject Stored(string json)
    {
        var value = Objects.Read(json);

        // Reviews must come without metadata.
        return Objects.Create(value.Kind.EndsWith("Review", StringComparison.Ordinal) ? value : value with { Metadata = value.Metadata with { Uid = "0f5c" } });
    }
}
