namespace Kubestrel.Codecs.Selectors;

internal enum SelectorTokenKind : byte
{
    Error,
    End,
    Identifier,
    Comma,
    Open,
    Close,
    Not,
    Equal,
    DoubleEqual,
    NotEqual,
    Greater,
    Less,
    In,
    NotIn,
}
