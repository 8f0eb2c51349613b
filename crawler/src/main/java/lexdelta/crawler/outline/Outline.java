package lexdelta.crawler.outline;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import lexdelta.crawler.record.Provision;

/**
 * The tree of the units of a text.
 *
 * @param units the outermost, in order
 */
public record Outline(List<Unit> units) {
  public Outline {
    units = List.copyOf(units);
  }

  /** Reads the labels of a text as a tree. Every provision begins a unit or belongs to one. */
  public static Outline of(List<Provision> provisions) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < provisions.size(); i++) {
      pieces.add(Piece.of(i, provisions.get(i), false));
    }
    return pieces.isEmpty() ? new Outline(List.of()) : grown(pieces, new Search(pieces).best());
  }

  private static Outline grown(List<Piece> pieces, List<List<Search.Begun>> begun) {
    Sprout root = new Sprout("", -1, 0);
    Map<Frame, Sprout> sprouts = new IdentityHashMap<>();
    sprouts.put(Frame.TEXT, root);
    Sprout open = root;
    for (int i = 0; i < pieces.size(); i++) {
      List<Search.Begun> units = begun.get(i);
      String text = pieces.get(i).provision().text();
      if (units.isEmpty()) {
        open.units.add(new Sprout("", i, 0).until(text.length()));
      }
      for (int u = 0; u < units.size(); u++) {
        Frame frame = units.get(u).frame();
        Sprout sprout = new Sprout(frame.label(), i, units.get(u).start());
        sprout.end = u + 1 < units.size() ? units.get(u + 1).start() : text.length();
        sprouts.put(frame, sprout);
        java.util.Objects.requireNonNull(sprouts.get(frame.parent())).units.add(sprout);
        open = sprout;
      }
    }
    return new Outline(root.units.stream().map(Sprout::unit).toList());
  }

  /** A unit as it grows. */
  private static final class Sprout {
    private final String label;
    private final int provision;
    private final int start;
    private int end;
    private final List<Sprout> units = new ArrayList<>();

    Sprout(String label, int provision, int start) {
      this.label = label;
      this.provision = provision;
      this.start = start;
    }

    Sprout until(int place) {
      end = place;
      return this;
    }

    Unit unit() {
      return new Unit(
          label, label, provision, start, end, units.stream().map(Sprout::unit).toList());
    }
  }
}
