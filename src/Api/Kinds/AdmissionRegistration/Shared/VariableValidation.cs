using System.Text.RegularExpressions;

namespace Kubestrel.Kinds.AdmissionRegistration.V1;

internal static partial class VariableValidation
{
    private static readonly string[] s_reserved =
    [
        "true", "false", "null", "in", "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package",
        "namespace", "return", "var", "void", "while",
    ];

    public static void Validate(ValueList<Variable> variables, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < variables.Count; i++)
        {
            var (variable, at) = (variables[i], path.Index(i));
            if (string.IsNullOrWhiteSpace(variable.Name))
            {
                errors.Required(at.Child("name"), "name is not specified");
            }
            else if (!Identifier().IsMatch(variable.Name) || s_reserved.Contains(variable.Name))
            {
                errors.Invalid(at.Child("name"), variable.Name, "name is not a valid CEL identifier");
            }

            if (string.IsNullOrWhiteSpace(variable.Expression))
            {
                errors.Required(at.Child("expression"), "expression is not specified");
            }
        }
    }

    [GeneratedRegex(@"^[_a-zA-Z][_a-zA-Z0-9]*\z")]
    private static partial Regex Identifier();
}
