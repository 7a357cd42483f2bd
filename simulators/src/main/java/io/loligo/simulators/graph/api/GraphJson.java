package io.loligo.simulators.graph.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.simulators.graph.tenant.AutomaticReplies;
import io.loligo.simulators.graph.tenant.CloudGroup;
import io.loligo.simulators.graph.tenant.CloudTenant;
import io.loligo.simulators.graph.tenant.CloudUser;
import io.loligo.simulators.graph.tenant.License;
import io.loligo.simulators.graph.tenant.Sku;
import java.util.List;
import java.util.Set;

/** The tenant's objects as Graph shows them. */
final class GraphJson {
    /** What a user shows when nobody selects. */
    static final List<String> DEFAULTS = List.of(
            "id",
            "userPrincipalName",
            "displayName",
            "givenName",
            "surname",
            "mail",
            "jobTitle",
            "mobilePhone",
            "officeLocation",
            "preferredLanguage");

    /** What a user can be told to have, as text. */
    static final Set<String> TEXTS = Set.of(
            "displayName",
            "givenName",
            "surname",
            "mail",
            "jobTitle",
            "mobilePhone",
            "officeLocation",
            "preferredLanguage",
            "department",
            "employeeId",
            "companyName",
            "onPremisesImmutableId",
            "onPremisesSamAccountName");

    private GraphJson() {}

    /** With every property; the caller keeps the selected ones. */
    static ObjectNode user(CloudUser user, CloudTenant tenant) {
        ObjectNode json = object();
        json.put("id", user.id().toString());
        json.put("userPrincipalName", user.userPrincipalName());
        TEXTS.forEach(name -> json.put(name, user.profile().get(name)));
        json.put("accountEnabled", user.accountEnabled());
        json.put("usageLocation", user.usageLocation().orElse(null));
        json.put("onPremisesSyncEnabled", user.onPremisesSyncEnabled() ? Boolean.TRUE : null);
        json.put("signInSessionsValidFromDateTime", user.sessionsValidFrom().toString());
        ArrayNode assigned = json.putArray("assignedLicenses");
        ArrayNode states = json.putArray("licenseAssignmentStates");
        List<License> licenses = tenant.licenses(user);
        licenses.stream().map(License::sku).distinct().forEach(sku -> {
            ObjectNode one = assigned.addObject().put("skuId", sku.toString());
            licenses.stream()
                    .filter(license -> license.sku().equals(sku))
                    .findFirst()
                    .ifPresent(license -> plans(one, license));
        });
        for (License license : licenses) {
            ObjectNode state = states.addObject()
                    .put("skuId", license.sku().toString())
                    .put(
                            "assignedByGroup",
                            license.byGroup().map(Object::toString).orElse(null))
                    .put("state", "Active")
                    .put("error", "None")
                    .put("lastUpdatedDateTime", license.since().toString());
            plans(state, license);
        }
        return json;
    }

    static ObjectNode group(CloudGroup group) {
        ObjectNode json = object();
        json.put("@odata.type", "#microsoft.graph.group");
        json.put("id", group.id().toString());
        json.put("displayName", group.displayName());
        ArrayNode types = json.putArray("groupTypes");
        if (group.isDynamic()) {
            types.add("DynamicMembership");
        }
        ArrayNode licenses = json.putArray("assignedLicenses");
        group.skus()
                .forEach(
                        sku -> licenses.addObject().put("skuId", sku.toString()).putArray("disabledPlans"));
        return json;
    }

    static ObjectNode sku(Sku sku, CloudTenant tenant) {
        ObjectNode json = object();
        json.put("id", "sim_" + sku.id());
        json.put("skuId", sku.id().toString());
        json.put("skuPartNumber", sku.partNumber());
        json.put("capabilityStatus", "Enabled");
        json.put("appliesTo", "User");
        json.put("consumedUnits", tenant.consumed(sku));
        json.putObject("prepaidUnits")
                .put("enabled", sku.units())
                .put("suspended", 0)
                .put("warning", 0);
        ArrayNode plans = json.putArray("servicePlans");
        sku.plans()
                .forEach(plan -> plans.addObject()
                        .put("servicePlanId", plan.id().toString())
                        .put("servicePlanName", plan.name())
                        .put("provisioningStatus", "Success")
                        .put("appliesTo", "User"));
        return json;
    }

    static ObjectNode replies(AutomaticReplies replies) {
        ObjectNode json = object();
        json.put("status", replies.status());
        json.put("externalAudience", replies.externalAudience());
        moment(json.putObject("scheduledStartDateTime"), replies.start());
        moment(json.putObject("scheduledEndDateTime"), replies.end());
        json.put("internalReplyMessage", replies.internal());
        json.put("externalReplyMessage", replies.external());
        return json;
    }

    private static void moment(ObjectNode json, AutomaticReplies.Moment moment) {
        json.put("dateTime", moment.dateTime()).put("timeZone", moment.timeZone());
    }

    private static void plans(ObjectNode json, License license) {
        ArrayNode plans = json.putArray("disabledPlans");
        license.disabledPlans().forEach(plan -> plans.add(plan.toString()));
    }

    private static ObjectNode object() {
        return ContractsJson.mapper().createObjectNode();
    }
}
