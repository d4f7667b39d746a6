namespace Storefront.Users;

public sealed class Registration
{
    public required string Email { get; init; }

    public required string FullName { get; init; }

    public required DateOnly DateOfBirth { get; init; }

    public required string Password { get; init; }
}
