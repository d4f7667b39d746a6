namespace LoggingAnalyzers.Sensitivity;

/// <summary>Sorts personal names, which the name test has found, by what they hold.</summary>
internal static class PersonalKinds
{
    /// <summary>The kind that a name of personal data has.</summary>
    public static PersonalKind Of(string name)
    {
        foreach (var word in NameWords.Split(name))
        {
            var kind = word switch
            {
                "email" or "mail" => PersonalKind.Email,
                "phone" or "telephone" or "mobile" or "cell" or "fax" or "msisdn" => PersonalKind.PhoneNumber,
                "ip" or "remote" => PersonalKind.IpAddress,
                "latitude" or "longitude" => PersonalKind.Location,
                "birth" or "dob" => PersonalKind.DateOfBirth,
                "card" or "pan" or "ccn" => PersonalKind.PaymentCard,
                "iban" or "account" or "routing" => PersonalKind.BankAccount,
                "medical" or "health" or "patient" or "diagnosis" or "medicare" => PersonalKind.Health,
                "ssn" or "national" or "tax" or "passport" or "license" or "licence" or "identity" or "pesel" or "nino" or "government"
                    or "security" or "insurance" => PersonalKind.NationalId,
                "zip" or "post" or "postal" or "billing" or "shipping" or "home" or "street" or "residential" => PersonalKind.PostalAddress,
                "username" or "login" => PersonalKind.PersonalData,
                "surname" or "first" or "last" or "middle" or "maiden" or "full" or "family" or "given" => PersonalKind.PersonName,
                _ => PersonalKind.None,
            };
            if (kind != PersonalKind.None)
            {
                return kind;
            }
        }

        return PersonalKind.PersonalData;
    }

    /// <summary>The kind in words, for a message.</summary>
    public static string Show(PersonalKind kind) => kind switch
    {
        PersonalKind.Email => "an e-mail address",
        PersonalKind.PhoneNumber => "a phone number",
        PersonalKind.PersonName => "a person's name",
        PersonalKind.PostalAddress => "a postal address",
        PersonalKind.IpAddress => "the network address of a client",
        PersonalKind.Location => "a location",
        PersonalKind.DateOfBirth => "a date of birth",
        PersonalKind.NationalId => "an identity number",
        PersonalKind.PaymentCard => "a card number",
        PersonalKind.BankAccount => "an account number",
        PersonalKind.Health => "health data",
        _ => "personal data",
    };
}
