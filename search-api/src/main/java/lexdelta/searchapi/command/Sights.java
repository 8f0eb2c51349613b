package lexdelta.searchapi.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lexdelta.crawler.compare.Comparer;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.Versions;
import lexdelta.crawler.redline.Summary;
import lexdelta.indexer.index.SearchIndex;

/** What there is to look at after a demonstration. */
final class Sights {
  private static final int SHOWN = 8;

  private final Installation service;
  private final Path folder;

  Sights(Installation service, Path folder) {
    this.service = service;
    this.folder = folder;
  }

  void print(PrintWriter out) {
    List<Change> changes =
        service.part(Changes.class).newest(1000).stream()
            .filter(change -> change.before().isPresent())
            .toList();
    out.println();
    if (!changes.isEmpty()) {
      out.println("What changed last:");
      changes.stream().limit(SHOWN).forEach(change -> print(change, out));
      out.println();
    }
    URI address = service.address();
    SearchIndex index = service.part(SearchIndex.class);
    out.printf("Search  %s (%d passages)%n", address, index.passages());
    out.printf("Changes %schanges%n", address);
    printMails(out);
    out.println("Data    " + folder);
  }

  private void print(Change change, PrintWriter out) {
    Versions versions = service.part(Versions.class);
    Optional<Reading> before = change.before().flatMap(versions::find).flatMap(Version::reading);
    Optional<Reading> after = versions.find(change.after()).flatMap(Version::reading);
    if (before.isEmpty() && after.isEmpty()) {
      return;
    }
    String citation = after.or(() -> before).orElseThrow().citation();
    out.printf(
        "  %s  %s  %s%n     %schanges/%d%n",
        change.effectiveOn(),
        citation,
        Summary.of(Comparer.compare(before, after)),
        service.address(),
        change.number());
  }

  private void printMails(PrintWriter out) {
    Path mails = folder.resolve("mails");
    List<Path> files = List.of();
    if (Files.isDirectory(mails)) {
      try (Stream<Path> found = Files.list(mails)) {
        files = found.filter(file -> file.toString().endsWith(".eml")).sorted().toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    out.printf("Mails   %s (%d)%n", mails, files.size());
    if (!files.isEmpty()) {
      out.println("        the last: " + files.getLast().getFileName());
    }
  }
}
