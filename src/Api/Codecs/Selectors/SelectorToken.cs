namespace Kubestrel.Codecs.Selectors;

internal readonly record struct SelectorToken(SelectorTokenKind Kind, string Text);
