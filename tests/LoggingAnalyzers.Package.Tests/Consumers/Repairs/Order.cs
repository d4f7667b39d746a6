namespace Repairs;

public sealed class Order(int id, int replaces, string customer, string city, string password)
{
    public int Id { get; } = id;

    public int Replaces { get; } = replaces;

    public string Customer { get; } = customer;

    public string City { get; } = city;

    public string Password { get; } = password;
}
