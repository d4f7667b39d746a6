namespace Storefront.Users;

public static class UserEndpoints
{
    public static void MapUsers(this WebApplication app)
    {
        app.MapPost("/users", (Registration registration, UserService users) => Results.Ok(new { users.Register(registration).Id }));

        app.MapPost("/login", (LoginRequest login, UserService users, HttpRequest request, ILogger<UserService> logger) =>
        {
            logger.LogDebug("Login request with {Authorization}", request.Headers.Authorization.ToString());
            var token = users.LogIn(login);
            return token is null ? Results.Unauthorized() : Results.Ok(new { token });
        });

        app.MapPost("/users/{id:int}/reset", (int id, ShopData data, UserService users, ILogger<UserService> logger) =>
        {
            if (!data.Users.TryGetValue(id, out var user))
            {
                logger.LogWarning("User not found");
                return Results.NotFound();
            }

            users.ResetPassword(user);
            return Results.NoContent();
        });
    }
}
