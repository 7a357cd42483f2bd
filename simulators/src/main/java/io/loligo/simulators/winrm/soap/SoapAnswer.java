package io.loligo.simulators.winrm.soap;

import java.io.ByteArrayOutputStream;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** WS-Management's answers, as Windows writes them. */
public final class SoapAnswer {
    private static final String SOAP = "http://www.w3.org/2003/05/soap-envelope";
    private static final String ADDRESSING = "http://schemas.xmlsoap.org/ws/2004/08/addressing";
    private static final String TRANSFER = "http://schemas.xmlsoap.org/ws/2004/09/transfer";
    private static final String WSMAN = "http://schemas.dmtf.org/wbem/wsman/1/wsman.xsd";
    private static final String SHELL = "http://schemas.microsoft.com/wbem/wsman/1/windows/shell";
    private static final String MICROSOFT = "http://schemas.microsoft.com/wbem/wsman/1/wsmanfault";

    /** What stands inside the body. */
    public interface Body {
        void writeTo(Xml xml) throws XMLStreamException;
    }

    private SoapAnswer() {}

    public static byte[] created(SoapRequest request, String shell, String address) {
        return answer(
                TRANSFER + "/CreateResponse",
                request.messageId(),
                xml -> xml.open("x", "ResourceCreated")
                        .leaf("a", "Address", address)
                        .open("a", "ReferenceParameters")
                        .leaf("w", "ResourceURI", SHELL + "/cmd")
                        .open("w", "SelectorSet")
                        .open("w", "Selector")
                        .attribute("Name", "ShellId")
                        .text(shell)
                        .close()
                        .close()
                        .close()
                        .close()
                        .open("rsp", "Shell")
                        .leaf("rsp", "ShellId", shell)
                        .leaf("rsp", "InputStreams", "stdin")
                        .leaf("rsp", "OutputStreams", "stdout stderr")
                        .close());
    }

    /** A response whose body is an empty or simple element of the shell's namespace. */
    public static byte[] shell(SoapRequest request, String operation, Body body) {
        return answer(SHELL + "/" + operation + "Response", request.messageId(), body);
    }

    public static byte[] deleted(SoapRequest request) {
        return answer(TRANSFER + "/DeleteResponse", request.messageId(), xml -> {});
    }

    public static byte[] fault(String messageId, WsManFault fault) {
        return answer(
                ADDRESSING + "/fault",
                messageId,
                xml -> xml.open("s", "Fault")
                        .open("s", "Code")
                        .leaf("s", "Value", "s:Receiver")
                        .open("s", "Subcode")
                        .leaf("s", "Value", "w:InternalError")
                        .close()
                        .close()
                        .open("s", "Reason")
                        .open("s", "Text")
                        .attribute("xml:lang", "en-US")
                        .text(fault.words())
                        .close()
                        .close()
                        .open("s", "Detail")
                        .open("f", "WSManFault")
                        .attribute("Code", fault.code())
                        .attribute("Machine", "simulator")
                        .leaf("f", "Message", fault.words())
                        .close()
                        .close()
                        .close());
    }

    private static byte[] answer(String action, String relatesTo, Body body) {
        var bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter writer = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
            var xml = new Xml(writer);
            xml.open("s", "Envelope");
            writer.writeNamespace("s", SOAP);
            writer.writeNamespace("a", ADDRESSING);
            writer.writeNamespace("x", TRANSFER);
            writer.writeNamespace("w", WSMAN);
            writer.writeNamespace("rsp", SHELL);
            writer.writeNamespace("f", MICROSOFT);
            xml.open("s", "Header")
                    .leaf("a", "Action", action)
                    .leaf("a", "MessageID", "uuid:" + UUID.randomUUID())
                    .leaf("a", "To", ADDRESSING + "/role/anonymous")
                    .leaf("a", "RelatesTo", relatesTo)
                    .close();
            xml.open("s", "Body");
            body.writeTo(xml);
            xml.close().close();
            writer.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Writes elements of the namespaces that the envelope declares. */
    public static final class Xml {
        private final XMLStreamWriter writer;

        private Xml(XMLStreamWriter writer) {
            this.writer = writer;
        }

        public Xml open(String prefix, String name) throws XMLStreamException {
            writer.writeStartElement(prefix, name, namespace(prefix));
            return this;
        }

        public Xml attribute(String name, String value) throws XMLStreamException {
            writer.writeAttribute(name, value);
            return this;
        }

        public Xml text(String text) throws XMLStreamException {
            writer.writeCharacters(text);
            return this;
        }

        public Xml close() throws XMLStreamException {
            writer.writeEndElement();
            return this;
        }

        public Xml leaf(String prefix, String name, String text) throws XMLStreamException {
            return open(prefix, name).text(text).close();
        }

        private static String namespace(String prefix) {
            return switch (prefix) {
                case "s" -> SOAP;
                case "a" -> ADDRESSING;
                case "x" -> TRANSFER;
                case "w" -> WSMAN;
                case "f" -> MICROSOFT;
                default -> SHELL;
            };
        }
    }
}
