package lexdelta.alerts.catchup;

import java.util.List;
import lexdelta.alerts.matching.TopicMatch;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.record.Change;

/** A change and all topics it belongs to. */
record MatchedChange(Change change, Comparison comparison, List<TopicMatch> matches) {}
