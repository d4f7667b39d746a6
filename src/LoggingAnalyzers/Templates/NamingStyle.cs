namespace LoggingAnalyzers.Templates;

/// <summary>How the names of holes and properties are written.</summary>
internal enum NamingStyle
{
    /// <summary><c>OrderId</c>.</summary>
    Pascal,

    /// <summary><c>orderId</c>.</summary>
    Camel,

    /// <summary><c>order_id</c>.</summary>
    Snake,

    /// <summary><c>order.id</c>.</summary>
    Dotted,
}
