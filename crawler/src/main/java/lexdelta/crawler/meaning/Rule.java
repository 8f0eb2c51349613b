package lexdelta.crawler.meaning;

import java.util.List;

/** A rule about a change as a whole. */
interface Rule {
  /** What kinds the change is of; empty when the rule knows nothing of it. */
  List<Finding> of(Subject subject);
}
