namespace Incidents.ConnectionStrings;

// Azure/data-api-builder 238c72df4e: LH1002
sealed class Engine(ILogger<Engine> logger)
{
    public void Start(string connString) => logger.LogInformation($"Connection String is {connString}");
}

// Azure/data-api-builder df89361e60: none: the text of a query is no secret by itself, and nothing in its name or type tells its literals
sealed class QueryExecutor(ILogger<QueryExecutor> logger)
{
    public void Execute(string queryText) => logger.LogInformation(queryText);
}

// Azure/iotedge c926013b26: LH1002
sealed class DeviceContext
{
    public string IotHubConnectionString { get; set; } = "";
}

sealed class Provisioning(DeviceContext context)
{
    public void Run() => Console.WriteLine($"Using {context.IotHubConnectionString}");
}

// dotnet/efcore #3800: LH1002,LH1005
sealed class RelationalConnection(ILogger logger)
{
    public void Open(DbConnection connection) =>
        logger.Log(LogLevel.Debug, 7, connection.ConnectionString, null, (state, error) => $"Opening connection '{state}'");
}

// microsoft/healthcare-shared-components a7e107f1c8: LH1002,LH1005
sealed class SchemaConfiguration
{
    public string ConnectionString { get; set; } = "";
}

sealed class SchemaInitializer(ILogger<SchemaInitializer> logger, SchemaConfiguration configuration)
{
    public void Initialize() => logger.LogInformation("Initializing the schema on {ConnectionString}", configuration.ConnectionString);
}

// microsoft/sqltoolsservice 9fd9da2832: none: that the message of this exception holds connection details is known to its driver alone
sealed class Reconnect
{
    public Action<string> Fatal { get; set; } = _ => { };

    public void Fail(Exception error) => Fatal("Cannot reconnect: " + error.GetBaseException().Message);
}

// microsoft/sqltoolsservice 108ca7da44: LH1002,LH1005,LH1008
sealed class Probe
{
    public void Run(DbConnection connection)
    {
        try
        {
            connection.Open();
        }
        catch (DbException error)
        {
            throw new InvalidOperationException("Probe of " + connection.ConnectionString + " failed", error);
        }
    }
}

// Sonarr/Sonarr 42854af4d1: LH1002
sealed class MigrationController
{
    private static readonly NLog.Logger Logger = NLog.LogManager.GetCurrentClassLogger();

    public void Migrate(string connectionString) => Logger.Info("Migrating {0}", connectionString);
}

// ServiceStack/ServiceStack cf39b6c35d: LH1002
sealed class Migrator(ILogger<Migrator> logger)
{
    public void Run(string name, string dbConnectionString)
    {
        var row = new Dictionary<string, object?> { ["name"] = name, ["connection"] = dbConnectionString };
        using (logger.BeginScope(row))
        {
            logger.LogInformation("Migration started");
        }
    }
}

// BrighterCommand/Brighter #4346: LH1002
static partial class OutboxLog
{
    [LoggerMessage(1, LogLevel.Debug, "Opening the outbox at {ConnectionString}")]
    public static partial void Opening(ILogger logger, string connectionString);

    public static partial void Opening(ILogger logger, string connectionString)
    {
    }
}

// pnp/Microsoft365-Analytics-Insights #172: LH1002
sealed class Installer(ILogger logger)
{
    public void Connect(string sqlConnectionString) => logger.LogInformation($"Connecting to database @ '{sqlConnectionString}'");
}

// thinktecture/relayserver cac77695: LH1002
sealed class BusFactory(Serilog.ILogger logger)
{
    public void Create(string rabbitConnectionString) => logger.Verbose("Creating bus on {RabbitConnectionString}", rabbitConnectionString);
}

// DbUp/DbUp 6c37daa: LH1005
interface IUpgradeLog
{
    void WriteInformation(string format, params object[] args);
}

sealed class UpgradeLog(ILogger logger) : IUpgradeLog
{
    public void WriteInformation(string format, params object[] args) => logger.LogInformation(format, args);
}

sealed class EnsureDatabase
{
    public void For(DbConnectionStringBuilder builder, UpgradeLog log) => log.WriteInformation("Master ConnectionString => {0}", builder.ToString()!);
}
