package io.loligo.executor.action;

import io.loligo.contracts.action.AccountName;
import io.loligo.contracts.action.AttributeWrite;
import io.loligo.contracts.action.UnresolvedReference;
import io.loligo.executor.directory.Attributes;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.Modification;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The difference between an account's attributes and what is wished for.
 *
 * @param modifications of what differs, without {@code cn}
 * @param commonName the wished {@code cn}, where it differs
 * @param unresolved references left out
 * @param after the account with all that is wished for
 */
record AttributePlan(
        List<Modification> modifications,
        Optional<String> commonName,
        List<UnresolvedReference> unresolved,
        Entry after) {

    static AttributePlan of(List<AttributeWrite> writes, Entry account, Situation situation) throws RefusedException {
        return new Planning(account, situation).plan(writes);
    }

    private static final class Planning {
        private final Situation situation;
        private final Values values;
        private final WishedValues wishes;
        private final List<Modification> modifications = new ArrayList<>();
        private Entry account;
        private Optional<String> commonName = Optional.empty();

        Planning(Entry account, Situation situation) {
            this.account = account;
            this.situation = situation;
            this.values = new Values(situation.snapshot().schema());
            this.wishes = new WishedValues(situation);
        }

        // Patterns come last: they may name attributes that another wish writes.
        AttributePlan plan(List<AttributeWrite> writes) throws RefusedException {
            for (AttributeWrite write : writes) {
                if (!WishedValues.dependsOnAttributes(write)) {
                    add(write);
                }
            }
            for (AttributeWrite write : writes) {
                if (WishedValues.dependsOnAttributes(write)) {
                    add(write);
                }
            }
            return new AttributePlan(List.copyOf(modifications), commonName, wishes.unresolved(), account);
        }

        private void add(AttributeWrite write) throws RefusedException {
            List<String> wished = wishes.resolve(write, account);
            if (wished.isEmpty() && write.mode() != AttributeWrite.Mode.CLEAR) {
                return;
            }
            String attribute = write.attribute();
            values.check(attribute, wished);
            List<String> present = account.all(attribute);
            List<String> after = after(write, present, wished);
            if (values.same(attribute, present, after)) {
                return;
            }
            if (attribute.equalsIgnoreCase(Attributes.COMMON_NAME)) {
                String name = Names.commonName(after.isEmpty() ? "" : after.getFirst());
                Names.refuseIfRefused(AccountName.COMMON_NAME, name, situation);
                commonName = Optional.of(name);
            } else {
                refuseNameInUse(attribute, after);
                modifications.add(Modification.replace(attribute, after));
            }
            account = account.with(attribute, after);
        }

        private List<String> after(AttributeWrite write, List<String> present, List<String> wished) {
            return switch (write.mode()) {
                case SET -> distinct(write.attribute(), List.of(), wished);
                case ADD -> added(write.attribute(), present, wished);
                case REMOVE ->
                    present.stream()
                            .filter(value -> !values.holds(write.attribute(), wished, value))
                            .toList();
                case CLEAR -> List.of();
                case ONLY_IF_EMPTY -> present.isEmpty() ? distinct(write.attribute(), List.of(), wished) : present;
            };
        }

        private List<String> added(String attribute, List<String> present, List<String> wished) {
            if (attribute.equalsIgnoreCase(Attributes.PROXY_ADDRESSES)) {
                List<String> addresses = present;
                for (String address : wished) {
                    addresses = ProxyAddresses.isPrimary(address)
                            ? ProxyAddresses.withPrimary(addresses, address)
                            : distinct(attribute, addresses, List.of(address));
                }
                return addresses;
            }
            return distinct(attribute, present, wished);
        }

        private List<String> distinct(String attribute, List<String> present, List<String> more) {
            List<String> all = new ArrayList<>(present);
            for (String value : more) {
                if (!values.holds(attribute, all, value)) {
                    all.add(value);
                }
            }
            return all;
        }

        private void refuseNameInUse(String attribute, List<String> after) throws RefusedException {
            for (AccountName kind : AccountName.values()) {
                if (Attributes.of(kind).equalsIgnoreCase(attribute) && !after.isEmpty()) {
                    Names.refuseIfRefused(kind, after.getFirst(), situation);
                }
            }
        }
    }
}
