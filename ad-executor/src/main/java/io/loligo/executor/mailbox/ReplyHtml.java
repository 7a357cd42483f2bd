package io.loligo.executor.mailbox;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The HTML of automatic replies: Exchange gives back other text than it was given, which shows the same. */
public final class ReplyHtml {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern SPACE_AT_TAGS =
            Pattern.compile("\\s*(</?(?:div|p|br|ul|ol|li|table|tr|td)\\b[^>]*>)\\s*");

    private ReplyHtml() {}

    /** One form for all texts that show the same: the body alone, without comments, empty frames and white space. */
    public static String normalised(String html) {
        Document document = Jsoup.parse(html);
        document.outputSettings(new Document.OutputSettings().prettyPrint(false));
        document.body().select("script, style, meta").remove();
        document.body()
                .select("span:not([style]):not([class]), font:not([color]):not([face]):not([size])")
                .unwrap();
        String body =
                SPACE.matcher(document.body().html().replace("&nbsp;", " ")).replaceAll(" ");
        return SPACE_AT_TAGS.matcher(body).replaceAll("$1").strip();
    }
}
