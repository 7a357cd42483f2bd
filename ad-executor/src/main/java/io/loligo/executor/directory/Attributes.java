package io.loligo.executor.directory;

import io.loligo.contracts.action.AccountName;
import java.util.Set;

/** LDAP display names of the attributes that the executor itself reads or writes. */
public final class Attributes {
    public static final String ACCOUNT_EXPIRES = "accountExpires";
    public static final String ADMIN_COUNT = "adminCount";
    public static final String COMMON_NAME = "cn";
    public static final String CONSISTENCY_GUID = "mS-DS-ConsistencyGuid";
    public static final String CRITICAL = "isCriticalSystemObject";
    public static final String DISPLAY_NAME = "displayName";
    public static final String DISTINGUISHED_NAME = "distinguishedName";
    public static final String GIVEN_NAME = "givenName";
    public static final String MAIL = "mail";
    public static final String HOME_MAILBOX_DATABASE = "homeMDB";
    public static final String MANAGER = "manager";
    public static final String HOME_DIRECTORY = "homeDirectory";
    public static final String HOME_DRIVE = "homeDrive";
    public static final String LAST_LOGON = "lastLogon";
    public static final String LAST_LOGON_TIMESTAMP = "lastLogonTimestamp";
    public static final String LOCKOUT_TIME = "lockoutTime";
    public static final String LOGON_COUNT = "logonCount";
    public static final String MEMBER_OF = "memberOf";
    public static final String OBJECT_SID = "objectSid";
    public static final String PASSWORD_LAST_SET = "pwdLastSet";
    public static final String PRIMARY_GROUP = "primaryGroupID";
    public static final String PROXY_ADDRESSES = "proxyAddresses";
    /** Of an account whose mailbox is in Microsoft 365 and was made from on-premises. */
    public static final String REMOTE_MAILBOX = "msExchRemoteRecipientType";

    public static final String SAM_ACCOUNT_NAME = "sAMAccountName";
    public static final String SURNAME = "sn";
    public static final String REPLICATION_METADATA = "replPropertyMetaData";
    public static final String THUMBNAIL_PHOTO = "thumbnailPhoto";
    public static final String USER_ACCOUNT_CONTROL = "userAccountControl";
    public static final String USER_PRINCIPAL_NAME = "userPrincipalName";
    public static final String WHEN_CHANGED = "whenChanged";
    public static final String WHEN_CREATED = "whenCreated";

    /** What is always read of an account: who it is, whether it may be touched, whether it can log on. */
    public static final Set<String> OF_EVERY_ACCOUNT = Set.of(
            ADMIN_COUNT,
            COMMON_NAME,
            CRITICAL,
            MAIL,
            OBJECT_SID,
            PASSWORD_LAST_SET,
            PROXY_ADDRESSES,
            SAM_ACCOUNT_NAME,
            USER_ACCOUNT_CONTROL,
            USER_PRINCIPAL_NAME);

    private Attributes() {}

    /** The attribute that holds one of an account's names. */
    public static String of(AccountName name) {
        return switch (name) {
            case COMMON_NAME -> COMMON_NAME;
            case ACCOUNT_NAME -> SAM_ACCOUNT_NAME;
            case USER_PRINCIPAL_NAME -> USER_PRINCIPAL_NAME;
        };
    }
}
