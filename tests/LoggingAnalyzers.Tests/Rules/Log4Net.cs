namespace LoggingAnalyzers.Tests.Rules;

/// <summary>log4net, as far as the rules look at it: the package is not among those of this project.</summary>
internal static class Log4Net
{
    public static string Source(string statement) => $$"""
        #nullable disable
        using System;
        using log4net;
        public class C
        {
            public void M(ILog log, int id, string text, Exception ex)
            {
                {{statement}}
            }
        }
        namespace log4net
        {
            public interface ILog
            {
                void Debug(object message);
                void Info(object message);
                void Info(object message, Exception exception);
                void InfoFormat(string format, params object[] args);
                void Warn(object message);
                void Warn(object message, Exception exception);
                void WarnFormat(string format, params object[] args);
                void Error(object message);
                void Error(object message, Exception exception);
                void ErrorFormat(string format, params object[] args);
            }
        }
        """;
}
