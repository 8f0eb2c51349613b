package lexdelta.crawler.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.markup.Paragraphs;

/** Any text, in a file of UTF-8: a paragraph a line. */
public final class PlainTextFile implements FileFormat {
  private static final DocumentId DOCUMENT = new DocumentId("/file/text");
  private static final int LOOKED_AT = 4096;

  @Override
  public String kind() {
    return "text";
  }

  @Override
  public String name() {
    return "Text, a paragraph a line";
  }

  @Override
  public boolean recognises(byte[] bytes) {
    String start =
        new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.UTF_8)
            .stripLeading();
    return !start.isEmpty()
        && "<{[%".indexOf(start.charAt(0)) < 0
        && start.chars().noneMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c));
  }

  @Override
  public List<Reading> read(byte[] bytes, LocalDate on) throws UnreadableSnapshotException {
    List<Provision> provisions =
        decoded(bytes)
            .lines()
            .map(Paragraphs::folded)
            .filter(line -> !line.isEmpty())
            .map(line -> Provision.of(ProvisionKind.PARAGRAPH, line))
            .toList();
    if (provisions.isEmpty()) {
      throw new UnreadableSnapshotException("The file has no text. Look at it in an editor.");
    }
    return List.of(
        new Reading(
            DOCUMENT,
            DocumentKind.DECLARED_PAGE,
            "Text",
            "",
            List.of(),
            on,
            Optional.empty(),
            provisions));
  }

  private static String decoded(byte[] bytes) throws UnreadableSnapshotException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new UnreadableSnapshotException(
          "The file is not UTF-8 text. Save it as UTF-8, or name its kind.", e);
    }
  }
}
