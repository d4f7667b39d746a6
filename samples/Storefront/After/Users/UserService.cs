using System.Net;
using System.Security.Cryptography;
using System.Text;
using LoggingAnalyzers;

namespace Storefront.Users;

public sealed class UserService(ShopData data, ILogger<UserService> logger)
{
    public User Register(Registration registration)
    {
        var user = new User
        {
            Id = data.NextId(),
            Email = registration.Email,
            FullName = registration.FullName,
            DateOfBirth = registration.DateOfBirth,
            PasswordHash = Hash(registration.Password),
        };
        data.Users[user.Id] = user;
        logger.UserRegistered(user.Id, user.Id, Outcome.Success);
        return user;
    }

    public string? LogIn(LoginRequest login, IPAddress source)
    {
        var user = data.Users.Values.FirstOrDefault(user => user.Email == login.Email);
        if (user is null || user.PasswordHash != Hash(login.Password))
        {
            logger.LoginFailed(source, login.Email);
            return null;
        }

        logger.LoginSucceeded(source, user.Id);
        return Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
    }

    public void ResetPassword(User user)
    {
        user.PasswordHash = Hash(Convert.ToHexString(RandomNumberGenerator.GetBytes(6)));
        logger.PasswordReset(user.Id, user.Id, Outcome.Success);
    }

    private static string Hash(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
