namespace Kubestrel.Codecs.Yaml;

/// <summary>The order of keys in YAML output: letters behind other characters, runs of digits by amount.</summary>
internal static class NaturalOrder
{
    public static int Compare(string left, string right)
    {
        var length = Math.Min(left.Length, right.Length);
        for (var i = 0; i < length; i++)
        {
            var (l, r) = (left[i], right[i]);
            if (l == r)
            {
                continue;
            }

            var (leftLetter, rightLetter) = (char.IsLetter(l), char.IsLetter(r));
            if (leftLetter || rightLetter)
            {
                return leftLetter == rightLetter ? l.CompareTo(r) : rightLetter ? -1 : 1;
            }

            // Behind a number's first significant digit zeros count as digits, before it they are padding.
            var significant = false;
            for (var j = i - 1; (l == '0' || r == '0') && j >= 0 && char.IsDigit(left[j]); j--)
            {
                if (left[j] != '0')
                {
                    significant = true;
                    break;
                }
            }

            var leftEnd = Number(left, i, significant, out var leftNumber);
            var rightEnd = Number(right, i, significant, out var rightNumber);
            return leftNumber != rightNumber ? leftNumber.CompareTo(rightNumber)
                : leftEnd != rightEnd ? leftEnd.CompareTo(rightEnd)
                : l.CompareTo(r);
        }

        return left.Length.CompareTo(right.Length);
    }

    private static int Number(string text, int start, bool significant, out long number)
    {
        number = significant ? 1 : 0;
        var end = start;
        for (; end < text.Length && char.IsDigit(text[end]); end++)
        {
            number = unchecked((number * 10) + (text[end] - '0'));
        }

        return end;
    }
}
