namespace LoggingAnalyzers;

/// <summary>
/// The event names of the OWASP application logging vocabulary, for <c>[SecurityEvent(SecurityEvents.AuthnLoginFail)]</c>: the severity
/// comes with the name.
/// </summary>
/// <remarks>
/// Each name is described by what happened, its severity (the vocabulary's level), and the values that the vocabulary asks for; none of
/// these is required, and personal ones are the controller's decision. Source: OWASP Cheat Sheet Series, Application Logging Vocabulary,
/// as of August 2026.
/// </remarks>
public static class SecurityEvents
{
    /// <summary>A user signed in. Low (INFO). Values: userid.</summary>
    public const string AuthnLoginSuccess = "authn_login_success";

    /// <summary>A user signed in after having failed. Low (INFO). Values: userid, retries.</summary>
    public const string AuthnLoginSuccessafterfail = "authn_login_successafterfail";

    /// <summary>A sign-in failed. Medium (WARN). Values: userid.</summary>
    public const string AuthnLoginFail = "authn_login_fail";

    /// <summary>A user reached the limit of failed sign-ins. Medium (WARN). Values: userid, maxlimit.</summary>
    public const string AuthnLoginFailMax = "authn_login_fail_max";

    /// <summary>An account was locked. Medium (WARN). Values: userid, reason: maxretries, suspicious, customer or other.</summary>
    public const string AuthnLoginLock = "authn_login_lock";

    /// <summary>A password was changed. Low (INFO). Values: userid.</summary>
    public const string AuthnPasswordChange = "authn_password_change";

    /// <summary>A change of a password failed. Critical (CRITICAL). Values: userid.</summary>
    public const string AuthnPasswordChangeFail = "authn_password_change_fail";

    /// <summary>A user appeared at two places too far apart. Critical (CRITICAL). Values: userid, region1, region2.</summary>
    public const string AuthnImpossibleTravel = "authn_impossible_travel";

    /// <summary>A token for access to a service was created. Low (INFO). Values: userid, entitlements.</summary>
    public const string AuthnTokenCreated = "authn_token_created";

    /// <summary>A token was revoked. Low (INFO). Values: userid, tokenid.</summary>
    public const string AuthnTokenRevoked = "authn_token_revoked";

    /// <summary>A revoked token was used. Critical (CRITICAL). Values: userid, tokenid.</summary>
    public const string AuthnTokenReuse = "authn_token_reuse";

    /// <summary>A token was deleted. Medium (WARN). Values: appid.</summary>
    public const string AuthnTokenDelete = "authn_token_delete";

    /// <summary>Access to a resource was denied. Critical (CRITICAL). Values: userid, resource.</summary>
    public const string AuthzFail = "authz_fail";

    /// <summary>The entitlements of a user were changed. Medium (WARN). Values: userid, from, to.</summary>
    public const string AuthzChange = "authz_change";

    /// <summary>A privileged user acted. Medium (WARN). Values: userid, event.</summary>
    public const string AuthzAdmin = "authz_admin";

    /// <summary>A decryption failed. Medium (WARN). Values: userid.</summary>
    public const string CryptDecryptFail = "crypt_decrypt_fail";

    /// <summary>An encryption failed. Medium (WARN). Values: userid.</summary>
    public const string CryptEncryptFail = "crypt_encrypt_fail";

    /// <summary>A limit of requests was exceeded. Medium (WARN). Values: userid, max.</summary>
    public const string ExcessRateLimitExceeded = "excess_rate_limit_exceeded";

    /// <summary>A limit of sessions was exceeded. Medium (WARN). Values: userid, max.</summary>
    public const string ExcessSessionsExceeded = "excess_sessions_exceeded";

    /// <summary>An upload has arrived. Low (INFO). Values: userid, filename, type.</summary>
    public const string UploadComplete = "upload_complete";

    /// <summary>An upload was stored under another name. Low (INFO). Values: filename, from, to.</summary>
    public const string UploadStored = "upload_stored";

