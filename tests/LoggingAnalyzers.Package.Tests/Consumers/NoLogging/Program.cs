Console.WriteLine(NoLogging.Password.Strength("hunter2"));

namespace NoLogging
{
    /// <summary>Knows words such as password and token, and logs nothing.</summary>
    internal static class Password
    {
        public static int Strength(string password) => password.Length;
    }
}
