package io.loligo.mapper.document;

import io.loligo.documents.Section;

/** The kinds of documents, in the order in which they build on one another. */
enum DocumentKind {
    EMPLOYEE_FIELDS,
    LOOKUP_TABLE,
    DIRECTORY,
    NAMING,
    ATTRIBUTE_MAPPING,
    TEMPLATE_FRAGMENT,
    TEMPLATE,
    ROLE,
    WORKFLOW,
    AUTOMATION;

    String wireName() {
        return Section.wire(this);
    }
}
