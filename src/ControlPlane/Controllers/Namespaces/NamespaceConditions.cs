using System.Globalization;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.Namespaces;

/// <summary>The five conditions by which a terminating namespace tells how far it is; pure.</summary>
internal static class NamespaceConditions
{
    public static Namespace Apply(Namespace target, NamespaceContent content, DateTimeOffset now)
    {
        var conditions = target.Status.Conditions;
        Set("NamespaceDeletionDiscoveryFailure", false, "ResourcesDiscovered", "All resources successfully discovered");
        Set("NamespaceDeletionGroupVersionParsingFailure", false, "ParsedGroupVersions", "All legacy kube types successfully parsed");
        if (content.Failures.Count > 0)
        {
            Set("NamespaceDeletionContentFailure", true, "ContentDeletionFailed", "Failed to delete all resource types, " + Count(content.Failures.Count) + " remaining: " + string.Join(", ", content.Failures));
        }
        else
        {
            Set("NamespaceDeletionContentFailure", false, "ContentDeleted", "All content successfully deleted, may be waiting on finalization");
        }

        if (content.Remaining.Count > 0)
        {
            Set("NamespaceContentRemaining", true, "SomeResourcesRemain", "Some resources are remaining: " + List(content.Remaining, "has {0} resource instances"));
        }
        else
        {
            Set("NamespaceContentRemaining", false, "ContentRemoved", "All content successfully removed");
        }

        if (content.Finalizers.Count > 0)
        {
            Set("NamespaceFinalizersRemaining", true, "SomeFinalizersRemain", "Some content in the namespace has finalizers remaining: " + List(content.Finalizers, "in {0} resource instances"));
        }
        else
        {
            Set("NamespaceFinalizersRemaining", false, "ContentHasNoFinalizers", "All content-preserving finalizers finished");
        }

        return conditions == target.Status.Conditions ? target : target with { Status = target.Status with { Conditions = conditions } };

        void Set(string type, bool status, string reason, string message)
        {
            var index = conditions.FindIndex(condition => condition.Type == type);
            var known = index < 0 ? null : conditions[index];
            var text = status ? "True" : "False";
            if (known is not null && known.Status == text && known.Reason == reason && known.Message == message)
            {
                return;
            }

            var condition = NamespaceCondition.Empty with
            {
                Type = type,
                Status = text,
                Reason = reason,
                Message = message,
                LastTransitionTime = known?.Status == text ? known.LastTransitionTime : Time.From(now),
            };
            conditions = index < 0 ? conditions.Add(condition) : conditions.SetItem(index, condition);
        }
    }

    private static string List(IReadOnlyDictionary<string, int> counts, string form) =>
        string.Join(", ", counts.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {string.Format(CultureInfo.InvariantCulture, form, pair.Value)}"));

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
