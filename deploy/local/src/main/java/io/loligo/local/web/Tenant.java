package io.loligo.local.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The simulated Microsoft 365, as its page shows it. */
public record Tenant(Web web, String address) {

    /** The one at this address, if the run has one. */
    public static Optional<Tenant> at(Web web, String address) {
        Tenant tenant = new Tenant(web, address);
        try {
            return tenant.status().isMissingNode() ? Optional.empty() : Optional.of(tenant);
        } catch (WebException nobody) {
            return Optional.empty();
        }
    }

    /** Part numbers of a user's licences with a comma and a space between them; empty when there is no such user. */
    public String licences(String userPrincipalName) {
        try {
            List<String> licences = new ArrayList<>();
            for (JsonNode user : status().path("users")) {
                if (user.path("userPrincipalName").asText().equalsIgnoreCase(userPrincipalName)) {
                    user.path("directLicenses").forEach(licence -> licences.add(licence.asText()));
                }
            }
            return String.join(", ", licences);
        } catch (WebException silent) {
            return String.valueOf(silent.getMessage());
        }
    }

    private JsonNode status() throws WebException {
        return web.get(address + "/_sim/status");
    }
}
