using System.Globalization;
using System.Text;

namespace Kubestrel.Proxy.Rules;

/// <summary>Renders operations in the language of <c>nft -f</c>, where one input is one atomic transaction.</summary>
internal static class NftScript
{
    public static string Render(string family, string table, IReadOnlyList<NftOperation> operations)
    {
        var script = new StringBuilder(operations.Count * 96);
        foreach (var operation in operations)
        {
            Append(script, family, table, operation);
        }

        return script.ToString();
    }

    private static void Append(StringBuilder script, string family, string table, in NftOperation operation)
    {
        script.Append(operation.Verb switch { NftVerb.Add => "add ", NftVerb.Flush => "flush ", _ => "delete " });
        script.Append(operation.Object switch
        {
            NftObject.Table => "table ",
            NftObject.Chain => "chain ",
            NftObject.Rule => "rule ",
            NftObject.Set => "set ",
            NftObject.Map => "map ",
            _ => "element ",
        });
        script.Append(family).Append(' ').Append(table);
        if (operation.Object != NftObject.Table)
        {
            script.Append(' ').Append(operation.Name);
        }

        switch (operation.Object)
        {
            case NftObject.Rule:
                script.Append(' ').Append(operation.Text);
                Comment(script, operation.Comment);
                break;
            case NftObject.SetElement:
                script.Append(" { ").Append(operation.Key);
                if (operation.Text.Length != 0)
                {
                    script.Append(' ').Append(operation.Text);
                }

                Comment(script, operation.Comment);
                script.Append(" }");
                break;
            case NftObject.MapElement:
                script.Append(" { ").Append(operation.Key);
                Comment(script, operation.Comment);
                if (operation.Text.Length != 0)
                {
                    script.Append(" : ").Append(operation.Text);
                }

                script.Append(" }");
                break;
            default:
                if (operation.Text.Length != 0 || operation.Comment.Length != 0)
                {
                    script.Append(" { ").Append(operation.Text);
                    if (operation.Comment.Length != 0)
                    {
                        script.Append(CultureInfo.InvariantCulture, $" comment \"{operation.Comment}\" ;");
                    }

                    script.Append(" }");
                }

                break;
        }

        script.Append('\n');
    }

    private static void Comment(StringBuilder script, string comment)
    {
        if (comment.Length != 0)
        {
            script.Append(CultureInfo.InvariantCulture, $" comment \"{comment}\"");
        }
    }
}
