package io.loligo.executor.cloud;

import io.loligo.executor.directory.Attributes;
import io.loligo.executor.directory.Entry;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * How a tenant knows the person that an account of the directory belongs to.
 *
 * @param immutableIds what {@code onPremisesImmutableId} may hold: base64 of {@code mS-DS-ConsistencyGuid}, where it is
 *     set, and of {@code objectGUID}
 * @param principalName the {@code userPrincipalName}; decides only where no immutable id does
 */
public record CloudPerson(List<String> immutableIds, Optional<String> principalName) {
    /** What must be read of an account. */
    public static final Set<String> ATTRIBUTES = Set.of(Attributes.CONSISTENCY_GUID);

    public CloudPerson {
        immutableIds = List.copyOf(immutableIds);
    }

    public static CloudPerson of(Entry account) {
        List<String> ids = new ArrayList<>(account.all(Attributes.CONSISTENCY_GUID));
        Optional.of(account.identity().guid())
                .filter(guid -> !guid.isEmpty())
                .map(CloudPerson::immutableId)
                .filter(id -> !ids.contains(id))
                .ifPresent(ids::add);
        return new CloudPerson(ids, account.first(Attributes.USER_PRINCIPAL_NAME));
    }

    /** In words, such as {@code userPrincipalName ann@corp.example.com}. */
    public String words() {
        return principalName.map(name -> "userPrincipalName " + name + " or ").orElse("") + "onPremisesImmutableId "
                + String.join(" or ", immutableIds);
    }

    /** Base64 of the sixteen bytes as the directory keeps them: the first three groups little-endian. */
    static String immutableId(String guid) {
        UUID id = UUID.fromString(guid);
        long high = id.getMostSignificantBits();
        ByteBuffer bytes = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt((int) (high >>> 32)).putShort((short) (high >>> 16)).putShort((short) high);
        bytes.order(ByteOrder.BIG_ENDIAN).putLong(id.getLeastSignificantBits());
        return Base64.getEncoder().encodeToString(bytes.array());
    }
}
