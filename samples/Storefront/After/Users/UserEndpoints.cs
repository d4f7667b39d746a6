using System.Net;

namespace Storefront.Users;

public static class UserEndpoints
{
    public static void MapUsers(this WebApplication app)
    {
        app.MapPost("/users", (Registration registration, UserService users) => Results.Ok(new { users.Register(registration).Id }));

        app.MapPost("/login", (LoginRequest login, UserService users, HttpContext context) =>
        {
            var token = users.LogIn(login, context.Connection.RemoteIpAddress ?? IPAddress.None);
            return token is null ? Results.Unauthorized() : Results.Ok(new { token });
        });

        app.MapPost("/users/{id:int}/reset", (int id, ShopData data, UserService users) =>
        {
            if (!data.Users.TryGetValue(id, out var user))
            {
                return Results.NotFound();
            }

            users.ResetPassword(user);
            return Results.NoContent();
        });
    }
}
