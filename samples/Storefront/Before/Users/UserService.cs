using System.Security.Cryptography;
using System.Text;

namespace Storefront.Users;

public sealed class UserService(ShopData data, ILogger<UserService> logger)
{
    public User Register(Registration registration)
    {
        logger.LogInformation(new EventId(1, "Action"), "Registering {@Registration}", registration);
        var user = new User
        {
            Id = data.NextId(),
            Email = registration.Email,
            FullName = registration.FullName,
            DateOfBirth = registration.DateOfBirth,
            PasswordHash = Hash(registration.Password),
        };
        data.Users[user.Id] = user;
        logger.LogInformation("Registered " + user.Email + " as user " + user.Id);
        logger.LogDebug("{FullName} was born on {DateOfBirth}", user.FullName, user.DateOfBirth);
        return user;
    }

    public string? LogIn(LoginRequest login)
    {
        logger.LogInformation("Login of {Email} with {Password}", login.Email, login.Password);
        var user = data.Users.Values.FirstOrDefault(user => user.Email == login.Email);
        if (user is null)
        {
            return null;
        }

        if (user.PasswordHash != Hash(login.Password))
        {
            logger.LogInformation("Login failed");
            return null;
        }

        var sessionToken = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        logger.LogInformation($"User {user.Id} logged in, session token {sessionToken}");
        return sessionToken;
    }

    public void ResetPassword(User user)
    {
        var temporary = Convert.ToHexString(RandomNumberGenerator.GetBytes(6));
        user.PasswordHash = Hash(temporary);
        logger.LogInformation("Reset for user {UserId}, password: {Value}", user.Id, temporary);
    }

    private static string Hash(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
