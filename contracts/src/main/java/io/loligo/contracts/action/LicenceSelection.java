package io.loligo.contracts.action;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** Some of the directly assigned licences; each by SKU part number such as {@code SPE_E3}, or by SKU id. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LicenceSelection.Listed.class, name = "listed"),
    @JsonSubTypes.Type(value = LicenceSelection.AllExcept.class, name = "all-except")
})
public sealed interface LicenceSelection {

    record Listed(List<String> skus) implements LicenceSelection {
        public Listed {
            skus = List.copyOf(skus);
        }
    }

    record AllExcept(List<String> kept) implements LicenceSelection {
        public AllExcept {
            kept = List.copyOf(kept);
        }
    }
}
