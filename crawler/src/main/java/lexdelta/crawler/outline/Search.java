package lexdelta.crawler.outline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the way to open and close units that explains the labels of a text best. A label alone
 * may be read in several ways, {@code (i)} as a letter or a numeral, {@code (1)} as the next of an
 * outer level or the first of an inner one; what comes later decides. So the most likely ways so far
 * are all followed, and the best one at the end is taken.
 */
final class Search {
  /** No law has as many levels; a text that seems to is no outline. */
  private static final int DEEPEST = 20;

  private static final double NOT_IN_ORDER = 6;
  private static final double GAP = 2.5;
  private static final double OPENED_LATE = 4;
  private static final double OPENED = 0.2;
  private static final double UNUSUAL = 1.5;
  private static final double CLOSED = 0.004;

  private final List<Piece> pieces;

  Search(List<Piece> pieces) {
    this.pieces = pieces;
  }

  /** A unit that begins: where in which piece. */
  record Begun(Frame frame, int start) {}

  /**
   * A way to read the pieces so far.
   *
   * @param begun the units that the last piece begins, or the one to which it belongs
   */
  record Way(Frame open, double cost, @Nullable Way before, List<Begun> begun) {}

  /** For each piece the units it begins; of one that begins none the unit it belongs to. */
  List<List<Begun>> best() {
    List<Way> ways = List.of(new Way(Frame.TEXT, 0, null, List.of()));
    for (Piece piece : pieces) {
      Ways next = new Ways();
      for (Way way : ways) {
        follow(way, piece, next);
      }
      ways = next.likely();
    }
    List<List<Begun>> best = new ArrayList<>();
    for (Way way = ways.getFirst(); way != null && way.before() != null; way = way.before()) {
      best.add(way.begun());
    }
    return best.reversed();
  }

  private void follow(Way way, Piece piece, Ways next) {
    if (piece.attached()) {
      next.add(new Way(way.open(), way.cost(), way, List.of()));
      return;
    }
    if (piece.heading() && !piece.bracketed()) {
      headings(way, piece, next);
      return;
    }
    labelled(way, piece, next);
    unlabelled(
        way, piece, piece.markers().isEmpty() ? 0 : piece.markers().getFirst().costLeft(), next);
  }

  /** Reads one label of a piece after the other; each but the first may be left as text. */
  private static void labelled(Way way, Piece piece, Ways next) {
    List<Way> here = List.of(new Way(way.open(), way.cost(), way, List.of()));
    List<Marker> markers = piece.markers();
    for (int i = 0; i < markers.size() && !here.isEmpty(); i++) {
      Marker marker = markers.get(i);
      List<Way> further = new ArrayList<>();
      for (Way so : here) {
        place(so, piece, marker, i == markers.size() - 1, next, further);
      }
      double left = i == markers.size() - 1 ? 0 : markers.get(i + 1).costLeft();
      for (Way read : further) {
        next.add(new Way(read.open(), read.cost() + left, way, read.begun()));
      }
      here = further;
    }
  }

  /**
   * Finds the ways to take a label.
   *
   * @param next those found so far for the whole piece: what is too dear for them is not looked at
   */
  private static void place(
      Way way, Piece piece, Marker marker, boolean last, Ways next, List<Way> found) {
    boolean introduces = last ? piece.introduces() : true;
    for (Numeral numeral : marker.numerals()) {
      int closed = 0;
      for (Frame open = way.open(); open.parent() != null; open = open.parent()) {
        if (open.kind() == Frame.Kind.LABELLED
            && numeral.sameSeries(open)
            && marker.kind() == Marker.Kind.LEADING) {
          double cost = next(open.ordinal(), numeral) + CLOSED * closed;
          begin(way, open.parent(), numeral, marker, piece, cost, introduces, next, found);
        }
        closed++;
      }
      Frame top = way.open();
      if (top.depth() >= DEEPEST) {
        continue;
      }
      double opened = open(top, numeral);
      begin(way, top, numeral, marker, piece, opened, introduces, next, found);
      if (top.kind() == Frame.Kind.PLAIN && top.parent() != null) {
        opened = 0.5 + open(top.parent(), numeral);
        begin(way, top.parent(), numeral, marker, piece, opened, introduces, next, found);
      }
    }
  }

  private static void begin(
      Way way,
      Frame parent,
      Numeral numeral,
      Marker marker,
      Piece piece,
      double more,
      boolean introduces,
      Ways next,
      List<Way> found) {
    double cost = way.cost() + more + marker.costTaken();
    if (next.tooDear(cost)) {
      return;
    }
    Frame frame = Frame.labelled(parent, numeral, marker.name(), piece.number(), introduces);
    List<Begun> begun = new ArrayList<>(way.begun());
    begun.add(new Begun(frame, marker.start()));
    found.add(new Way(frame, cost, way.before(), begun));
  }

