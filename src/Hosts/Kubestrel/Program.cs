Console.WriteLine(Kubestrel.Kinds.ApiKinds.Registry.Kinds.Count);
