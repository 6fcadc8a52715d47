using System.Text;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kinds.Resource.V1beta1;

/// <summary>The rules for names of drivers, pools, requests, attributes and capacities.</summary>
internal static class DeviceNames
{
    public const int MaxDomainLength = 63;
    public const int MaxIdLength = 32;

    public static void Driver(string name, FieldPath path, FieldErrors errors) => RemoteVolumeValidation.DriverName(name, path, errors);

    /// <summary>Subdomains with slashes between them.</summary>
    public static void Pool(string name, FieldPath path, FieldErrors errors)
    {
        if (name.Length == 0)
        {
            errors.Required(path);
            return;
        }

        if (name.Length > Names.SubdomainMaxLength)
        {
            errors.TooLong(path, Names.SubdomainMaxLength);
        }

        foreach (var part in name.Split('/'))
        {
            errors.Subdomain(path, part);
        }
    }

    public static void RequestOf(string name, HashSet<string> requests, FieldPath path, FieldErrors errors)
    {
        errors.Label(path, name);
        if (!requests.Contains(name))
        {
            errors.Invalid(path, name, "must be the name of a request in the claim");
        }
    }

    /// <summary>An identifier, with the driver's domain in front where it is not the driver's own.</summary>
    public static void Qualified(string name, FieldPath path, FieldErrors errors)
    {
        if (name.Length == 0)
        {
            errors.Required(path, "name required");
            return;
        }

        var parts = name.Split('/');
        if (parts.Length == 1)
        {
            Identifier(name, path, errors);
        }
        else if (parts.Length == 2)
        {
            Domain(parts[0], path, errors);
            if (parts[1].Length == 0)
            {
                errors.Required(path, "the name must not be empty");
            }
            else
            {
                Identifier(parts[1], path, errors);
            }
        }
    }

    public static void FullyQualified(string name, FieldPath path, FieldErrors errors)
    {
        Qualified(name, path, errors);
        if (name.Length > 0 && !name.Contains('/'))
        {
            errors.Invalid(path, name, "must include a domain");
        }
    }

    private static void Domain(string name, FieldPath path, FieldErrors errors)
    {
        if (name.Length == 0)
        {
            errors.Required(path, "the domain must not be empty");
        }
        else
        {
            Driver(name, path, errors);
        }
    }

    private static void Identifier(string id, FieldPath path, FieldErrors errors)
    {
        if (Encoding.UTF8.GetByteCount(id) > MaxIdLength)
        {
            errors.TooLong(path, MaxIdLength);
        }

        foreach (var message in Forms.Identifier(id))
        {
            errors.TypeInvalid(path, id, message);
        }
    }
}
