using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.Machinery.Tests.Validation;

public sealed class ObjectMetaValidationTests
{
    private const string Qualified =
        "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";

    private const string Label =
        "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";

    private static readonly ObjectMeta Good = new() { Name = "a", Namespace = "n", ResourceVersion = "1", Uid = "u" };

    private static readonly OwnerReference Owner = new() { ApiVersion = "v1", Kind = "Pod", Name = "p", Uid = "1" };

    [Fact]
    public void GoodMetadata_HasNoErrors()
    {
        Assert.Empty(Create(Good));
        Assert.Empty(Update(Good));
        Assert.Empty(Create(Good with { GenerateName = "a-" }));
    }

    [Fact]
    public void Names_ObeyTheKind()
    {
        Assert.Equal(["metadata.name: Required value: name or generateName is required"], Create(Good with { Name = "" }));
        Assert.Equal([$"metadata.name: Invalid value: \"_\": {Label}"], Create(Good with { Name = "_" }));
        Assert.Equal([$"metadata.generateName: Invalid value: \"_\": {Label}"], Create(Good with { GenerateName = "_" }));
    }

    [Fact]
    public void Namespace_FitsTheScope()
    {
        Assert.Equal(["metadata.namespace: Required value"], Create(Good with { Namespace = "" }));
        Assert.Equal([$"metadata.namespace: Invalid value: \"_\": {Label}"], Create(Good with { Namespace = "_" }));
        Assert.Equal(["metadata.namespace: Forbidden: not allowed on this type"], Create(Good, namespaced: false));
    }

    [Fact]
    public void LabelsAndAnnotations_HaveQualifiedKeys()
    {
        Assert.Equal([$"metadata.labels: Invalid value: \"_\": {Qualified}"], Create(Good with { Labels = ValueMap.Of(("_", "")) }));
        Assert.Equal([$"metadata.annotations: Invalid value: \"_\": {Qualified}"], Create(Good with { Annotations = ValueMap.Of(("_", "")) }));
        Assert.Empty(Create(Good with { Annotations = ValueMap.Of(("Example.COM/Key", "")) }));
        var large = ValueMap.Of(("a", new string('x', ObjectMetaValidation.MaxAnnotationBytes)));
        Assert.Equal(["metadata.annotations: Too long: may not be more than 262144 bytes"], Create(Good with { Annotations = large }));
    }

    [Fact]
    public void Owners_AreComplete_AndNoEvents()
    {
        Assert.Equal(
            [
                "metadata.ownerReferences.apiVersion: Invalid value: \"\": version must not be empty",
                "metadata.ownerReferences.kind: Invalid value: \"\": kind must not be empty",
                "metadata.ownerReferences.name: Invalid value: \"\": name must not be empty",
                "metadata.ownerReferences.uid: Invalid value: \"\": uid must not be empty",
            ],
            Create(Good with { OwnerReferences = [OwnerReference.Empty] }));
        Assert.Equal(
            [
                "metadata.ownerReferences: Invalid value: v1.OwnerReference{APIVersion:\"v1\", Kind:\"Event\", Name:\"p\", UID:\"1\", Controller:(*bool)(nil), BlockOwnerDeletion:(*bool)(nil)}: /v1, Kind=Event is disallowed from being an owner",
            ],
            Create(Good with { OwnerReferences = [Owner with { Kind = "Event" }] }));
    }

