using System.Collections.Concurrent;
using Storefront.Orders;
using Storefront.Users;

namespace Storefront;

/// <summary>What the shop knows, in memory.</summary>
public sealed class ShopData
{
    private int _lastId = 100;

    public ConcurrentDictionary<int, User> Users { get; } = new();

    public ConcurrentDictionary<int, Order> Orders { get; } = new();

    public ConcurrentDictionary<string, int> Stock { get; } = new(new Dictionary<string, int> { ["teapot"] = 12, ["kettle"] = 3 });

    public int NextId() => Interlocked.Increment(ref _lastId);
}
