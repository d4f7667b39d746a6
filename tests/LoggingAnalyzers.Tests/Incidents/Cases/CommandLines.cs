namespace Incidents.CommandLines;

// Azure/azure-functions-host #8935: LH1005
sealed class ZipMount(ILogger logger)
{
    public void Run(Process process) =>
        logger.LogInformation($"Running: {process.StartInfo.FileName} {process.StartInfo.Arguments}");
}

// Azure/iotedge 76612c9381: LH1002
sealed class RegistryCredentials
{
    public string Address { get; set; } = "";
    public string User { get; set; } = "";
    public string Password { get; set; } = "";
}

sealed class Bootstrapper
{
    public void Login(RegistryCredentials c)
    {
        var args = $"login --username {c.User} --password {c.Password} {c.Address}";
        Console.WriteLine($"Running docker {args}");
    }
}

// chocolatey/choco f77e3a7eb9: LH1005
sealed class ConsoleApplication(log4net.ILog log)
{
    public void Run() => log.DebugFormat("Command line: {0}", Environment.CommandLine);
}

// win-acme/win-acme 8cf571c7d2: LH1002
sealed class ScriptClient(ILogger log)
{
    public void Run(string script, string parameters, string cachePassword)
    {
        parameters = parameters.Replace("{CachePassword}", cachePassword);
        log.LogInformation("Script {Script} starting with parameters {Parameters}", script, parameters);
    }
}

// SonarSource/sonar-scanner-msbuild #85: LH1002,LH1005
sealed class RunnerArguments
{
    public string CommandLineArguments { get; set; } = "";
}

sealed class ProcessRunner(ILogger logger)
{
    public void Execute(RunnerArguments runner, ProcessStartInfo info)
    {
        info.Arguments = runner.CommandLineArguments;
        logger.LogInformation("Executing file {File} with {Arguments}", info.FileName, info.Arguments);
    }
}

// nkdAgility/azure-devops-migration-tools #682: LH1005
sealed class Startup(Serilog.ILogger logger)
{
    public void Main() => logger.Information("Starting with arguments {Arguments}", string.Join(' ', Environment.GetCommandLineArgs()));
}

// microsoft/azure-pipelines-agent #3682: LH1001
[Sensitive]
sealed class SecretKnob
{
    public string Value { get; set; } = "";
}

sealed class KnobTrace(ILogger trace)
{
    public void Write(string name, SecretKnob knob) => trace.LogInformation("Knob {Name}: {Value}", name, knob);
}
