package io.loligo.contracts.action;

import com.fasterxml.jackson.annotation.JsonProperty;

/** One of the three names of an account. */
public enum AccountName {
    /** {@code cn}. */
    @JsonProperty("common-name")
    COMMON_NAME,
    /** {@code sAMAccountName}. */
    @JsonProperty("account-name")
    ACCOUNT_NAME,
    /** {@code userPrincipalName}. */
    @JsonProperty("user-principal-name")
    USER_PRINCIPAL_NAME
}
