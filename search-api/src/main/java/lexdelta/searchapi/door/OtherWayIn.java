package lexdelta.searchapi.door;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** A way in that is not a page of ours; whoever offers one says here how requests go through it. */
@FunctionalInterface
public interface OtherWayIn {
  void openIn(HttpSecurity http);
}
