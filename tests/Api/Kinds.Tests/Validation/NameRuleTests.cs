namespace Kubestrel.Kinds.Tests;

/// <summary>What names objects of a kind may have, where it is not a DNS subdomain.</summary>
public sealed class NameRuleTests
{
    private const string Label1035 =
        "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')";

    [Theory]
    [InlineData("rbac.authorization.k8s.io/v1", "Role", "System:a_B")]
    [InlineData("rbac.authorization.k8s.io/v1", "Role", "a/b", "may not contain '/'")]
    [InlineData("rbac.authorization.k8s.io/v1", "ClusterRole", "a%", "may not contain '%'")]
    [InlineData("rbac.authorization.k8s.io/v1", "RoleBinding", "..", "may not be '..'")]
    [InlineData("rbac.authorization.k8s.io/v1", "ClusterRoleBinding", "System:a_B")]
    [InlineData("certificates.k8s.io/v1", "CertificateSigningRequest", "Any_Name")]
    [InlineData("certificates.k8s.io/v1", "CertificateSigningRequest", "a/b", "may not contain '/'")]
    [InlineData("certificates.k8s.io/v1alpha1", "ClusterTrustBundle", "a.b:c:d")]
    [InlineData("apiregistration.k8s.io/v1", "APIService", "v1.")]
    [InlineData("v1", "Event", "Any_Name")]
    [InlineData("networking.k8s.io/v1beta1", "IPAddress", "10.0.0.1")]
    [InlineData("networking.k8s.io/v1beta1", "IPAddress", "fd00::1")]
    [InlineData("networking.k8s.io/v1beta1", "IPAddress", "FD00::1", "must be a canonical format IP address")]
    [InlineData("networking.k8s.io/v1beta1", "IPAddress", "x", "ParseAddr(\"x\"): unable to parse IP")]
    [InlineData("networking.k8s.io/v1beta1", "IPAddress", "10.0.0.01", "ParseAddr(\"10.0.0.01\"): IPv4 field has octet with leading zero")]
    [InlineData("networking.k8s.io/v1beta1", "IPAddress", "10.0.0.256", "ParseAddr(\"10.0.0.256\"): IPv4 field has value >255")]
    [InlineData("networking.k8s.io/v1beta1", "IPAddress", "10.0.0.a", "ParseAddr(\"10.0.0.a\"): unexpected character (at \"a\")")]
    [InlineData("networking.k8s.io/v1beta1", "IPAddress", "10..0.1", "ParseAddr(\"10..0.1\"): IPv4 field must have at least one digit (at \".0.1\")")]
    [InlineData("networking.k8s.io/v1beta1", "IPAddress", "1.2.3.4.5", "ParseAddr(\"1.2.3.4.5\"): IPv4 address too long")]
    [InlineData("coordination.k8s.io/v1alpha2", "LeaseCandidate", "A_b")]
    [InlineData("coordination.k8s.io/v1alpha2", "LeaseCandidate", "..", "must not be '..'")]
    [InlineData("internal.apiserver.k8s.io/v1alpha1", "StorageVersion", "a.b")]
    [InlineData("internal.apiserver.k8s.io/v1alpha1", "StorageVersion", "b", "name must be in the form of <group>.<resource>")]
    [InlineData("internal.apiserver.k8s.io/v1alpha1", "StorageVersion", "a.1", "the resource segment " + Label1035)]
    public void Name_GivesErrors(string apiVersion, string kind, string name, params string[] errors)
    {
        Assert.True(GroupVersion.TryParse(apiVersion, out var version));
        var type = ApiKinds.Registry.Find(version.WithKind(kind))!.Type;
        Assert.Equal(errors, ApiKinds.Strategies.Single(strategy => strategy.Type == type).NameErrors(name));
    }
}