    /// <summary>
    /// An upload was checked. Low (INFO), or Critical (CRITICAL) where the check failed. Values: filename, check and result.
    /// </summary>
    public const string UploadValidation = "upload_validation";

    /// <summary>An uploaded file was deleted. Low (INFO). Values: userid, fileid.</summary>
    public const string UploadDelete = "upload_delete";

    /// <summary>Input was refused by the server. Medium (WARN). Values: fields, userid.</summary>
    public const string InputValidationFail = "input_validation_fail";

    /// <summary>Input was none of the values that the client offers. Medium (WARN). Values: field, userid.</summary>
    public const string InputValidationDiscreteFail = "input_validation_discrete_fail";

    /// <summary>A client asks for many things that do not exist. Medium (WARN). Values: userid or address, useragent.</summary>
    public const string MaliciousExcess404 = "malicious_excess_404";

    /// <summary>Input came that no form has. Critical (CRITICAL). Values: userid or address, inputname, useragent.</summary>
    public const string MaliciousExtraneous = "malicious_extraneous";

    /// <summary>A known attack tool was recognized. Critical (CRITICAL). Values: userid or address, toolname, useragent.</summary>
    public const string MaliciousAttackTool = "malicious_attack_tool";

    /// <summary>An injection of SQL was attempted. Critical (CRITICAL). Values: userid or address, inputname, useragent.</summary>
    public const string MaliciousSqli = "malicious_sqli";

    /// <summary>
    /// A request came from an origin that is not allowed. Critical (CRITICAL). Values: userid or address, useragent, referer.
    /// </summary>
    public const string MaliciousCors = "malicious_cors";

    /// <summary>
    /// An object was addressed directly that is not the user's. Critical (CRITICAL). Values: userid or address, useragent.
    /// </summary>
    public const string MaliciousDirectReference = "malicious_direct_reference";

    /// <summary>A request was forged across sites. Medium (WARN). Values: userid or address, useragent.</summary>
    public const string MaliciousCsrf = "malicious_csrf";

    /// <summary>A content security policy was violated. Medium (WARN). Values: userid or address, useragent.</summary>
    public const string MaliciousCspViolation = "malicious_csp_violation";

    /// <summary>An instruction was injected into a prompt. Medium (WARN). Values: userid.</summary>
    public const string McpPromptInjection = "mcp_prompt_injection";

    /// <summary>A model's tools were used to exhaust resources. Medium (WARN). Values: userid.</summary>
    public const string McpResourceExhaustion = "mcp_resource_exhaustion";

    /// <summary>The description of a model's tool was tampered with. Medium (WARN). Values: userid.</summary>
    public const string McpToolPoisoning = "mcp_tool_poisoning";

    /// <summary>The permissions of an object were changed. Medium (WARN). Values: userid, object, fromlevel, tolevel.</summary>
    public const string PrivilegePermissionsChanged = "privilege_permissions_changed";

    /// <summary>Sensitive data was created. Medium (WARN). Values: userid, object.</summary>
    public const string SensitiveCreate = "sensitive_create";

    /// <summary>Sensitive data was read. Medium (WARN). Values: userid, object.</summary>
    public const string SensitiveRead = "sensitive_read";

    /// <summary>Sensitive data was changed. Medium (WARN). Values: userid, object.</summary>
    public const string SensitiveUpdate = "sensitive_update";

    /// <summary>Sensitive data was deleted, or marked for it. Medium (WARN). Values: userid, object.</summary>
    public const string SensitiveDelete = "sensitive_delete";

    /// <summary>A step was reached out of its sequence. Critical (CRITICAL). Values: userid.</summary>
    public const string SequenceFail = "sequence_fail";

    /// <summary>An authenticated session began. Low (INFO). Values: userid.</summary>
    public const string SessionCreated = "session_created";

    /// <summary>A session was extended. Low (INFO). Values: userid.</summary>
    public const string SessionRenewed = "session_renewed";

