using System.Text;

namespace Kubestrel.Generators
{
    /// <summary>Collects generated lines with their indentation.</summary>
    internal sealed class SourceText
    {
        private readonly StringBuilder _text = new StringBuilder();
        private int _depth;

        public void Line(string line = "")
        {
            if (line.StartsWith("}"))
            {
                _depth--;
            }

            if (line.Length > 0)
            {
                _text.Append(' ', 4 * _depth).Append(line);
            }

            _text.Append('\n');
            if (line.StartsWith("{"))
            {
                _depth++;
            }
        }

        public void Open(string head)
        {
            Line(head);
            Line("{");
        }

        public void Close(string tail = "") => Line("}" + tail);

        public override string ToString() => _text.ToString();

        /// <summary>A C# string literal.</summary>
        public static string Literal(string value) => Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(value, true);
    }
}