    [Fact]
    public void SecondController_IsAnError_EachTime()
    {
        var controller = Owner with { Controller = true };
        var errors = Create(Good with { OwnerReferences = [controller, controller with { Name = "q" }, controller with { Kind = "Job", Name = "r" }] });
        Assert.Equal(2, errors.Count);
        Assert.EndsWith(": Only one reference can have Controller set to true. Found \"true\" in references for Pod/p and Pod/q", errors[0], StringComparison.Ordinal);
        Assert.EndsWith(": Only one reference can have Controller set to true. Found \"true\" in references for Pod/p and Job/r", errors[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Finalizers_AreKnownOrPrefixed()
    {
        const string Unknown = "metadata.finalizers[0]: Invalid value: \"mine\": name is neither a standard finalizer name nor is it fully qualified";
        var meta = Good with { Finalizers = ["mine", "a.b/c", "kubernetes"] };
        Assert.Equal([Unknown], Create(meta));
        Assert.Equal([Unknown], Update(meta));
        var errors = new FieldErrors();
        ObjectMetaValidation.Validate(meta, true, Names.Dns1123Label, errors, plainFinalizers: true);
        Assert.Empty(errors);
        Assert.Equal([$"metadata.finalizers: Invalid value: \"a.b/_\": {Qualified}"], Create(Good with { Finalizers = ["a.b/_"] }));
        Assert.Equal(
            ["metadata.finalizers: Invalid value: []string{\"orphan\", \"foregroundDeletion\"}: finalizer orphan and foregroundDeletion cannot be both set"],
            Create(Good with { Finalizers = ["orphan", "foregroundDeletion"] }));
    }

    [Fact]
    public void ManagedFields_NameOperationFormAndManager()
    {
        var meta = Good with { ManagedFields = [new() { Operation = "Odd", FieldsType = "X", Manager = "a\n" + new string('b', 128), Subresource = new string('c', 257) }] };
        Assert.Equal(
            [
                "metadata.managedFields[0].operation: Invalid value: \"Odd\": must be `Apply` or `Update`",
                "metadata.managedFields[0].fieldsType: Invalid value: \"X\": must be `FieldsV1`",
                "metadata.managedFields[0].manager: Too long: may not be more than 128 bytes",
                $"metadata.managedFields[0].manager: Invalid value: \"a\\n{new string('b', 128)}\": invalid character U+000A (at position 1)",
                "metadata.managedFields[0].subresource: Too long: may not be more than 256 bytes",
            ],
            Create(meta));
        Assert.Empty(Create(Good with { ManagedFields = [new() { Operation = "Apply", FieldsType = "FieldsV1", Manager = "kubectl" }] }));
    }

    [Fact]
    public void Update_NamesAVersion_AndKeepsWhatIsFixed()
    {
        Assert.Equal(["metadata.resourceVersion: Invalid value: \"\": must be specified for an update"], Update(Good with { ResourceVersion = "" }));
        Assert.Equal(["metadata.generation: Invalid value: 1: must not be decremented"], Update(Good with { Generation = 1 }, Good with { Generation = 2 }));
        Assert.Equal(
            [
                "metadata.name: Invalid value: \"b\": field is immutable",
                "metadata.namespace: Invalid value: \"m\": field is immutable",
                "metadata.uid: Invalid value: \"v\": field is immutable",
                "metadata.creationTimestamp: Invalid value: 1970-01-01 00:00:01 +0000 UTC: field is immutable",
                "metadata.deletionGracePeriodSeconds: Invalid value: 5: field is immutable",
            ],
            Update(Good with { Name = "b", Namespace = "m", Uid = "v", CreationTimestamp = Time.FromUnixSeconds(1), DeletionGracePeriodSeconds = 5 }));
    }

    [Fact]
    public void DeletedObject_GetsNoNewFinalizers()
    {
        var old = Good with { DeletionTimestamp = Time.FromUnixSeconds(1), Finalizers = ["a.b/c"] };
        Assert.Empty(Update(old with { Finalizers = default }, old));
        Assert.Equal(
            ["metadata.finalizers: Forbidden: no new finalizers can be added if the object is being deleted, found new finalizers []string{\"a.b/d\", \"a.b/e\"}"],
            Update(old with { Finalizers = ["a.b/e", "a.b/c", "a.b/d"] }, old));
    }

    private static List<string> Create(ObjectMeta meta, bool namespaced = true)
    {
        var errors = new FieldErrors();
        ObjectMetaValidation.Validate(meta, namespaced, Names.Dns1123Label, errors);
        return [.. errors.Select(error => error.ToString())];
    }

    private static List<string> Update(ObjectMeta meta, ObjectMeta? old = null)
    {
        var errors = new FieldErrors();
        ObjectMetaValidation.ValidateUpdate(meta, old ?? Good, true, errors);
        return [.. errors.Select(error => error.ToString())];
    }
}
