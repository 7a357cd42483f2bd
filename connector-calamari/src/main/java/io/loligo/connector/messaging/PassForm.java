package io.loligo.connector.messaging;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.loligo.connector.pass.PassOutcome;

/** How passes are told apart in JSON. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PassOutcome.Completed.class, name = "completed"),
    @JsonSubTypes.Type(value = PassOutcome.Probed.class, name = "probed"),
    @JsonSubTypes.Type(value = PassOutcome.Refused.class, name = "refused")
})
interface PassForm {}
