package lexdelta.searchapi.export;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A LibreOffice that opens Word files and settles their changes as a person would. */
final class LibreOffice {
  private final Path program;
  private final Path folder;

  private LibreOffice(Path program, Path folder) {
    this.program = program;
    this.folder = folder;
  }

  /** The one that {@code LEXDELTA_SOFFICE} names, or {@code soffice} on the path. */
  static Optional<Path> program() {
    String named = System.getenv("LEXDELTA_SOFFICE");
    Stream<Path> places =
        named != null
            ? Stream.of(Path.of(named))
            : Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(place -> Path.of(place, "soffice"));
    return places.filter(Files::isExecutable).findFirst();
  }

  /** Settles files in an empty folder, with a profile of its own there. */
  static LibreOffice settling(Path program, Path folder, Map<String, byte[]> files)
      throws Exception {
    LibreOffice office = new LibreOffice(program, folder);
    // A new profile is filled with LibreOffice's own modules, over whatever lies there.
    office.run("--terminate_after_init");
    Path module = folder.resolve("profile/user/basic/Standard/Module1.xba");
    try (InputStream macros =
        Objects.requireNonNull(LibreOffice.class.getResourceAsStream("libreoffice/Module1.xba"))) {
      Files.copy(macros, module, StandardCopyOption.REPLACE_EXISTING);
    }
    List<String> list = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path word = Files.write(folder.resolve(file.getKey() + ".docx"), file.getValue());
      list.add(word.toUri().toString());
    }
    Files.write(folder.resolve("list"), list);
    office.run("macro:///Standard.Module1.SettleAll(\"" + folder.resolve("list").toUri() + "\")");
    return office;
  }

  private void run(String task) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                program.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--norestore",
                task)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("soffice.log").toFile())
            .start();
    if (!process.waitFor(15, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException("LibreOffice did not end within 15 minutes.");
    }
  }

  /** The paragraphs and rows of a file with all its changes accepted, empty paragraphs left out. */
  List<String> accepted(String name) throws Exception {
    return lines(name + ".docx.accepted.fodt");
  }

  /** Likewise with all its changes rejected. */
  List<String> rejected(String name) throws Exception {
    return lines(name + ".docx.rejected.fodt");
  }

  private List<String> lines(String name) throws Exception {
    Path file = folder.resolve(name);
    if (Files.notExists(file)) {
      throw new IOException(
          "LibreOffice wrote no %s. It said: %s"
              .formatted(name, Files.readString(folder.resolve("soffice.log"))));
    }
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    Element body =
        (Element)
            factory
                .newDocumentBuilder()
                .parse(file.toFile())
                .getElementsByTagName("office:text")
                .item(0);
    List<String> lines = new ArrayList<>();
    for (Element block : children(body)) {
      switch (block.getTagName()) {
        case "text:p", "text:h" -> lines.add(text(block));
        case "table:table" -> rows(block, lines);
        case "text:tracked-changes" -> throw new IOException("Changes are left in " + name);
        default -> {}
      }
    }
    return lines.stream().filter(line -> !line.isBlank()).toList();
  }

  private static void rows(Element parent, List<String> lines) {
    for (Element child : children(parent)) {
      if (child.getTagName().equals("table:table-row")) {
        List<String> cells =
            children(child).stream()
                .filter(it -> it.getTagName().equals("table:table-cell"))
                .map(LibreOffice::text)
                .toList();
        lines.add(String.join(" | ", cells));
      } else {
        rows(child, lines);
      }
    }
  }

  private static String text(Node node) {
    StringBuilder text = new StringBuilder();
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element && element.getTagName().equals("text:s")) {
        String count = element.getAttribute("text:c");
        text.append(" ".repeat(count.isEmpty() ? 1 : Integer.parseInt(count)));
      } else if (child.getNodeType() == Node.TEXT_NODE) {
        text.append(child.getNodeValue());
      } else {
        text.append(text(child));
      }
    }
    return text.toString();
  }

  private static List<Element> children(Element parent) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        found.add(element);
      }
    }
    return found;
  }
}