    /// <summary>A session ended. Low (INFO). Values: userid, reason: logout, timeout, revoked ….</summary>
    public const string SessionExpired = "session_expired";

    /// <summary>A user signed out. Low (INFO). Values: sessionid.</summary>
    public const string SessionLogout = "session_logout";

    /// <summary>An expired session was used. Critical (CRITICAL). Values: userid.</summary>
    public const string SessionUseAfterExpire = "session_use_after_expire";

    /// <summary>The system started. Medium (WARN). Values: userid.</summary>
    public const string SysStartup = "sys_startup";

    /// <summary>The system was shut down. Medium (WARN). Values: userid.</summary>
    public const string SysShutdown = "sys_shutdown";

    /// <summary>The system was restarted. Medium (WARN). Values: userid.</summary>
    public const string SysRestart = "sys_restart";

    /// <summary>The system crashed. Medium (WARN). Values: reason.</summary>
    public const string SysCrash = "sys_crash";

    /// <summary>An agent that watches the system was stopped. Medium (WARN). Values: userid, monitor.</summary>
    public const string SysMonitorDisabled = "sys_monitor_disabled";

    /// <summary>An agent that watches the system was started again. Medium (WARN). Values: userid, monitor.</summary>
    public const string SysMonitorEnabled = "sys_monitor_enabled";

    /// <summary>A user was created. Medium (WARN). Values: userid, newuserid, attributes.</summary>
    public const string UserCreated = "user_created";

    /// <summary>A user was changed. Medium (WARN). Values: userid, onuserid, attributes.</summary>
    public const string UserUpdated = "user_updated";

    /// <summary>A user was archived. Medium (WARN). Values: userid, onuserid.</summary>
    public const string UserArchived = "user_archived";

    /// <summary>A user was deleted. Medium (WARN). Values: userid, onuserid.</summary>
    public const string UserDeleted = "user_deleted";

    /// <summary>The severity of a name, as the number of a <c>SecuritySeverity</c>.</summary>
    /// <returns>The number; null: the vocabulary does not have the name, or leaves its severity to the case.</returns>
    internal static int? SeverityOf(string? name)
    {
        switch (name)
        {
            case AuthnLoginSuccess:
            case AuthnLoginSuccessafterfail:
            case AuthnPasswordChange:
            case AuthnTokenCreated:
            case AuthnTokenRevoked:
            case UploadComplete:
            case UploadStored:
            case UploadDelete:
            case SessionCreated:
            case SessionRenewed:
            case SessionExpired:
            case SessionLogout:
                return 0;
            case AuthnLoginFail:
            case AuthnLoginFailMax:
            case AuthnLoginLock:
            case AuthnTokenDelete:
            case AuthzChange:
            case AuthzAdmin:
            case CryptDecryptFail:
            case CryptEncryptFail:
            case ExcessRateLimitExceeded:
            case ExcessSessionsExceeded:
            case InputValidationFail:
            case InputValidationDiscreteFail:
            case MaliciousExcess404:
            case MaliciousCsrf:
            case MaliciousCspViolation:
            case McpPromptInjection:
            case McpResourceExhaustion:
            case McpToolPoisoning:
            case PrivilegePermissionsChanged:
            case SensitiveCreate:
            case SensitiveRead:
            case SensitiveUpdate:
            case SensitiveDelete:
            case SysStartup:
            case SysShutdown:
            case SysRestart:
            case SysCrash:
            case SysMonitorDisabled:
            case SysMonitorEnabled:
            case UserCreated:
            case UserUpdated:
            case UserArchived:
            case UserDeleted:
                return 1;
            case AuthnPasswordChangeFail:
            case AuthnImpossibleTravel:
            case AuthnTokenReuse:
            case AuthzFail:
            case MaliciousExtraneous:
            case MaliciousAttackTool:
            case MaliciousSqli:
            case MaliciousCors:
            case MaliciousDirectReference:
            case SequenceFail:
            case SessionUseAfterExpire:
                return 3;
            default:
                return null;
        }
    }
}
