using Kubestrel.ApiServer.Registry;
using Kubestrel.ApiServer.Registry.Writes;
using Kubestrel.Client.Requests;
using Kubestrel.Codecs.Bodies;
using Kubestrel.Codecs.FieldOwnership;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Serving;

/// <summary>Reads the options of writes from the query (dryRun, fieldManager, fieldValidation, force).</summary>
internal static class WriteOptions
{
    public static ApiResult<WriteContext> Read(ResourceRequest request, bool apply)
    {
        var query = request.Query;
        var kind = request.Info.Verb switch { "create" => "CreateOptions", "patch" => "PatchOptions", "update" => "UpdateOptions", _ => "DeleteOptions" };
        var errors = new FieldErrors();
        var dryRun = query.Values("dryRun");
        DryRunRules.Check(dryRun, errors);

        var manager = query.Text("fieldManager");
        if (manager.Length > ManagerName.MaxLength)
        {
            errors.TooLong(FieldPath.Of("fieldManager"), ManagerName.MaxLength);
        }

        if (ManagerName.FirstUnprintable(manager) is { } at)
        {
            errors.Invalid(FieldPath.Of("fieldManager"), manager, $"invalid character U+{(int)manager[at]:X4} (at position {at})");
        }

        if (apply && manager.Length == 0)
        {
            errors.Required(FieldPath.Of("fieldManager"), "is required for apply patch");
        }

        if (request.Info.Verb == "patch" && !apply && query.Get("force") is not null)
        {
            errors.Forbidden(FieldPath.Of("force"), "may not be specified for non-apply patch");
        }

        var validationText = query.Text("fieldValidation");
        var validation = validationText switch
        {
            "Ignore" => FieldValidation.Ignore,
            "Strict" => FieldValidation.Strict,
            _ => FieldValidation.Warn,
        };
        if (validationText is not ("" or "Ignore" or "Strict" or "Warn") && kind != "DeleteOptions")
        {
            errors.NotSupported(FieldPath.Of("fieldValidation"), validationText, "", "Ignore", "Strict", "Warn");
        }

        if (errors.Count > 0)
        {
            return StatusErrors.Invalid(new("meta.k8s.io", "v1", kind), "", errors);
        }

        return new WriteContext
        {
            User = request.User,
            Served = request.Served,
            Namespace = request.Served.Info.Namespaced ? request.Info.Namespace : "",
            Name = request.Info.Name,
            Subresource = request.Info.Subresource,
            Manager = ManagerName.Of(manager, request.Http.Request.Headers.UserAgent.ToString()),
            DryRun = dryRun.Count > 0,
            Validation = validation,
            Force = query.IsTrue("force"),
            Options = OptionsObject(request.Info.Verb, dryRun, manager, validationText, query.Flag("force")),
        };
    }

    private static KubeObject OptionsObject(string verb, IReadOnlyList<string> dryRun, string manager, string validation, bool? force)
    {
        ValueList<string> dry = dryRun.Count == 0 ? default : [.. dryRun];
        return verb switch
        {
            "create" => CreateOptions.Empty with { Kind = "CreateOptions", ApiVersion = "meta.k8s.io/v1", DryRun = dry, FieldManager = manager, FieldValidation = validation },
            "update" => UpdateOptions.Empty with { Kind = "UpdateOptions", ApiVersion = "meta.k8s.io/v1", DryRun = dry, FieldManager = manager, FieldValidation = validation },
            "patch" => PatchOptions.Empty with
            {
                Kind = "PatchOptions", ApiVersion = "meta.k8s.io/v1", DryRun = dry, FieldManager = manager, FieldValidation = validation, Force = force,
            },
            _ => DeleteOptions.Empty with { Kind = "DeleteOptions", ApiVersion = "meta.k8s.io/v1", DryRun = dry },
        };
    }
}
