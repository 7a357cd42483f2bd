package io.loligo.connector.people;

import io.loligo.contracts.employee.FieldValue;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A person as one pass saw them, in as few bytes as their values need. */
public final class Sight {
    private final byte[] packed;
    private final @Nullable String manager;

    Sight(byte[] packed, @Nullable String manager) {
        this.packed = packed;
        this.manager = manager;
    }

    /** The value of the manager's key. */
    public @Nullable String manager() {
        return manager;
    }

    /** The same values with this manager. */
    public Sight reportingTo(@Nullable String managerValue) {
        return Objects.equals(manager, managerValue) ? this : new Sight(packed, managerValue);
    }

    /** Whether these are its values, whoever the manager is. */
    boolean hasValues(List<FieldValue> values, Packing packing) {
        return packing.isPacked(values, packed);
    }

    List<FieldValue> values(Packing packing) {
        return packing.unpack(packed);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sight that
                && Arrays.equals(packed, that.packed)
                && Objects.equals(manager, that.manager);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(packed);
    }
}
