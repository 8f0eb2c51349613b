package lexdelta.crawler.citation;

import java.util.List;
import java.util.Optional;

/** A chapter of the United States Code: {@code 5 U.S.C. chapter 5}. */
public record StatuteChapter(String title, String chapter) implements Citation {
  @Override
  public CitationKind kind() {
    return CitationKind.USC;
  }

  @Override
  public String id() {
    return title + " U.S.C. chapter " + chapter;
  }

  @Override
  public List<String> subsections() {
    return List.of();
  }

  @Override
  public String bluebook() {
    return title + " U.S.C. ch. " + chapter;
  }

  /** Empty: a chapter is no document. */
  @Override
  public Optional<String> address() {
    return Optional.empty();
  }
}
