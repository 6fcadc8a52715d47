// Clusters share the machine, and one test compares the machine before and after.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
