using System.Collections.Generic;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Kubestrel.Generators
{
    /// <summary>The order in which Kubernetes prefers versions: stable over beta over alpha, then the higher number. Names as in namespaces, "V1beta2".</summary>
    internal static class ApiVersion
    {
        private static readonly Regex Form = new Regex("^V([0-9]+)(?:(alpha|beta)([0-9]+))?$");

        public static IComparer<string> Preference { get; } = Comparer<string>.Create(Compare);

        public static bool IsVersion(string name) => Form.IsMatch(name);

        private static int Compare(string left, string right)
        {
            var (leftStage, leftMajor, leftMinor) = Parse(left);
            var (rightStage, rightMajor, rightMinor) = Parse(right);
            return leftStage != rightStage ? leftStage.CompareTo(rightStage)
                : leftMajor != rightMajor ? leftMajor.CompareTo(rightMajor)
                : leftMinor.CompareTo(rightMinor);
        }

        private static (int Stage, int Major, int Minor) Parse(string name)
        {
            var match = Form.Match(name);
            var stage = match.Groups[2].Value switch { "alpha" => 0, "beta" => 1, _ => 2 };
            return (stage, Number(match.Groups[1].Value), Number(match.Groups[3].Value));
        }

        private static int Number(string text) => text.Length == 0 ? 0 : int.Parse(text, CultureInfo.InvariantCulture);
    }
}
