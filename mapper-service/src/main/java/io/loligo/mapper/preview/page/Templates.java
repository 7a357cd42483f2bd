package io.loligo.mapper.preview.page;

import io.loligo.mapper.preview.PersonSight;
import io.loligo.mapper.preview.Summary;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The page's templates, checked against these types when the service is built. */
@CheckedTemplate(basePath = "mapper")
final class Templates {
    private Templates() {}

    static native TemplateInstance preview(PreviewChoice choice, PreviewNotice notice);

    static native TemplateInstance previewPerson(PersonSight sight);

    static native TemplateInstance previewSummary(Summary summary, SummaryPicture picture, int listed, int shown);
}
