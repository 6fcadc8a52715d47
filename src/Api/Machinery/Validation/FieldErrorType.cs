namespace Kubestrel.Machinery;

/// <summary>The kinds of field errors; the names are the reasons of a Status' causes.</summary>
public enum FieldErrorType
{
    FieldValueRequired,
    FieldValueInvalid,
    FieldValueDuplicate,
    FieldValueNotFound,
    FieldValueNotSupported,
    FieldValueForbidden,
    FieldValueTooLong,
    FieldValueTooMany,
    FieldValueTypeInvalid,
    InternalError,
}
