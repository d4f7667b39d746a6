using Microsoft.Extensions.Logging;

namespace Console;

public sealed class Login(string name, string password, int attempt)
{
    public string Name { get; } = name;

    public string Password { get; } = password;

    public int Attempt { get; } = attempt;
}

public sealed class Mistakes(ILogger<Mistakes> logger)
{
    public void LogIn(Login login)
    {
        logger.LogInformation("Login of {Name} with {Password}", login.Name, login.Password);
    }

    public void Retry(Login login)
    {
        logger.LogInformation($"Attempt {login.Attempt} of {login.Name}");
    }

    public void Fail(Exception problem)
    {
        logger.LogError("Login failed: {Exception}", problem);
    }

    public void Clean(Login login)
    {
        logger.LogInformation("Login of {Name}, password of {Length} characters", login.Name, login.Password.Length);
    }
}
