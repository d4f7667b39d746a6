namespace LoggingAnalyzers.Infrastructure.Configuration;

/// <summary>What the values of a setting are.</summary>
internal enum SettingKind
{
    /// <summary>One value of those that are listed.</summary>
    Choice,

    /// <summary>Any number of words.</summary>
    List,

    /// <summary>Any number of types: <c>Shop.Payments.Card</c>, <c>Shop.Cache`1</c>, <c>Shop.Outer+Inner</c>.</summary>
    Types,

    /// <summary>Any number of members, their type before them: <c>Shop.User.Nickname</c>.</summary>
    Members,

    /// <summary>Any number of those that are listed.</summary>
    Choices,
}
