package io.loligo.executor.powershell;

import java.io.StringReader;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What PowerShell writes to standard error when its command came encoded: not text but serialized objects, of which the
 * strings of the stream {@code Error} make up the message.
 */
final class Clixml {
    private static final String MARK = "#< CLIXML";
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern ERROR_ID = Pattern.compile("\\+ FullyQualifiedErrorId\\s*:\\s*(\\S+)");
    private static final Pattern TARGET = Pattern.compile("\\+ CategoryInfo\\s*:\\s*\\w+: \\(([^)]*)\\)");

    private Clixml() {}

    /** The error in words; empty where only progress or nothing was written. */
    static Optional<Reply.Failure> failure(String standardError) {
        String said = standardError.startsWith(MARK)
                ? errors(standardError.substring(MARK.length()).strip())
                : standardError;
        if (said.isBlank()) {
            return Optional.empty();
        }
        int details = said.indexOf("+ CategoryInfo");
        String message = (details < 0 ? said : said.substring(0, details)).strip();
        return Optional.of(new Reply.Failure(first(ERROR_ID, said), message, first(TARGET, said)));
    }

    private static String errors(String xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            var strings = builder.parse(new InputSource(new StringReader(xml))).getElementsByTagName("S");
            return unescaped(IntStream.range(0, strings.getLength())
                    .mapToObj(i -> (Element) strings.item(i))
                    .filter(string -> string.getAttribute("S").equals("Error"))
                    .map(Element::getTextContent)
                    .collect(Collectors.joining()));
        } catch (SAXException | java.io.IOException | ParserConfigurationException unreadable) {
            return xml;
        }
    }

    private static String unescaped(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }
}
