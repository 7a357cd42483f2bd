package io.loligo.simulators.winrm.soap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A WS-Management message of a client; elements are found by their local names. */
public final class SoapRequest {
    private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(60);

    private final Document document;

    private SoapRequest(Document document) {
        this.document = document;
    }

    /** @throws WsManFault when it is no XML, or XML with a document type */
    public static SoapRequest of(byte[] bytes) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return new SoapRequest(builder.parse(new ByteArrayInputStream(bytes)));
        } catch (SAXException | IOException | ParserConfigurationException unreadable) {
            throw WsManFault.malformed(String.valueOf(unreadable.getMessage()));
        }
    }

    /** The last part of the action's address, such as {@code Command}. */
    public String operation() {
        String action = text("Action").orElse("");
        return action.substring(action.lastIndexOf('/') + 1);
    }

    public String messageId() {
        return text("MessageID").orElse("");
    }

    public String shellId() {
        return named("Selector", "ShellId").orElse("");
    }

    public Optional<String> option(String name) {
        return named("Option", name);
    }

    /** How long the client lets the server wait. */
    public Duration operationTimeout() {
        return text("OperationTimeout")
                .map(text -> {
                    try {
                        return Duration.parse(text);
                    } catch (DateTimeException malformed) {
                        throw WsManFault.malformed("OperationTimeout is a duration such as PT60S, not " + text);
                    }
                })
                .orElse(USUAL_TIMEOUT);
    }

    public Optional<String> text(String element) {
        return elements(element).map(found -> found.getTextContent().strip()).findFirst();
    }

    /** With or without a namespace: some clients give attributes one, and Windows takes both. */
    public Optional<String> attribute(String element, String name) {
        return elements(element)
                .flatMap(found -> IntStream.range(0, found.getAttributes().getLength())
                        .mapToObj(i -> found.getAttributes().item(i)))
                .filter(attribute -> attribute.getLocalName().equals(name))
                .map(Node::getNodeValue)
                .findFirst();
    }

    public Stream<String> texts(String element) {
        return elements(element).map(found -> found.getTextContent().strip());
    }

    private Optional<String> named(String element, String name) {
        return elements(element)
                .filter(found -> found.getAttribute("Name").equals(name))
                .map(found -> found.getTextContent().strip())
                .findFirst();
    }

    private Stream<Element> elements(String localName) {
        var found = document.getElementsByTagNameNS("*", localName);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }
}
