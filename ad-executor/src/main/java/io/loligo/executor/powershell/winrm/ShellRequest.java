package io.loligo.executor.powershell.winrm;

import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * One message of WS-Management about a remote shell, as MS-WSMV 3.1.4 forms it.
 *
 * @param operation as errors name it
 * @param patience how long the host may wait before it answers
 */
record ShellRequest(String operation, Duration patience, String body) {
    private static final String SOAP = "http://www.w3.org/2003/05/soap-envelope";
    private static final String ADDRESSING = "http://schemas.xmlsoap.org/ws/2004/08/addressing";
    private static final String TRANSFER = "http://schemas.xmlsoap.org/ws/2004/09/transfer/";
    private static final String WSMAN = "http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd";
    private static final String SHELL = "http://schemas.microsoft.com/wbem/wsman/1/windows/shell";
    private static final String CMD = SHELL + "/cmd";
    private static final String TERMINATE = SHELL + "/signal/terminate";
    private static final String LARGEST_ENVELOPE = "153600";
    private static final Map<String, String> NOTHING = Map.of();

    /** @param idle after which Windows closes the shell if nobody has */
    static ShellRequest create(URI host, Duration patience, Duration idle) {
        return of("Create", TRANSFER + "Create", host, "", patience, Map.of("WINRS_NOPROFILE", "TRUE"), xml -> {
            xml.open("Shell");
            xml.leaf("IdleTimeOut", idle.toString());
            xml.leaf("InputStreams", "stdin");
            xml.leaf("OutputStreams", "stdout stderr");
            xml.close();
        });
    }

    /** The command's input is a pipe: a console would wait for keys. */
    static ShellRequest command(URI host, String shell, Duration patience, String line) {
        return of(
                "Command",
                SHELL + "/Command",
                host,
                shell,
                patience,
                Map.of("WINRS_CONSOLEMODE_STDIN", "FALSE", "WINRS_SKIP_CMD_SHELL", "FALSE"),
                xml -> {
                    xml.open("CommandLine");
                    xml.leaf("Command", line);
                    xml.close();
                });
    }

    static ShellRequest send(URI host, String shell, Duration patience, String command, byte[] piece, boolean isLast) {
        return of("Send", SHELL + "/Send", host, shell, patience, NOTHING, xml -> {
            xml.open("Send").open("Stream").attribute("Name", "stdin").attribute("CommandId", command);
            if (isLast) {
                xml.attribute("End", "true");
            }
            xml.text(Base64.getEncoder().encodeToString(piece));
            xml.close().close();
        });
    }

    static ShellRequest receive(URI host, String shell, Duration patience, String command) {
        return of("Receive", SHELL + "/Receive", host, shell, patience, NOTHING, xml -> {
            xml.open("Receive").open("DesiredStream").attribute("CommandId", command);
            xml.text("stdout stderr");
            xml.close().close();
        });
    }

    static ShellRequest terminate(URI host, String shell, Duration patience, String command) {
        return of("Signal", SHELL + "/Signal", host, shell, patience, NOTHING, xml -> {
            xml.open("Signal").attribute("CommandId", command);
            xml.leaf("Code", TERMINATE);
            xml.close();
        });
    }

    static ShellRequest delete(URI host, String shell, Duration patience) {
        return of("Delete", TRANSFER + "Delete", host, shell, patience, NOTHING, xml -> {});
    }

    private static ShellRequest of(
            String operation,
            String action,
            URI host,
            String shell,
            Duration patience,
            Map<String, String> options,
            Content content) {
        var text = new StringWriter();
        try {
            XMLStreamWriter writer = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            var xml = new Xml(writer);
            writer.writeStartElement("s", "Envelope", SOAP);
            writer.writeNamespace("s", SOAP);
            writer.writeNamespace("a", ADDRESSING);
            writer.writeNamespace("w", WSMAN);
            writer.writeNamespace("rsp", SHELL);
            writer.writeStartElement("s", "Header", SOAP);
            header(xml, action, host, shell, patience, options);
            writer.writeEndElement();
            writer.writeStartElement("s", "Body", SOAP);
            content.writeTo(xml);
            writer.writeEndElement();
            writer.writeEndElement();
            writer.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return new ShellRequest(operation, patience, text.toString());
    }

    private static void header(
            Xml xml, String action, URI host, String shell, Duration patience, Map<String, String> options)
            throws XMLStreamException {
        xml.in("a", ADDRESSING).leaf("To", host.toString());
        xml.open("ReplyTo").leaf("Address", ADDRESSING + "/role/anonymous").close();
        xml.leaf("Action", action).leaf("MessageID", "uuid:" + UUID.randomUUID());
        xml.in("w", WSMAN).leaf("ResourceURI", CMD).leaf("MaxEnvelopeSize", LARGEST_ENVELOPE);
        xml.leaf("OperationTimeout", patience.toString());
        if (!shell.isEmpty()) {
            xml.open("SelectorSet").open("Selector").attribute("Name", "ShellId");
            xml.text(shell).close().close();
        }
        if (!options.isEmpty()) {
            xml.open("OptionSet");
            for (Map.Entry<String, String> option : options.entrySet()) {
                xml.open("Option").attribute("Name", option.getKey());
                xml.text(option.getValue()).close();
            }
            xml.close();
        }
        xml.in("rsp", SHELL);
    }

    private interface Content {
        void writeTo(Xml xml) throws XMLStreamException;
    }

    /** Writes elements of one namespace after another. */
    private static final class Xml {
        private final XMLStreamWriter writer;
        private String prefix = "";
        private String namespace = "";

        private Xml(XMLStreamWriter writer) {
            this.writer = writer;
        }

        private Xml in(String otherPrefix, String otherNamespace) {
            prefix = otherPrefix;
            namespace = otherNamespace;
            return this;
        }

        private Xml open(String name) throws XMLStreamException {
            writer.writeStartElement(prefix, name, namespace);
            return this;
        }

        private Xml attribute(String name, String value) throws XMLStreamException {
            writer.writeAttribute(name, value);
            return this;
        }

        private Xml text(String text) throws XMLStreamException {
            writer.writeCharacters(text);
            return this;
        }

        private Xml close() throws XMLStreamException {
            writer.writeEndElement();
            return this;
        }

        private Xml leaf(String name, String text) throws XMLStreamException {
            return open(name).text(text).close();
        }
    }
}
