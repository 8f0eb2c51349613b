package lexdelta.alerts.digest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lexdelta.alerts.calendar.Calendar;
import lexdelta.alerts.calendar.CalendarEntry;
import lexdelta.crawler.record.Instants;

/** Says what became of changes after they were picked: changed again, stayed, delayed, withdrawn. */
public final class MovedOn {
  private final Candidates candidates;
  private final Calendar calendar;

  public MovedOn(Candidates candidates, Calendar calendar) {
    this.candidates = candidates;
    this.calendar = calendar;
  }

  /** Sentences by the part of the item; items of which nothing is to be said are left out. */
  public Map<Integer, List<String>> of(Digest digest) {
    Map<String, Integer> parts = new LinkedHashMap<>();
    for (Digest.Item it : digest.items()) {
      parts.putIfAbsent(it.pick().place().document(), it.part());
      it.pick().places().forEach(place -> parts.putIfAbsent(place.document(), it.part()));
    }
    Map<Integer, List<String>> moved = new LinkedHashMap<>();
    Instant since = digest.madeAt();
    for (Candidates.Later later : candidates.since(parts.keySet(), since)) {
      Integer part = parts.get(later.document());
      if (part != null) {
        moved.computeIfAbsent(part, _ -> new ArrayList<>()).add(sentence(later));
      }
    }
    Period period = digest.wanted().period();
    for (CalendarEntry day : calendar.between(period.first(), period.last().plusYears(1))) {
      Integer part = parts.get(day.document().value());
      if (part != null && day.sequence() > 0 && day.changedAt().isAfter(since)) {
        moved
            .computeIfAbsent(part, _ -> new ArrayList<>())
            .add(
                day.cancelled()
                    ? "A day was taken back: " + day.words()
                    : "A day moved to %s: %s".formatted(day.on(), day.words()));
      }
    }
    return moved;
  }

  private static String sentence(Candidates.Later later) {
    String what =
        switch (later.kind()) {
          case "REMOVED" -> "It is no longer published from %s on";
          case "STANDING" -> "It stands otherwise from %s on";
          case "NOTES_ONLY" -> "Notes beside it changed with %s";
          default -> "It changed again with %s";
        };
    return (what + "; seen on %s (change %d).")
        .formatted(later.effectiveOn(), Instants.publishersDay(later.observedAt()), later.change());
  }
}
