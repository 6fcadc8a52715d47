using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Kubestrel.Generators
{
    /// <summary>The text of a declaration's doc comment, for OpenAPI and kubectl explain; tags dropped, one line.</summary>
    internal static class DocComment
    {
        public static string Read(ISymbol symbol)
        {
            var syntax = symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
            if (syntax == null)
            {
                return "";
            }

            var lines = syntax.GetLeadingTrivia().ToFullString().Split('\n')
                .Select(line => line.Trim())
                .Where(line => line.StartsWith("///"))
                .Select(line => line.Substring(3).Trim());
            var text = Regex.Replace(string.Join(" ", lines), "<[^>]+>", "");
            return text.Replace("&lt;", "<").Replace("&gt;", ">").Replace("&amp;", "&").Trim();
        }
    }
}
