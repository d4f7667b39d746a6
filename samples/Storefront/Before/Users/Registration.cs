namespace Storefront.Users;

public sealed record Registration(string Email, string FullName, DateOnly DateOfBirth, string Password);
