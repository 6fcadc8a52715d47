namespace Kubestrel.Codecs.Bodies;

/// <summary>What happens to unknown and duplicate fields (the fieldValidation option): dropped silently, dropped with a warning, or refused.</summary>
public enum FieldValidation : byte
{
    Ignore,
    Warn,
    Strict,
}
