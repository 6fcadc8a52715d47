using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Kubestrel.Generators
{
    /// <summary>
    /// The text of a declaration's doc comment, for OpenAPI and kubectl explain; tags dropped, one line. A type or property
    /// without one takes that of the same name in the group's most preferred version that has one, so each text is written once.
    /// Read from the source text: the compiler keeps no doc comments while documentation files are off.
    /// </summary>
    internal static class DocComment
    {
        /// <summary>The groups that took over the kinds of the group that all began in.</summary>
        private static readonly string[] HeirsOfExtensions = { "Apps", "Networking" };

        public static string Read(INamedTypeSymbol type) =>
            Own(type) is { Length: > 0 } own ? own : First(OtherVersions(type).Select(Own));

        public static string Read(IPropertySymbol property) =>
            Own(property) is { Length: > 0 } own
                ? own
                : First(OtherVersions(property.ContainingType).SelectMany(type => type.GetMembers(property.Name)).OfType<IPropertySymbol>().Select(Own));

        private static string First(IEnumerable<string> texts) => texts.FirstOrDefault(text => text.Length > 0) ?? "";

        /// <summary>
        /// The types of this name in the group's other versions, the preferred version first; for the extensions group those of its heirs.
        /// A group is the namespace above the version's.
        /// </summary>
        private static IEnumerable<INamedTypeSymbol> OtherVersions(INamedTypeSymbol type)
        {
            var own = type.ContainingNamespace;
            if (own?.ContainingNamespace is not { IsGlobalNamespace: false } group || !ApiVersion.IsVersion(own.Name))
            {
                return Enumerable.Empty<INamedTypeSymbol>();
            }

            var groups = group.Name == "Extensions"
                ? group.ContainingNamespace.GetNamespaceMembers().Where(other => HeirsOfExtensions.Contains(other.Name))
                : new[] { group };
            return groups.SelectMany(known => known.GetNamespaceMembers())
                .Where(version => ApiVersion.IsVersion(version.Name) && !SymbolEqualityComparer.Default.Equals(version, own))
                .OrderByDescending(version => version.Name, ApiVersion.Preference)
                .SelectMany(version => version.GetTypeMembers(type.Name));
        }

        private static string Own(ISymbol symbol) => First(symbol.DeclaringSyntaxReferences.Select(declaration => Text(declaration.GetSyntax())));

        private static string Text(SyntaxNode syntax)
        {
            var lines = syntax.GetLeadingTrivia().ToFullString().Split('\n')
                .Select(line => line.Trim())
                .Where(line => line.StartsWith("///"))
                .Select(line => line.Substring(3).Trim());
            var text = Regex.Replace(string.Join(" ", lines), "<[^>]+>", "");
            return text.Replace("&lt;", "<").Replace("&gt;", ">").Replace("&amp;", "&").Trim();
        }
    }
}
