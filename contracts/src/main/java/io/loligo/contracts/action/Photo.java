package io.loligo.contracts.action;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.net.URI;

/** What a photo shall be. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Photo.Embedded.class, name = "embedded"),
    @JsonSubTypes.Type(value = Photo.Hosted.class, name = "hosted"),
    @JsonSubTypes.Type(value = Photo.None.class, name = "none")
})
public sealed interface Photo {

    /** An image in the event itself: base64 of a JPEG or PNG file of at most 100 KB. */
    record Embedded(String base64) implements Photo {}

    /** An image to fetch over HTTPS from a host that the executor's operator allows. */
    record Hosted(URI address) implements Photo {}

    /** No photo. */
    record None() implements Photo {}
}
