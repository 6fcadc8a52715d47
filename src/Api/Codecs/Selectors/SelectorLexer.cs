namespace Kubestrel.Codecs.Selectors;

internal static class SelectorLexer
{
    public static List<SelectorToken> Scan(string text)
    {
        var tokens = new List<SelectorToken>();
        var position = 0;
        while (true)
        {
            while (position < text.Length && IsBlank(text[position]))
            {
                position++;
            }

            // A zero character ends the text, as in upstream's lexer.
            if (position == text.Length || text[position] == '\0')
            {
                tokens.Add(new(SelectorTokenKind.End, ""));
                return tokens;
            }

            tokens.Add(IsSymbol(text[position]) ? Symbol(text, ref position) : Word(text, ref position));
        }
    }

    private static SelectorToken Word(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && text[position] != '\0' && !IsSymbol(text[position]) && !IsBlank(text[position]))
        {
            position++;
        }

        var word = text[start..position];
        return new(word switch { "in" => SelectorTokenKind.In, "notin" => SelectorTokenKind.NotIn, _ => SelectorTokenKind.Identifier }, word);
    }

    /// <summary>The longest run of symbol characters that is a token.</summary>
    private static SelectorToken Symbol(string text, ref int position)
    {
        var start = position;
        SelectorToken? last = null;
        while (position < text.Length && IsSymbol(text[position]))
        {
            var run = text[start..(position + 1)];
            var kind = KindOf(run);
            if (kind == SelectorTokenKind.Error && last is not null)
            {
                break;
            }

            position++;
            if (kind != SelectorTokenKind.Error)
            {
                last = new(kind, run);
            }
        }

        return last ?? new(SelectorTokenKind.Error, $"error expected: keyword found '{text[start..position]}'");
    }

    private static SelectorTokenKind KindOf(string text) => text switch
    {
        ")" => SelectorTokenKind.Close,
        "(" => SelectorTokenKind.Open,
        "," => SelectorTokenKind.Comma,
        "!" => SelectorTokenKind.Not,
        "=" => SelectorTokenKind.Equal,
        "==" => SelectorTokenKind.DoubleEqual,
        "!=" => SelectorTokenKind.NotEqual,
        ">" => SelectorTokenKind.Greater,
        "<" => SelectorTokenKind.Less,
        _ => SelectorTokenKind.Error,
    };

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\r' or '\n';

    private static bool IsSymbol(char c) => c is '=' or '!' or '(' or ')' or ',' or '>' or '<';
}
