package io.loligo.simulators.winrm.shell;

import io.loligo.simulators.winrm.host.ScriptFailure;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** What PowerShell writes to standard error when its input came encoded: not text but serialized objects. */
final class Clixml {
    private static final String NAMESPACE = "http://schemas.microsoft.com/powershell/2004/04";
    private static final String LINE_END = "_x000D__x000A_";

    private Clixml() {}

    /** The progress that PowerShell tells of even when all is well. */
    static String progress() {
        return written(writer -> {
            writer.writeStartElement("Obj");
            writer.writeAttribute("S", "progress");
            writer.writeAttribute("RefId", "0");
            writer.writeStartElement("MS");
            text(writer, "I64", "SourceId", "1");
            writer.writeStartElement("PR");
            writer.writeAttribute("N", "Record");
            text(writer, "AV", "", "Preparing modules for first use.");
            text(writer, "AI", "", "0");
            text(writer, "PI", "", "-1");
            text(writer, "PC", "", "-1");
            text(writer, "T", "", "Completed");
            writer.writeEndElement();
            writer.writeEndElement();
            writer.writeEndElement();
        });
    }

    static String error(ScriptFailure failure) {
        List<String> lines = List.of(
                failure.words(),
                "    + CategoryInfo          : " + failure.category(),
                "    + FullyQualifiedErrorId : " + failure.errorId(),
                " ");
        return written(writer -> {
            for (String line : lines) {
                writer.writeStartElement("S");
                writer.writeAttribute("S", "Error");
                writer.writeCharacters(line + LINE_END);
                writer.writeEndElement();
            }
        });
    }

    private static void text(XMLStreamWriter writer, String element, String name, String text)
            throws XMLStreamException {
        writer.writeStartElement(element);
        if (!name.isEmpty()) {
            writer.writeAttribute("N", name);
        }
        writer.writeCharacters(text);
        writer.writeEndElement();
    }

    private static String written(Content content) {
        var text = new StringWriter();
        try {
            XMLStreamWriter writer = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            writer.writeStartElement("Objs");
            writer.writeDefaultNamespace(NAMESPACE);
            writer.writeAttribute("Version", "1.1.0.1");
            content.writeTo(writer);
            writer.writeEndElement();
            writer.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return "#< CLIXML\r\n" + text;
    }

    private interface Content {
        void writeTo(XMLStreamWriter writer) throws XMLStreamException;
    }
}
