using Microsoft.AspNetCore.Identity;

namespace Storefront.Users;

public sealed class User
{
    public required int Id { get; init; }

    [ProtectedPersonalData]
    public required string Email { get; init; }

    public required string FullName { get; init; }

    public required DateOnly DateOfBirth { get; init; }

    public required string PasswordHash { get; set; }
}
