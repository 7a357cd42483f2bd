package io.loligo.contracts.action;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.loligo.contracts.employee.EmployeeKey;

/** A value to write to a directory attribute. What only the executor can know is said by what it depends on. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({
    @JsonSubTypes.Type(WishedValue.Text.class),
    @JsonSubTypes.Type(WishedValue.Derived.class),
    @JsonSubTypes.Type(WishedValue.AccountOf.class)
})
public sealed interface WishedValue {

    /** The value as it stands, in LDAP's string form; never empty. */
    record Text(String text) implements WishedValue {
        public Text {
            if (text.isEmpty()) {
                throw new IllegalArgumentException("text: at least one character; to empty an attribute, clear it");
            }
        }
    }

    /**
     * Built from other attributes of the same account once these are known, chosen names included:
     * {@code \\\\files\\home\\{sAMAccountName}}.
     *
     * @param pattern text with attribute names in braces; {@code .local-part} behind a name, as in
     *     {@code {userPrincipalName.local-part}@acme.com}, stands for what is before the {@code @} of its value
     */
    record Derived(String pattern) implements WishedValue {}

    /**
     * The distinguished name of another person's account, found by its anchor. While that account does not exist the
     * value is left out and the result says so; nothing else waits for it.
     *
     * @param accountOf the other person
     * @param anchorValue what their account holds in the {@link Target#anchorAttribute()} of the command
     */
    record AccountOf(EmployeeKey accountOf, String anchorValue) implements WishedValue {}
}
