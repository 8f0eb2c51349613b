package lexdelta.searchapi.kill;

import java.util.ArrayList;
import java.util.List;

/**
 * A point in the run of a process: a way of entries into methods, one after the other, and so many
 * lines further. A line that calls something is one line; where the method ends, the lines are
 * counted on in its caller.
 *
 * @param lines how many lines after the last entry; 0 is before the method's first
 */
record Point(List<Entry> way, int lines) {

  /**
   * An entry into a method.
   *
   * @param type the class's full name
   * @param times the how-manieth entry is meant, from 1, counted from the entry before it on the way
   */
  record Entry(String type, String method, int times) {
    @Override
    public String toString() {
      String name = type.substring(type.lastIndexOf('.') + 1) + "." + method;
      return times == 1 ? name : name + " (entry " + times + ")";
    }
  }

  static Point at(String type, String method) {
    return at(type, method, 1);
  }

  static Point at(String type, String method, int times) {
    return new Point(List.of(new Entry(type, method, times)), 0);
  }

  Point then(String type, String method) {
    return then(type, method, 1);
  }

  Point then(String type, String method, int times) {
    List<Entry> longer = new ArrayList<>(way);
    longer.add(new Entry(type, method, times));
    return new Point(List.copyOf(longer), 0);
  }

  Point lines(int further) {
    return new Point(way, further);
  }

  @Override
  public String toString() {
    String entries = String.join(", then ", way.stream().map(Entry::toString).toList());
    return lines == 0 ? entries : entries + ", " + lines + " lines further";
  }
}
