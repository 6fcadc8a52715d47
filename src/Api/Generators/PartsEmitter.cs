using System.Linq;

namespace Kubestrel.Generators
{
    /// <summary>Emits the overrides that move a stored kind's spec and status between two versions of an object.</summary>
    internal static class PartsEmitter
    {
        public static void Emit(SourceText source, ApiTypeModel type)
        {
            if (!type.IsMetaObject)
            {
                return;
            }

            if (type.Fields.Any(field => field.Json == "status" && field.IsMessage && field.Shape == "one"))
            {
                source.Line();
                source.Line($"public override MetaObject WithStatusOf(MetaObject other) => this with {{ Status = (({type.Name})other).Status }};");
                source.Line();
                source.Line("public override MetaObject WithoutStatus() => this with { Status = Empty.Status };");
            }

            if (type.Fields.Any(field => field.Json == "spec"))
            {
                source.Line();
                source.Line($"public override MetaObject WithSpecOf(MetaObject other) => this with {{ Spec = (({type.Name})other).Spec }};");
                source.Line();
                source.Line($"public override bool SpecEquals(MetaObject other) => Spec == (({type.Name})other).Spec;");
            }
        }
    }
}
