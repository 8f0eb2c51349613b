package lexdelta.searchapi.door;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** A way in that is not a page of ours; whoever offers one says here how requests go through it. */
@FunctionalInterface
public interface OtherWayIn {
  /** There is none. */
  OtherWayIn NONE = http -> {};

  void openIn(HttpSecurity http);
}
