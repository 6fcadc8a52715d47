using System.Globalization;

namespace Kubestrel.Machinery;

/// <summary>
/// Whether a text is a regular expression in Go's syntax (RE2: no lookaround, no backreferences, repetition up to 1000), and what Go says
/// when it is none. Only the syntax is read; names of Unicode classes are taken as they are.
/// </summary>
public ref struct GoRegexp
{
    private const int MaxRepeat = 1000;
    private const string CharacterEscapes = "aftnrv";
    private const string ClassEscapes = "dDsSwW";
    private const string OtherEscapes = "AbBz";
    private static readonly string[] s_named =
        ["alnum", "alpha", "ascii", "blank", "cntrl", "digit", "graph", "lower", "print", "punct", "space", "upper", "word", "xdigit"];

    private readonly string _text;
    private int _at;
    private int _depth;
    private bool _canRepeat;
    private int _repeatStart;
    private int _repeatEnd;
    private string? _problem;

    private GoRegexp(string text)
    {
        _text = text;
        _repeatEnd = -1;
    }

    /// <summary>Null when the text is an expression.</summary>
    public static string? Problem(string text)
    {
        var parser = new GoRegexp(text);
        return parser.Run() is { } problem ? $"error parsing regexp: {problem}" : null;
    }

    private string? Run()
    {
        while (_at < _text.Length && _problem is null)
        {
            Next();
        }

        return _problem ?? (_depth > 0 ? $"missing closing ): `{_text}`" : null);
    }

    private void Next()
    {
        switch (_text[_at])
        {
            case '(':
                Open();
                break;
            case ')':
                _problem = _depth-- == 0 ? $"unexpected ): `{_text}`" : null;
                (_canRepeat, _at) = (true, _at + 1);
                break;
            case '|':
                (_canRepeat, _at) = (false, _at + 1);
                break;
            case '[':
                Class();
                break;
            case '*' or '+' or '?':
                Repeat(_at + 1);
                break;
            case '{':
                Count();
                break;
            case '\\':
                Escape(OtherEscapes + CharacterEscapes + ClassEscapes);
                _canRepeat = true;
                break;
            default:
                (_canRepeat, _at) = (true, _at + 1);
                break;
        }
    }

    private void Open()
    {
        _depth++;
        _canRepeat = false;
        if (_at + 1 >= _text.Length || _text[_at + 1] != '?')
        {
            _at++;
            return;
        }

        var rest = _text.AsSpan(_at + 2);
        if (rest.StartsWith("P<") || rest.StartsWith("<"))
        {
            Name(rest[0] == 'P' ? _at + 4 : _at + 3);
            return;
        }

        var (negated, seen) = (false, false);
        for (var i = 0; i < rest.Length; i++)
        {
            switch (rest[i])
            {
                case 'i' or 'm' or 's' or 'U':
                    seen = true;
                    continue;
                case '-' when !negated:
                    (negated, seen) = (true, false);
                    continue;
                case ':' or ')' when !negated || seen:
                    _depth -= rest[i] == ')' ? 1 : 0;
                    _at += i + 3;
                    return;
            }

            rest = rest[..(i + 1)];
        }

        _problem = $"invalid or unsupported Perl syntax: `(?{rest}`";
    }

    private void Name(int start)
    {
        var end = _text.IndexOf('>', start);
        var name = end < 0 ? "" : _text[start..end];
        if (end < 0)
        {
            _problem = $"invalid named capture: `{_text[_at..]}`";
        }
        else if (name.Length == 0 || name.Any(c => !char.IsAsciiLetterOrDigit(c) && c != '_'))
        {
            _problem = $"invalid named capture: `{_text[_at..(end + 1)]}`";
        }

        _at = end + 1;
    }

    /// <param name="end">Behind the operator.</param>
    private void Repeat(int end)
    {
        if (!_canRepeat)
        {
            _problem = $"missing argument to repetition operator: `{_text[_at..end]}`";
            return;
        }

        end += end < _text.Length && _text[end] == '?' ? 1 : 0;
        if (_repeatEnd == _at)
        {
            _problem = $"invalid nested repetition operator: `{_text[_repeatStart..end]}`";
        }

        (_repeatStart, _repeatEnd) = (_at, end);
        _at = end;
    }

    /// <summary>{n}, {n,} or {n,m}; other braces are themselves.</summary>
    private void Count()
    {
        var close = _text.IndexOf('}', _at);
        var parts = close < 0 ? [] : _text[(_at + 1)..close].Split(',');
        if (parts.Length is not (1 or 2) || !IsNumber(parts[0]) || (parts.Length == 2 && parts[1].Length > 0 && !IsNumber(parts[1])))
        {
            (_canRepeat, _at) = (true, _at + 1);
            return;
        }

        var (least, most) = (Number(parts[0]), parts.Length == 1 || parts[1].Length == 0 ? Number(parts[0]) : Number(parts[1]));
        if (least > MaxRepeat || most > MaxRepeat || most < least)
        {
            _problem = $"invalid repeat count: `{_text[_at..(close + 1)]}`";
            return;
        }

        Repeat(close + 1);
    }

    private void Class()
    {
        var start = _at++;
        _at += _at < _text.Length && _text[_at] == '^' ? 1 : 0;
        var first = true;
        while (_problem is null && (first || _at >= _text.Length || _text[_at] != ']'))
        {
            if (_at >= _text.Length)
            {
                _problem = $"missing closing ]: `{_text[start..]}`";
                return;
            }

            first = false;
            Member();
        }

        (_canRepeat, _at) = (true, _at + 1);
    }

    private void Member()
    {
        var start = _at;
        if (_text.AsSpan(_at).StartsWith("[:") && _text.IndexOf(":]", _at + 2, StringComparison.Ordinal) is >= 0 and var end)
        {
            _problem = s_named.Contains(_text[(_at + 2)..end].TrimStart('^')) ? null : $"invalid character class range: `{_text[_at..(end + 2)]}`";
            _at = end + 2;
            return;
        }

        if (_text[_at] == '\\' && _at + 1 < _text.Length && (ClassEscapes + "pP").Contains(_text[_at + 1]))
        {
            Escape(ClassEscapes);
            return;
        }

        var low = Single();
        if (_problem is null && _at + 1 < _text.Length && _text[_at] == '-' && _text[_at + 1] != ']')
        {
            _at++;
            var high = Single();
            if (_problem is null && low >= 0 && high >= 0 && high < low)
            {
                _problem = $"invalid character class range: `{_text[start.._at]}`";
            }
        }
    }

    /// <summary>One character of a class; -1 for an escaped one that is not itself.</summary>
    private int Single()
    {
        if (_text[_at] != '\\')
        {
            var rune = char.IsSurrogatePair(_text, _at) ? char.ConvertToUtf32(_text, _at) : _text[_at];
            _at += rune > char.MaxValue ? 2 : 1;
            return rune;
        }

        var start = _at;
        Escape(CharacterEscapes);
        return _at - start == 2 && !char.IsAsciiLetterOrDigit(_text[start + 1]) ? _text[start + 1] : -1;
    }

    /// <param name="allowed">Letters that may stand behind the backslash; signs always may.</param>
    private void Escape(string allowed)
    {
        if (_at + 1 >= _text.Length)
        {
            _problem = "trailing backslash at end of expression: ``";
            return;
        }

        var c = _text[_at + 1];
        switch (c)
        {
            case 'Q' when allowed.Contains('z'):
                var end = _text.IndexOf("\\E", _at + 2, StringComparison.Ordinal);
                _at = end < 0 ? _text.Length : end + 2;
                return;
            case 'p' or 'P' when allowed.Contains('d'):
                Property();
                return;
            case 'x':
                Hex();
                return;
            case '0':
            case >= '1' and <= '7' when _at + 2 < _text.Length && _text[_at + 2] is >= '0' and <= '7':
                var last = Math.Min(_text.Length, _at + 4);
                _at += 2;
                while (_at < last && _text[_at] is >= '0' and <= '7')
                {
                    _at++;
                }

                return;
        }

        if (char.IsAsciiLetterOrDigit(c) && !allowed.Contains(c))
        {
            _problem = $"invalid escape sequence: `\\{c}`";
        }

        _at += 2;
    }

    private void Property()
    {
        var end = _at + 2 >= _text.Length ? -1 : _text[_at + 2] == '{' ? _text.IndexOf('}', _at) : _at + 2;
        if (end < 0)
        {
            _problem = $"invalid character class range: `{_text[_at..]}`";
        }

        _at = end + 1;
    }

    private void Hex()
    {
        var start = _at;
        _at += 2;
        var braced = _at < _text.Length && _text[_at] == '{';
        _at += braced ? 1 : 0;
        var digits = 0;
        while (_at < _text.Length && char.IsAsciiHexDigit(_text[_at]) && (braced || digits < 2))
        {
            (digits, _at) = (digits + 1, _at + 1);
        }

        if (braced ? digits > 0 && _at < _text.Length && _text[_at] == '}' : digits == 2)
        {
            _at += braced ? 1 : 0;
            return;
        }

        _problem = $"invalid escape sequence: `{_text[start..Math.Min(_text.Length, braced ? _at + 1 : start + 4)]}`";
    }

    private static bool IsNumber(string text) => text.Length > 0 && text.All(char.IsAsciiDigit) && (text.Length == 1 || text[0] != '0');

    private static int Number(string text) => text.Length > 4 ? int.MaxValue : int.Parse(text, CultureInfo.InvariantCulture);
}
