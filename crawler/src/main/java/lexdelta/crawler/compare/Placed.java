package lexdelta.crawler.compare;

import java.util.List;
import java.util.stream.Collectors;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;

/**
 * A provision where it stands in its text.
 *
 * @param place counted from 0
 */
public record Placed(int place, Provision provision) {
  public String text() {
    return provision.text();
  }

  public ProvisionKind kind() {
    return provision.kind();
  }

  /** The texts of neighbours, a line each: what {@link Edit}s count in. */
  public static String joined(List<Placed> neighbours) {
    return neighbours.stream().map(Placed::text).collect(Collectors.joining("\n"));
  }
}
