using Kubestrel.Machinery.Schema;

namespace Kubestrel.Kinds.Tests;

/// <summary>The texts that OpenAPI and kubectl explain show: every type and field has one, written once for all versions of a group.</summary>
public sealed class DescriptionTests
{
    [Fact]
    public void EveryTypeAndField_SaysWhatItIs()
    {
        var silent = new SortedSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var kind in ApiKinds.Registry.Kinds)
        {
            Visit(kind.Schema, seen, silent);
        }

        Assert.True(silent.Count == 0, $"{silent.Count} without a doc comment:\n{string.Join('\n', silent.Take(30))}");
    }

    [Fact]
    public void FieldWithoutComment_HasThatOfThePreferredVersion()
    {
        var preferred = Apps.V1.DeploymentSpec.ApiSchema.Find("progressDeadlineSeconds")!.Description;
        Assert.NotEmpty(preferred);
        Assert.Equal(preferred, Apps.V1beta1.DeploymentSpec.ApiSchema.Find("progressDeadlineSeconds")!.Description);
        Assert.Equal(Apps.V1.Deployment.ApiSchema.Description, Apps.V1beta2.Deployment.ApiSchema.Description);
    }

    [Fact]
    public void FieldOfAnOldVersionAlone_HasItsOwnComment() =>
        Assert.NotEmpty(Apps.V1beta1.DeploymentSpec.ApiSchema.Find("rollbackTo")!.Description);

    [Fact]
    public void Comment_LosesItsMarkup()
    {
        var text = Core.V1.PodSpec.ApiSchema.Find("terminationGracePeriodSeconds")!.Description;
        Assert.DoesNotContain("summary", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text);
        Assert.DoesNotContain(ApiKinds.Registry.Kinds, kind => kind.Schema.Fields.Any(field => field.Description.Contains("&lt;", StringComparison.Ordinal)));
    }

    private static void Visit(TypeSchema type, HashSet<string> seen, SortedSet<string> silent)
    {
        if (!seen.Add(type.OpenApiName))
        {
            return;
        }

        if (type.Description.Length == 0)
        {
            silent.Add(type.OpenApiName);
        }

        foreach (var field in type.Fields)
        {
            if (field.Description.Length == 0)
            {
                silent.Add($"{type.OpenApiName}.{field.Name}");
            }

            var value = field.Value;
            while (value.Element is not null)
            {
                value = value.Element;
            }

            if (value.Kind == ValueKind.Message)
            {
                Visit(value.Message, seen, silent);
            }
        }
    }
}
