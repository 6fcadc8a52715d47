using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Kubestrel.Codecs.Selectors;

/// <summary>
/// Reads the query form of label selectors ("app=web,tier in (a,b),!canary,rev&gt;3") with upstream's grammar and error texts.
/// </summary>
public sealed class LabelSelectorParser
{
    private const string Operators = "in, notin, =, ==, !=, gt, lt";

    private readonly List<SelectorToken> _tokens;
    private int _position;

    private LabelSelectorParser(List<SelectorToken> tokens) => _tokens = tokens;

    /// <param name="text">The labelSelector parameter; empty matches everything.</param>
    /// <param name="error">Upstream's text when the selector is refused.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out Selector? selector, [NotNullWhen(false)] out string? error)
    {
        selector = null;
        if (text.Length == 0)
        {
            selector = Selector.Everything;
            error = null;
            return true;
        }

        var requirements = new List<LabelRequirement>();
        error = new LabelSelectorParser(SelectorLexer.Scan(text)).Parse(requirements);
        if (error is not null)
        {
            return false;
        }

        selector = Selector.Of(requirements);
        return true;
    }

    private string? Parse(List<LabelRequirement> requirements)
    {
        while (true)
        {
            var token = Peek();
            switch (token.Kind)
            {
                case SelectorTokenKind.End:
                    return null;
                case SelectorTokenKind.Identifier or SelectorTokenKind.Not:
                    break;
                default:
                    return $"found '{token.Text}', expected: !, identifier, or 'end of string'";
            }

            if (ParseRequirement(out var requirement) is { } error)
            {
                return "unable to parse requirement: " + error;
            }

            requirements.Add(requirement!);
            token = Take();
            if (token.Kind == SelectorTokenKind.End)
            {
                return null;
            }

            if (token.Kind != SelectorTokenKind.Comma)
            {
                return $"found '{token.Text}', expected: ',' or 'end of string'";
            }

            var next = Peek();
            if (next.Kind is not (SelectorTokenKind.Identifier or SelectorTokenKind.Not))
            {
                return $"found '{next.Text}', expected: identifier after ','";
            }
        }
    }

    private string? ParseRequirement(out LabelRequirement? requirement)
    {
        requirement = null;
        var token = Take();
        var negated = token.Kind == SelectorTokenKind.Not;
        if (negated)
        {
            token = Take();
        }

        if (token.Kind != SelectorTokenKind.Identifier)
        {
            return $"found '{token.Text}', expected: identifier";
        }

        var key = token.Text;
        var keyErrors = string.Join("; ", Names.QualifiedName(key));
        if (keyErrors.Length > 0)
        {
            return $"<nil>: Invalid value: {GoString.Quote(key)}: {keyErrors}";
        }

        if (negated || Peek().Kind is SelectorTokenKind.End or SelectorTokenKind.Comma)
        {
            requirement = new(key, negated ? LabelOperator.DoesNotExist : LabelOperator.Exists, []);
            return null;
        }

        token = _tokens[_position++];
        LabelOperator? found = token.Kind switch
        {
            SelectorTokenKind.In or SelectorTokenKind.Equal or SelectorTokenKind.DoubleEqual => LabelOperator.In,
            SelectorTokenKind.NotIn or SelectorTokenKind.NotEqual => LabelOperator.NotIn,
            SelectorTokenKind.Greater => LabelOperator.GreaterThan,
            SelectorTokenKind.Less => LabelOperator.LessThan,
            _ => null,
        };
        if (found is not { } op)
        {
            return $"found '{token.Text}', expected: {Operators}";
        }

        var values = new SortedSet<string>(StringComparer.Ordinal);
        var error = token.Kind is SelectorTokenKind.In or SelectorTokenKind.NotIn ? ParseValues(values) : ParseExactValue(values);
        if (error is not null)
        {
            return error;
        }

        requirement = new(key, op, [.. values]);
        return Validate(requirement);
    }

    private string? ParseValues(SortedSet<string> values)
    {
        var token = Take();
        if (token.Kind != SelectorTokenKind.Open)
        {
            return $"found '{token.Text}' expected: '('";
        }

        var first = Peek();
        switch (first.Kind)
        {
            case SelectorTokenKind.Close:
                Take();
                values.Add("");
                return null;
            case SelectorTokenKind.Identifier or SelectorTokenKind.Comma:
                if (ParseList(values) is { } error)
                {
                    return error;
                }

                return Take().Kind == SelectorTokenKind.Close ? null : $"found '{first.Text}', expected: ')'";
            default:
                return $"found '{first.Text}', expected: ',', ')' or identifier";
        }
    }

    /// <summary>Values between commas, of which any may be empty.</summary>
    private string? ParseList(SortedSet<string> values)
    {
        while (true)
        {
            var token = Take();
            if (token.Kind == SelectorTokenKind.Identifier)
            {
                values.Add(token.Text);
                var next = Peek();
                if (next.Kind == SelectorTokenKind.Close)
                {
                    return null;
                }

                if (next.Kind != SelectorTokenKind.Comma)
                {
                    return $"found '{next.Text}', expected: ',' or ')'";
                }
            }
            else if (token.Kind == SelectorTokenKind.Comma)
            {
                if (values.Count == 0)
                {
                    values.Add("");
                }

                var next = Peek();
                if (next.Kind == SelectorTokenKind.Close)
                {
                    values.Add("");
                    return null;
                }

                if (next.Kind == SelectorTokenKind.Comma)
                {
                    Take();
                    values.Add("");
                }
            }
            else
            {
                return $"found '{token.Text}', expected: ',', or identifier";
            }
        }
    }

    private string? ParseExactValue(SortedSet<string> values)
    {
        if (Peek().Kind is SelectorTokenKind.End or SelectorTokenKind.Comma)
        {
            values.Add("");
            return null;
        }

        var token = Take();
        values.Add(token.Text);
        return token.Kind == SelectorTokenKind.Identifier ? null : $"found '{token.Text}', expected: identifier";
    }

    private static string? Validate(LabelRequirement requirement)
    {
        var errors = new List<string>();
        var numeric = requirement.Operator is LabelOperator.GreaterThan or LabelOperator.LessThan;
        for (var i = 0; i < requirement.Values.Count; i++)
        {
            var value = requirement.Values[i];
            if (numeric && !long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            {
                errors.Add(string.Create(CultureInfo.InvariantCulture, $"values[{i}]: Invalid value: {GoString.Quote(value)}: for 'Gt', 'Lt' operators, the value must be an integer"));
            }
        }

        for (var i = 0; i < requirement.Values.Count; i++)
        {
            var problems = string.Join("; ", Names.LabelValue(requirement.Values[i]));
            if (problems.Length > 0)
            {
                errors.Add(string.Create(CultureInfo.InvariantCulture, $"values[{i}][{requirement.Key}]: Invalid value: {GoString.Quote(requirement.Values[i])}: {problems}"));
            }
        }

        var distinct = errors.Distinct().ToList();
        return distinct.Count switch
        {
            0 => null,
            1 => distinct[0],
            _ => $"[{string.Join(", ", distinct)}]",
        };
    }

    /// <summary>The next token as a value: "in" and "notin" are words here.</summary>
    private SelectorToken Peek()
    {
        var token = _tokens[Math.Min(_position, _tokens.Count - 1)];
        return token.Kind is SelectorTokenKind.In or SelectorTokenKind.NotIn ? token with { Kind = SelectorTokenKind.Identifier } : token;
    }

    private SelectorToken Take()
    {
        var token = Peek();
        _position++;
        return token;
    }
}
