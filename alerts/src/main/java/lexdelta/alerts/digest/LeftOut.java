package lexdelta.alerts.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lexdelta.crawler.record.Caption;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.ChangeKind;
import lexdelta.crawler.record.DocumentId;

/** The changes of a digest's days that it does not tell, and how one of them comes in after all. */
public final class LeftOut {
  private static final int PAGE = 50;

  private final Drafting.Ports ports;
  private final Drafting drafting;

  public LeftOut(Drafting.Ports ports, Drafting drafting) {
    this.ports = ports;
    this.drafting = drafting;
  }

  /** A change that is not told. */
  public record Line(
      long change,
      String citation,
      String heading,
      LocalDate effectiveOn,
      ChangeKind kind,
      double weight) {}

  /**
   * Some of them, the weightiest first.
   *
   * @param next from where the next ones are read; empty after the last
   */
  public record Lines(List<Line> lines, OptionalInt next) {
    public Lines {
      lines = List.copyOf(lines);
    }
  }

  /** One text on one day. */
  private record Told(String document, LocalDate on) {}

  /**
   * Those of a digest's days and sources that it tells nothing of.
   *
   * @param from how many of the period's changes were looked through before: 0, or {@link
   *     Lines#next()}
   */
  public Lines of(Digest digest, int from) {
    Set<Told> told = told(digest);
    Wanted wanted = digest.wanted();
    List<Candidates.Candidate> all = ports.candidates().of(wanted.period(), wanted.sources());
    List<Line> lines = new ArrayList<>();
    int at = Math.min(from, all.size());
    while (at < all.size() && lines.size() < PAGE) {
      List<Candidates.Candidate> page = all.subList(at, Math.min(all.size(), at + PAGE));
      lines.addAll(lines(page, told));
      at += page.size();
    }
    return new Lines(lines, at < all.size() ? OptionalInt.of(at) : OptionalInt.empty());
  }

  private static Set<Told> told(Digest digest) {
    Set<Told> told = new HashSet<>();
    for (Digest.Item item : digest.items()) {
      told.add(told(item.pick().place()));
      item.pick().places().forEach(it -> told.add(told(it)));
    }
    return told;
  }

  private static Told told(Pick.Place place) {
    return new Told(place.document(), place.effectiveOn());
  }

  private List<Line> lines(List<Candidates.Candidate> page, Set<Told> told) {
    Map<Long, Change> changes =
        ports.changes().all(page.stream().map(Candidates.Candidate::change).toList()).stream()
            .filter(it -> !told.contains(new Told(it.document().value(), it.effectiveOn())))
            .collect(Collectors.toMap(Change::number, Function.identity()));
    Map<DocumentId, Caption> captions =
        ports
            .names()
            .documents()
            .apply(changes.values().stream().map(Change::document).distinct().toList());
    return page.stream()
        .flatMap(candidate ->
            Optional.ofNullable(changes.get(candidate.change()))
                .map(it -> line(it, candidate.weight(), captions))
                .stream())
        .toList();
  }

  private static Line line(Change change, double weight, Map<DocumentId, Caption> captions) {
    Caption caption = captions.get(change.document());
    return new Line(
        change.number(),
        caption == null ? change.document().value() : caption.citation(),
        caption == null ? "" : caption.heading(),
        change.effectiveOn(),
        change.kind(),
        weight);
  }

  /**
   * A change as an item that stands last under the heading that it belongs to.
   *
   * @return empty where there is no such change
   */
  public Optional<Draft.Item> item(Digest digest, long change, Instant now) {
    int last = digest.items().stream().mapToInt(it -> it.text().text().place()).max().orElse(0);
    return ports.changes().all(List.of(change)).stream()
        .findFirst()
        .flatMap(it -> drafting.item(digest.wanted(), it, now))
        .map(it -> new Draft.Item(it.pick(), it.text().at(last + 1)));
  }
}
