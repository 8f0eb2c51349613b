package lexdelta.crawler.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import lexdelta.crawler.record.Provision;
import org.jspecify.annotations.Nullable;

/**
 * A text as the tree of its units: {@code (a)(1)(i)(A)} and what stands in each of them. Every
 * provision begins one or more units, or is one without a label in the unit where it stands.
 *
 * @param units the outermost, in order
 */
public record Outline(List<Unit> units) {
  public Outline {
    units = List.copyOf(units);
  }

  /** Reads the labels of a text. Pure, and nearly linear in its length. */
  public static Outline of(List<Provision> provisions) {
    List<Piece> pieces = Piece.of(provisions);
    return new Outline(grown(pieces, new Search(pieces).best()).unit().units());
  }

  /**
   * The unit at an address within the text.
   *
   * @param names from the outermost to its own: {@code h, 13, iii}
   */
  public Optional<Unit> at(List<String> names) {
    List<Unit> here = units;
    Optional<Unit> found = Optional.empty();
    for (String name : names) {
      found = here.stream().filter(unit -> unit.name().equals(name)).findFirst();
      here = found.map(Unit::units).orElse(List.of());
    }
    return found;
  }

  /** Goes through all units, each with those it stands in before it, itself the last. */
  public void walk(BiConsumer<List<Unit>, Unit> each) {
    units.forEach(unit -> walk(List.of(unit), each));
  }

  private static void walk(List<Unit> path, BiConsumer<List<Unit>, Unit> each) {
    each.accept(path, path.getLast());
    for (Unit within : path.getLast().units()) {
      List<Unit> further = new ArrayList<>(path);
      further.add(within);
      walk(further, each);
    }
  }

  private static Sprout grown(List<Piece> pieces, List<List<Search.Begun>> begun) {
    IdentityHashMap<Frame, Sprout> sprouts = new IdentityHashMap<>();
    Sprout open = new Sprout(null, null, 0);
    sprouts.put(Frame.TEXT, open);
    Sprout text = open;
    for (Piece piece : pieces) {
      List<Search.Begun> units = begun.get(piece.number());
      if (units.isEmpty()) {
        open.within.add(new Sprout(null, piece, 0));
      }
      for (int i = 0; i < units.size(); i++) {
        Frame frame = units.get(i).frame();
        open = new Sprout(frame, piece, units.get(i).start());
        if (i + 1 < units.size()) {
          open.end = units.get(i + 1).start();
        }
        sprouts.put(frame, open);
        Objects.requireNonNull(sprouts.get(frame.parent())).within.add(open);
      }
    }
    return text;
  }

  /** A unit as it grows. */
  private static final class Sprout {
    private final @Nullable Frame frame;
    private final @Nullable Piece piece;
    private final int start;
    private int end;
    private final List<Sprout> within = new ArrayList<>();

    Sprout(@Nullable Frame frame, @Nullable Piece piece, int start) {
      this.frame = frame;
      this.piece = piece;
      this.start = start;
      this.end = piece == null ? 0 : piece.provision().text().length();
    }

    Unit unit() {
      return unit("");
    }

    private Unit unit(String name) {
      Map<String, Integer> taken = new HashMap<>();
      List<Unit> units = new ArrayList<>(within.size());
      for (Sprout sprout : within) {
        units.add(sprout.unit(Names.alone(sprout.name(), taken)));
      }
      return piece == null
          ? new Unit("", name, 0, 0, 0, units)
          : new Unit(label(), name, piece.number(), start, end, units);
    }

    private String label() {
      if (frame == null || frame.name().isEmpty()) {
        return "";
      }
      return frame.bracketed() ? "(" + frame.name().replace("-", ")-(") + ")" : frame.name() + ".";
    }

    private String name() {
      if (frame != null && !frame.name().isEmpty()) {
        return frame.name();
      }
      String text = piece == null ? "" : piece.provision().text().substring(start);
      return frame != null && frame.kind() == Frame.Kind.DEFINITION
          ? Names.ofDefinition(text)
          : Names.of(text);
    }
  }
}
