namespace Storefront.Users;

public sealed record LoginRequest(string Email, string Password);
