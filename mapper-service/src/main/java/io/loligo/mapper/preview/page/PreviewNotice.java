package io.loligo.mapper.preview.page;

/** What came of a button; without words where none was pressed. */
public record PreviewNotice(String words, boolean good) {
    static final PreviewNotice NONE = new PreviewNotice("", true);
}
