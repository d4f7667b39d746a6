using System.Diagnostics;

namespace LoggingAnalyzers.AspNetCore.Requests;

/// <summary>
/// Hears of database commands by name, from Entity Framework Core and from the SqlClient drivers, without a reference to any. Nothing
/// is read of what they say: no command text, no parameter.
/// </summary>
internal sealed class DatabaseListener : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private const string EntityFramework = "Microsoft.EntityFrameworkCore";
    private const string SqlClient = "SqlClientDiagnosticListener";

    private static int s_isSubscribed;

    private readonly string _source;

    private DatabaseListener(string source) => _source = source;

    /// <summary>Subscribes once for the process: the counts go to the request that is current.</summary>
    internal static void Subscribe()
    {
        if (Interlocked.Exchange(ref s_isSubscribed, 1) == 0)
        {
            DiagnosticListener.AllListeners.Subscribe(new DatabaseListener(string.Empty));
        }
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name is EntityFramework or SqlClient)
        {
            // The filter keeps the sources from building payloads that nobody reads.
            value.Subscribe(new DatabaseListener(value.Name), static (name, _, _) => IsStart(name) || IsEnd(name));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (IsStart(value.Key))
        {
            DatabaseUsage.CommandStarted(_source);
        }
        else if (IsEnd(value.Key))
        {
            DatabaseUsage.CommandEnded(_source);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    private static bool IsStart(string name) => name is "Microsoft.EntityFrameworkCore.Database.Command.CommandExecuting"
        or "Microsoft.Data.SqlClient.WriteCommandBefore" or "System.Data.SqlClient.WriteCommandBefore";

    private static bool IsEnd(string name) => name is "Microsoft.EntityFrameworkCore.Database.Command.CommandExecuted"
        or "Microsoft.EntityFrameworkCore.Database.Command.CommandError"
        or "Microsoft.EntityFrameworkCore.Database.Command.CommandCanceled"
        or "Microsoft.Data.SqlClient.WriteCommandAfter" or "Microsoft.Data.SqlClient.WriteCommandError"
        or "System.Data.SqlClient.WriteCommandAfter" or "System.Data.SqlClient.WriteCommandError";
}
