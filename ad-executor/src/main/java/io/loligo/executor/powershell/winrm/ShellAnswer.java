package io.loligo.executor.powershell.winrm;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** A message that came back; elements are found by their local names. */
record ShellAnswer(Document document) {

    /** Empty when it is no XML, such as a proxy's page. */
    static Optional<ShellAnswer> of(byte[] body) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            Document document = builder.parse(new ByteArrayInputStream(body));
            return "Envelope".equals(document.getDocumentElement().getLocalName())
                    ? Optional.of(new ShellAnswer(document))
                    : Optional.empty();
        } catch (SAXException | IOException | ParserConfigurationException otherText) {
            return Optional.empty();
        }
    }

    Optional<String> shellId() {
        return elements("Selector")
                .filter(selector -> selector.getAttribute("Name").equals("ShellId"))
                .map(Element::getTextContent)
                .findFirst()
                .or(() -> text("ShellId"));
    }

    Optional<String> commandId() {
        return text("CommandId");
    }

    /** What the stream brought this time. */
    List<byte[]> stream(String name) {
        return elements("Stream")
                .filter(stream -> stream.getAttribute("Name").equals(name))
                .map(stream -> Base64.getMimeDecoder().decode(stream.getTextContent()))
                .toList();
    }

    /** Present once the command has ended and everything has been fetched. */
    Optional<Integer> exitCode() {
        boolean isDone = elements("CommandState")
                .anyMatch(state -> state.getAttribute("State").endsWith("/Done"));
        return isDone
                ? Optional.of(text("ExitCode")
                        .map(String::strip)
                        .map(Integer::valueOf)
                        .orElse(0))
                : Optional.empty();
    }

    /** WS-Management's own code; empty unless this is a fault. */
    Optional<String> faultCode() {
        return elements("WSManFault").map(fault -> fault.getAttribute("Code")).findFirst();
    }

    /** What the fault says, in the host's words. */
    String faultWords() {
        return Stream.concat(elements("Message"), elements("Text"))
                .map(words -> words.getTextContent().strip().replaceAll("\\s+", " "))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("no words");
    }

    boolean isFault() {
        return elements("Fault").findAny().isPresent();
    }

    private Optional<String> text(String name) {
        return elements(name).map(Element::getTextContent).findFirst();
    }

    private Stream<Element> elements(String localName) {
        var found = document.getElementsByTagNameNS("*", localName);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }
}
