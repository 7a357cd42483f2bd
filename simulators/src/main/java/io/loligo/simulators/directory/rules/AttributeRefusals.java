package io.loligo.simulators.directory.rules;

import com.unboundid.ldap.sdk.ResultCode;
import io.loligo.simulators.directory.schema.AttributeType;

/** The refusals of Active Directory that name an attribute. */
final class AttributeRefusals {
    private AttributeRefusals() {}

    static Refusal principalNameInUse(AttributeType type) {
        return constraint("000021C8", type);
    }

    static Refusal outOfRange(AttributeType type) {
        return constraint("00002082", type);
    }

    static Refusal severalValues(AttributeType type) {
        return constraint("00002081", type);
    }

    static Refusal systemOnly(AttributeType type) {
        return constraint("000020B1", type);
    }

    static Refusal noSuchReference(AttributeType type) {
        return constraint("000020B5", type);
    }

    static Refusal passwordPolicy(AttributeType type) {
        return constraint("0000052D", type);
    }

    static Refusal wrongOldPassword(AttributeType type) {
        return constraint("00000056", type);
    }

    static Refusal malformed(AttributeType type) {
        return attribute(ResultCode.INVALID_ATTRIBUTE_SYNTAX, "0000200B", "1002 (INVALID_ATT_SYNTAX)", type);
    }

    static Refusal valueExists(AttributeType type) {
        return attribute(ResultCode.ATTRIBUTE_OR_VALUE_EXISTS, "00002083", "1006 (ATT_OR_VALUE_EXISTS)", type);
    }

    static Refusal attributeExists(AttributeType type) {
        return attribute(ResultCode.ATTRIBUTE_OR_VALUE_EXISTS, "0000207E", "1006 (ATT_OR_VALUE_EXISTS)", type);
    }

    static Refusal noSuchValue(AttributeType type) {
        return attribute(ResultCode.NO_SUCH_ATTRIBUTE, "00002085", "1001 (NO_ATTRIBUTE_OR_VAL)", type);
    }

    private static Refusal constraint(String win32, AttributeType type) {
        return attribute(ResultCode.CONSTRAINT_VIOLATION, win32, "1005 (CONSTRAINT_ATT_TYPE)", type);
    }

    private static Refusal attribute(ResultCode code, String win32, String problem, AttributeType type) {
        return new Refusal(
                code,
                win32 + ": AtrErr: " + Refusals.PLACE + ", #1:\n\t0: " + win32 + ": " + Refusals.PLACE + ", problem "
                        + problem + ", data 0, Att 0 (" + type.name() + ")\n");
    }
}
