using BenchmarkDotNet.Running;

// dotnet run -c Release -- --filter '*Event*' --job short --inProcess
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