  /** What it costs that a label follows another of its level. */
  private static double next(int before, Numeral numeral) {
    int after = numeral.first();
    if (after == before + (numeral.inserted() ? 0 : 1)) {
      return 0;
    }
    return after > before ? GAP + 0.3 * Math.min(10, after - before) : NOT_IN_ORDER;
  }

  /** What it costs that a label opens a level. */
  private static double open(Frame parent, Numeral numeral) {
    boolean begins = parent.kind() == Frame.Kind.TEXT; // an excerpt may begin anywhere
    double late = OPENED_LATE + (begins ? 0.1 : 0.3) * Math.min(10, numeral.first());
    double cost = numeral.first() == 1 && !numeral.inserted() ? OPENED : late;
    if (!parent.introduces()) {
      cost += 0.25;
    }
    if (!numeral.bracketed()) {
      cost += 0.6;
    }
    return cost + unusual(parent, numeral);
  }

  private static double unusual(Frame parent, Numeral numeral) {
    Frame labelled = parent;
    while (labelled.kind() != Frame.Kind.LABELLED && labelled.parent() != null) {
      labelled = labelled.parent();
    }
    boolean usual;
    if (labelled.kind() != Frame.Kind.LABELLED) {
      usual = numeral.series() == Series.LETTER || numeral.series() == Series.NUMBER;
      return usual ? 0 : numeral.series() == Series.ROMAN ? 0.3 : 0.6;
    }
    Series above = labelled.series();
    usual =
        above.usuallyBelow() == numeral.series() && (!numeral.italic() || italicBelow(labelled));
    boolean code = above.belowInTheCode() == numeral.series();
    if (parent.kind() != Frame.Kind.LABELLED) {
      return usual || code || numeral.series() == Series.NUMBER ? 0 : 0.8;
    }
    return usual ? 0 : code ? 0.3 : UNUSUAL;
  }

  /** Levels below the capitals are counted in italics. */
  private static boolean italicBelow(Frame above) {
    return above.series() == Series.CAPITAL || above.italic();
  }

  /** A paragraph without a label: a definition, one more paragraph of a unit, or a text's own. */
  private void unlabelled(Way way, Piece piece, double cost, Ways next) {
    boolean defines = piece.defines();
    int closed = 0;
    Frame inner = null;
    for (Frame open = way.open(); open != null; open = open.parent()) {
      if (holds(open)) {
        double more =
            defines ? definition(open, inner, closed) : continuing(way, inner, piece, closed);
        if (!next.tooDear(way.cost() + cost + more)) {
          Frame.Kind kind = defines ? Frame.Kind.DEFINITION : Frame.Kind.PLAIN;
          Frame frame = Frame.unlabelled(open, kind, 0, piece.number(), piece.introduces());
          next.add(new Way(frame, way.cost() + cost + more, way, List.of(new Begun(frame, 0))));
        }
      }
      inner = open;
      closed++;
    }
  }

  private static boolean holds(Frame frame) {
    return frame.kind() == Frame.Kind.LABELLED
        || frame.kind() == Frame.Kind.TEXT
        || frame.kind() == Frame.Kind.HEADING;
  }

  private double definition(Frame open, @Nullable Frame inner, int closed) {
    if (inner != null && inner.kind() == Frame.Kind.DEFINITION) {
      return 0;
    } else if (inner == null) {
      boolean announced = open.piece() < 0 || pieces.get(open.piece()).announcesDefinitions();
      return announced || open.introduces() ? 0.1 : 0.5;
    }
    return 0.8 + 0.1 * closed;
  }

  private double continuing(Way way, @Nullable Frame inner, Piece piece, int closed) {
    if (inner != null && inner.kind() == Frame.Kind.PLAIN) {
      return 0.05;
    }
    int last = way.open().piece();
    boolean runsOn = last >= 0 && (pieces.get(last).runsOn() || piece.beginsSmall());
    if (inner == null) {
      return runsOn ? 0.8 : 0.1;
    }
    return closed == 1 ? (runsOn ? 0.1 : 0.4) : 0.4 + 0.1 * closed;
  }

  /** A heading closes what stands above it, or stands between units of one text. */
  private static void headings(Way way, Piece piece, Ways next) {
    int level = piece.provision().level();
    Frame above = way.open();
    while (above.parent() != null
        && !(above.kind() == Frame.Kind.HEADING && (level == 0 || above.ordinal() < level))) {
      above = above.parent();
    }
    if (level == 0 && above.kind() == Frame.Kind.HEADING && above.parent() != null) {
      above = above.parent();
    }
    Frame heading = Frame.heading(above, level, piece);
    next.add(new Way(heading, way.cost(), way, List.of(new Begun(heading, 0))));
    if (level == 0) {
      next.add(new Way(way.open(), way.cost() + 0.5, way, List.of()));
    }
  }
}
