package io.loligo.executor.drift;

import java.util.List;

/** Which differences somebody wants to see; what is empty narrows nothing. */
public record DriftFilter(String directory, String attribute) {

    public List<Finding> of(List<Finding> all) {
        return all.stream()
                .filter(finding -> directory.isEmpty() || finding.directory().equals(directory))
                .filter(finding -> attribute.isEmpty() || finding.isAbout(attribute))
                .toList();
    }
}
