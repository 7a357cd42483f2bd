package io.loligo.executor.reply;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * A message of an automatic reply. Exchange keeps it as a whole HTML page of its own making: with a head, other white space,
 * other quotes and attributes. What it means is the text, its structure and where its links lead.
 */
public final class ReplyText {
    /** Attributes that a reader notices. */
    private static final Set<String> NOTICED = Set.of("href", "src");

    /** Elements that Exchange wraps around a message, or that mean nothing. */
    private static final Set<String> WRAPPING = Set.of("html", "head", "body", "div", "span", "font", "meta", "style");

    private ReplyText() {}

    /** Whether a reader would see the same. */
    public static boolean same(String html, String otherHtml) {
        return normal(html).equals(normal(otherHtml));
    }

    /** The same for all messages that mean the same: HTML without what its reader does not see. */
    public static String normal(String html) {
        StringBuilder normal = new StringBuilder();
        NodeTraversor.traverse(new Telling(normal), Jsoup.parse(html).body());
        return normal.toString().strip().replaceAll("\\s+", " ").replaceAll(" ?(<[^>]*>) ?", "$1");
    }

    private record Telling(StringBuilder normal) implements NodeVisitor {
        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                normal.append(text.getWholeText().replace('\u00a0', ' '));
            } else if (node instanceof Element element && !WRAPPING.contains(element.normalName())) {
                normal.append('<').append(element.normalName());
                element.attributes().forEach(attribute -> {
                    if (NOTICED.contains(attribute.getKey())) {
                        normal.append(' ').append(attribute.html());
                    }
                });
                normal.append('>');
            } else if (node instanceof Element) {
                normal.append(' ');
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && !WRAPPING.contains(element.normalName())) {
                normal.append("</").append(element.normalName()).append('>');
            }
        }
    }
}
