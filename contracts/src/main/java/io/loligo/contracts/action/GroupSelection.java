package io.loligo.contracts.action;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** Some of the groups of which an account is a direct member. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = GroupSelection.Listed.class, name = "listed"),
    @JsonSubTypes.Type(value = GroupSelection.AllExcept.class, name = "all-except")
})
public sealed interface GroupSelection {

    record Listed(List<GroupReference> groups) implements GroupSelection {
        public Listed {
            groups = List.copyOf(groups);
        }
    }

    /** All but these, and but the primary group. */
    record AllExcept(List<GroupReference> kept) implements GroupSelection {
        public AllExcept {
            kept = List.copyOf(kept);
        }
    }
}
